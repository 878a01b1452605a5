#pragma once
#include <span>
#include <string_view>

namespace hustings {

// A lexicon of examples/lexicons/, compiled in by cmake/embed.cmake.
struct BuiltInLexicon {
  std::string_view id;
  std::string_view sha256;  // of the file, in hexadecimal
  std::string_view json;
};
std::span<const BuiltInLexicon> built_in_lexicons();

}  // namespace hustings
