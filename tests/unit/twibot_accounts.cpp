// TwiBot-20: accounts with their profile and the texts of their tweets.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const json described = json::parse(R"({"ID":"7","profile":{"id":"7 ","id_str":"7 ","screen_name":"InventedGardener01 ",
    "created_at":"Sat Apr 01 00:00:00 +0000 2017 ","followers_count":"12 ","statuses_count":"34 ","verified":"True ",
    "default_profile":"None "},"tweet":["#RedRose","RT @Quiet_Lighthouse_7: #BlueWave and th…\n"],
    "neighbor":null,"domain":["Politics"],"label":"0"})");

}  // namespace

TEST_CASE("each text is a tweet without an id or a time, by the account that is described") {
  const json report = invented::report(json::array({described}).dump());
  CHECK(report["inputs"][0]["format"] == "twibot-20");
  CHECK(report["quality"]["tweets"] == 2);
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["quality"]["hashtags_cut"] == 1);
  CHECK(report["quality"]["first_tweet"].is_null());
  REQUIRE(report["accounts"].size() == 1);
  CHECK(report["accounts"][0]["id"] == "7");
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
  CHECK(report["accounts"][0]["verified"] == true);
  CHECK(report["accounts"][0]["default_profile"].is_null());
  CHECK(report["accounts"][0]["followers"] == 12);
}

TEST_CASE("an account of which no tweet is known is described all the same") {
  json quiet = described;
  quiet["tweet"] = nullptr;
  const json report = invented::report(json::array({quiet}).dump());
  CHECK(report["inputs"][0]["profiles"] == 1);
  CHECK(report["inputs"][0]["tweets"] == 0);
  CHECK(report["quality"]["accounts"] == 1);
}
