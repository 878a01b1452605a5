// Where a party's share goes when one entry of the lexicon is left out: as the report of the lexicon without it says.
#include <doctest/doctest.h>

#include <algorithm>

#include "invented.h"

using invented::json;

namespace {

// Several entries for each party: patterns, hashtags of it, of others and of none that overrule them, one with dates.
const json& lexicon_of_many_entries() {
  static const json lexicon = json::parse(R"({"id": "entries", "name": "Entries", "parties": [
    {"id": "red", "name": "Red", "colour": "#aa0000", "for": ["RedRose", "RedR*", "Poll"], "against": ["NoRed"]},
    {"id": "blue", "name": "Blue", "colour": "#0000aa", "for": ["BlueWave", "Caf\u00e9", "Crim*", {"tag": "Teatime", "from": "2017-05-02"}],
     "against": ["NoBlue"]},
    {"id": "green", "name": "Green", "colour": "#00aa00", "for": ["Gree*", "\u0421\u043e\u0432\u0430", "Blue*", "Crimson", "Teat*"]}],
    "neutral": ["GreenLeaf"]})");
  return lexicon;
}

std::vector<std::string> entries_that_occur(const json& report) {
  std::vector<std::string> tags;
  const auto add = [&tags](const json& entries) {
    for (const json& entry : entries) {
      if (entry["tweets"] > 0) tags.push_back(entry["tag"].get<std::string>());
    }
  };
  for (const json& party : report["dictionary"]["parties"]) {
    for (const char* side : {"for", "against"}) add(party[side]);
  }
  add(report["dictionary"]["neutral"]);
  return tags;
}

}  // namespace

TEST_CASE("the range is that of the reports without one entry each") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    hustings::Session session(invented::now);
    const invented::Export input = invented::random_export(random);
    invented::read(session, input.name, input.bytes);
    json settings = {{"lexicon", lexicon_of_many_entries()}, {"accounts", 0}, {"hashtags", 0}};
    for (const json& choice : json::parse(R"([["rule", "mention", "exclusive", "fractional"],
           ["voices", "tweets", "accounts"], ["tweets", "all", "all", "originals"], ["count_against", false, true]])")) {
      settings[choice[0].get<std::string>()] = choice[1 + random.below(choice.size() - 1)];
    }
    CAPTURE(settings.dump());
    const json report = invented::report(session, settings);

    std::vector<std::pair<std::string, json>> without;
    for (const std::string& tag : entries_that_occur(report)) {
      json changed = settings;
      changed["lexicon"] = {{"base", settings["lexicon"]},
                            {"changes", json::array({{{"tag", tag}, {"remove", true}}})}};
      without.emplace_back(tag, invented::report(session, changed)["parties"]);
    }
    for (std::size_t p = 0; p < 3; ++p) {
      const json &share = report["parties"][p]["share"], &range = report["parties"][p]["leave_one_out"];
      REQUIRE(range.is_null() == share.is_null());
      if (share.is_null()) continue;
      double low = share.get<double>(), high = low;
      for (const auto& [tag, parties] : without) {
        if (parties[p]["share"].is_null()) continue;
        const double then = parties[p]["share"].get<double>();
        low = std::min(low, then);
        high = std::max(high, then);
        if (range["low_tag"] == tag) CHECK(range["low"] == then);
        if (range["high_tag"] == tag) CHECK(range["high"] == then);
      }
      REQUIRE(range["low"].get<double>() == doctest::Approx(low).epsilon(1e-12));
      REQUIRE(range["high"].get<double>() == doctest::Approx(high).epsilon(1e-12));
      REQUIRE(range["low_tag"].is_null() == (range["low"] == share));
      REQUIRE(range["high_tag"].is_null() == (range["high"] == share));
    }
  }
}

// Red 3, blue 1. Without #RedRose red has 1 of 2, without #Crimson 2 of 3; without #BlueWave all is red.
TEST_CASE("the entries that matter most are named") {
  const json report =
      invented::report(invented::Tweets().add("1", 2, "#RedRose").add("1", 1, "#Crimson").add("2", 1, "#BlueWave"));
  CHECK(report["parties"][0]["leave_one_out"] ==
        json::object({{"low", 0.5}, {"low_tag", "RedRose"}, {"high", 1.0}, {"high_tag", "BlueWave"}}));
  CHECK(report["parties"][1]["leave_one_out"] ==
        json::object({{"low", 0.0}, {"low_tag", "BlueWave"}, {"high", 0.5}, {"high_tag", "RedRose"}}));
  CHECK(report["parties"][2]["leave_one_out"] ==
        json::object({{"low", 0.0}, {"low_tag", nullptr}, {"high", 0.0}, {"high_tag", nullptr}}));
}

// Red 2 of 4; without the pattern, which stands for both hashtags of the first tweet, 1 of 3.
TEST_CASE("a pattern with two hashtags on a tweet is one entry") {
  const json lexicon = json::parse(R"({"id": "roses", "name": "Roses", "parties": [
    {"id": "red", "name": "Red", "colour": "#aa0000", "for": ["Rose*", "Crimson"]},
    {"id": "blue", "name": "Blue", "colour": "#0000aa", "for": ["BlueWave"]}]})");
  const invented::Tweets tweets =
      invented::Tweets().add("1", 1, "#RoseOne #RoseTwo").add("2", 1, "#Crimson").add("3", 2, "#BlueWave");
  for (const char* voices : {"tweets", "accounts"}) {
    const json range =
        invented::report(tweets, {{"lexicon", lexicon}, {"voices", voices}})["parties"][0]["leave_one_out"];
    CHECK(range["low"] == (voices == std::string("tweets") ? 1.0 / 3 : 1.0 / 2));
    CHECK(range["low_tag"] == "Rose*");
  }
}

// #Change is of red in two tweets, later of blue in one; another is of blue. Red has 2 of 4, without the later meaning
// 2 of 3, without the earlier none.
TEST_CASE("of a hashtag with two meanings one is left out at a time") {
  const json lexicon = json::parse(R"({"id": "dated", "name": "Dated", "parties": [
    {"id": "red", "name": "Red", "colour": "#aa0000", "for": [{"tag": "Change", "to": "2017-05-01"}]},
    {"id": "blue", "name": "Blue", "colour": "#0000aa", "for": [{"tag": "Change", "from": "2017-05-02"}, "BlueWave"]}]})");
  const json report = invented::report(invented::Tweets()
                                           .add("1", 2, "#Change")
                                           .add("2", 1, "#Change", invented::monday + invented::day)
                                           .add("2", 1, "#BlueWave"),
                                       {{"lexicon", lexicon}});
  CHECK(report["parties"][0]["leave_one_out"] ==
        json::object({{"low", 0.0}, {"low_tag", "Change"}, {"high", 2.0 / 3}, {"high_tag", "Change"}}));
}

TEST_CASE("without a hashtag its tweets are the pattern's that fits it") {
  json lexicon = invented::lexicon();
  lexicon["parties"][1]["for"].push_back("RedR*");
  const json report =
      invented::report(invented::Tweets().add("1", 3, "#RedRose").add("2", 1, "#BlueWave"), {{"lexicon", lexicon}});
  CHECK(report["parties"][0]["leave_one_out"]["low"] == 0.0);
  CHECK(report["parties"][1]["leave_one_out"]["high"] == 1.0);
  CHECK(report["parties"][1]["leave_one_out"]["high_tag"] == "RedRose");
}

// Account 1 uses #RoseOne before and after the day from which a pattern of blue fits it, too.
TEST_CASE("an account that used it in both ways goes over once") {
  const json lexicon = json::parse(R"({"id": "roses", "name": "Roses", "parties": [
    {"id": "red", "name": "Red", "colour": "#aa0000", "for": ["RoseOne"]},
    {"id": "blue", "name": "Blue", "colour": "#0000aa", "for": [{"tag": "Rose*", "from": "2017-05-02"}, "BlueWave"]}]})");
  const json report = invented::report(invented::Tweets()
                                           .add("1", 1, "#RoseOne")
                                           .add("1", 1, "#RoseOne", invented::monday + invented::day)
                                           .add("2", 1, "#BlueWave"),
                                       {{"lexicon", lexicon}, {"voices", "accounts"}});
  CHECK(report["parties"][0]["leave_one_out"]["low"] == 0.0);
  CHECK(report["parties"][1]["leave_one_out"]["high"] == 1.0);
}

TEST_CASE("an entry that stands with another is not missed") {
  const json report = invented::report(invented::Tweets().add("1", 2, "#RedRose #Crimson").add("2", 2, "#BlueWave"),
                                       {{"voices", "accounts"}});
  CHECK(report["parties"][0]["leave_one_out"]["low"] == 0.5);
  CHECK(report["parties"][0]["leave_one_out"]["low_tag"].is_null());
}

TEST_CASE("the only entry there is cannot be left out") {
  const json report = invented::report(invented::Tweets().add("1", 2, "#RedRose"));
  CHECK(report["parties"][0]["leave_one_out"] ==
        json::object({{"low", 1.0}, {"low_tag", nullptr}, {"high", 1.0}, {"high_tag", nullptr}}));
}
