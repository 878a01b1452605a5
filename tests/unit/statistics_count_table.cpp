// Accounts that counted the same are one row of the table, and the rows come in an order of their own.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <vector>

#include "statistics/count_table.h"

using hustings::CountTable;
using Entries = std::vector<CountTable::Entry>;

namespace {

Entries row_of(const CountTable& table, std::size_t row) {
  const auto counts = table.counts(row);
  return {counts.begin(), counts.end()};
}

}  // namespace

TEST_CASE("equal accounts share a row, those that counted nothing have none") {
  CountTable table(3);
  for (const auto& account : std::vector<std::array<std::uint32_t, 3>>{
           {0, 5, 0}, {0, 0, 0}, {4'294'967'295, 0, 1}, {0, 5, 0}, {0, 0, 0}, {0, 5, 0}, {0, 1, 2}}) {
    table.add(account);
  }
  table.finish();
  REQUIRE(table.rows() == 3);
  CHECK(table.columns() == 3);
  CHECK(row_of(table, 0) == Entries{{0, 4'294'967'295}, {2, 1}});
  CHECK(row_of(table, 1) == Entries{{1, 1}, {2, 2}});
  CHECK(row_of(table, 2) == Entries{{1, 5}});
  CHECK(table.accounts(0) == 1);
  CHECK(table.accounts(1) == 1);
  CHECK(table.accounts(2) == 3);
}

TEST_CASE("the same counts in other columns are another row") {
  CountTable table(2);
  for (const auto& account : std::vector<std::array<std::uint32_t, 2>>{{7, 0}, {0, 7}, {7, 7}}) table.add(account);
  table.finish();
  CHECK(table.rows() == 3);
}

TEST_CASE("a table of nobody is finished, as often as one likes") {
  CountTable table(4);
  table.finish();
  table.finish();
  CHECK(table.rows() == 0);
  const std::array<std::uint32_t, 1> account = {9};
  CountTable one(1);
  one.add(account);
  one.finish();
  one.finish();
  CHECK(one.rows() == 1);
}

TEST_CASE("counts as a map does, in any order of the accounts") {
  std::mt19937_64 random(2017);
  std::vector<std::vector<std::uint32_t>> accounts(2000, std::vector<std::uint32_t>(6));
  std::map<std::vector<std::uint32_t>, std::uint32_t> expected;
  for (auto& account : accounts) {
    for (std::uint32_t& count : account) count = random() % 4 == 0 ? static_cast<std::uint32_t>(random() % 3) : 0;
    if (*std::max_element(account.begin(), account.end()) > 0) ++expected[account];
  }
  const auto table_of = [](const auto& all) {
    CountTable table(6);
    for (const auto& account : all) table.add(account);
    table.finish();
    return table;
  };
  const CountTable table = table_of(accounts);
  std::shuffle(accounts.begin(), accounts.end(), random);
  const CountTable shuffled = table_of(accounts);

  REQUIRE(table.rows() == expected.size());
  REQUIRE(shuffled.rows() == expected.size());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::vector<std::uint32_t> dense(6);
    for (const CountTable::Entry entry : table.counts(row)) dense[entry.column] = entry.count;
    REQUIRE(table.accounts(row) == expected[dense]);
    REQUIRE(row_of(shuffled, row) == row_of(table, row));
    REQUIRE(shuffled.accounts(row) == table.accounts(row));
  }
}

TEST_CASE("marked accounts are summed apart, and keep their place among others") {
  CountTable table(2);
  const auto add = [&table](std::uint32_t first, std::uint32_t second, std::uint8_t mark) {
    table.add(std::array<std::uint32_t, 2>{first, second}, mark);
  };
  add(3, 0, 0);
  add(1, 0, 2);
  add(0, 5, 0);
  add(0, 0, 1);
  table.finish();
  REQUIRE(table.rows() == 3);
  CHECK(table.marks() == 3);
  CHECK(table.mark(0) == 2);  // 1, 0: before 3, 0, as without the mark
  CHECK(table.mark(1) == 0);
  CHECK(table.mark(2) == 0);
}
