// The commonest pairs of hashtags on the same tweets, among the hundred commonest hashtags.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json tag_pair(const char* a, const char* b, int tweets) { return {{"tags", json::array({a, b})}, {"tweets", tweets}}; }

std::string numbered_tags(int from, int to) {
  std::string tags;
  for (int i = from; i < to; ++i) tags += " #Tag" + std::to_string(100 + i);
  return tags;
}

}  // namespace

// #Aa is on 6 tweets, #Bb on 4, #Cc on 3; the pairs occur 3, 2 and 1 times. Within a pair the commoner comes first.
TEST_CASE("pairs by their tweets, then by the places of the hashtags") {
  const json together = invented::report(invented::Tweets()
                                             .add("1", 2, "#Bb #Aa #bB")
                                             .add("1", 1, "#Cc #Bb #Aa")
                                             .add("", 1, "#Cc #Aa")
                                             .add("2", 2, "#Aa")
                                             .add("2", 1, "#Bb")
                                             .add("2", 1, "#Cc"))["together"];
  CHECK(together == json::array({tag_pair("Aa", "Bb", 3), tag_pair("Aa", "Cc", 2), tag_pair("Bb", "Cc", 1)}));
}

TEST_CASE("equally common pairs, and equally common hashtags, by their places") {
  const json together = invented::report(invented::Tweets().add("1", 1, "#Dd #Cc").add("1", 1, "#Bb #Aa"))["together"];
  CHECK(together == json::array({tag_pair("Aa", "Bb", 1), tag_pair("Cc", "Dd", 1)}));
}

TEST_CASE("only tweets that are counted count") {
  const invented::Tweets tweets = invented::Tweets().add("1", 2, "#Aa #Bb").add_retweets("1", 3, "#Aa #Bb");
  CHECK(invented::report(tweets)["together"][0]["tweets"] == 5);
  CHECK(invented::report(tweets, {{"tweets", "retweets"}})["together"][0]["tweets"] == 3);
}

// Eleven tags make 55 pairs.
TEST_CASE("fifty pairs at most") {
  CHECK(invented::report(invented::Tweets().add("1", 1, numbered_tags(0, 11)))["together"].size() == 50);
}

TEST_CASE("pairs of rare hashtags are not looked for") {
  const auto together = [](int common) {
    invented::Tweets tweets = invented::Tweets().add("1", 1, "#Yy #Zz");
    for (int i = 0; i < common; ++i) tweets.add("1", 2, numbered_tags(i, i + 1));
    return invented::report(tweets)["together"];
  };
  CHECK(together(98) == json::array({tag_pair("Yy", "Zz", 1)}));
  CHECK(together(99).empty());
}
