// How much hangs on few accounts: Kish's number of them, the busiest hundredth, the one that matters most.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "invented.h"

using invented::json;

namespace {

// Account 1: six tweets of red; 2: two of blue and many of neither; 3: two of green.
const invented::Tweets& tweets_of_unequal_accounts() {
  static const invented::Tweets tweets = invented::Tweets()
                                             .add("1", 6, "#RedRose")
                                             .add("2", 2, "#BlueWave")
                                             .add("2", 9, "#Poll")
                                             .add("3", 2, "#GreenLeaf")
                                             .add("4", 3, "#Tea");
  return tweets;
}

}  // namespace

// Kish: 10 squared by 36 + 4 + 4. Without account 1 red falls from 6/10 to nothing; no other share moves as far: blue
// and green go from 2/10 to 1/2, and without account 2 or 3 theirs go by 2/10.
TEST_CASE("three accounts") {
  const json report = invented::report(tweets_of_unequal_accounts());
  const json& concentration = report["concentration"];
  CHECK(concentration["accounts"] == 3);
  CHECK(concentration["effective_accounts"] == 100.0 / 44);
  CHECK(concentration["few"] == true);
  CHECK(concentration["top_percent_share"] == 0.6);
  CHECK(concentration["most_influential"] ==
        json::parse(R"({"account": "InventedGardener1", "party": "red", "tweets": 6,
                                                             "share": 0.6, "share_without": 0.0})"));
  CHECK(report["parties"][0]["effective_accounts"] == 1.0);
}

TEST_CASE("a party's accounts by what they say of it") {
  const json report = invented::report(invented::Tweets().add("1", 6, "#RedRose").add("2", 2, "#RedRose #BlueWave"));
  CHECK(report["parties"][0]["effective_accounts"] == 64.0 / 40);
  CHECK(report["parties"][1]["effective_accounts"] == 1.0);
  CHECK(report["concentration"]["effective_accounts"] == 100.0 / (36 + 16));
}

TEST_CASE("where each account has one voice all count the same") {
  const json concentration = invented::report(tweets_of_unequal_accounts(), {{"voices", "accounts"}})["concentration"];
  CHECK(concentration["effective_accounts"] == 3.0);
  CHECK(concentration["top_percent_share"] == 1.0 / 3);
}

TEST_CASE("the busiest hundredth of the accounts, rounded up") {
  invented::Tweets tweets = invented::Tweets().add("1000", 5, "#RedRose").add("1001", 3, "#BlueWave");
  for (int i = 0; i < 98; ++i) tweets.add(std::to_string(i + 1), 1, "#RedRose");
  CHECK(invented::report(tweets)["concentration"]["top_percent_share"] == 5.0 / 106);
  CHECK(invented::report(tweets)["concentration"]["few"] == false);  // 106 squared by 132
  tweets.add("99", 1, "#RedRose");                                   // the 101st
  CHECK(invented::report(tweets)["concentration"]["top_percent_share"] == 8.0 / 107);
}

TEST_CASE("tweets of nobody known are part of the whole") {
  const json report = invented::report(invented::Tweets().add("1", 1, "#RedRose").add("", 3, "#BlueWave"));
  CHECK(report["concentration"]["accounts"] == 1);
  CHECK(report["concentration"]["top_percent_share"] == 1.0 / 4);
  CHECK(report["concentration"]["most_influential"]["share_without"] == 0.0);
}

TEST_CASE("without the only account there is no share to compare") {
  const json concentration = invented::report(invented::Tweets().add("1", 3, "#RedRose"))["concentration"];
  CHECK(concentration["most_influential"].is_null());
  CHECK(concentration["top_percent_share"] == 1.0);
}

TEST_CASE("a hidden account is called by its place in the report") {
  const json report = invented::report(tweets_of_unequal_accounts(), {{"handles", "hidden"}});
  CHECK(report["accounts"][0]["tracked"] == 11);  // account 2
  CHECK(report["accounts"][1]["parties"] == json::object({{"red", 6}}));
  CHECK(report["concentration"]["most_influential"]["account"] == "account 2");
}

TEST_CASE("one without a handle is called by its id") {
  const std::string bytes =
      invented::lines({invented::tweet(1, invented::monday, invented::user("7", ""), {"RedRose"}),
                       invented::tweet(2, invented::monday, invented::user("8", "Quiet_Lighthouse_7"), {"BlueWave"})});
  CHECK(invented::report(bytes)["concentration"]["most_influential"]["account"] == "7");
}

// The same export again and again, each time without one of its accounts.
TEST_CASE("no other account changes a share more than the most influential one") {
  constexpr const char* tags[] = {"#RedRose", "#Crimson", "#BlueWave", "#GreenLeaf", "#Poll", "#Tea"};
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    std::vector<std::pair<std::string, std::string>> rows;  // account, tags
    const std::size_t accounts = 1 + random.below(7);
    for (std::size_t i = 1 + random.below(25); i > 0; --i) {
      std::string some;
      for (std::size_t n = random.below(4); n > 0; --n) some += " " + std::string(tags[random.below(std::size(tags))]);
      const std::size_t account = random.below(accounts + 1);
      rows.emplace_back(account == 0 ? "" : std::to_string(account), some);
    }
    const json settings = {{"rule", random.among(std::vector<std::string>{"mention", "exclusive", "fractional"})},
                           {"voices", random.among(std::vector<std::string>{"tweets", "accounts"})}};
    const auto report_without = [&](const std::string& account) {
      invented::Tweets tweets;
      for (const auto& [of, some] : rows) tweets.add(of, of == account && !of.empty() ? 0 : 1, some);
      return invented::report(tweets, settings);
    };
    const json whole = report_without("");
    const json& influence = whole["concentration"]["most_influential"];
    double greatest = 0;
    for (std::size_t account = 1; account <= accounts; ++account) {
      const std::string id = std::to_string(account);
      const json without = report_without(id)["parties"];
      for (std::size_t p = 0; p < 3; ++p) {
        const json &before = whole["parties"][p]["share"], &after = without[p]["share"];
        if (before.is_null() || after.is_null()) continue;
        greatest = std::max(greatest, std::abs(before.get<double>() - after.get<double>()));
        if (influence.is_null() || influence["account"] != "InventedGardener" + id) continue;
        if (influence["party"] != whole["parties"][p]["id"]) continue;
        CHECK(influence["share"] == before);
        CHECK(influence["share_without"] == after);
      }
    }
    CHECK(influence.is_null() == (greatest == 0));
    if (influence.is_null()) continue;
    const double change = influence["share"].get<double>() - influence["share_without"].get<double>();
    REQUIRE(std::abs(change) == doctest::Approx(greatest).epsilon(1e-12));
  }
}
