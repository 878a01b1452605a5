// A lexicon that cannot be used is refused with a sentence that names what is wrong.
#include <doctest/doctest.h>

#include "invented.h"
#include "parties/lexicon.h"

using invented::json;

namespace {

std::string error_of(const json& lexicon) {
  const auto parsed = hustings::parse_lexicon(lexicon.dump(), "");
  CHECK_FALSE(parsed);
  return parsed.error;
}

json without(const char* pointer) {
  const json::json_pointer where(pointer);
  json lexicon = invented::lexicon();
  json& owner = lexicon[where.parent_pointer()];
  owner.erase(where.back());
  return lexicon;
}

json with(const char* pointer, const json& value) {
  json lexicon = invented::lexicon();
  lexicon[json::json_pointer(pointer)] = value;
  return lexicon;
}

}  // namespace

TEST_CASE("a lexicon is read: folded, sign or not, entries with sources or plain") {
  const auto parsed = hustings::parse_lexicon(
      with("/parties/0/for", json::parse(R"(["#RedRose", {"tag": "CAFE\u0301", "source": "x"}])")).dump(), "abc");
  REQUIRE(parsed);
  CHECK(parsed->parties[0].hashtags == std::vector<std::string>{"redrose", "caf\u00E9"});
  CHECK(parsed->parties[0].against == std::vector<std::string>{"nored"});
  CHECK(parsed->parties[2].against.empty());
  CHECK(parsed->neutral == std::vector<std::string>{"poll"});
  CHECK(parsed->sha256 == "abc");
}

TEST_CASE("what is not JSON, or not an object") {
  CHECK(hustings::parse_lexicon("{", "").error == "The lexicon cannot be used: it is not valid JSON.");
  CHECK(error_of(json::array()) == "The lexicon cannot be used: the lexicon has no \"id\".");
  CHECK(error_of("uk2017") == "The lexicon cannot be used: the lexicon has no \"id\".");
}

TEST_CASE("what is missing is named") {
  CHECK(error_of(without("/id")) == "The lexicon cannot be used: the lexicon has no \"id\".");
  CHECK(error_of(without("/name")) == "The lexicon cannot be used: the lexicon has no \"name\".");
  CHECK(error_of(without("/parties")) == "The lexicon cannot be used: the lexicon has no list \"parties\".");
  CHECK(error_of(without("/parties/0/id")) == "The lexicon cannot be used: a party has no \"id\".");
  CHECK(error_of(without("/parties/0/name")) == "The lexicon cannot be used: the party red has no \"name\".");
  CHECK(error_of(without("/parties/1/colour")) == "The lexicon cannot be used: the party blue has no \"colour\".");
  CHECK(error_of(without("/parties/1/for")) == "The lexicon cannot be used: the party blue has no hashtags.");
  CHECK(error_of(with("/parties", json::array())) == "The lexicon cannot be used: it has no parties.");
}

TEST_CASE("what is of the wrong kind is named") {
  CHECK(error_of(with("/id", 7)) == "The lexicon cannot be used: the lexicon has no \"id\".");
  CHECK(error_of(with("/parties/0", 7)) == "The lexicon cannot be used: a party has no \"id\".");
  CHECK(error_of(with("/neutral", "Poll")) == "The lexicon cannot be used: neutral has no list \"neutral\".");
  CHECK(error_of(with("/neutral/0", 7)) == "The lexicon cannot be used: neutral has no \"tag\".");
  for (const char* colour : {"red", "#12345", "#1234567", "123456#", "#12345g"}) {
    CHECK(error_of(with("/parties/0/colour", colour)) ==
          "The lexicon cannot be used: the colour of red is not written like #c8102e.");
  }
}

TEST_CASE("a hashtag may stand in one place only, in whatever spelling") {
  CHECK(error_of(with("/neutral/0", "REDROSE")) ==
        "The lexicon cannot be used: the hashtag #REDROSE stands in two places: for red and neutral.");
  CHECK(error_of(with("/parties/1/against/0", "redrose")) ==
        "The lexicon cannot be used: the hashtag #redrose stands in two places: for red and against blue.");
}

TEST_CASE("ids of parties differ, and there are no more than 32") {
  CHECK(error_of(with("/parties/1/id", "red")) == "The lexicon cannot be used: two parties have the id red.");
  json lexicon = invented::lexicon();
  for (int i = 0; i < 29; ++i) {
    json party = {{"id", "p" + std::to_string(i)}, {"name", "P"}, {"colour", "#000000"}};
    party["for"] = json::array({"tag" + std::to_string(i)});
    lexicon["parties"].push_back(party);
  }
  CHECK(hustings::parse_lexicon(lexicon.dump(), ""));
  lexicon["parties"].push_back(lexicon["parties"][0]);
  lexicon["parties"][32]["id"] = "onemore";
  lexicon["parties"][32]["for"] = json::array({"onemore"});
  lexicon["parties"][32].erase("against");
  CHECK(error_of(lexicon) == "The lexicon cannot be used: it has more than 32 parties.");
}

TEST_CASE("built-in lexicons are found by name") {
  const auto uk = hustings::built_in_lexicon("uk2017");
  REQUIRE(uk);
  CHECK(uk->id == "uk2017");
  CHECK(uk->parties.size() > 5);
  CHECK(uk->sha256.size() == 64);
  CHECK(hustings::built_in_lexicon("uk1707").error.find("There is no lexicon called uk1707. There is: ") == 0);
}
