// Wilson's interval for a share of accounts.
#include <doctest/doctest.h>

#include <cmath>

#include "statistics/intervals.h"

using hustings::Interval;
using hustings::wilson;

TEST_CASE("the examples of Newcombe") {
  // R. G. Newcombe, Statistics in Medicine 17, 1998, 857-872, table I, method 3: to four digits.
  struct Example {
    std::uint64_t hits, trials;
    double low, high;
  };
  const Example examples[] = {
      {81, 263, .2553, .3662}, {15, 148, .0624, .1605}, {0, 20, .0000, .1611}, {1, 29, .0061, .1718}};
  for (const Example& example : examples) {
    CAPTURE(example.hits);
    const Interval interval = wilson(example.hits, example.trials);
    CHECK(std::abs(interval.low - example.low) <= 0.00005);
    CHECK(std::abs(interval.high - example.high) <= 0.00005);
  }
}

TEST_CASE("hits and misses mirror each other, none and all reach the ends") {
  for (const std::uint64_t trials : {1u, 7u, 1000u, 400'000'000u}) {
    for (const std::uint64_t hits : {std::uint64_t{0}, trials / 3, trials}) {
      const Interval interval = wilson(hits, trials), mirrored = wilson(trials - hits, trials);
      CHECK(interval.low == doctest::Approx(1 - mirrored.high).epsilon(1e-12));
      const double share = static_cast<double>(hits) / static_cast<double>(trials);
      CHECK(interval.low <= share);
      CHECK(interval.high >= share);
    }
    CHECK(wilson(0, trials).low == 0);
    CHECK(wilson(trials, trials).high == 1);
  }
}

TEST_CASE("without trials anything is possible") {
  CHECK(wilson(0, 0).low == 0);
  CHECK(wilson(0, 0).high == 1);
}
