// Settings are read from JSON; what is absent keeps its default, what is wrong gets a sentence.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

std::string error_of(const std::string& text) {
  const auto parsed = hustings::parse_settings(text);
  CHECK_FALSE(parsed);
  return parsed.error;
}

}  // namespace

TEST_CASE("defaults") {
  const auto parsed = hustings::parse_settings("{}");
  REQUIRE(parsed);
  CHECK(hustings::to_json(*parsed) ==
        json::parse(R"({"lexicon":"uk2017","from":null,"to":null,"time_zone":"UTC","per_day":50.0,
    "denominator":"tracked","handles":"all","accounts":1000,"hashtags":1000,"columns":{}})"));
}

TEST_CASE("every setting is read, and written as it was given") {
  json all =
      json::parse(R"({"lexicon":null,"from":"2017-05-01","to":"2017-06-07T18:00","time_zone":"+01:00","per_day":12.5,
    "denominator":"lifetime","handles":"over_5000","accounts":7,"hashtags":8,"columns":{"text":"Tweet Text"}})");
  all["lexicon"] = invented::lexicon();
  const auto parsed = hustings::parse_settings(all.dump());
  REQUIRE_MESSAGE(parsed, parsed.error);
  CHECK(nlohmann::json(hustings::to_json(*parsed)) == nlohmann::json(all));
  CHECK(parsed->lexicon.parties.size() == 3);
  CHECK(parsed->utc_offset == 3'600);
  CHECK(parsed->from->at == invented::monday - 3'600);
  CHECK(parsed->from->bare_date);
  CHECK(parsed->to->at == 1'496'854'800);  // date -u -d '2017-06-07 17:00' +%s
}

TEST_CASE("the zone applies wherever it stands") {
  const auto parsed = hustings::parse_settings(R"({"time_zone":"-02:00","from":"2017-05-01"})");
  REQUIRE(parsed);
  CHECK(parsed->from->at == invented::monday + 7'200);
}

TEST_CASE("null leaves a time open") {
  const auto parsed = hustings::parse_settings(R"({"from":null,"to":null,"time_zone":null})");
  REQUIRE(parsed);
  CHECK_FALSE(parsed->from.has_value());
}

TEST_CASE("what is wrong is named") {
  CHECK(error_of("") == "The settings are not a JSON object.");
  CHECK(error_of("[]") == "The settings are not a JSON object.");
  CHECK(error_of(R"({"colour":1})") == "The setting \"colour\" is not known.");
  CHECK(error_of(R"({"lexicon":7})") == "The setting \"lexicon\" must be the name of a lexicon or a lexicon.");
  CHECK(error_of(R"({"lexicon":{}})") ==
        "The setting \"lexicon\" is wrong: The lexicon cannot be used: the lexicon has no \"id\".");
  CHECK(error_of(R"({"from":2017})") == "The setting \"from\" must be a text.");
  CHECK(error_of(R"({"to":"yesterday"})") ==
        "The time \"yesterday\" is not written like 2017-05-01 or 2017-05-01T18:00.");
  CHECK(error_of(R"({"from":"2017-02-29"})") ==
        "The time \"2017-02-29\" is not written like 2017-05-01 or 2017-05-01T18:00.");
  CHECK(error_of(R"({"time_zone":"London"})") == "The time zone \"London\" is neither UTC nor an offset like +01:00.");
  for (const char* rate : {"0", "-1", "\"50\"", "null"}) {
    CHECK(error_of("{\"per_day\":" + std::string(rate) + "}") == "The setting \"per_day\" must be a number above 0.");
  }
  CHECK(error_of(R"({"denominator":"some"})") == "The setting \"denominator\" must be tracked, all or lifetime.");
  CHECK(error_of(R"({"denominator":3})") == "The setting \"denominator\" must be tracked, all or lifetime.");
  CHECK(error_of(R"({"handles":true})") == "The setting \"handles\" must be hidden, over_5000 or all.");
  for (const char* size : {"-1", "1.5", "\"5\""}) {
    CHECK(error_of("{\"accounts\":" + std::string(size) + "}") == "The setting \"accounts\" must be a whole number.");
  }
}
