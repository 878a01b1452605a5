#pragma once
#include <cstdint>
#include <vector>

#include "coordination/deeds.h"

namespace hustings {

// In a band of sketches (below) only so many texts that follow one within the window are compared with it.
inline constexpr std::uint32_t most_compared = 64;

// Makes one thing of texts that hardly differ: two that were posted within `seconds` of each other, whose sketches
// have at least one of their eight bytes in common and differ in at most `distance` bits, and all that hang together
// so (SimHash with banding: Charikar, 2002; Manku and others, 2007). Each gets the smallest of their things' numbers.
// Deeds without a sketch stay as they are. Distance 0 changes nothing. Returns of how many texts not all were compared
// that ought to be.
std::uint32_t join_similar_texts(std::vector<Deed>& deeds, std::uint32_t seconds, int distance);

}  // namespace hustings
