#pragma once
#include <array>
#include <cstdint>

namespace hustings {

// How likely a letter follows another in words of six languages: -10 * log2 of its part of all letters that follow, by
// the first letter, then the second. Written by script/letter-pairs.
extern const std::array<std::array<std::uint8_t, 26>, 26> letter_pairs;

}  // namespace hustings
