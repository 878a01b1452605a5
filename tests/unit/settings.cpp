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
        json::parse(R"({"lexicon":"uk2017","from":null,"to":null,"time_zone":"UTC","rule":"mention","voices":"tweets",
    "tweets":"all","count_against":false,"step":"auto","per_day":50.0,"denominator":"tracked","sampling":1.0,
    "false_positives":0.0146,"true_positives":[0.5,0.9],"evidence":{},"coordination":{"seconds":{"text":60,"retweet":10,
    "link":10,"hashtags":60,"reply":10},"least":3,"distance":8,"copies":3},"compute":[],"replicates":1000,"seed":1,"compare":null,
    "handles":"all","accounts":1000,"hashtags":1000,"columns":{},"seen":null})"));
}

TEST_CASE("every setting is read, and written as it was given") {
  json all =
      json::parse(R"({"lexicon":null,"from":"2017-05-01","to":"2017-06-07T18:00","time_zone":"+01:00","per_day":12.5,
    "rule":"fractional","voices":"accounts","tweets":"originals","count_against":true,"step":"week","sampling":0.25,
    "false_positives":0,"true_positives":[0.25,1],"compute":["intervals","clusters"],"replicates":20,"seed":9007199254740991,
    "compare":{"rule":"exclusive"},"denominator":"lifetime","handles":"over_5000","accounts":7,"hashtags":8,"columns":{"text":"Tweet Text"},"evidence":{"families":{"volume":20},"some":15},"seen":"2017-05-09",
    "coordination":{"seconds":{"text":1,"retweet":60,"link":0,"hashtags":86400,"reply":5},"least":2,"distance":0,"copies":20}})");
  all["lexicon"] = invented::lexicon();
  const auto parsed = hustings::parse_settings(all.dump());
  REQUIRE_MESSAGE(parsed, parsed.error);
  CHECK(nlohmann::json(hustings::to_json(*parsed)) == nlohmann::json(all));
  CHECK(parsed->lexicon.parties.size() == 3);
  CHECK(parsed->utc_offset == 3'600);
  CHECK(parsed->from->at == invented::monday - 3'600);
  CHECK(parsed->from->bare_date);
  CHECK(parsed->to->at == 1'496'854'800);  // date -u -d '2017-06-07 17:00' +%s
  REQUIRE(parsed->second);
  CHECK(parsed->second->rule == hustings::CountingRule::exclusive);
  CHECK(parsed->second->tweets == hustings::Kinds::originals);
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
  CHECK(error_of(R"({"lexicon":7})") ==
        "The setting \"lexicon\" must be the name of a lexicon, a lexicon, or {\"base\": one of these, \"changes\": "
        "[\u2026]}.");
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
  CHECK(error_of(R"({"accounts":10000001})") == "The setting \"accounts\" must be a whole number of at most 10000000.");
}

TEST_CASE("what is wrong with how tweets are counted is named") {
  CHECK(error_of(R"({"rule":"fair"})") == "The setting \"rule\" must be mention, exclusive or fractional.");
  CHECK(error_of(R"({"voices":1})") == "The setting \"voices\" must be tweets or accounts.");
  CHECK(error_of(R"({"tweets":"replies"})") == "The setting \"tweets\" must be all, originals or retweets.");
  CHECK(error_of(R"({"count_against":1})") == "The setting \"count_against\" must be true or false.");
  CHECK(error_of(R"({"step":"month"})") == "The setting \"step\" must be auto, hour, day or week.");
}

TEST_CASE("what is wrong with the rule's errors and with intervals is named") {
  for (const char* part : {"0", "1.1", "null"}) {
    CHECK(error_of("{\"sampling\":" + std::string(part) + "}") ==
          "The setting \"sampling\" must be above 0 and at most 1.");
  }
  CHECK(error_of(R"({"false_positives":-0.1})") == "The setting \"false_positives\" must be a share, from 0 to 1.");
  for (const char* shares : {"[0.9,0.5]", "[0.5]", "0.5", "[0.5,1.5]", "[-1,1]"}) {
    CHECK(error_of("{\"true_positives\":" + std::string(shares) + "}") ==
          "The setting \"true_positives\" must be two shares, from 0 to 1, the smaller first, like [0.5, 0.9].");
  }
  for (const char* parts : {"true", "[\"everything\"]", "[\"intervals\",1]"}) {
    CHECK(error_of("{\"compute\":" + std::string(parts) + "}") ==
          "The setting \"compute\" must be a list of any of \"intervals\", \"evidence\" and \"clusters\".");
  }
  for (const char* few : {"0", "19", "-20", "20.5"}) {
    CHECK(error_of("{\"replicates\":" + std::string(few) + "}") ==
          "The setting \"replicates\" must be a whole number from 20 on.");
  }
  CHECK(error_of(R"({"replicates":10001})") == "The setting \"replicates\" must be a whole number of at most 10000.");
  CHECK(error_of(R"({"seed":9007199254740992})") ==
        "The setting \"seed\" must be a whole number of at most 9007199254740991.");
}

TEST_CASE("what is wrong with the search for accounts in step is named") {
  const auto error = [](const std::string& value) { return error_of("{\"coordination\":" + value + "}"); };
  CHECK(error("3") ==
        "The setting \"coordination\" must hold \"seconds\", \"least\", \"distance\" or \"copies\".");
  CHECK(error(R"({"most":3})") == "The setting \"coordination\" has \"most\", which is not known.");
  CHECK(error(R"({"least":1})") ==
        "The setting \"coordination\" has \"least\", which must be a whole number from 2 on.");
  CHECK(error(R"({"distance":17})") ==
        "The setting \"coordination\" has \"distance\", which must be a whole number of at most 16.");
  CHECK(error(R"({"seconds":{"text":86401}})") ==
        "The setting \"coordination\" has \"seconds\", which has \"text\", which must be a whole number of at most 86400.");
  CHECK(error(R"({"seconds":{"quote":1}})") ==
        "The setting \"coordination\" has \"seconds\", which has \"quote\", which is none of text, retweet, link, hashtags and reply.");
  CHECK(error(R"({"seconds":5})") ==
        "The setting \"coordination\" has \"seconds\", which must say of \"text\", \"retweet\", \"link\", \"hashtags\" or \"reply\" how many.");
}
