#include "text/utf8.h"

namespace hustings {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char front_byte(std::string_view bytes) { return static_cast<unsigned char>(bytes.front()); }

}  // namespace

// The bounds are those of table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte Sequences".
char32_t take_code_point(std::string_view& bytes) {
  const unsigned char lead = front_byte(bytes);
  bytes.remove_prefix(1);
  if (lead < 0x80) return lead;
  if (lead < 0xC2 || lead > 0xF4) return replacement;

  const int following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t code_point = lead & (0x3F >> following);
  unsigned char lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (int i = 0; i < following; ++i) {
    if (bytes.empty() || front_byte(bytes) < lowest || front_byte(bytes) > highest) return replacement;
    code_point = code_point << 6 | (front_byte(bytes) & 0x3F);
    bytes.remove_prefix(1);
    lowest = 0x80;
    highest = 0xBF;
  }
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = replacement;
  const auto append = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto append_following = [&](int shift) { append(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    append(code_point);
  } else if (code_point < 0x800) {
    append(0xC0 | code_point >> 6);
    append_following(0);
  } else if (code_point < 0x10000) {
    append(0xE0 | code_point >> 12);
    append_following(6);
    append_following(0);
  } else {
    append(0xF0 | code_point >> 18);
    append_following(12);
    append_following(6);
    append_following(0);
  }
}

std::string valid_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) append_utf8(out, take_code_point(bytes));
  return out;
}

}  // namespace hustings
