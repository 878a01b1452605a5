// The parties' shares without high-frequency accounts, at the settings' threshold and at others.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

// One day. Account 1: twelve tweets of red, the first three also of blue; 2: six of red; 3: six of blue; 4: fifteen of
// blue; and a tweet of nobody known, of green.
const invented::Tweets& tweets_of_loud_accounts() {
  static const invented::Tweets tweets = invented::Tweets()
                                             .add("1", 3, "#RedRose #BlueWave")
                                             .add("1", 9, "#RedRose")
                                             .add("2", 6, "#RedRose")
                                             .add("3", 6, "#BlueWave")
                                             .add("4", 15, "#BlueWave")
                                             .add("", 1, "#GreenLeaf");
  return tweets;
}

json sensitivity_at(const json& report, double per_day, const char* denominator = "tracked") {
  for (const json& entry : report["sensitivity"]) {
    if (entry["per_day"] == per_day && entry["denominator"] == denominator) return entry;
  }
  return nullptr;
}

}  // namespace

// Mentions: red 18, blue 24, green 1, in all 43; without 1 and 4: red 6, blue 6, green 1.
TEST_CASE("shares without them, and what their going changes") {
  const json parties = invented::report(tweets_of_loud_accounts(), {{"per_day", 12}})["parties"];
  CHECK(parties[0]["without"]["share"] == 6.0 / 13);
  CHECK(parties[0]["without"]["change"] == 18.0 / 43 - 6.0 / 13);
  CHECK(parties[1]["without"]["change"] == 24.0 / 43 - 6.0 / 13);
  CHECK(parties[2]["without"]["share"] == 1.0 / 13);
  CHECK(parties[0]["high_frequency"]["share"] == 12.0 / 18);
  CHECK(parties[1]["high_frequency"]["tweets"] == 18);
  CHECK(parties[1]["high_frequency"]["accounts"] == 2);
  CHECK(parties[1]["high_frequency"]["account_share"] == 2.0 / 3);
}

TEST_CASE("under the settings' rule and voices") {
  const auto without = [](const char* rule, const char* voices) {
    const json parties =
        invented::report(tweets_of_loud_accounts(), {{"per_day", 13}, {"rule", rule}, {"voices", voices}})["parties"];
    return parties[1]["without"]["share"];
  };
  // Account 4 gone: blue has three mixed tweets and six others, red three and fifteen, green one.
  CHECK(without("mention", "tweets") == 9.0 / 28);
  CHECK(without("exclusive", "tweets") == 6.0 / 22);
  CHECK(without("fractional", "tweets") == 7.5 / 25);
  CHECK(without("mention", "accounts") == 2.0 / 4);
  CHECK(without("exclusive", "accounts") == 1.0 / 2);
  CHECK(without("fractional", "accounts") == 1.5 / 3);
}

TEST_CASE("when nobody is high-frequency nothing changes") {
  const json party = invented::report(tweets_of_loud_accounts(), {{"per_day", 16}})["parties"][0];
  CHECK(party["without"]["share"] == party["share"]);
  CHECK(party["without"]["change"] == 0.0);
}

TEST_CASE("where all are high-frequency, or nobody can be judged, there is no share without them") {
  for (const invented::Tweets& tweets :
       {invented::Tweets().add("1", 9, "#RedRose"), invented::Tweets().add("1", 9, "#RedRose", 0)}) {
    const json without = invented::report(tweets, {{"per_day", 2}})["parties"][0]["without"];
    for (const auto& [figure, value] : without.items()) CHECK(value.is_null());
    CHECK(without.size() == 4);
  }
}

TEST_CASE("the same at every threshold") {
  const json report = invented::report(tweets_of_loud_accounts());
  const json ten = sensitivity_at(report, 10), fifteen = sensitivity_at(report, 15);
  CHECK(ten["accounts"] == 2);
  CHECK(ten["tweets"] == 27);
  CHECK(ten["share"] == 27.0 / 40);
  CHECK(ten["without"] == json::array({6.0 / 13, 6.0 / 13, 1.0 / 13}));
  CHECK(ten["high_frequency"] == json::array({12.0 / 18, 18.0 / 24, 0.0}));
  CHECK(fifteen["accounts"] == 1);
  CHECK(fifteen["without"] == json::array({18.0 / 28, 9.0 / 28, 1.0 / 28}));
  CHECK(fifteen["high_frequency"] == json::array({0.0, 15.0 / 24, 0.0}));
}

// Each account once: red 1, 2; blue 1, 3, 4; green nobody.
TEST_CASE("the same in parts of accounts") {
  const json report = invented::report(tweets_of_loud_accounts(), {{"rule", "fractional"}, {"voices", "accounts"}});
  const json ten = sensitivity_at(report, 10);
  CHECK(ten["without"] == json::array({1.0 / 2, 1.0 / 2, 0.0}));
  CHECK(ten["high_frequency"] == json::array({0.5 / 1.5, 1.5 / 2.5, nullptr}));
}

TEST_CASE("a threshold that leaves no account leaves no shares") {
  const json ten = sensitivity_at(invented::report(invented::Tweets().add("1", 10, "#RedRose")), 10);
  CHECK(ten["without"] == json::array({nullptr, nullptr, nullptr}));
  CHECK(ten["high_frequency"] == json::array({1.0, nullptr, nullptr}));
}
