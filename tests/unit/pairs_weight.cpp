// What a thing weighs that some of all accounts did.
#include <doctest/doctest.h>

#include "coordination/pairs.h"

using hustings::weight_of;

TEST_CASE("weights as Python gives them") {
  // round(1000 * (1 - math.log(doers - 1) / math.log(max(accounts, 1000) - 1)))
  CHECK(weight_of(3, 1000) == 900);
  CHECK(weight_of(5, 1000) == 799);
  CHECK(weight_of(10, 1000) == 682);
  CHECK(weight_of(28, 1000) == 523);
  CHECK(weight_of(38, 1000) == 477);  // with the last just 1,000, because 27 · 37 = 999
  CHECK(weight_of(999, 1000) == 0);   // 0.145
  CHECK(weight_of(3, 5000) == 919);
  CHECK(weight_of(65, 10'000) == 548);
  CHECK(weight_of(1001, 100'000) == 400);
  CHECK(weight_of(2'000'000, 4'000'000) == 46);
}

TEST_CASE("the two ends") {
  for (const std::uint32_t accounts : {1000u, 1001u, 54'321u, 1'000'000u, 4'294'967'295u}) {
    CAPTURE(accounts);
    CHECK(weight_of(2, accounts) == 1000);
    CHECK(weight_of(accounts, accounts) == 0);
  }
}

TEST_CASE("under a thousand accounts are taken for a thousand") {
  for (const std::uint32_t accounts : {2u, 3u, 100u, 999u}) {
    CAPTURE(accounts);
    CHECK(weight_of(2, accounts) == 1000);
    for (const std::uint32_t doers : {3u, 17u, 66u, 999u}) {
      if (doers <= accounts) CHECK(weight_of(doers, accounts) == weight_of(doers, 1000));
    }
  }
  CHECK(weight_of(100, 100) == 335);  // not 0
  CHECK(weight_of(500, 500) == 101);
}

TEST_CASE("the more did it, the less it weighs; the more could have, the more") {
  for (const std::uint32_t accounts : {1000u, 1'500u, 30'000u}) {
    for (std::uint32_t doers = 3; doers <= accounts; ++doers) {
      REQUIRE(weight_of(doers, accounts) <= weight_of(doers - 1, accounts));
      REQUIRE(weight_of(doers, accounts) <= weight_of(doers, accounts + 1));
    }
  }
}
