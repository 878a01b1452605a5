// How often the 95 % intervals of parties' shares cover the truth, in invented elections where it is known:
//
//   coverage [elections of each size, 1000] [bootstrap replicates of each, 1000]
//
// Every election has so many accounts, each with its own number of tweets, heavy-tailed, and its own leanings, drawn
// from a Dirichlet distribution around the shares that are the truth, so strongly clustered that most accounts tweet
// for one party mainly. Covered is the share that the accounts were drawn around, not the one their tweets came to.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <utility>
#include <vector>

#include "statistics/bootstrap.h"
#include "statistics/intervals.h"

namespace {

using hustings::Bootstrap;
using hustings::CountTable;
using hustings::Interval;

constexpr std::uint64_t seed = 2017;
constexpr std::size_t parties = 5;
constexpr std::array<double, parties> truth = {.40, .30, .15, .10, .05};
constexpr double concentration = 1;  // two tweets of an account are of the same draw with a probability of 1 / 2

using Account = std::array<std::uint32_t, parties + 1>;  // tweets by party; then all

class Random {
 public:
  explicit Random(std::uint64_t start) : numbers_(start) {}

  // In (0, 1).
  double fraction() { return (static_cast<double>(numbers_() >> 11) + 0.5) / 9007199254740992.0; }

  // G. E. P. Box, M. E. Muller 1958.
  double normal() { return std::sqrt(-2 * std::log(fraction())) * std::cos(6.283185307179586 * fraction()); }

  // G. Marsaglia, W. W. Tsang 2000.
  double gamma(double shape) {
    if (shape < 1) return gamma(shape + 1) * std::pow(fraction(), 1 / shape);
    const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    while (true) {
      const double x = normal(), root = 1 + c * x, v = root * root * root;
      if (root > 0 && std::log(fraction()) < x * x / 2 + d - d * v + d * std::log(v)) return d * v;
    }
  }

 private:
  std::mt19937_64 numbers_;
};

// Lognormal, half of the accounts with three tweets or fewer.
std::uint32_t mild(Random& random) { return static_cast<std::uint32_t>(std::max(1.0, std::exp(1 + random.normal()))); }

// Pareto of exponent 1.1, cut at 2,000: a tenth of the accounts sends two thirds of the tweets.
std::uint32_t strong(Random& random) {
  const double beyond = std::pow(2000, -1.1);
  return static_cast<std::uint32_t>(std::pow(1 - random.fraction() * (1 - beyond), -1 / 1.1));
}

Account account_of(std::uint32_t tweets, Random& random) {
  std::array<double, parties> leanings;
  double sum = 0;
  for (std::size_t party = 0; party < parties; ++party) {
    leanings[party] = random.gamma(truth[party] * concentration);
    sum += leanings[party];
  }
  Account account{};
  account[parties] = tweets;
  for (std::uint32_t tweet = 0; tweet < tweets; ++tweet) {
    double place = random.fraction() * sum;
    std::size_t party = 0;
    while (party + 1 < parties && place >= leanings[party]) place -= leanings[party++];
    ++account[party];
  }
  return account;
}

struct Covered {
  double times = 0;
  double of_smallest = 0;
  double width = 0;

  void add(std::size_t party, const Interval& interval) {
    const bool covered = interval.low <= truth[party] && truth[party] <= interval.high;
    times += covered;
    if (party == parties - 1) of_smallest += covered;
    width += interval.high - interval.low;
  }
};

struct Row {
  double effective = 0, variance = 0, tweets = 0;
  Covered corrected, plain, naive;
};

void hold_election(std::uint32_t accounts, std::uint32_t (*tweets)(Random&), std::size_t replicates, Random& random,
                   Row& row) {
  CountTable table(parties + 1);
  std::array<std::uint64_t, parties + 1> sums{};
  hustings::EffectiveAccounts effective;
  for (std::uint32_t i = 0; i < accounts; ++i) {
    const Account account = account_of(tweets(random), random);
    table.add(account);
    effective.add(account[parties]);
    for (std::size_t column = 0; column <= parties; ++column) sums[column] += account[column];
  }
  Bootstrap bootstrap(std::move(table), static_cast<std::uint64_t>(random.fraction() * 1e9));
  bootstrap.run(replicates);
  row.effective += effective.number();
  row.variance += effective.of_variance();
  row.tweets += static_cast<double>(sums[parties]);

  for (std::size_t party = 0; party < parties; ++party) {
    std::vector<double> shares;
    for (std::size_t i = 0; i < replicates; ++i) {
      const auto drawn = bootstrap.sums(i);
      shares.push_back(static_cast<double>(drawn[party]) / static_cast<double>(drawn[parties]));
    }
    constexpr double uncorrected = 1e12;
    row.corrected.add(party, hustings::percentile_interval(shares, effective.of_variance()).value());
    row.plain.add(party, hustings::percentile_interval(shares, uncorrected).value());
    row.naive.add(party, hustings::wilson(sums[party], sums[parties]));
  }
}

void print_row(const Row& row, std::uint32_t accounts, std::size_t elections) {
  const double n = static_cast<double>(elections), intervals = n * parties;
  std::printf("%9.0f %9.1f %9u %9.0f", row.effective / n, row.variance / n, accounts, row.tweets / n);
  for (const Covered* covered : {&row.corrected, &row.plain, &row.naive}) {
    std::printf("  | %5.1f %6.1f %7.2f", 100 * covered->times / intervals, 100 * covered->of_smallest / n,
                100 * covered->width / intervals);
  }
  std::printf("\n");
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  const std::size_t elections = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 1000;
  const std::size_t replicates = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 1000;
  if (elections == 0 || replicates < 20) {
    std::fprintf(stderr, "usage: coverage [elections] [replicates, 20 or more]\n");
    return 2;
  }
  std::printf("seed %llu, %zu elections of each size, %zu replicates of each, true shares", 0ull + seed, elections,
              replicates);
  for (const double share : truth) std::printf(" %g", share);
  std::printf("\nall %%: of intervals that cover the truth, of those of the smallest party, mean width\n");

  struct Scenario {
    const char* name;
    std::uint32_t (*tweets)(Random&);
    std::array<std::uint32_t, 6> accounts;
  };
  const Scenario scenarios[] = {
      {"mildly heavy-tailed: lognormal", mild, {80, 135, 275, 860, 2'900, 8'700}},
      {"strongly heavy-tailed: Pareto 1.1 up to 2,000 tweets", strong, {420, 1'000, 2'900, 10'500, 37'000, 112'000}},
  };
  for (const Scenario& scenario : scenarios) {
    std::printf(
        "\n%s\neffective  variance  accounts    tweets  | corrected            | plain percentile     | "
        "Wilson on tweets\n",
        scenario.name);
    for (const std::uint32_t accounts : scenario.accounts) {
      Random random(seed);
      Row row;
      for (std::size_t i = 0; i < elections; ++i) hold_election(accounts, scenario.tweets, replicates, random, row);
      print_row(row, accounts, elections);
    }
  }
}
