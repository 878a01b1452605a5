// Accounts are listed by tracked tweets, the most first, then by id: the shorter first, handles without an id last.
#include <doctest/doctest.h>

#include <algorithm>

#include "invented.h"

using invented::json;
using invented::monday;
using invented::tweet;
using invented::user;

TEST_CASE("by tracked tweets, then id") {
  const std::vector<json> records = {
      tweet(1, monday, user("", "zeppelin_watching_9"), {}),
      tweet(2, monday, user("", "InventedGardener01"), {}),
      tweet(3, monday, user("100", "third_of_the_ids_xx"), {}),
      tweet(4, monday, user("99", "second_of_the_ids_x"), {}),
      tweet(5, monday, user("100000000000000000000", "longer_than_64_bits"), {}),
      tweet(6, monday, user("9", "first_of_the_ids_xx"), {}),
      tweet(7, monday, user("98", "the_most_tracked_xx"), {"Poll"}),
  };
  const json report = invented::report(invented::lines(records));
  std::vector<std::string> handles;
  for (const json& account : report["accounts"]) handles.push_back(account["handle"]);
  // The id beyond 64 bits is none, so that account is known by its handle alone; capitals fold.
  CHECK(handles == std::vector<std::string>{"the_most_tracked_xx", "first_of_the_ids_xx", "second_of_the_ids_x",
                                            "third_of_the_ids_xx", "InventedGardener01", "longer_than_64_bits",
                                            "zeppelin_watching_9"});
}

TEST_CASE("the report lists as many as the settings ask for, the same ones first") {
  std::vector<json> records;
  for (std::uint64_t id = 1; id <= 30; ++id) {
    records.push_back(tweet(id, monday, user(std::to_string(id), "InventedGardener" + std::to_string(id)),
                            {id % 3 == 0 ? "Poll" : "Tea"}));
  }
  const std::string bytes = invented::lines(records);
  const json all = invented::report(bytes)["accounts"];
  REQUIRE(all.size() == 30);
  CHECK(all[0]["id"] == "3");
  CHECK(all[9]["id"] == "30");
  CHECK(all[10]["id"] == "1");
  for (const std::size_t most : {0, 1, 9, 10, 11, 29, 30, 31}) {
    json first = json::array();
    for (std::size_t i = 0; i < std::min<std::size_t>(most, 30); ++i) first.push_back(all[i]);
    CHECK(invented::report(bytes, {{"accounts", most}})["accounts"] == first);
  }
}
