// Bootstrap sums are exact, the same everywhere, and spread as drawing each account by itself would spread them.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <utility>
#include <vector>

#include "statistics/bootstrap.h"

using hustings::Bootstrap;
using hustings::CountTable;

namespace {

using Accounts = std::vector<std::vector<std::uint32_t>>;

CountTable counted(std::size_t columns, const Accounts& accounts) {
  CountTable table(columns);
  for (const auto& account : accounts) table.add(account);
  return table;
}

std::vector<std::vector<std::uint64_t>> all_sums(const Bootstrap& bootstrap) {
  std::vector<std::vector<std::uint64_t>> all;
  for (std::size_t i = 0; i < bootstrap.replicates(); ++i) {
    const auto sums = bootstrap.sums(i);
    all.emplace_back(sums.begin(), sums.end());
  }
  return all;
}

Accounts invented_accounts(std::mt19937_64& random) {
  Accounts accounts(3000, std::vector<std::uint32_t>(5));
  for (auto& account : accounts) account[random() % 5] = 1 + static_cast<std::uint32_t>(60 / (1 + random() % 60));
  return accounts;
}

}  // namespace

TEST_CASE("the sums of an independent program") {
  // Python, from the documents alone: mt19937-64.c of T. Nishimura and M. Matsumoto, its 312 words from the seed_seq of
  // [rand.util.seedseq] over {seed low, seed high, replicate low, replicate high}, lower halves first; one number a
  // row, rows sorted by (accounts, [(column, count), ...]); draws as in statistics_poisson.cpp.
  Accounts accounts = {{1, 0, 7}, {0, 3, 0}, {4'000'000'000, 0, 0}, {1, 0, 0}, {1, 0, 0}, {1, 0, 0}};
  accounts.insert(accounts.end(), 50, {0, 1, 0});
  accounts.insert(accounts.end(), 1000, {0, 0, 2});
  using Sums = std::vector<std::uint64_t>;

  Bootstrap bootstrap(counted(3, accounts), 2017);
  bootstrap.run(1000);
  const auto sums = all_sums(bootstrap);
  CHECK(sums[0] == Sums{8'000'000'005, 39, 1938});
  CHECK(sums[1] == Sums{2, 42, 1860});
  CHECK(sums[2] == Sums{4'000'000'002, 42, 1973});
  CHECK(sums[999] == Sums{4, 44, 2072});

  Bootstrap other(counted(3, accounts), 0x0123456789ABCDEF);
  other.run(6);
  CHECK(all_sums(other)[5] == Sums{8'000'000'004, 44, 1920});
}

TEST_CASE("the same in any order of the accounts") {
  std::mt19937_64 random(1);
  Accounts accounts = invented_accounts(random);
  Bootstrap bootstrap(counted(5, accounts), 7);
  bootstrap.run(50);
  std::shuffle(accounts.begin(), accounts.end(), random);
  Bootstrap shuffled(counted(5, accounts), 7);
  shuffled.run(50);
  CHECK(all_sums(shuffled) == all_sums(bootstrap));
}

TEST_CASE("the same however many replicates are asked for at a time") {
  std::mt19937_64 random(2);
  const Accounts accounts = invented_accounts(random);
  Bootstrap at_once(counted(5, accounts), 7), by_ten(counted(5, accounts), 7), unevenly(counted(5, accounts), 7);
  at_once.run(200);
  for (int i = 0; i < 20; ++i) by_ten.run(10);
  for (const std::size_t more : {1u, 0u, 149u, 50u}) unevenly.run(more);
  CHECK(at_once.replicates() == 200);
  CHECK(all_sums(by_ten) == all_sums(at_once));
  CHECK(all_sums(unevenly) == all_sums(at_once));
}

TEST_CASE("another seed, other sums") {
  std::mt19937_64 random(3);
  const Accounts accounts = invented_accounts(random);
  Bootstrap one(counted(5, accounts), 1), two(counted(5, accounts), 2), high(counted(5, accounts), 1ull << 32 | 1);
  for (Bootstrap* bootstrap : {&one, &two, &high}) bootstrap->run(2);
  CHECK(all_sums(one) != all_sums(two));
  CHECK(all_sums(one) != all_sums(high));
  CHECK(all_sums(one)[0] != all_sums(one)[1]);
}

TEST_CASE("alike accounts spread as if each were drawn by itself") {
  // g accounts of 1 and 3 tweets: sums of mean g and 3 g, and variance g and 9 g, always in step.
  constexpr std::size_t replicates = 20'000;
  for (const std::uint32_t alike : {1u, 2u, 7u, 50u, 1000u, 1'000'000u}) {
    CAPTURE(alike);
    CountTable table(2);
    const std::array<std::uint32_t, 2> account = {1, 3};
    for (std::uint32_t i = 0; i < alike; ++i) table.add(account);
    Bootstrap bootstrap(std::move(table), 11);
    bootstrap.run(replicates);
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < replicates; ++i) {
      REQUIRE(bootstrap.sums(i)[1] == 3 * bootstrap.sums(i)[0]);
      const double off = static_cast<double>(bootstrap.sums(i)[0]) - alike;
      sum += off;
      squares += off * off;
    }
    const double g = alike, n = replicates;
    CHECK(std::abs(sum / n) < 5 * std::sqrt(g / n));
    CHECK(std::abs(squares / n - g) < 5 * std::sqrt((g + 2 * g * g) / n));
  }
}

TEST_CASE("different accounts are drawn independently") {
  // 400 accounts of 1 to 400 tweets: the sum has the variance 1^2 + ... + 400^2, which halves that did not move
  // independently would miss.
  constexpr std::size_t replicates = 20'000;
  CountTable table(1);
  double mean = 0, variance = 0;
  for (std::uint32_t n = 1; n <= 400; ++n) {
    const std::array<std::uint32_t, 1> account = {n};
    table.add(account);
    mean += n;
    variance += double{1} * n * n;
  }
  Bootstrap bootstrap(std::move(table), 13);
  bootstrap.run(replicates);
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < replicates; ++i) {
    const double off = static_cast<double>(bootstrap.sums(i)[0]) - mean;
    sum += off;
    squares += off * off;
  }
  CHECK(std::abs(sum / replicates) < 5 * std::sqrt(variance / replicates));
  CHECK(std::abs(squares / replicates / variance - 1) < 5 * std::sqrt(2.1 / replicates));
}

TEST_CASE("nobody and nothing are fine") {
  Bootstrap nobody(CountTable(3), 1);
  nobody.run(2);
  CHECK(all_sums(nobody) == std::vector<std::vector<std::uint64_t>>(2, {0, 0, 0}));
  Bootstrap nothing(CountTable(0), 1);
  nothing.run(2);
  CHECK(nothing.replicates() == 2);
  CHECK(nothing.sums(1).empty());
}

TEST_CASE("sums over all marks are the same however accounts are marked") {
  const auto marked = [](std::uint32_t from) {
    CountTable table(1);
    for (std::uint32_t count = 1; count <= 40; ++count) {
      table.add(std::array<std::uint32_t, 1>{count}, count >= from ? 1 : 0);
    }
    Bootstrap bootstrap(std::move(table), 7);
    bootstrap.run(20);
    return bootstrap;
  };
  const Bootstrap few = marked(30), all = marked(1), none = marked(41);
  for (std::size_t i = 0; i < 20; ++i) {
    CHECK(few.sums(i, 0)[0] + few.sums(i, 1)[0] == none.sums(i)[0]);
    CHECK(all.sums(i, 1)[0] == none.sums(i)[0]);
    CHECK(none.sums(i, 1).empty());
  }
}
