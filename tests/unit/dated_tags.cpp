// A hashtag with dates counts from the first second of its first day to the last of its last one, in UTC.
#include <doctest/doctest.h>

#include "invented.h"

using invented::day;
using invented::json;
using invented::monday;

namespace {

// #Change is of red on 2 and 3 May, of blue from 5 May on. #Always has no dates.
const json& dated_lexicon() {
  static const json lexicon = json::parse(R"({"id": "dated", "name": "Dated", "parties": [
    {"id": "red", "name": "Red", "colour": "#aa0000", "for": [{"tag": "Change", "from": "2017-05-02", "to": "2017-05-03"}]},
    {"id": "blue", "name": "Blue", "colour": "#0000aa", "for": [{"tag": "Change", "from": "2017-05-05"}, "Always"]}]})");
  return lexicon;
}

std::string party_at(hustings::Seconds time, const json& more = json::object()) {
  json settings = {{"lexicon", dated_lexicon()}};
  settings.update(more);
  const json report = invented::report(invented::Tweets().add("1", 1, "#CHANGE", time), settings);
  if (report["untracked"] == 1) return "none";
  return report["parties"][0]["tweets"] == 1 ? "red" : report["parties"][1]["tweets"] == 1 ? "blue" : "lost";
}

}  // namespace

TEST_CASE("first and last seconds") {
  CHECK(party_at(monday) == "none");
  CHECK(party_at(monday + day - 1) == "none");
  CHECK(party_at(monday + day) == "red");
  CHECK(party_at(monday + 3 * day - 1) == "red");
  CHECK(party_at(monday + 3 * day) == "none");
  CHECK(party_at(monday + 4 * day - 1) == "none");
  CHECK(party_at(monday + 4 * day) == "blue");
  CHECK(party_at(monday + 200 * day) == "blue");
}

TEST_CASE("tweets of neighbouring seconds on both sides of a change") {
  const auto report_on = [](hustings::Seconds change) {
    const invented::Tweets tweets =
        invented::Tweets().add("1", 1, "#Change", change - 1).add("2", 1, "#Change", change);
    return invented::report(tweets, {{"lexicon", dated_lexicon()}});
  };
  const json begins = report_on(monday + day), ends = report_on(monday + 3 * day);
  CHECK(begins["untracked"] == 1);
  CHECK(begins["accounts"][0]["id"] == "2");
  CHECK(begins["accounts"][0]["parties"] == json::object({{"red", 1}}));
  CHECK(ends["untracked"] == 1);
  CHECK(ends["accounts"][0]["id"] == "1");
  CHECK(ends["accounts"][0]["parties"] == json::object({{"red", 1}}));
}

TEST_CASE("days are those of UTC, whatever the time zone") {
  CHECK(party_at(monday + day - 1, {{"time_zone", "+05:30"}}) == "none");
  CHECK(party_at(monday + day, {{"time_zone", "-05:00"}}) == "red");
}

TEST_CASE("a tweet without a time has only what holds at all times") {
  CHECK(party_at(0) == "none");
  const json report =
      invented::report(invented::Tweets().add("1", 1, "#Change #Always", 0), {{"lexicon", dated_lexicon()}});
  CHECK(report["parties"][0]["tweets"] == 0);
  CHECK(report["parties"][1]["tweets"] == 1);
}

TEST_CASE("one tag, two meanings, each counted in its days") {
  const json report = invented::report(invented::Tweets()
                                           .add("1", 1, "#Change", monday)
                                           .add("1", 2, "#Change", monday + day)
                                           .add("1", 3, "#Change #Always", monday + 5 * day)
                                           .add("1", 1, "#Always", monday + 2 * day),
                                       {{"lexicon", dated_lexicon()}});
  CHECK(report["untracked"] == 1);
  CHECK(report["parties"][0]["share"] == 2.0 / 6);
  const json& dictionary = report["dictionary"]["parties"];
  CHECK(dictionary[0]["for"][0] ==
        json::object(
            {{"tag", "Change"}, {"tweets", 2}, {"source", nullptr}, {"from", "2017-05-02"}, {"to", "2017-05-03"}}));
  CHECK(dictionary[1]["for"][0] ==
        json::object({{"tag", "Change"}, {"tweets", 3}, {"source", nullptr}, {"from", "2017-05-05"}, {"to", nullptr}}));
  CHECK(dictionary[1]["for"][1]["tweets"] == 4);
  CHECK(report["dictionary"]["unassigned"].empty());  // even on days when it means nothing it is in the lexicon
}

// #Change is of red in two tweets and of blue in two; #RedRose of red in the latter.
TEST_CASE("a party's hashtags are listed with the tweets in which they are for it") {
  json lexicon = dated_lexicon();
  lexicon["parties"][0]["for"].push_back("RedRose");
  const json report = invented::report(
      invented::Tweets().add("1", 2, "#Change", monday + day).add("1", 2, "#Change #RedRose", monday + 5 * day),
      {{"lexicon", lexicon}});
  CHECK(report["parties"][0]["hashtags"] ==
        json::parse(R"([{"tag": "Change", "tweets": 2}, {"tag": "RedRose", "tweets": 2}])"));
  CHECK(report["parties"][1]["hashtags"] == json::parse(R"([{"tag": "Change", "tweets": 2}])"));
}

TEST_CASE("meanings that follow each other leave no second out") {
  json lexicon = dated_lexicon();
  lexicon["parties"][1]["for"][0]["from"] = "2017-05-04";
  CHECK(party_at(monday + 3 * day - 1, {{"lexicon", lexicon}}) == "red");
  CHECK(party_at(monday + 3 * day, {{"lexicon", lexicon}}) == "blue");
}

// Within a window in which nothing changes, a lexicon with dates is one without.
TEST_CASE("the whole is the sum of the times between which nothing changes") {
  json dated = invented::lexicon();
  dated["parties"][0]["for"] =
      json::parse(R"(["RedRose", {"tag": "Teatime", "from": "2017-05-02", "to": "2017-05-03"}])");
  dated["parties"][1]["for"] =
      json::parse(R"([{"tag": "BlueWave", "to": "2017-05-03"}, {"tag": "Teatime", "from": "2017-05-04"}, "Crim*"])");
  dated["parties"][2]["for"] = json::parse(R"(["GreenLeaf", {"tag": "Crimson", "from": "2017-05-04"}])");
  struct Period {
    const char *from, *to, *changes;
  };
  const Period periods[] = {
      {"2006-01-01", "2017-05-01",
       R"([{"tag": "Teatime", "remove": true}, {"tag": "Crimson", "remove": true}, {"tag": "BlueWave", "for": "blue"}])"},
      {"2017-05-02", "2017-05-03",
       R"([{"tag": "Teatime", "for": "red"}, {"tag": "Crimson", "remove": true}, {"tag": "BlueWave", "for": "blue"}])"},
      {"2017-05-04", "2017-12-31",
       R"([{"tag": "Teatime", "for": "blue"}, {"tag": "Crimson", "for": "green"}, {"tag": "BlueWave", "remove": true}])"}};
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    hustings::Session session(invented::now);
    const invented::Export input = invented::random_export(random);
    invented::read(session, input.name, input.bytes);
    const json whole = invented::report(session, {{"lexicon", dated}, {"from", "2006-01-01"}, {"to", "2017-12-31"}});
    int tweets[3] = {}, mixed = 0, untracked = 0;
    for (const Period& period : periods) {
      const json undated = {{"base", dated}, {"changes", json::parse(period.changes)}};
      const json report = invented::report(session, {{"lexicon", undated}, {"from", period.from}, {"to", period.to}});
      for (std::size_t p = 0; p < 3; ++p) tweets[p] += report["parties"][p]["tweets"].get<int>();
      mixed += report["mixed"].get<int>();
      untracked += report["untracked"].get<int>();
    }
    for (std::size_t p = 0; p < 3; ++p) REQUIRE(whole["parties"][p]["tweets"] == tweets[p]);
    REQUIRE(whole["mixed"] == mixed);
    REQUIRE(whole["untracked"] == untracked);
  }
}
