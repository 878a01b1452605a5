// Places by figures.
#include <doctest/doctest.h>

#include "statistics/ranks.h"

using hustings::by_largest;
using Places = std::vector<std::uint32_t>;

TEST_CASE("the largest first, equal ones as they come") {
  CHECK(by_largest({}).empty());
  CHECK(by_largest({7}) == Places{0});
  CHECK(by_largest({1, 5, 3, 5, 0, ~std::uint64_t{0}}) == Places{5, 1, 3, 2, 0, 4});
}
