// Quotas are divided by largest remainder.
#include "simulation/apportion.h"

#include <doctest/doctest.h>

#include <vector>

namespace {

using hustings::simulation::apportion;
using Parts = std::vector<std::uint32_t>;
using Weights = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("the remainders decide, the total is kept") {
  // Quotas 4.7, 1.6, 1.58, 1.2, 0.61, 0.31: rounded down 4 + 1 + 1 + 1 + 0 + 0 = 7, the other three by remainder.
  CHECK(apportion(10, Weights{47'000, 16'000, 15'800, 12'000, 6'100, 3'100}) == Parts{5, 2, 1, 1, 1, 0});
  CHECK(apportion(3, Weights{1, 1}) == Parts{2, 1});  // a tie goes to the first
  CHECK(apportion(5, Weights{0, 7, 0}) == Parts{0, 5, 0});
  CHECK(apportion(5, Weights{0, 0}) == Parts{0, 0});
}

TEST_CASE("a part that finds no room goes to those who have some") {
  Parts room{1, 10, 10};
  CHECK(apportion(6, Weights{4, 2, 0}, room) == Parts{1, 5, 0});
  CHECK(room == Parts{0, 5, 10});
  CHECK(apportion(9, Weights{1, 1, 0}, room) == Parts{0, 5, 0});  // the third has no weight: four stay
}
