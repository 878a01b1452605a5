#include "exports/values.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "text/fold.h"

namespace hustings {

std::string_view trim(std::string_view text) {
  constexpr std::string_view white = " \t\r\n\v\f";
  const std::size_t begin = text.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white) + 1 - begin);
}

std::optional<std::uint64_t> parse_digits(std::string_view text) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

std::optional<std::uint32_t> saturate(std::optional<std::uint64_t> number) {
  if (!number) return std::nullopt;
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::min(*number, most));
}

std::string_view parse_id(std::string_view text) {
  text = trim(text);
  const bool was_float = text.size() > 2 && text.substr(text.size() - 2) == ".0";
  if (was_float) text.remove_suffix(2);
  const auto id = parse_digits(text);
  constexpr std::uint64_t exact_floats = std::uint64_t{1} << 53;
  return id && *id != 0 && !(was_float && *id > exact_floats) ? text : std::string_view();
}

std::optional<bool> parse_truth(std::string_view text) {
  const std::string folded = fold_handle(trim(text));
  for (const std::string_view yes : {"true", "t", "yes", "1"}) {
    if (folded == yes) return true;
  }
  for (const std::string_view no : {"false", "f", "no", "0"}) {
    if (folded == no) return false;
  }
  return std::nullopt;
}

}  // namespace hustings
