// The interval lies between two quantiles of the replicates, the wider the fewer accounts tell of the variance.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include "statistics/intervals.h"

using hustings::percentile_interval;

namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

// 0, 1 / n, ..., 1: their quantiles are the levels themselves.
std::vector<double> levels_of(int n) {
  std::vector<double> levels;
  for (int i = 0; i <= n; ++i) levels.push_back(static_cast<double>(i) / n);
  return levels;
}

}  // namespace

TEST_CASE("the levels of the expanded percentile interval") {
  // From printed tables of Student's t: math.erfc(math.sqrt(n / (n - 1) / 2) * t) / 2. The tables' last digit is worth
  // half a thousandth of t, hence the tolerances.
  struct Level {
    double accounts, t, level;
  };
  const Level levels[] = {{4, 3.182, 0.000119},  {5, 2.776, 0.000956},  {10, 2.262, 0.008554}, {11, 2.228, 0.009726},
                          {21, 2.086, 0.016278}, {31, 2.042, 0.018958}, {61, 2.000, 0.021869}, {121, 1.980, 0.023393}};
  for (const Level& expected : levels) {
    CAPTURE(expected.accounts);
    const auto interval = percentile_interval(levels_of(1000), expected.accounts);
    REQUIRE(interval);
    CHECK(interval->low == doctest::Approx(expected.level).epsilon(0.005));
    CHECK(interval->high == doctest::Approx(1 - expected.level).epsilon(0.0001));
  }
}

TEST_CASE("2.5 % and 97.5 % when very many accounts tell") {
  const auto interval = percentile_interval(levels_of(1000), 1e9);
  REQUIRE(interval);
  CHECK(interval->low == doctest::Approx(0.025).epsilon(1e-9));
  CHECK(interval->high == doctest::Approx(0.975).epsilon(1e-9));
}

TEST_CASE("interpolated between replicates, in whatever order they come") {
  // R: quantile(1:20, c(0.025, 0.975)) is 1.475 and 19.525.
  std::vector<double> replicates;
  for (int i = 1; i <= 20; ++i) replicates.push_back(i);
  std::mt19937_64 random(5);
  std::shuffle(replicates.begin(), replicates.end(), random);
  const auto interval = percentile_interval(replicates, 1e9);
  REQUIRE(interval);
  CHECK(interval->low == doctest::Approx(1.475).epsilon(1e-9));
  CHECK(interval->high == doctest::Approx(19.525).epsilon(1e-9));
}

TEST_CASE("all replicates when hardly an account tells") {
  for (const double accounts : {0.0, 1.0, 2.0}) {
    const auto interval = percentile_interval(levels_of(1000), accounts);
    REQUIRE(interval);
    CHECK(interval->low == 0);
    CHECK(interval->high == 1);
  }
}

TEST_CASE("never narrower for fewer accounts") {
  double last = 1;
  for (double accounts = 1; accounts < 10'000; accounts *= 1.1) {
    const auto interval = percentile_interval(levels_of(1000), accounts);
    REQUIRE(interval);
    REQUIRE(interval->high - interval->low <= last);
    last = interval->high - interval->low;
  }
}

TEST_CASE("what is no number is left out, and needs twenty others beside it") {
  std::vector<double> replicates(19, 0.5);
  replicates.insert(replicates.begin(), 30, no_number);
  CHECK_FALSE(percentile_interval(replicates, 100));
  replicates.push_back(0.5);
  const auto interval = percentile_interval(replicates, 100);
  REQUIRE(interval);
  CHECK(interval->low == 0.5);
  CHECK(interval->high == 0.5);
  CHECK_FALSE(percentile_interval({}, 100));
}
