// Of how many equally busy accounts unequal ones are worth.
#include <doctest/doctest.h>

#include <array>

#include "statistics/intervals.h"

using hustings::CountTable;
using hustings::effective_accounts;
using hustings::effective_number;

TEST_CASE("by hand") {
  CHECK(effective_number(10, 10) == 10);       // ten of one
  CHECK(effective_number(30, 90) == 10);       // ten of three
  CHECK(effective_number(10, 36 + 4) == 2.5);  // 6, 1, 1, 1, 1
  CHECK(effective_number(5, 25) == 1);         // one of five
  CHECK(effective_number(0, 0) == 0);
}

TEST_CASE("by column, of counts and of their squares") {
  // First column: 6, 1, 1, 1, 1, hence 10^2 / 40 and 40^2 / (6^4 + 4) = 1600 / 1300. Second: 2, 2. Third: nobody.
  CountTable table(3);
  for (const auto& account : {std::array<std::uint32_t, 3>{6, 0, 0}, {1, 0, 0}, {1, 2, 0}, {1, 2, 0}, {1, 0, 0}}) {
    table.add(account);
  }
  table.finish();
  const auto effective = effective_accounts(table);
  REQUIRE(effective.size() == 3);
  CHECK(effective[0].accounts == 2.5);
  CHECK(effective[0].variance == doctest::Approx(1600.0 / 1300).epsilon(1e-15));
  CHECK(effective[1].accounts == 2);
  CHECK(effective[1].variance == 2);
  CHECK(effective[2].accounts == 0);
  CHECK(effective[2].variance == 0);
}

TEST_CASE("counts of hundreds of thousands are not too large") {
  CountTable table(1);
  for (int i = 0; i < 7; ++i) table.add(std::array<std::uint32_t, 1>{4'000'000'000});
  table.finish();
  CHECK(effective_accounts(table)[0].accounts == doctest::Approx(7).epsilon(1e-12));
  CHECK(effective_accounts(table)[0].variance == doctest::Approx(7).epsilon(1e-12));
}
