// The commonest hashtags that the lexicon does not have, and the party that each seems to go with.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json lexicon_with_yellow() {
  json lexicon = invented::lexicon();
  lexicon["parties"].push_back(
      json::parse(R"({"id": "yellow", "name": "Yellow", "colour": "#aaaa00", "for": ["Sun"]})"));
  return lexicon;
}

// What is found of #Tea, used in a tweet each by so many accounts that use one party's hashtags, by one that uses those
// of no party, and by one that uses those of two.
json tea_of_accounts(int red, int blue, int green = 0, int yellow = 0) {
  invented::Tweets tweets;
  int account = 0;
  const auto add = [&](int accounts, const char* tag) {
    for (; accounts > 0; --accounts) {
      const std::string id = std::to_string(++account);
      tweets.add(id, 1, "#Tea").add(id, 1, tag);
    }
  };
  add(red, "#RedRose #Poll");
  add(blue, "#BlueWave");
  add(green, "#GreenLeaf #NoRed");
  add(yellow, "#Sun");
  add(1, "#Poll");
  add(1, "#RedRose #BlueWave");
  const json unassigned = invented::report(tweets, {{"lexicon", lexicon_with_yellow()}})["dictionary"]["unassigned"];
  REQUIRE(unassigned.size() == 1);
  return unassigned[0];
}

json found_tea(const invented::Tweets& tweets, const json& settings = json::object()) {
  return invented::find(invented::report(tweets, settings)["dictionary"]["unassigned"], "tag", "Tea");
}

}  // namespace

// Account 1 uses #Tea with red's hashtags and apart from them, 2 apart from blue's, 3 with those of both.
TEST_CASE("how often, by how many, and with whom, in tweets and in accounts") {
  CHECK(found_tea(invented::Tweets()
                      .add("1", 3, "#Tea #RedRose")
                      .add("1", 1, "#Tea")
                      .add("2", 1, "#Tea #Poll")
                      .add("2", 1, "#BlueWave")
                      .add("3", 1, "#Tea #RedRose #BlueWave")
                      .add("", 1, "#Tea #BlueWave")) ==
        json::parse(R"({"tag": "Tea", "tweets": 7, "accounts": 3, "party_tweets": 5, "party_accounts": 2,
                        "with": [{"party": "red", "tweets": 4, "accounts": 1}, {"party": "blue", "tweets": 2, "accounts": 1}],
                        "suggestion": null})"));
}

TEST_CASE("five accounts of one party each are the fewest for a suggestion") {
  CHECK(tea_of_accounts(4, 0)["suggestion"].is_null());
  CHECK(tea_of_accounts(5, 0)["suggestion"] == "red");
  CHECK(tea_of_accounts(0, 5)["suggestion"] == "blue");
  CHECK(tea_of_accounts(5, 0)["party_tweets"] == 0);
}

TEST_CASE("more than half of them") {
  CHECK(tea_of_accounts(3, 1, 1, 1)["suggestion"].is_null());  // 3 of 6
  CHECK(tea_of_accounts(4, 1, 1, 1)["suggestion"] == "red");   // 4 of 7
}

TEST_CASE("more than twice as many as of any other") {
  CHECK(tea_of_accounts(4, 2)["suggestion"].is_null());
  CHECK(tea_of_accounts(5, 2)["suggestion"] == "red");
}

TEST_CASE("the tweets of few accounts suggest nothing, however many") {
  CHECK(found_tea(invented::Tweets().add("1", 50, "#Tea #RedRose").add("2", 50, "#Tea #RedRose"))["suggestion"]
            .is_null());
}

TEST_CASE("accounts count by the tweets that are counted") {
  invented::Tweets tweets;
  for (int i = 1; i <= 5; ++i) {
    tweets.add(std::to_string(i), 1, "#Tea")
        .add(std::to_string(i), 1, "#RedRose")
        .add_retweets(std::to_string(i), 1, "#BlueWave");
  }
  CHECK(found_tea(tweets)["party_accounts"] == 0);  // each is of two parties
  CHECK(found_tea(tweets, {{"tweets", "originals"}})["suggestion"] == "red");
  CHECK(found_tea(tweets, {{"tweets", "retweets"}}).is_null());
  tweets.add_retweets("6", 1, "#Tea");
  CHECK(found_tea(tweets, {{"tweets", "retweets"}})["party_accounts"] == 0);  // 1 to 5 used it in originals
}

TEST_CASE("fifty of them, by tweets, then by spelling") {
  invented::Tweets tweets;
  for (int i = 60; i > 0; --i) tweets.add("1", 1, "#Tag" + std::to_string(100 + i));
  const json unassigned = invented::report(tweets.add("1", 2, "#Zz"))["dictionary"]["unassigned"];
  REQUIRE(unassigned.size() == 50);
  CHECK(unassigned[0]["tag"] == "Zz");
  CHECK(unassigned[1]["tag"] == "Tag101");
  CHECK(unassigned[49]["tag"] == "Tag149");
}
