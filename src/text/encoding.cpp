#include "text/encoding.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/utf8.h"

namespace hustings {
namespace {

constexpr char32_t byte_order_mark = 0xFEFF;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The place of the first byte beyond ASCII; the size of `text` if there is none.
std::size_t find_beyond_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    if (eight & high_bits) break;
  }
  return static_cast<std::size_t>(std::find_if_not(text.begin() + at, text.end(), is_ascii) - text.begin());
}

// Whether `text`, which begins with a byte beyond ASCII, has a well-formed character beyond it.
bool has_utf8_character(std::string_view text) {
  while (!text.empty()) {
    const std::string_view before = text;
    const char32_t c = take_code_point(text);
    const std::size_t taken = before.size() - text.size();
    const bool ill_formed = c == 0xFFFD && before.substr(0, taken) != "\xEF\xBF\xBD";
    if (c >= 0x80 && !ill_formed) return true;
    text.remove_prefix(find_beyond_ascii(text));
  }
  return false;
}

}  // namespace

std::optional<ByteOrder> utf16_order(std::string_view head) {
  if (head.substr(0, 2) == "\xFF\xFE") return ByteOrder::little;
  if (head.substr(0, 2) == "\xFE\xFF") return ByteOrder::big;
  constexpr std::size_t looked_at = 16;
  if (head.size() < looked_at) return std::nullopt;
  std::size_t zeros[2] = {0, 0};  // at even and odd places
  for (std::size_t i = 0; i < looked_at; ++i) zeros[i % 2] += head[i] == '\0';
  if (zeros[0] == 0 && zeros[1] == looked_at / 2) return ByteOrder::little;
  if (zeros[1] == 0 && zeros[0] == looked_at / 2) return ByteOrder::big;
  return std::nullopt;
}

void Utf16Decoder::decode(std::string_view chunk, std::string& out) {
  for (const char c : chunk) {
    const auto byte = static_cast<unsigned char>(c);
    if (!half_) {
      half_ = byte;
      continue;
    }
    take(order_ == ByteOrder::little ? char32_t{byte} << 8 | *half_ : char32_t{*half_} << 8 | byte, out);
    half_.reset();
  }
}

void Utf16Decoder::take(char32_t unit, std::string& out) {
  const bool is_mark = at_beginning_ && unit == byte_order_mark;
  at_beginning_ = false;
  if (is_mark) return;
  const bool is_low = unit >= 0xDC00 && unit < 0xE000;
  if (high_surrogate_ != 0) {
    const char32_t high = std::exchange(high_surrogate_, 0);
    if (is_low) return append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    append_utf8(out, high);  // alone: U+FFFD
  }
  if (unit >= 0xD800 && unit < 0xDC00) high_surrogate_ = unit;
  else append_utf8(out, unit);
}

std::string_view to_utf8(std::string_view text, const CodePage& page, std::string& buffer) {
  const std::size_t beyond = find_beyond_ascii(text);
  if (beyond == text.size() || has_utf8_character(text.substr(beyond))) return text;
  buffer.clear();
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(buffer, byte < 0x80 ? byte : page[byte - 0x80]);
  }
  return buffer;
}

}  // namespace hustings
