// Which parties' hashtags are used together: on tweets, and by accounts.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json overlap_entry(const std::vector<std::string>& parties, int tweets, int accounts, int high_frequency) {
  return {
      {"parties", parties}, {"tweets", tweets}, {"accounts", accounts}, {"high_frequency_accounts", high_frequency}};
}

}  // namespace

// Accounts 1 and 2 speak of red and blue, 1 in two tweets, 2 in one; 3 of red, five times in a day; 4 of no party.
TEST_CASE("sets by accounts, then tweets, then the lexicon's order") {
  const json report = invented::report(invented::Tweets()
                                           .add("1", 1, "#RedRose")
                                           .add("1", 1, "#BlueWave #NoRed")
                                           .add("2", 1, "#BlueWave #Crimson #RedRose")
                                           .add("3", 5, "#RedRose")
                                           .add("4", 2, "#Poll")
                                           .add("", 1, "#GreenLeaf"),
                                       {{"per_day", 5}});
  CHECK(report["overlap"] == json::array({overlap_entry({"red", "blue"}, 1, 2, 0), overlap_entry({"red"}, 6, 1, 1),
                                          overlap_entry({"blue"}, 1, 0, 0), overlap_entry({"green"}, 1, 0, 0)}));
}

TEST_CASE("the rule of counting does not matter, what counts as talk of a party does") {
  const invented::Tweets tweets = invented::Tweets().add("1", 1, "#RedRose #NoBlue").add("2", 3, "#RedRose");
  const json plain = invented::report(tweets)["overlap"];
  CHECK(plain == json::array({overlap_entry({"red"}, 4, 2, 0)}));
  CHECK(invented::report(tweets, {{"rule", "exclusive"}, {"voices", "accounts"}})["overlap"] == plain);
  CHECK(invented::report(tweets, {{"count_against", true}})["overlap"] ==
        json::array({overlap_entry({"red"}, 3, 1, 0), overlap_entry({"red", "blue"}, 1, 1, 0)}));
}

// Seven parties have 127 sets.
TEST_CASE("a hundred sets at most") {
  json lexicon = {{"id", "seven"}, {"name", "Seven"}, {"parties", json::array()}};
  for (char c = 'a'; c < 'h'; ++c) {
    const std::string id(1, c);
    lexicon["parties"].push_back({{"id", id}, {"name", id}, {"colour", "#aa0000"}, {"for", json::array({"Tag" + id})}});
  }
  invented::Tweets tweets;
  for (unsigned set = 1; set < 128; ++set) {
    std::string tags;
    for (unsigned p = 0; p < 7; ++p)
      tags += (set >> p & 1) != 0 ? " #Tag" + std::string(1, static_cast<char>('a' + p)) : "";
    tweets.add("", set == 127 ? 2 : 1, tags);
  }
  const json overlap = invented::report(tweets, {{"lexicon", lexicon}})["overlap"];
  REQUIRE(overlap.size() == 100);
  CHECK(overlap[0]["parties"].size() == 7);
}
