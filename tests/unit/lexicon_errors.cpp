// A lexicon that cannot be used is refused with a sentence that says what is wrong, and where.
#include <doctest/doctest.h>

#include <string>

#include "parties/lexicon.h"

namespace {

// Line numbers below are those of this text.
const std::string good = R"({
  "id": "invented",
  "name": "An invented election",
  "sources": {
    "leaflet": {"title": "A leaflet", "url": "https://example.org/leaflet"}
  },
  "parties": [
    {
      "id": "red",
      "name": "Red", "colour": "#aa0000",
      "for": ["RedRose",
              {"tag": "Crimson*", "source": "leaflet", "from": "2017-05-01", "to": "2017-05-31"}],
      "against": ["NoRed"],
      "accounts": [{"handle": "red_party", "role": "party", "source": "leaflet"}]
    },
    {
      "id": "blue", "name": "Blue", "colour": "#0000aa",
      "for": ["BlueWave"]
    }
  ],
  "neutral": ["Poll"],
  "references": [
    {"name": "The last vote", "source": "leaflet", "shares": {"red": 0.4, "blue": 1}}
  ]
})";

// What the sentence says of this JSON, without its frame.
std::string fault_of(const std::string& json) {
  const std::string frame = "The lexicon cannot be used: ";
  const auto parsed = hustings::parse_lexicon(json, "");
  CHECK_FALSE(parsed);
  REQUIRE(parsed.error.rfind(frame, 0) == 0);
  REQUIRE(parsed.error.back() == '.');
  return parsed.error.substr(frame.size(), parsed.error.size() - frame.size() - 1);
}

// The good lexicon with `part`, where it first stands, replaced.
std::string with(const std::string& part, const std::string& instead) {
  const std::size_t at = good.find(part);
  REQUIRE_MESSAGE(at != std::string::npos, part);
  return std::string(good).replace(at, part.size(), instead);
}

std::string fault_with(const std::string& part, const std::string& instead) { return fault_of(with(part, instead)); }

}  // namespace

TEST_CASE("the lexicon from which the faulty ones are made is a good one") {
  const auto parsed = hustings::parse_lexicon(good, "");
  CHECK_MESSAGE(parsed, parsed.error);
  CHECK(hustings::parse_lexicon(with("{", "{\"$schema\": \"https://example.org/lexicon.schema.json\","), ""));
}

TEST_CASE("a fault is told in one sentence") {
  CHECK(hustings::parse_lexicon(with("\"BlueWave\"", "\"REDROSE\""), "").error ==
        "The lexicon cannot be used: line 18: the hashtag #REDROSE stands in two places, for red (line 11) and for "
        "blue.");
}

TEST_CASE("what is not JSON, or not an object") {
  CHECK(fault_of("") == "it is not valid JSON");
  CHECK(fault_of("{") == "it is not valid JSON");
  CHECK(fault_of("{}{}") == "it is not valid JSON");
  CHECK(fault_of("{\n\"id\": \"x\"\n\"name\": \"y\"\n}") == "line 3: it is not valid JSON");
  CHECK(fault_with("\"leaflet\": {", "\"leaflet\": {,") == "line 5: it is not valid JSON");
  CHECK(fault_with("0.4", "0.4.") == "line 23: it is not valid JSON");
  CHECK(fault_with("BlueWave", "Blue\xFFWave") == "line 18: it is not valid JSON");
  CHECK(fault_of("[]") == "the lexicon must be an object");
  CHECK(fault_of("\"uk2017\"\n") == "the lexicon must be an object");
}

TEST_CASE("in a text of one line no line is named") {
  CHECK(fault_of("{}") == "the lexicon has no \"id\"");
  CHECK(fault_of("{}\n") == "the lexicon has no \"id\"");
  CHECK(fault_of("{\n}") == "line 1: the lexicon has no \"id\"");
  CHECK(fault_of(R"({"id": "i", "name": "n", "parties": [
                       {"id": "p", "name": "P", "colour": "#000000", "for": ["a", "A"]}]})") ==
        "line 2: the hashtag #A stands in two places, for p (line 2) and for p");
  CHECK(fault_of(R"({"id": "i", "name": "n", "parties": [{"id": "p", "name": "P", "colour": "#000000", "for": ["a"]},)"
                 R"({"id": "p", "name": "P", "colour": "#000000", "for": ["b"], "against": ["A"]}]})") ==
        "two parties have the id p");
  CHECK(fault_of(R"({"id": "i", "name": "n", "parties": [{"id": "p", "name": "P", "colour": "#000000", "for": ["a"],)"
                 R"("against": ["A"]}]})") == "the hashtag #A stands in two places, for p and against p");
}

TEST_CASE("lines of numbers are their own, not those after them") {
  CHECK(fault_with("\"Poll\"", "\n7\n") == "line 22: a hashtag in neutral must be an object");
  CHECK(fault_with("0.4", "\n7\n") ==
        "line 23: the share of red in the reference \"The last vote\" is not a number from 0 to 1");
}

TEST_CASE("lines may end as on Windows") {
  std::string windows;
  for (const char c : with("#aa0000", "red")) windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(fault_of(windows) == "line 10: the colour of the party red is not written like #c8102e");
}

TEST_CASE("what is missing is named") {
  CHECK(fault_with("\"id\": \"invented\",", "") == "line 1: the lexicon has no \"id\"");
  CHECK(fault_with("\"name\": \"An invented election\",", "") == "line 1: the lexicon has no \"name\"");
  CHECK(fault_of("{\"id\": \"i\",\n \"name\": \"n\"}") == "line 1: the lexicon has no \"parties\"");
  CHECK(fault_of("{\"id\": \"i\",\n \"name\": \"n\", \"parties\": []}") == "line 1: the lexicon has no parties");
  CHECK(fault_with("\"id\": \"blue\", ", "") == "line 16: party 2 has no \"id\"");
  CHECK(fault_with("\"name\": \"Blue\", ", "") == "line 16: the party blue has no \"name\"");
  CHECK(fault_with(", \"colour\": \"#0000aa\"", "") == "line 16: the party blue has no \"colour\"");
  CHECK(fault_with("\"#0000aa\",", "\"#0000aa\"") == "line 18: it is not valid JSON");
  CHECK(fault_with(",\n      \"for\": [\"BlueWave\"]", "") == "line 16: the party blue has no hashtags for it");
  CHECK(fault_with("[\"BlueWave\"]", "[]") == "line 18: the party blue has no hashtags for it");
  CHECK(fault_with("\"tag\": \"Crimson*\", ", "") == "line 12: a hashtag for red has no \"tag\"");
  CHECK(fault_with("\"handle\": \"red_party\", ", "") == "line 14: an account of red has no \"handle\"");
  CHECK(fault_with("\"role\": \"party\", ", "") == "line 14: the account \"red_party\" of red has no \"role\"");
  CHECK(fault_with("\"name\": \"The last vote\", ", "") == "line 23: reference 1 has no \"name\"");
  CHECK(fault_with(", \"shares\": {\"red\": 0.4, \"blue\": 1}", "") ==
        "line 23: the reference \"The last vote\" has no \"shares\"");
  CHECK(fault_with("\"title\": \"A leaflet\", ", "") == "line 5: the source \"leaflet\" has no \"title\"");
}

TEST_CASE("what is of the wrong kind is named") {
  const std::string kind = " must be a text that is not empty";
  CHECK(fault_with("\"invented\"", "7") == "line 2: \"id\" of the lexicon" + kind);
  CHECK(fault_with("\"An invented election\"", "\"\"") == "line 3: \"name\" of the lexicon" + kind);
  CHECK(fault_with("\"Blue\"", "null") == "line 17: \"name\" of the party blue" + kind);
  CHECK(fault_with("\"leaflet\", \"from\"", "7, \"from\"") ==
        "line 12: \"source\" of the hashtag #Crimson* for red" + kind);
  CHECK(fault_with("\"2017-05-01\"", "\"\"") == "line 12: \"from\" of the hashtag #Crimson* for red" + kind);
  CHECK(fault_with("[\"Poll\"]", "\"Poll\"") == "line 21: \"neutral\" of the lexicon must be a list");
  CHECK(fault_with("[\"BlueWave\"]", "{}") == "line 18: \"for\" of the party blue must be a list");
  CHECK(fault_with("[\n    {\"name\"", "[7,{\"name\"") == "line 22: reference 1 must be an object");
  CHECK(fault_with("    {\n      \"id\": \"red\"", "7, {\"id\": \"red\"") == "line 8: party 1 must be an object");
  CHECK(fault_with("{\"red\": 0.4, \"blue\": 1}", "[]") ==
        "line 23: the shares of the reference \"The last vote\" must be an object");
  CHECK(fault_with("{\n    \"leaflet\": {\"title\": \"A leaflet\", \"url\": \"https://example.org/leaflet\"}\n  }",
                   "[]") == "line 4: the sources must be an object");
  CHECK(fault_with("{\"title\": \"A leaflet\", \"url\": \"https://example.org/leaflet\"}", "\"A leaflet\"") ==
        "line 5: the source \"leaflet\" must be an object");
  CHECK(fault_with("{\"handle\": \"red_party\", \"role\": \"party\", \"source\": \"leaflet\"}", "\"red_party\"") ==
        "line 14: an account of red must be an object");
}

TEST_CASE("members that are not known, or there twice, are not passed over") {
  CHECK(fault_with("\"neutral\"", "\"neutrl\"") == "line 21: the member \"neutrl\" of the lexicon is not known");
  CHECK(fault_with("\"against\"", "\"agianst\"") == "line 13: the member \"agianst\" of the party red is not known");
  CHECK(fault_with("\"from\"", "\"since\"") == "line 12: the member \"since\" of a hashtag for red is not known");
  CHECK(fault_with("\"role\"", "\"rôle\"") == "line 14: the member \"rôle\" of an account of red is not known");
  CHECK(fault_with("\"url\"", "\"link\"") == "line 5: the member \"link\" of the source \"leaflet\" is not known");
  CHECK(fault_with("\"shares\"", "\"votes\"") == "line 23: the member \"votes\" of reference 1 is not known");
  CHECK(fault_with("\"BlueWave\"]", "\"BlueWave\"],\n\"for\": [\"Navy\"]") ==
        "line 19: the member \"for\" is there twice");
  CHECK(fault_with("\"neutral\"", "\"" + std::string(200, 'n') + "\"") ==
        "line 21: the member \"" + std::string(60, 'n') + "…\" of the lexicon is not known");
}

TEST_CASE("ids, colours, handles and roles are written as they must be") {
  for (const char* id : {"Red", "-red", "re d", "r\u00E9d", "red_rose"}) {
    CHECK(fault_with("\"red\"", "\"" + std::string(id) + "\"") ==
          "line 9: the id \"" + std::string(id) + "\" of party 1 must have only a to z, 0 to 9 and, not first, \"-\"");
  }
  CHECK(fault_with("\"invented\"", "\"UK 2017\"") ==
        "line 2: the id \"UK 2017\" of the lexicon must have only a to z, 0 to 9 and, not first, \"-\"");
  for (const char* colour : {"red", "#12345", "#1234567", "123456#", "#12345g"}) {
    CHECK(fault_with("#aa0000", colour) == "line 10: the colour of the party red is not written like #c8102e");
  }
  for (const std::string handle : {"@red_party", "red-party", "red party", "r\u00E9d"}) {
    CHECK(fault_with("red_party", handle) ==
          "line 14: the account \"" + handle + "\" of red is not a handle: letters, digits and \"_\" only");
  }
  CHECK(fault_with("\"party\"", "\"candidate\"") ==
        "line 14: the role of the account \"red_party\" of red is not party, leader or front bench");
  CHECK(hustings::parse_lexicon(with("\"party\"", "\"front bench\""), ""));
}

TEST_CASE("hashtags and patterns are written as they must be") {
  const auto fault_of_tag = [](const std::string& tag) {
    const std::string fault = fault_with("BlueWave", tag), beginning = "line 18: the hashtag \"" + tag + "\" for blue ";
    CHECK(fault.rfind(beginning, 0) == 0);
    return fault.substr(beginning.size());
  };
  for (const char* tag : {"", "#", "\uFF03"}) CHECK(fault_of_tag(tag) == "is empty");
  for (const char* tag : {"Blue Wave", "BlueWave ", " BlueWave", "Blue\u00A0Wave", "Blue\u3000Wave"})
    CHECK(fault_of_tag(tag) == "has white space in it");
  for (const char* tag : {"*Blue", "Blue*Wave", "BlueWave**"})
    CHECK(fault_of_tag(tag) == "has a star elsewhere than at its end");
  for (const char* tag : {"##BlueWave", "Blue#Wave", "Blue\uFF03Wave"})
    CHECK(fault_of_tag(tag) == "has a \"#\" elsewhere than at its beginning");
  for (const char* tag : {"*", "#*", "Blu*", "#Blu*", "\u00E9\u00E9\u00E9*", "ee\u0301e*"})
    CHECK(fault_of_tag(tag) == "is a pattern with fewer than 4 characters before its star");
  CHECK(hustings::parse_lexicon(with("BlueWave", "#\u00E9\u00E9\u00E9\u00E9*"), ""));
}

TEST_CASE("at any time a hashtag stands in one place only, in whatever spelling") {
  CHECK(fault_with("\"Poll\"", "\"#redrose\"") ==
        "line 21: the hashtag #redrose stands in two places, for red (line 11) and in neutral");
  CHECK(fault_with("\"NoRed\"", "\"redrose\"") ==
        "line 13: the hashtag #redrose stands in two places, for red (line 11) and against red");
  CHECK(fault_with("\"Poll\"", "\"Poll\",\n\"poll\"") ==
        "line 22: the hashtag #poll stands in two places, in neutral (line 21) and in neutral");
  CHECK(fault_with("\"Poll\"", "\"crimson*\"") ==
        "line 21: the hashtag #crimson* stands in two places, for red (line 12) and in neutral");
}

TEST_CASE("days are those of the calendar, and in order") {
  for (const std::string day : {"2017-5-1", "20170501", "01.05.2017", "2017-02-29", "2017-05-01T00:00", "2017-05-01Z",
                                " 2017-05-01", "2017-13-01", "May 2017", "1493596800"}) {
    CHECK(fault_with("2017-05-01", day) ==
          "line 12: \"from\" of the hashtag #Crimson* for red is not a day written like 2019-04-12");
    CHECK(fault_with("2017-05-31", day) ==
          "line 12: \"to\" of the hashtag #Crimson* for red is not a day written like 2019-04-12");
  }
  CHECK(fault_with("2017-05-31", "2017-04-30") ==
        "line 12: the hashtag #Crimson* for red ends before it begins, from 2017-05-01 to 2017-04-30");
  CHECK(hustings::parse_lexicon(with("2017-05-31", "2017-05-01"), ""));
}

TEST_CASE("sources that are named are there, and lead to the web") {
  CHECK(fault_with("\"leaflet\", \"from\"", "\"leafet\", \"from\"") ==
        "line 12: the source \"leafet\" of the hashtag #Crimson* for red is not among the sources");
  CHECK(fault_with("\"source\": \"leaflet\"}]", "\"source\": \"leafet\"}]") ==
        "line 14: the source \"leafet\" of the account \"red_party\" of red is not among the sources");
  CHECK(fault_with("\"leaflet\", \"shares\"", "\"leafet\", \"shares\"") ==
        "line 23: the source \"leafet\" of the reference \"The last vote\" is not among the sources");
  CHECK(fault_with("https://", "javascript:") ==
        "line 5: the url of the source \"leaflet\" does not begin with https:// or http://");
  CHECK(fault_with("\"leaflet\": {", "\"\": {") == "line 5: a source has an empty name");
}

TEST_CASE("reference shares are fractions, and of the lexicon's parties") {
  for (const char* share : {"-0.1", "1.01", "42", "\"0.4\"", "null", "[]", "true"}) {
    CHECK(fault_with("0.4", share) ==
          "line 23: the share of red in the reference \"The last vote\" is not a number from 0 to 1");
  }
  CHECK(fault_with("0.4", "1e999") == "line 23: it is not valid JSON");
  CHECK(fault_with("\"blue\": 1", "\"navy\": 1") ==
        "line 23: the reference \"The last vote\" gives a share to \"navy\", which is no party of the lexicon");
}

TEST_CASE("ids of parties differ, and there are no more than 32") {
  CHECK(fault_with("\"blue\"", "\"red\"") == "line 16: two parties have the id red, this one and that of line 8");
  std::string more;
  for (int i = 1; i <= 31; ++i) {
    const std::string number = std::to_string(i);
    more += R"({"id": "p)" + number + R"(", "name": "P", "colour": "#000000", "for": ["tag)" + number + "\"]},\n";
    const std::string lexicon = with("    {\n      \"id\": \"blue\"", more + "{\n      \"id\": \"blue\"");
    if (i <= 30) CHECK(hustings::parse_lexicon(lexicon, ""));
    if (i == 31) CHECK(fault_of(lexicon) == "line 1: the lexicon has more than 32 parties");
  }
}

TEST_CASE("built-in lexicons are found by name") {
  const auto uk = hustings::built_in_lexicon("uk2017");
  REQUIRE_MESSAGE(uk, uk.error);
  CHECK(uk->id == "uk2017");
  CHECK(uk->parties.size() > 5);
  CHECK(uk->sha256.size() == 64);
  CHECK(hustings::built_in_lexicon("uk1707").error.find("There is no lexicon called uk1707. There is: ") == 0);

  const auto none = hustings::built_in_lexicon("none");
  REQUIRE(none);
  CHECK(none->id == "none");
  CHECK(none->name == "Own list");
  CHECK(none->sha256.empty());
  CHECK(none->parties.empty());
}
