// The true share behind what a fallible test finds.
#include <doctest/doctest.h>

#include <cmath>

#include "statistics/intervals.h"

using hustings::Interval;
using hustings::rogan_gladen;

TEST_CASE("false positives of 1.46 %, found 5 %") {
  // (0.05 - 0.0146) / (0.8 - 0.0146) and / (0.5 - 0.0146), by hand.
  const Interval bounds = rogan_gladen(0.05, 0.0146, 0.5, 0.8);
  CHECK(std::abs(bounds.low - 0.0451) < 0.00005);
  CHECK(std::abs(bounds.high - 0.0729) < 0.00005);
}

TEST_CASE("no more found than false positives: none") {
  for (const double observed : {0.0, 0.01, 0.0146}) {
    const Interval bounds = rogan_gladen(observed, 0.0146, 0.5, 0.8);
    CHECK(bounds.low == 0);
    CHECK(bounds.high == 0);
  }
}

TEST_CASE("never more than all") {
  const Interval bounds = rogan_gladen(0.7, 0.1, 0.5, 0.9);
  CHECK(bounds.low == doctest::Approx(0.75));
  CHECK(bounds.high == 1);
}

TEST_CASE("a perfect test finds what there is") {
  const Interval bounds = rogan_gladen(0.3, 0, 1, 1);
  CHECK(bounds.low == 0.3);
  CHECK(bounds.high == 0.3);
}

TEST_CASE("what the true share would make the test find leads back to it") {
  for (const double truth : {0.0, 0.1, 0.5, 1.0}) {
    const double observed = truth * 0.7 + (1 - truth) * 0.05;
    const Interval bounds = rogan_gladen(observed, 0.05, 0.7, 0.7);
    CHECK(bounds.low == doctest::Approx(truth));
    CHECK(bounds.high == doctest::Approx(truth));
  }
}

TEST_CASE("a test no better than chance tells nothing") {
  for (const double sensitivity : {0.05, 0.1}) {
    const Interval bounds = rogan_gladen(0.3, 0.1, sensitivity, 0.9);
    CHECK(bounds.low == 0);
    CHECK(bounds.high == 1);
  }
}
