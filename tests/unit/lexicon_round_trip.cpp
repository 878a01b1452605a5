// A lexicon that is written out is read as what it was, and whatever stands in a file is read or refused.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <tuple>

#include "parties/lexicon.h"

namespace {

const std::string everything = R"({
  "id": "invented", "name": "An invented \"election\"",
  "parties": [
    {"id": "red", "name": "Red", "colour": "#AA0000",
     "for": ["RedRose", {"tag": "#Crimson*", "source": "x", "from": "2017-05-01", "to": "2017-05-31"}],
     "against": [{"tag": "NoRed", "to": "2017-05-31"}, {"tag": "NoRed", "from": "2018-01-01"}],
     "accounts": [{"handle": "red_party", "role": "party", "source": "x"}, {"handle": "Red", "role": "leader"}]},
    {"id": "caf-2", "name": "Café", "colour": "#0000aa", "for": [{"tag": "CAFE\u0301"}]}],
  "neutral": ["Poll", {"tag": "Vote*", "source": "y"}],
  "references": [{"name": "The last vote", "source": "x", "shares": {"caf-2": 0.1}},
                 {"name": "Nothing known", "shares": {}}],
  "sources": {"x": {"title": "X", "url": "https://example.org/x"}, "y": {"title": "Y"}}
})";

bool same_tags(const std::vector<hustings::LexiconTag>& a, const std::vector<hustings::LexiconTag>& b) {
  const auto all = [](const hustings::LexiconTag& tag) {
    return std::tie(tag.tag, tag.folded, tag.is_prefix, tag.from, tag.to, tag.begins, tag.ends, tag.source);
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](const auto& x, const auto& y) { return all(x) == all(y); });
}

bool same_accounts(const hustings::Party& a, const hustings::Party& b) {
  return std::equal(a.accounts.begin(), a.accounts.end(), b.accounts.begin(), b.accounts.end(),
                    [](const auto& x, const auto& y) {
                      return std::tie(x.handle, x.role, x.source) == std::tie(y.handle, y.role, y.source);
                    });
}

void check_same(const hustings::Lexicon& a, const hustings::Lexicon& b) {
  CHECK(a.id == b.id);
  CHECK(a.name == b.name);
  CHECK(same_tags(a.neutral, b.neutral));
  REQUIRE(a.parties.size() == b.parties.size());
  for (std::size_t p = 0; p < a.parties.size(); ++p) {
    const hustings::Party &x = a.parties[p], &y = b.parties[p];
    CHECK(bool(std::tie(x.id, x.name, x.colour) == std::tie(y.id, y.name, y.colour)));
    CHECK(same_tags(x.hashtags, y.hashtags));
    CHECK(same_tags(x.against, y.against));
    CHECK(same_accounts(x, y));
  }
  CHECK(std::equal(a.references.begin(), a.references.end(), b.references.begin(), b.references.end(),
                   [](const auto& x, const auto& y) {
                     return std::tie(x.name, x.source, x.shares) == std::tie(y.name, y.source, y.shares);
                   }));
  CHECK(std::equal(a.sources.begin(), a.sources.end(), b.sources.begin(), b.sources.end(),
                   [](const auto& x, const auto& y) {
                     return x.first == y.first && x.second.title == y.second.title && x.second.url == y.second.url;
                   }));
}

void check_round_trip(const hustings::Lexicon& lexicon) {
  const std::string written = hustings::to_json(lexicon).dump();
  const auto again = hustings::parse_lexicon(written, lexicon.sha256);
  REQUIRE_MESSAGE(again, again.error);
  check_same(lexicon, *again);
  CHECK(hustings::to_json(*again).dump() == written);
}

}  // namespace

TEST_CASE("a lexicon survives being written and read") {
  const auto lexicon = hustings::parse_lexicon(everything, "abc");
  REQUIRE_MESSAGE(lexicon, lexicon.error);
  check_round_trip(*lexicon);
  const auto built_in = hustings::built_in_lexicon("uk2017");
  REQUIRE(built_in);
  check_round_trip(*built_in);
}

TEST_CASE("what a lexicon does not have is not written") {
  const auto lexicon = hustings::parse_lexicon(
      R"({"id":"i","name":"n","parties":[{"id":"p","name":"P","colour":"#000000","for":[{"tag":"#a"}]}]})", "abc");
  REQUIRE_MESSAGE(lexicon, lexicon.error);
  CHECK(hustings::to_json(*lexicon).dump() ==
        R"({"id":"i","name":"n","parties":[{"id":"p","name":"P","colour":"#000000","for":["a"]}]})");
}

TEST_CASE("a lexicon with any byte gone, doubled or changed is read or refused") {
  for (std::size_t at = 0; at < everything.size(); ++at) {
    std::string gone = everything, doubled = everything;
    gone.erase(at, 1);
    doubled.insert(at, 1, everything[at]);
    std::vector<std::string> all = {gone, doubled, everything.substr(0, at)};
    for (const char other : std::string("\0\n\"*#{[,0\xC3", 10)) {
      all.push_back(everything);
      all.back()[at] = other;
    }
    for (const std::string& some : all) {
      const auto parsed = hustings::parse_lexicon(some, "");
      if (parsed) check_round_trip(*parsed);
      else CHECK(parsed.error.find("The lexicon cannot be used: ") == 0);
    }
  }
}

TEST_CASE("a lexicon of a million levels is refused, and never exhausts the stack") {
  constexpr std::size_t levels = 1'000'000;
  const std::string too_deep = "The lexicon cannot be used: it is nested deeper than a lexicon can be.";
  CHECK(hustings::parse_lexicon(std::string(levels, '['), "").error == too_deep);
  CHECK(hustings::parse_lexicon(std::string(levels, '[') + std::string(levels, ']'), "").error == too_deep);
  std::string objects;
  for (std::size_t i = 0; i < levels; ++i) objects += "{\"id\":\n";
  CHECK(hustings::parse_lexicon(objects + "1" + std::string(levels, '}'), "").error ==
        "The lexicon cannot be used: line 17: it is nested deeper than a lexicon can be.");
}
