#pragma once
#include <string>
#include <string_view>

namespace hustings {

// Takes the first code point off the front of `bytes` (which must not be empty) and returns it.
// A byte sequence that is not well-formed UTF-8 (overlong, surrogate, cut, beyond U+10FFFF) yields
// U+FFFD and takes the maximal ill-formed prefix, as the Unicode Standard recommends in section 3.9.
// Never reads past the end.
char32_t take_code_point(std::string_view& bytes);

// Appends `code_point` as UTF-8. Surrogates and values beyond U+10FFFF are appended as U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

// `bytes` with every ill-formed sequence replaced by U+FFFD; what the core hands out is always this.
std::string valid_utf8(std::string_view bytes);

}  // namespace hustings
