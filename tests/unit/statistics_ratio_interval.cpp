// The interval of a share that some accounts have in what all count.
#include <doctest/doctest.h>

#include <vector>

#include "statistics/intervals.h"

using hustings::EffectiveAccounts;
using hustings::ratio_interval;

namespace {

EffectiveAccounts of(const std::vector<double>& counts) {
  EffectiveAccounts accounts;
  for (const double count : counts) accounts.add(count);
  return accounts;
}

std::vector<double> joined(std::vector<double> a, const std::vector<double>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::vector<double> several(std::size_t accounts, double count) { return std::vector<double>(accounts, count); }

}  // namespace

TEST_CASE("as worked out apart, from the formulas of the header") {
  // A ten-line Python script, with Student's quantile by numeric integration for 8.5502 degrees of freedom: 2.28043.
  const std::vector<double> some = {10, 20, 30, 40, 50, 60, 70, 80};
  const auto interval = ratio_interval(of(some), of(joined(some, joined(several(40, 5), several(6, 100)))));
  REQUIRE(interval);
  CHECK(interval->low == doctest::Approx(0.125110).epsilon(0.001));
  CHECK(interval->high == doctest::Approx(0.586106).epsilon(0.001));
}

TEST_CASE("that of the rest is its mirror") {
  const std::vector<double> some = joined(several(10, 80), several(5, 1)), rest = several(1000, 3);
  const auto all = of(joined(some, rest));
  const auto interval = ratio_interval(of(some), all), mirrored = ratio_interval(of(rest), all);
  REQUIRE(interval);
  REQUIRE(mirrored);
  CHECK(interval->low == doctest::Approx(1 - mirrored->high));
  CHECK(interval->high == doctest::Approx(1 - mirrored->low));
}

TEST_CASE("equal accounts: near to Wilson's, wider by Student's t") {
  const auto interval = ratio_interval(of(several(100, 7)), of(several(400, 7)));
  const auto wilson = hustings::wilson(100, 400);
  CHECK(interval->low == doctest::Approx(wilson.low).epsilon(0.02));
  CHECK(interval->high == doctest::Approx(wilson.high).epsilon(0.02));
}

TEST_CASE("none where few accounts carry the part, or the rest") {
  CHECK_FALSE(ratio_interval(of(several(4, 9)), of(several(400, 9))));
  CHECK_FALSE(ratio_interval(of(several(396, 9)), of(several(400, 9))));
  CHECK_FALSE(ratio_interval(of({}), of(several(400, 9))));
  CHECK_FALSE(ratio_interval(of({}), of({})));
}
