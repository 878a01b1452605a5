#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace hustings::simulation {

// Divides `total` in proportion to `weights` by largest remainder (Hamilton's method); ties go to the first. The parts
// sum to `total` exactly. All weights zero: nothing is given out.
std::vector<std::uint32_t> apportion(std::uint32_t total, std::span<const std::uint64_t> weights);

// The same, but no part is larger than its `room`, from which it is taken; what finds no room in proportion goes to
// the first that have a weight and room left.
std::vector<std::uint32_t> apportion(std::uint32_t total, std::span<const std::uint64_t> weights,
                                     std::span<std::uint32_t> room);

}  // namespace hustings::simulation
