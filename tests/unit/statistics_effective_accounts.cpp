// Of how many equally busy accounts unequal ones are worth.
#include <doctest/doctest.h>

#include "statistics/intervals.h"

using hustings::effective_number;
using hustings::EffectiveAccounts;

TEST_CASE("by hand") {
  CHECK(effective_number(10, 10) == 10);       // ten of one
  CHECK(effective_number(30, 90) == 10);       // ten of three
  CHECK(effective_number(10, 36 + 4) == 2.5);  // 6, 1, 1, 1, 1
  CHECK(effective_number(5, 25) == 1);         // one of five
  CHECK(effective_number(0, 0) == 0);
}

// 6, 1, 1, 1, 1: hence 10^2 / 40 and 40^2 / (6^4 + 4) = 1600 / 1300.
TEST_CASE("of counts and of their squares") {
  EffectiveAccounts effective;
  for (const int count : {6, 1, 1, 1, 1, 0}) effective.add(count);
  CHECK(effective.number() == 2.5);
  CHECK(effective.of_variance() == doctest::Approx(1600.0 / 1300).epsilon(1e-15));
  CHECK(EffectiveAccounts().number() == 0);
  CHECK(EffectiveAccounts().of_variance() == 0);
}

TEST_CASE("counts of thousands of millions are not too large") {
  EffectiveAccounts effective;
  for (int i = 0; i < 7; ++i) effective.add(4e9);
  CHECK(effective.number() == doctest::Approx(7).epsilon(1e-12));
  CHECK(effective.of_variance() == doctest::Approx(7).epsilon(1e-12));
}
