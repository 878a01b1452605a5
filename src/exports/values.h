#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace hustings {

// Values as exports write them, whatever the layout.

// `text` without white space at both ends.
std::string_view trim(std::string_view text);

// A number in digits, all of them and nothing else; nothing if it exceeds 64 bits.
std::optional<std::uint64_t> parse_digits(std::string_view text);

// The smaller of `number` and 2^32-1, which is how the table keeps counts.
std::optional<std::uint32_t> saturate(std::optional<std::uint64_t> number);

// The digits of a tweet's or account's id; empty if there is none, and for ids that a spreadsheet or a table of
// floating-point numbers has rounded ("8.41E+17", "841000000000000000.0").
std::string_view parse_id(std::string_view text);

// "true", "True", "TRUE", "t", "yes", "1" and their opposites.
std::optional<bool> parse_truth(std::string_view text);

}  // namespace hustings
