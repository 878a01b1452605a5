#pragma once
#include <array>
#include <span>
#include <string_view>

// Tables written by script/unicode-tables.
namespace hustings {

// What the bytes 0x80 to 0xFF of an eight-bit encoding mean.
using CodePage = std::array<char16_t, 128>;
extern const CodePage windows_1252;  // as the WHATWG's Encoding Standard has it
extern const CodePage mac_roman;

// HTML 4's named characters, ordered by name: "amp", "eacute".
struct NamedCharacter {
  std::string_view name;
  char32_t code_point;
};
extern const std::span<const NamedCharacter> named_characters;

}  // namespace hustings
