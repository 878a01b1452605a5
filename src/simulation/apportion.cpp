#include "simulation/apportion.h"

#include <algorithm>
#include <numeric>

#include "statistics/ranks.h"

namespace hustings::simulation {

std::vector<std::uint32_t> apportion(std::uint32_t total, std::span<const std::uint64_t> weights) {
  std::vector<std::uint32_t> parts(weights.size());
  const std::uint64_t sum = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
  if (sum == 0) return parts;
  std::vector<std::uint64_t> remainders(weights.size());
  std::uint32_t left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    parts[i] = static_cast<std::uint32_t>(total * weights[i] / sum);
    remainders[i] = total * weights[i] % sum;
    left -= parts[i];
  }
  const std::vector<std::uint32_t> order = by_largest(remainders);
  for (std::uint32_t i = 0; i < left; ++i) ++parts[order[i]];
  return parts;
}

std::vector<std::uint32_t> apportion(std::uint32_t total, std::span<const std::uint64_t> weights,
                                     std::span<std::uint32_t> room) {
  auto parts = apportion(total, weights);
  std::uint32_t given = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i] = std::min(parts[i], room[i]);
    room[i] -= parts[i];
    given += parts[i];
  }
  for (std::size_t i = 0; i < parts.size() && given < total; ++i) {
    if (weights[i] == 0) continue;
    const std::uint32_t more = std::min(room[i], total - given);
    parts[i] += more;
    room[i] -= more;
    given += more;
  }
  return parts;
}

}  // namespace hustings::simulation
