#include "cli/command.h"

#include <iostream>
#include <string_view>

#include "text/utf8.h"

namespace hustings {

std::string printable(const std::string& text) {
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const char32_t c = take_code_point(rest);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
                         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
    append_utf8(out, control ? U'\uFFFD' : c);
  }
  return out;
}

int complain(const std::string& sentence, int exit_code) {
  std::cerr << "hustings: " << printable(sentence) << "\n";
  return exit_code;
}

}  // namespace hustings
