#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "analysis/session.h"

namespace {

const std::string a_tweet = R"({"id_str":"1","text":"x","user":{"id_str":"7"},"created_at":"Mon May 01 00:00:00 +0000 2017"})";
const std::string the_notice = R"({"invented_election":{"scenario":"small","tweets":20000,"seed":1}})";

nlohmann::json report_of(const std::string& export_text) {
  hustings::Session session(1'800'000'000);
  session.open("renamed.json", export_text.size());
  session.feed(export_text);
  session.close();
  return nlohmann::json::parse(session.report(*hustings::parse_settings("{}")));
}

}  // namespace

TEST_CASE("an export that says it is invented makes the whole report so") {
  const auto report = report_of(the_notice + "\n" + a_tweet + "\n");
  CHECK(report["invented"] == true);
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["not_tweets"]["invented_election"] == 1);
}

TEST_CASE("other exports do not") { CHECK(report_of(a_tweet + "\n")["invented"] == false); }
