#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace hustings {

// A number in digits, all of them and nothing else; nothing if it exceeds 64 bits.
std::optional<std::uint64_t> parse_digits(std::string_view text);

// The number that stands for an id: only one that is written without zeros before it, so that the same number is the same
// id, and the longer of two ids the larger. 0 for others, and for what is no number.
std::uint64_t number_of_id(std::string_view id);

}  // namespace hustings
