// A tag with a star is all hashtags that begin so: longer ones overrule it, and a hashtag itself overrules all
// patterns.
#include <doctest/doctest.h>

#include "invented.h"

using invented::day;
using invented::json;
using invented::monday;

namespace {

json pattern_lexicon() {
  return json::parse(R"({"id": "patterns", "name": "Patterns", "parties": [
    {"id": "red", "name": "Red", "colour": "#aa0000", "for": ["Vote*", "VoteRedNow"]},
    {"id": "blue", "name": "Blue", "colour": "#0000aa", "for": ["VoteBlue*"], "against": ["VoteRed*"]}],
    "neutral": ["Votes", {"tag": "VoteBlueish", "from": "2017-05-02", "to": "2017-05-02"}]})");
}

std::string meaning(const std::string& tag, hustings::Seconds time = monday) {
  const json report =
      invented::report(invented::Tweets().add("1", 1, "#" + tag, time), {{"lexicon", pattern_lexicon()}});
  if (report["neutral"] == 1) return "neutral";
  if (report["against_only"] == 1) return report["against"][0]["tweets"] == 1 ? "against blue" : "lost";
  if (report["one_party"] == 1) return report["parties"][0]["tweets"] == 1 ? "red" : "blue";
  return report["untracked"] == 1 ? "none" : "lost";
}

}  // namespace

TEST_CASE("what begins so, and just that, in any case") {
  CHECK(meaning("VoteEarly") == "red");
  CHECK(meaning("vote") == "red");
  CHECK(meaning("VOTE\u00C9") == "red");
  CHECK(meaning("Vot") == "none");
  CHECK(meaning("IVote") == "none");
}

TEST_CASE("the longest pattern counts") {
  CHECK(meaning("VoteBlue") == "blue");
  CHECK(meaning("VoteBlueOnce") == "blue");
  CHECK(meaning("VoteRed") == "against blue");
  CHECK(meaning("VoteBlu") == "red");
}

TEST_CASE("the hashtag itself overrules every pattern") {
  CHECK(meaning("VoteRedNow") == "red");
  CHECK(meaning("votes") == "neutral");
  CHECK(meaning("VotesFor") == "red");
}

TEST_CASE("a hashtag with dates overrules patterns on its days only") {
  CHECK(meaning("VoteBlueish", monday + day) == "neutral");
  CHECK(meaning("VoteBlueish", monday) == "blue");
  CHECK(meaning("VoteBlueish", monday + 2 * day) == "blue");
  CHECK(meaning("VoteBlueish", 0) == "blue");
}

// The first tweet has two hashtags of one pattern, the second one of two.
TEST_CASE("a tweet counts once an entry; overruled hashtags do not count for the pattern") {
  const json report = invented::report(invented::Tweets()
                                           .add("1", 1, "#VoteOne #VoteTwo")
                                           .add("1", 1, "#VoteOne #VoteBlueX")
                                           .add("1", 1, "#VoteRedNow #VoteBlueX"),
                                       {{"lexicon", pattern_lexicon()}});
  const json& dictionary = report["dictionary"]["parties"];
  CHECK(dictionary[0]["for"][0]["tag"] == "Vote*");
  CHECK(dictionary[0]["for"][0]["tweets"] == 2);
  CHECK(dictionary[0]["for"][1]["tweets"] == 1);
  CHECK(dictionary[1]["for"][0]["tweets"] == 2);
  CHECK(dictionary[1]["against"][0]["tweets"] == 0);
  CHECK(report["dictionary"]["unassigned"].empty());
  CHECK(report["parties"][0]["hashtags"].size() == 3);
  CHECK(invented::find(report["hashtags"], "tag", "VoteBlueX")["party"] == "blue");
}
