// What an editor changes in a lexicon, one change after the other.
#include <doctest/doctest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "parties/lexicon.h"

namespace {

hustings::Lexicon unchanged() {
  const auto parsed = hustings::parse_lexicon(R"({
    "id": "invented", "name": "An invented election",
    "parties": [
      {"id": "red", "name": "Red", "colour": "#aa0000", "against": ["NoRed"],
       "for": ["RedRose", "Crimson*", {"tag": "Change", "from": "2019-04-01", "to": "2019-04-30", "source": "x"}]},
      {"id": "blue", "name": "Blue", "colour": "#3B7DD8",
       "for": ["BlueWave", {"tag": "Change", "from": "2019-05-01", "source": "x"}]}],
    "neutral": ["Poll"],
    "references": [{"name": "The last vote", "shares": {"red": 0.4, "blue": 0.6}}],
    "sources": {"x": {"title": "X"}}})",
                                              "abc");
  REQUIRE_MESSAGE(parsed, parsed.error);
  return *parsed;
}

hustings::Lexicon changed(const std::string& changes, const hustings::Lexicon& lexicon = unchanged()) {
  const auto result = hustings::change_lexicon(lexicon, nlohmann::json::parse(changes));
  REQUIRE_MESSAGE(result, result.error);
  return *result;
}

std::string change_error(const std::string& changes) {
  const auto result = hustings::change_lexicon(unchanged(), nlohmann::json::parse(changes));
  CHECK_FALSE(result);
  return result.error;
}

// "RedRose Crimson*"
std::string words(const std::vector<hustings::LexiconTag>& tags) {
  std::string all;
  for (const auto& tag : tags) all += (all.empty() ? "" : " ") + tag.tag;
  return all;
}

// WCAG 2.2, "contrast ratio" and "relative luminance".
double luminance(const std::string& colour) {
  const double weights[] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const double part = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    sum += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}
double contrast(const std::string& a, const std::string& b) {
  const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
  return std::max(x / y, y / x);
}

}  // namespace

TEST_CASE("no change changes nothing") {
  CHECK(hustings::to_json(changed("[]")) == hustings::to_json(unchanged()));
  CHECK(changed("[]").sha256 == "abc");
}

TEST_CASE("a changed lexicon has no file") { CHECK(changed(R"([{"name": "My list"}])").sha256.empty()); }

TEST_CASE("a tag that is put somewhere leaves every other place") {
  auto lexicon = changed(R"([{"tag": "#redROSE", "for": "blue"}])");
  CHECK(words(lexicon.parties[0].hashtags) == "Crimson* Change");
  CHECK(words(lexicon.parties[1].hashtags) == "BlueWave Change redROSE");
  CHECK(lexicon.parties[1].hashtags[2].folded == "redrose");

  lexicon = changed(R"([{"tag": "nored", "against": "blue"}, {"tag": "Poll", "against": "red"}])");
  CHECK(words(lexicon.parties[0].against) == "Poll");
  CHECK(words(lexicon.parties[1].against) == "nored");
  CHECK(lexicon.neutral.empty());

  lexicon = changed(R"([{"tag": "RedRose", "neutral": true}])");
  CHECK(words(lexicon.neutral) == "Poll RedRose");
  CHECK(words(lexicon.parties[0].hashtags) == "Crimson* Change");
}

TEST_CASE("a tag with dates loses them: it stands in one place from then on") {
  auto lexicon = changed(R"([{"tag": "change", "for": "red"}])");
  CHECK(words(lexicon.parties[0].hashtags) == "RedRose Crimson* change");
  CHECK(words(lexicon.parties[1].hashtags) == "BlueWave");
  const auto& tag = lexicon.parties[0].hashtags[2];
  CHECK_FALSE(tag.begins);
  CHECK_FALSE(tag.ends);
  CHECK(tag.from.empty());
  CHECK(tag.source.empty());

  lexicon = changed(R"([{"tag": "CHANGE", "remove": true}])");
  CHECK(words(lexicon.parties[0].hashtags) == "RedRose Crimson*");
  CHECK(words(lexicon.parties[1].hashtags) == "BlueWave");
}

TEST_CASE("patterns are changed by their star") {
  auto lexicon = changed(R"([{"tag": "crimson*", "for": "blue"}, {"tag": "Crimson", "for": "red"}])");
  CHECK(words(lexicon.parties[0].hashtags) == "RedRose Change Crimson");
  CHECK(words(lexicon.parties[1].hashtags) == "BlueWave Change crimson*");
  CHECK(lexicon.parties[1].hashtags[2].is_prefix);
  lexicon = changed(R"([{"tag": "Crimson", "remove": true}])");
  CHECK(words(lexicon.parties[0].hashtags) == "RedRose Crimson* Change");
  lexicon = changed(R"([{"tag": "Crimson*", "remove": true}])");
  CHECK(words(lexicon.parties[0].hashtags) == "RedRose Change");
}

TEST_CASE("a tag that is nowhere is put somewhere, and is not missed when removed") {
  CHECK(words(changed(R"([{"tag": "Teatime", "for": "red"}])").parties[0].hashtags) ==
        "RedRose Crimson* Change Teatime");
  CHECK(hustings::to_json(changed(R"([{"tag": "Teatime", "remove": true}])")) == hustings::to_json(unchanged()));
}

TEST_CASE("parties are added, renamed, recoloured and removed with their tags") {
  auto lexicon = changed(R"([{"party": "yes", "name": "Yes", "colour": "#2A7f62"}, {"tag": "VoteYes", "for": "yes"},
                             {"party": "blue", "name": "Azure"}, {"party": "red", "colour": "#990000"}])");
  REQUIRE(lexicon.parties.size() == 3);
  CHECK(lexicon.parties[2].id == "yes");
  CHECK(lexicon.parties[2].name == "Yes");
  CHECK(lexicon.parties[2].colour == "#2A7f62");
  CHECK(words(lexicon.parties[2].hashtags) == "VoteYes");
  CHECK(lexicon.parties[1].name == "Azure");
  CHECK(lexicon.parties[1].colour == "#3B7DD8");
  CHECK(lexicon.parties[0].name == "Red");
  CHECK(lexicon.parties[0].colour == "#990000");

  lexicon = changed(R"([{"party": "red", "remove": true}])");
  REQUIRE(lexicon.parties.size() == 1);
  CHECK(lexicon.parties[0].id == "blue");
  lexicon = changed(R"([{"party": "red", "remove": true}, {"party": "blue", "remove": true}])");
  CHECK(lexicon.parties.empty());
  CHECK(words(lexicon.neutral) == "Poll");
}

TEST_CASE("a party may be left without hashtags") {
  const auto lexicon = changed(R"([{"tag": "BlueWave", "remove": true}, {"tag": "Change", "remove": true}])");
  REQUIRE(lexicon.parties.size() == 2);
  CHECK(lexicon.parties[1].hashtags.empty());
}

TEST_CASE("reference shares stay with their parties") {
  using Shares = std::vector<std::optional<double>>;
  auto lexicon = changed(R"([{"party": "yes", "name": "Yes"}])");
  CHECK(bool(lexicon.references[0].shares == Shares{0.4, 0.6, std::nullopt}));
  lexicon = changed(R"([{"party": "yes", "name": "Yes"}, {"party": "red", "remove": true}])");
  CHECK(bool(lexicon.references[0].shares == Shares{0.6, std::nullopt}));
  CHECK(hustings::to_json(lexicon)["references"][0]["shares"].dump() == R"({"blue":0.6})");
}

TEST_CASE("an own list grows from none") {
  const auto none = hustings::built_in_lexicon("none");
  REQUIRE(none);
  const auto lexicon =
      changed(R"([{"name": "Referendum"}, {"party": "yes", "name": "Yes"}, {"party": "no", "name": "No"},
      {"tag": "VoteYes*", "for": "yes"}, {"tag": "VoteNo*", "for": "no"}, {"tag": "Ref", "neutral": true}])",
              *none);
  CHECK(lexicon.name == "Referendum");
  const std::string written = hustings::to_json(lexicon).dump();
  const auto again = hustings::parse_lexicon(written, "");
  REQUIRE_MESSAGE(again, again.error);
  CHECK(hustings::to_json(*again).dump() == written);
}

TEST_CASE("leaving out the last change gives the lexicon before it") {
  const auto changes = nlohmann::json::parse(R"([
    {"tag": "RedRose", "for": "blue"}, {"party": "yes", "name": "Yes"}, {"tag": "RedRose", "neutral": true},
    {"tag": "Poll", "remove": true}, {"party": "blue", "remove": true}, {"party": "yes", "colour": "#123456"},
    {"name": "My list"}, {"tag": "Change", "against": "yes"}])");
  auto before = unchanged();
  nlohmann::json so_far = nlohmann::json::array();
  for (const auto& change : changes) {
    CHECK(hustings::to_json(changed(so_far.dump())) == hustings::to_json(before));
    so_far.push_back(change);
    before = changed(nlohmann::json::array({change}).dump(), before);
    CHECK(hustings::to_json(changed(so_far.dump())) == hustings::to_json(before));
  }
}

TEST_CASE("new parties get different colours that show on light and dark pages") {
  auto lexicon = unchanged();  // its blue has the palette's first colour, in capitals
  std::set<std::string> colours = {"#3b7dd8"};
  for (int i = 0; i < 30; ++i) {
    lexicon = changed("[{\"party\": \"p" + std::to_string(i) + "\", \"name\": \"P\"}]", lexicon);
    const std::string& colour = lexicon.parties.back().colour;
    CHECK(contrast(colour, "#ffffff") >= 3);
    CHECK(contrast(colour, "#1c1f23") >= 3);
    if (i < 7) CHECK(colours.insert(colour).second);
  }
  const auto result = hustings::change_lexicon(lexicon, nlohmann::json::parse(R"([{"party": "more", "name": "M"}])"));
  CHECK(result.error == "Change 1 of the lexicon cannot be made: there are 32 parties already.");
}

TEST_CASE("a change that cannot be made is named") {
  CHECK(change_error("{}") == "The changes of the lexicon are not a list.");
  CHECK(change_error("null") == "The changes of the lexicon are not a list.");
  CHECK(change_error(R"([{"name": "My list"}, {"tag": "Poll", "for": "snp"}])") ==
        "Change 2 of the lexicon cannot be made: there is no party \"snp\".");

  const auto why = [](const std::string& change) {
    const std::string frame = "Change 1 of the lexicon cannot be made: ", error = change_error("[" + change + "]");
    REQUIRE(error.rfind(frame, 0) == 0);
    return error.substr(frame.size());
  };
  CHECK(why("7") == "it is not an object.");
  CHECK(why("{}") == "it has neither \"tag\" nor \"party\" nor \"name\".");
  CHECK(why(R"({"tag": 7, "neutral": true})") == "the tag must be a text.");
  CHECK(why(R"({"tag": "Vote Red", "neutral": true})") == "the hashtag \"Vote Red\" has white space in it.");
  CHECK(why(R"({"tag": "Re*", "for": "red"})") ==
        "the hashtag \"Re*\" is a pattern with fewer than 4 characters before its star.");
  const std::string one_of = "it must have one of \"for\", \"against\", \"neutral\" and \"remove\".";
  CHECK(why(R"({"tag": "Poll"})") == one_of);
  CHECK(why(R"({"tag": "Poll", "for": "red", "against": "blue"})") == one_of);
  CHECK(why(R"({"tag": "Poll", "neutral": false})") == "\"neutral\" must be true, or not be there.");
  CHECK(why(R"({"tag": "Poll", "remove": 1})") == "\"remove\" must be true, or not be there.");
  CHECK(why(R"({"tag": "Poll", "for": 7})") == "there is no party \"\".");
  CHECK(why(R"({"tag": "Poll", "against": "Red"})") == "there is no party \"Red\".");
  CHECK(why(R"({"tag": "Poll", "party": "red"})") == "the member \"party\" is not known.");
  CHECK(why(R"({"party": 7, "name": "Yes"})") == "the party must be a text.");
  CHECK(why(R"({"party": "yes"})") == "the new party yes has no name.");
  CHECK(why(R"({"party": "yes", "colour": "#123456"})") == "the new party yes has no name.");
  CHECK(why(R"({"party": "Yes", "name": "Yes"})") ==
        "the id \"Yes\" must have only a to z, 0 to 9 and, not first, \"-\".");
  CHECK(why(R"({"party": "red"})") == "it gives the party red neither a name nor a colour.");
  CHECK(why(R"({"party": "red", "name": ""})") == "the name must be a text that is not empty.");
  CHECK(why(R"({"party": "red", "colour": "red"})") == "the colour is not written like #c8102e.");
  CHECK(why(R"({"party": "snp", "remove": true})") == "there is no party \"snp\".");
  CHECK(why(R"({"party": "red", "remove": false})") == "\"remove\" must be true, or not be there.");
  CHECK(why(R"({"party": "red", "remove": true, "name": "Red"})") ==
        "a party that is removed needs neither name nor colour.");
  CHECK(why(R"({"party": "red", "title": "Red"})") == "the member \"title\" is not known.");
  CHECK(why(R"({"name": 7})") == "the name must be a text that is not empty.");
  CHECK(why(R"({"name": "My list", "id": "mine"})") == "the member \"id\" is not known.");
}
