// A lexicon is read as its schema says: spellings, patterns, days, accounts, references.
#include <doctest/doctest.h>

#include <string>

#include "parties/lexicon.h"

namespace {

hustings::Lexicon read_lexicon(const std::string& json) {
  const auto parsed = hustings::parse_lexicon(json, "abc");
  REQUIRE_MESSAGE(parsed, parsed.error);
  return *parsed;
}

// One party with these entries for it, and these neutral ones.
std::string one_party(const std::string& entries, const std::string& neutral = "") {
  return R"({"id": "i", "name": "n", "parties": [{"id": "red", "name": "Red", "colour": "#AA0000", "for": [)" +
         entries + R"(]}], "neutral": [)" + neutral + R"(], "sources": {"x": {"title": "X"}}})";
}

bool stand_together(const std::string& entry, const std::string& neutral) {
  return bool(hustings::parse_lexicon(one_party(entry, neutral), ""));
}

}  // namespace

TEST_CASE("hashtags: with or without sign, plain or with a source, kept as written and folded") {
  const auto lexicon =
      read_lexicon(one_party(R"("#RedRose", {"tag": "CAFE\u0301", "source": "x"}, {"tag": "\uff03Rosa"})", "\"Poll\""));
  CHECK(lexicon.sha256 == "abc");
  REQUIRE(lexicon.parties.size() == 1);
  const hustings::Party& red = lexicon.parties[0];
  CHECK(red.colour == "#AA0000");
  CHECK(red.against.empty());
  CHECK(red.accounts.empty());
  REQUIRE(red.hashtags.size() == 3);
  CHECK(red.hashtags[0].tag == "RedRose");
  CHECK(red.hashtags[0].folded == "redrose");
  CHECK(red.hashtags[0].source.empty());
  CHECK_FALSE(red.hashtags[0].is_prefix);
  CHECK_FALSE(red.hashtags[0].begins);
  CHECK_FALSE(red.hashtags[0].ends);
  CHECK(red.hashtags[1].tag == "CAFE\u0301");
  CHECK(red.hashtags[1].folded == "caf\u00E9");
  CHECK(red.hashtags[1].source == "x");
  CHECK(red.hashtags[2].tag == "Rosa");
  REQUIRE(lexicon.neutral.size() == 1);
  CHECK(lexicon.neutral[0].folded == "poll");
}

TEST_CASE("patterns keep their star as written and lose it folded") {
  const auto tag = read_lexicon(one_party("\"#VoteLab*\"")).parties[0].hashtags[0];
  CHECK(tag.tag == "VoteLab*");
  CHECK(tag.folded == "votelab");
  CHECK(tag.is_prefix);
}

TEST_CASE("a hashtag and the patterns that fit it may stand in different places") {
  CHECK(stand_together("\"VoteLab*\"", "\"VoteLab\""));
  CHECK(stand_together("\"VoteLab*\"", "\"VoteLabour*\", \"VoteLabour2017\""));
  CHECK_FALSE(stand_together("\"VoteLab*\"", "\"votelab*\""));
}

TEST_CASE("days are in UTC and both included") {
  const auto tags = read_lexicon(one_party(R"({"tag": "a", "from": "2019-04-12", "to": "2019-04-12"},
                                              {"tag": "b", "from": "2016-02-29"}, {"tag": "c", "to": "1969-12-31"})"))
                        .parties[0]
                        .hashtags;
  // By date(1): date -u -d 2019-04-12 +%s
  CHECK(tags[0].from == "2019-04-12");
  CHECK(tags[0].to == "2019-04-12");
  CHECK(tags[0].begins == 1'555'027'200);
  CHECK(tags[0].ends == 1'555'113'600);
  CHECK(tags[1].begins == 1'456'704'000);
  CHECK_FALSE(tags[1].ends);
  CHECK(tags[1].to.empty());
  CHECK_FALSE(tags[2].begins);
  CHECK(tags[2].ends == 0);
}

TEST_CASE("a hashtag may stand in two places at different times") {
  const std::string april = R"({"tag": "Change", "from": "2019-04-01", "to": "2019-04-30"})";
  CHECK(stand_together(april, R"({"tag": "CHANGE", "from": "2019-05-01"})"));
  CHECK(stand_together(april, R"({"tag": "CHANGE", "to": "2019-03-31"})"));
  CHECK(stand_together(april, R"({"tag": "change", "to": "2019-03-31"}, {"tag": "change", "from": "2019-05-01"})"));
  CHECK(stand_together(april, "\"Change*\""));
  CHECK_FALSE(stand_together(april, R"({"tag": "CHANGE", "from": "2019-04-30"})"));
  CHECK_FALSE(stand_together(april, R"({"tag": "CHANGE", "to": "2019-04-01"})"));
  CHECK_FALSE(stand_together(april, R"({"tag": "change", "from": "2019-04-10", "to": "2019-04-12"})"));
  CHECK_FALSE(stand_together(april, R"({"tag": "change", "from": "2019-03-10", "to": "2019-05-12"})"));
  CHECK_FALSE(stand_together(april, R"({"tag": "change", "to": "2019-03-01"}, {"tag": "change", "to": "2019-02-01"})"));
  CHECK_FALSE(stand_together(april, "\"change\""));
}

TEST_CASE("accounts, references and sources") {
  const auto lexicon = read_lexicon(R"({
    "references": [{"name": "The last vote", "source": "x", "shares": {"blue": 0.25, "red": 1}},
                   {"name": "A poll", "shares": {"green": 0}}],
    "sources": {"x": {"title": "X", "url": "http://example.org"}, "y": {"title": "Y"}},
    "parties": [
      {"id": "red", "name": "Red", "colour": "#aa0000", "for": ["RedRose"], "against": ["NoRed"],
       "accounts": [{"handle": "Red_1", "role": "front bench", "source": "y"}, {"handle": "2", "role": "leader"}]},
      {"id": "green", "name": "Green", "colour": "#00aa00", "for": ["GreenLeaf"]},
      {"id": "blue", "name": "Blue", "colour": "#0000aa", "for": ["BlueWave"]}],
    "name": "An invented election", "id": "invented"})");
  CHECK(lexicon.parties[0].against[0].folded == "nored");
  const auto& accounts = lexicon.parties[0].accounts;
  REQUIRE(accounts.size() == 2);
  CHECK(accounts[0].handle == "Red_1");
  CHECK(accounts[0].role == "front bench");
  CHECK(accounts[0].source == "y");
  CHECK(accounts[1].source.empty());

  REQUIRE(lexicon.references.size() == 2);
  using Shares = std::vector<std::optional<double>>;
  CHECK(lexicon.references[0].name == "The last vote");
  CHECK(lexicon.references[0].source == "x");
  CHECK(bool(lexicon.references[0].shares == Shares{1.0, std::nullopt, 0.25}));
  CHECK(bool(lexicon.references[1].shares == Shares{std::nullopt, 0.0, std::nullopt}));

  REQUIRE(lexicon.sources.size() == 2);
  CHECK(lexicon.sources.at("x").title == "X");
  CHECK(lexicon.sources.at("x").url == "http://example.org");
  CHECK(lexicon.sources.at("y").url.empty());
}
