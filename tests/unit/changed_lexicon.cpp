// Settings may hold a lexicon with an editor's changes, down to one without parties or tags; a report is made all the
// same.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json changed_report(const json& base, const char* changes, const json& more = json::object()) {
  json settings = {{"lexicon", {{"base", base}, {"changes", json::parse(changes)}}}};
  settings.update(more);
  const invented::Tweets tweets =
      invented::Tweets().add("1", 2, "#RedRose").add("1", 1, "#Tea").add("2", 1, "#BlueWave #Tea").add("", 1, "#Poll");
  return invented::report(tweets, settings);
}

std::string lexicon_error(const std::string& lexicon) {
  const auto parsed = hustings::parse_settings("{\"lexicon\":" + lexicon + "}");
  REQUIRE_FALSE(parsed);
  return parsed.error;
}

}  // namespace

TEST_CASE("changes are made before anything is counted") {
  const json report =
      changed_report(invented::lexicon(), R"([{"tag": "Tea", "for": "blue"}, {"tag": "RedRose", "neutral": true}])");
  CHECK(report["parties"][0]["tweets"] == 0);
  CHECK(report["parties"][1]["tweets"] == 2);
  CHECK(report["neutral"] == 3);
  CHECK(report["lexicon"]["id"] == "invented");
  CHECK(report["lexicon"]["changed"] == true);
  CHECK(report["lexicon"]["sha256"].is_null());
}

TEST_CASE("a lexicon that comes with Hustings can be changed; unchanged it is known by its checksum") {
  const json changed = changed_report("uk2017", R"([{"tag": "Tea", "for": "labour"}])");
  CHECK(changed["lexicon"]["id"] == "uk2017");
  CHECK(changed["lexicon"]["sha256"].is_null());
  CHECK(invented::find(changed["parties"], "id", "labour")["tweets"] == 2);
  const json plain = invented::report(invented::Tweets().add("1", 1, "#Tea"), {{"lexicon", "uk2017"}});
  CHECK(plain["lexicon"]["changed"] == false);
  CHECK(plain["lexicon"]["sha256"].is_string());
}

TEST_CASE("a lexicon of one's own begins with none") {
  const json report = changed_report("none", R"([{"party": "yes", "name": "Yes"}, {"tag": "Tea", "for": "yes"}])");
  REQUIRE(report["parties"].size() == 1);
  CHECK(report["parties"][0]["tweets"] == 2);
  CHECK(report["parties"][0]["share"] == 1.0);
  CHECK(report["untracked"] == 3);
}

TEST_CASE("without parties there are counts of tweets, and nothing else to tell") {
  for (const char* voices : {"tweets", "accounts"}) {
    for (const char* rule : {"mention", "exclusive", "fractional"}) {
      const json report = changed_report("none", "[]",
                                         {{"compute", {"intervals"}},
                                          {"compare", json::object()},
                                          {"replicates", 20},
                                          {"voices", voices},
                                          {"rule", rule}});
      CHECK(report["window"]["tweets"] == 5);
      CHECK(report["untracked"] == 5);
      CHECK(report["accounts"].size() == 2);
      for (const char* list : {"parties", "against", "overlap"}) CHECK(report[list].empty());
      CHECK(report["dictionary"]["parties"].empty());
      CHECK(report["dictionary"]["unassigned"].size() == 4);
      CHECK(report["time"]["parties"].empty());
      CHECK(report["uncertainty"].is_null());
      CHECK(report["automation"]["share"].is_null());  // of no tracked tweets
      CHECK(report["automation"]["interval"].is_null());
      for (const char* figure : {"effective_accounts", "top_percent_share", "most_influential"}) {
        CHECK(report["concentration"][figure].is_null());
      }
      CHECK(report["comparison"]["parties"].empty());
      CHECK(report["comparison"]["automation"]["difference"].is_null());
    }
  }
}

TEST_CASE("of a party without hashtags nothing is known where there are no others") {
  const json report =
      changed_report("none", R"([{"party": "yes", "name": "Yes"}])", {{"compute", {"intervals"}}, {"replicates", 20}});
  REQUIRE(report["parties"].size() == 1);
  const json& yes = report["parties"][0];
  CHECK(yes["tweets"] == 0);
  for (const char* figure : {"share", "interval", "account_share", "leads", "effective_accounts", "leave_one_out"}) {
    CAPTURE(figure);
    CHECK(yes[figure].is_null());
  }
  for (const auto& [figure, value] : yes["without"].items()) CHECK(value.is_null());
  for (const auto& [rule, share] : yes["shares"]["tweets"].items()) CHECK(share.is_null());
  for (const char* figure : {"share", "interval", "account_share", "account_interval"}) {
    CHECK(yes["high_frequency"][figure].is_null());
  }
  CHECK(report["uncertainty"].is_null());
}

TEST_CASE("beside others its share is none of the talk") {
  const json report = changed_report(invented::lexicon(), R"([{"party": "yes", "name": "Yes"}])");
  CHECK(report["parties"][3]["id"] == "yes");
  CHECK(report["parties"][3]["share"] == 0.0);
  CHECK(report["parties"][3]["effective_accounts"].is_null());
  CHECK(report["parties"][0]["share"] == 2.0 / 3);
}

TEST_CASE("the reader is told which change cannot be made") {
  CHECK(lexicon_error(R"({"base":"none","changes":[{"name":"Mine"},{"tag":"Tea","for":"yes"}]})") ==
        "The setting \"lexicon\" is wrong: Change 2 of the lexicon cannot be made: there is no party \"yes\".");
  CHECK(lexicon_error(R"({"base":"none"})") ==
        "The setting \"lexicon\" must have \"base\" and \"changes\", and nothing else.");
  CHECK(lexicon_error(R"({"base":"none","changes":[],"more":1})") ==
        "The setting \"lexicon\" must have \"base\" and \"changes\", and nothing else.");
  CHECK(lexicon_error(R"({"base":"none","changes":{}})") ==
        "The setting \"lexicon\" is wrong: The changes of the lexicon are not a list.");
  CHECK(lexicon_error(R"({"base":{"base":"none","changes":[]},"changes":[]})").find("lexicon") != std::string::npos);
}
