#pragma once
#include <cstdint>
#include <vector>

namespace hustings {

// The places of some figures, that of the largest first; of equal ones that which comes first.
std::vector<std::uint32_t> by_largest(const std::vector<std::uint64_t>& figures);

}  // namespace hustings
