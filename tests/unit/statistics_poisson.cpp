// Draws follow the Poisson distribution, and are the same everywhere.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include "statistics/poisson.h"

using hustings::Poisson;

TEST_CASE("likely as the printed tables of the distribution say") {
  // Evenly spaced numbers instead of random ones: each of at most 64 slots is cut by less than one number too many or
  // too few, and so each probability is right to 64 / 2^22, a third of the tables' last digit.
  struct Printed {
    std::uint32_t mean;
    std::vector<double> probabilities;  // of 0, 1, 2, ...
  };
  const Printed printed[] = {
      {1, {.3679, .3679, .1839, .0613, .0153, .0031, .0005, .0001}},
      {2, {.1353, .2707, .2707, .1804, .0902, .0361, .0120, .0034, .0009, .0002}},
      {7, {.0009, .0064, .0223, .0521, .0912, .1277, .1490, .1490, .1304, .1014,
           .0710, .0452, .0263, .0142, .0071, .0033, .0014, .0006, .0002, .0001}},
  };
  for (const Printed& table : printed) {
    CAPTURE(table.mean);
    const Poisson draw(table.mean);
    std::vector<std::uint32_t> times(100);
    constexpr std::uint64_t numbers = 1 << 22;
    for (std::uint64_t i = 0; i < numbers; ++i) ++times.at(draw((i << 42) + (std::uint64_t{1} << 41)));
    for (std::size_t value = 0; value < table.probabilities.size(); ++value) {
      CAPTURE(value);
      CHECK(std::abs(times[value] / static_cast<double>(numbers) - table.probabilities[value]) < 0.00005 + 0.000016);
    }
  }
}

TEST_CASE("random draws fit: chi-square") {
  const Poisson draw(1);
  std::mt19937_64 random(2017);
  std::array<double, 7> times{};  // the last: 6 or more
  for (int i = 0; i < 100'000; ++i) ++times[std::min<std::size_t>(draw(random()), 6)];
  const double expected[] = {36788, 36788, 18394, 6131, 1533, 307, 59};
  double chi_square = 0;
  for (std::size_t i = 0; i < 7; ++i) chi_square += (times[i] - expected[i]) * (times[i] - expected[i]) / expected[i];
  CHECK(chi_square < 22.458);  // 6 degrees of freedom, one in a thousand
}

TEST_CASE("mean and variance are both the mean") {
  constexpr double draws = 200'000;
  for (const std::uint32_t mean : {1u, 2u, 7u, 50u, 1000u, 1'000'000u, 10'000'000u}) {
    CAPTURE(mean);
    const Poisson draw(mean);
    std::mt19937_64 random(mean);
    double sum = 0, squares = 0;
    for (int i = 0; i < draws; ++i) {
      const double off = double{1} * draw(random()) - mean;
      sum += off;
      squares += off * off;
    }
    const double m = mean;
    CHECK(std::abs(sum / draws) < 5 * std::sqrt(m / draws));
    // The fourth central moment is m + 3 m^2, hence the variance of the squares m + 2 m^2.
    CHECK(std::abs(squares / draws - m) < 5 * std::sqrt((m + 2 * m * m) / draws));
  }
}

TEST_CASE("the draws of an independent program") {
  // From ten lines of Python: weights by p = p * k / m below and p = p * m / (k + 1) above the mode m while p >= 2^-64;
  // int(p / sum * 2.0**64), the rest to the mode; Vose's alias table in whole numbers over 2^bits slots, both lists
  // used from their ends; slot u >> (64 - bits), which is cut at its own weight.
  constexpr std::uint64_t numbers[] = {0, 0x123456789ABCDEF0, 0x8000000000000000, 0xFEDCBA9876543210, UINT64_MAX};
  struct Drawn {
    std::uint32_t mean;
    std::array<std::uint32_t, 5> values;
  };
  const Drawn drawn[] = {
      {1, {0, 2, 16, 3, 3}},
      {2, {0, 2, 16, 5, 5}},
      {7, {0, 3, 32, 12, 12}},
      {50, {36, 42, 48, 64, 66}},
      {1000, {934, 962, 1228, 1062, 1071}},
      {1'000'000, {997'762, 998'802, 1'006'979, 1'001'943, 1'002'267}},
      {10'000'000, {9'993'556, 9'996'549, 10'002'995, 10'005'619, 10'006'500}},
  };
  for (const Drawn& expected : drawn) {
    CAPTURE(expected.mean);
    const Poisson draw(expected.mean);
    for (std::size_t i = 0; i < 5; ++i) CHECK(draw(numbers[i]) == expected.values[i]);
  }
}
