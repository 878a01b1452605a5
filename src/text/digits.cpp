#include "text/digits.h"

#include <bit>
#include <cstring>
#include <limits>

namespace hustings {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// All at once: digits, then pairs of them, then fours are brought together by multiplication. (Lemire, "Quickly parsing
// eight digits", 2018)
std::optional<std::uint64_t> parse_eight_digits(const char* text) {
  static_assert(std::endian::native == std::endian::little);
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text, sizeof(bytes));
  constexpr std::uint64_t high = 0xF0F0'F0F0'F0F0'F0F0, sixes = 0x0606'0606'0606'0606, zeros = 0x3030'3030'3030'3030;
  if ((bytes & high) != zeros || ((bytes + sixes) & high) != zeros) return std::nullopt;
  bytes = (bytes & ~high) * (1 + (10 << 8)) >> 8;
  bytes = (bytes & 0x00FF'00FF'00FF'00FF) * (1 + (100 << 16)) >> 16;
  return (bytes & 0x0000'FFFF'0000'FFFF) * (1 + (std::uint64_t{10'000} << 32)) >> 32;
}

}  // namespace

std::optional<std::uint64_t> parse_digits(std::string_view text) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  constexpr std::size_t surely_fit = 19;
  std::uint64_t number = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size() && at + 8 <= surely_fit; at += 8) {
    const auto eight = parse_eight_digits(text.data() + at);
    if (!eight) return std::nullopt;
    number = number * 100'000'000 + *eight;
  }
  for (; at < text.size(); ++at) {
    const auto digit = static_cast<std::uint64_t>(text[at] - '0');
    if (!is_digit(text[at]) || (at >= surely_fit && number > (most - digit) / 10)) return std::nullopt;
    number = number * 10 + digit;
  }
  return text.empty() ? std::nullopt : std::optional(number);
}

std::uint64_t number_of_id(std::string_view id) { return id.starts_with('0') ? 0 : parse_digits(id).value_or(0); }

}  // namespace hustings
