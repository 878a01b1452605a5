#include "text/entities.h"

#include <algorithm>
#include <charconv>

#include "text/character_tables.h"
#include "text/utf8.h"

namespace hustings {
namespace {

constexpr std::size_t longest_reference = 10;  // "&thetasym;" without "&"

// The character of "#233", "#xE9"; 0 if it is none.
char32_t numbered_character(std::string_view number) {
  const bool hexadecimal = number.size() > 1 && (number[1] == 'x' || number[1] == 'X');
  number.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const char* end = number.data() + number.size();
  const auto [stopped, error] = std::from_chars(number.data(), end, value, hexadecimal ? 16 : 10);
  if (error != std::errc() || stopped != end || value > 0x10FFFF) return 0;
  // HTML, "numeric character reference end state": these are meant as Windows-1252.
  return value >= 0x80 && value < 0xA0 ? windows_1252[value - 0x80] : value;
}

// The character of what stands between "&" and ";"; 0 if it is none.
char32_t referenced_character(std::string_view reference) {
  if (reference.empty()) return 0;
  if (reference[0] == '#') return numbered_character(reference);
  const auto found = std::lower_bound(named_characters.begin(), named_characters.end(), reference,
                                      [](const NamedCharacter& a, std::string_view name) { return a.name < name; });
  return found != named_characters.end() && found->name == reference ? found->code_point : 0;
}

}  // namespace

std::string_view decode_entities(std::string_view text, std::string& buffer) {
  std::size_t sign = text.find('&');
  if (sign == std::string_view::npos) return text;
  buffer.clear();
  std::size_t copied = 0;
  for (; sign != std::string_view::npos; sign = text.find('&', sign + 1)) {
    const std::size_t end = text.substr(sign, longest_reference + 1).find(';');
    if (end == std::string_view::npos) continue;
    const char32_t character = referenced_character(text.substr(sign + 1, end - 1));
    if (character == 0) continue;
    buffer.append(text.substr(copied, sign - copied));
    append_utf8(buffer, character);
    copied = sign + end + 1;
  }
  buffer.append(text.substr(copied));
  return buffer;
}

}  // namespace hustings
