#include "statistics/poisson.h"

#include <algorithm>

namespace hustings {
namespace {

constexpr double two_to_64 = 18446744073709551616.0;

struct Weights {
  std::uint32_t first = 0;           // the value the first weight belongs to
  std::vector<std::uint64_t> of_64;  // weights of this value and those after it; their sum is 2^64
};

// From P(k + 1) = P(k) mean / (k + 1), outwards from the likeliest value, which is the mean.
Weights poisson_weights(std::uint32_t mean) {
  const double m = mean;
  std::vector<double> below, above;
  double k = m;
  for (double p = 1; k >= 1 && p * two_to_64 >= 1; --k) below.push_back(p = p * k / m);
  k = m;
  for (double p = 1; p * two_to_64 >= 1; ++k) above.push_back(p = p * m / (k + 1));

  std::vector<double> relative(below.rbegin(), below.rend());
  relative.push_back(1);
  relative.insert(relative.end(), above.begin(), above.end());
  double sum = 0;
  for (const double p : relative) sum += p;

  Weights weights;
  weights.first = mean - static_cast<std::uint32_t>(below.size());
  std::uint64_t left = 0;  // of 2^64, which is 0 here
  for (const double p : relative) {
    weights.of_64.push_back(static_cast<std::uint64_t>(p / sum * two_to_64));
    left -= weights.of_64.back();
  }
  weights.of_64[below.size()] += left;  // what rounding has left over
  return weights;
}

}  // namespace

// M. D. Vose's way of filling the table (IEEE Transactions on Software Engineering 17, 1991, 972-975), with as many
// slots as a power of two.
Poisson::Poisson(std::uint32_t mean) {
  Weights weights = poisson_weights(mean);
  unsigned bits = 1;
  while ((std::size_t{1} << bits) < weights.of_64.size()) ++bits;
  weights.of_64.resize(std::size_t{1} << bits);
  shift_ = 64 - bits;
  const std::uint64_t share = std::uint64_t{1} << shift_;

  slots_.resize(weights.of_64.size());
  const auto value = [&](std::uint32_t slot) { return weights.first + slot; };
  std::vector<std::uint32_t> small, large;
  for (std::uint32_t i = 0; i < slots_.size(); ++i) (weights.of_64[i] < share ? small : large).push_back(i);
  while (!small.empty()) {  // then there is a large one too, because all shares together are all weights
    const std::uint32_t filled = small.back(), from = large.back();
    small.pop_back();
    slots_[filled] = {filled * share + weights.of_64[filled], value(filled), value(from)};
    weights.of_64[from] -= share - weights.of_64[filled];
    if (weights.of_64[from] < share) {
      large.pop_back();
      small.push_back(from);
    }
  }
  for (const std::uint32_t full : large) slots_[full] = {0, value(full), value(full)};
}

}  // namespace hustings
