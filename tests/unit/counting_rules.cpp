// How a tweet, or an account, with the hashtags of several parties is shared among them.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

// Account 1 speaks of red, of red twice over, and of red and blue; 2 of all three, and of blue; 3 of no party; 4 of
// red; and a tweet of nobody known, of green.
const invented::Tweets& tweets_of_several_parties() {
  static const invented::Tweets tweets = invented::Tweets()
                                             .add("1", 1, "#RedRose")
                                             .add("1", 1, "#RedRose #Crimson")
                                             .add("1", 1, "#RedRose #BlueWave")
                                             .add("2", 1, "#RedRose #BlueWave #GreenLeaf")
                                             .add("2", 1, "#BlueWave")
                                             .add("3", 1, "#Poll #NoRed #Tea")
                                             .add("4", 1, "#Crimson")
                                             .add("", 1, "#GreenLeaf");
  return tweets;
}

json by_rule(double mention, double exclusive, double fractional) {
  return {{"mention", mention}, {"exclusive", exclusive}, {"fractional", fractional}};
}

// Parties p0, p1 … with one tag each, #Tag0, #Tag1 …
json lexicon_of(std::size_t parties) {
  json lexicon = {{"id", "many"}, {"name", "Many"}, {"parties", json::array()}};
  for (std::size_t p = 0; p < parties; ++p) {
    const std::string number = std::to_string(p);
    lexicon["parties"].push_back(
        {{"id", "p" + number}, {"name", number}, {"colour", "#aa0000"}, {"for", json::array({"Tag" + number})}});
  }
  return lexicon;
}

std::string tags_of(std::size_t parties) {
  std::string tags;
  for (std::size_t p = 0; p < parties; ++p) tags += " #Tag" + std::to_string(p);
  return tags;
}

}  // namespace

// Mentions: red 5, blue 3, green 2. Of one party only: red 3, blue 1, green 1. In parts: red 1 + 1 + 1/2 + 1/3 + 1,
// blue 1/2 + 1/3 + 1, green 1/3 + 1, or 23, 11 and 8 sixths of the seven tweets.
TEST_CASE("each tweet has a voice") {
  const json parties = invented::report(tweets_of_several_parties())["parties"];
  CHECK(parties[0]["shares"]["tweets"] == by_rule(5.0 / 10, 3.0 / 5, 23.0 / 42));
  CHECK(parties[1]["shares"]["tweets"] == by_rule(3.0 / 10, 1.0 / 5, 11.0 / 42));
  CHECK(parties[2]["shares"]["tweets"] == by_rule(2.0 / 10, 1.0 / 5, 8.0 / 42));
}

// Account 1 stands for red and blue, 2 for all three, 4 for red; whoever wrote the last tweet has no voice. Named: red
// 3, blue 2, green 1. Alone: red 1. In parts: red 1/2 + 1/3 + 1, blue 1/2 + 1/3, green 1/3: 11, 5 and 2 sixths of
// three.
TEST_CASE("each account has a voice") {
  const json parties = invented::report(tweets_of_several_parties())["parties"];
  CHECK(parties[0]["shares"]["accounts"] == by_rule(3.0 / 6, 1.0, 11.0 / 18));
  CHECK(parties[1]["shares"]["accounts"] == by_rule(2.0 / 6, 0.0, 5.0 / 18));
  CHECK(parties[2]["shares"]["accounts"] == by_rule(1.0 / 6, 0.0, 2.0 / 18));
}

TEST_CASE("the settings say which of them is the share; counts stay as they are") {
  const json by_mention = invented::report(tweets_of_several_parties());
  for (const char* voices : {"tweets", "accounts"}) {
    for (const char* rule : {"mention", "exclusive", "fractional"}) {
      CAPTURE(voices);
      CAPTURE(rule);
      const json report = invented::report(tweets_of_several_parties(), {{"rule", rule}, {"voices", voices}});
      for (std::size_t p = 0; p < 3; ++p) {
        const json &party = report["parties"][p], &same = by_mention["parties"][p];
        CHECK(party["share"] == same["shares"][voices][rule]);
        for (const char* count : {"tweets", "only", "accounts", "account_share", "shares"}) {
          CHECK(party[count] == same[count]);
        }
      }
      CHECK(report["mixed"] == 2);
    }
  }
}

TEST_CASE("where all is mixed, nothing is exclusive") {
  const json parties = invented::report(invented::Tweets().add("1", 3, "#RedRose #BlueWave"))["parties"];
  CHECK(parties[0]["shares"]["tweets"]["exclusive"].is_null());
  CHECK(parties[0]["shares"]["accounts"]["exclusive"].is_null());
  CHECK(parties[0]["shares"]["accounts"]["fractional"] == 0.5);
}

// One tweet of all k parties and one of the first: it has 1 + 1/k of 2, the others 1/k of 2.
TEST_CASE("parts of a tweet of up to ten parties are exact") {
  for (std::size_t k = 1; k <= 10; ++k) {
    CAPTURE(k);
    const invented::Tweets tweets = invented::Tweets().add("1", 1, tags_of(k)).add("1", 1, "#Tag0");
    const json report = invented::report(tweets, {{"lexicon", lexicon_of(k)}, {"rule", "fractional"}});
    const double parties = static_cast<double>(k);
    CHECK(report["parties"][0]["share"] == (parties + 1) / (2 * parties));
    if (k > 1) CHECK(report["parties"][k - 1]["share"] == 1 / (2 * parties));
  }
}

TEST_CASE("a tweet of 32 parties has as much of each") {
  const auto report = invented::report(invented::Tweets().add("1", 1, tags_of(32)),
                                       {{"lexicon", lexicon_of(32)}, {"rule", "fractional"}});
  for (const json& party : report["parties"]) CHECK(party["share"] == 1.0 / 32);
}
