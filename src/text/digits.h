#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace hustings {

// A number in digits, all of them and nothing else; nothing if it exceeds 64 bits.
std::optional<std::uint64_t> parse_digits(std::string_view text);

}  // namespace hustings
