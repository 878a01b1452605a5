// twitter-web-exporter's flat records; with all metadata, the tweet as the page got it.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const json exported = json::parse(R"({"id":"2","created_at":"2017-05-01 02:00:00 +01:00","full_text":
    "RT @Quiet_Lighthouse_7: #RedRose and th…","media":[],"screen_name":"InventedGardener01","name":"Invented",
    "profile_image_url":"","in_reply_to":null,"retweeted_status":"1","quoted_status":null,"media_tags":[],
    "favorite_count":0,"retweet_count":0,"bookmark_count":0,"quote_count":0,"reply_count":0,"views_count":null,
    "favorited":false,"retweeted":false,"bookmarked":false,"url":"https://example.invalid"})");

}  // namespace

TEST_CASE("a record without metadata: a cut retweet by a handle") {
  const json report = invented::report(json::array({exported}).dump(2));
  CHECK(report["inputs"][0]["format"] == "twitter-web-exporter");
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["quality"]["hashtags_cut"] == 1);
  CHECK(report["quality"]["first_tweet"] == "2017-05-01T01:00:00Z");
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
  CHECK(report["accounts"][0]["id"].is_null());
  CHECK(invented::find(report["parties"], "id", "red")["tweets"] == 1);
}

TEST_CASE("with metadata: the whole original, and the author's id") {
  json whole = exported;
  whole["metadata"] = json::parse(R"({"__typename":"Tweet","rest_id":"2","core":{"user_results":{"result":
      {"rest_id":"7","core":{"screen_name":"InventedGardener01"}}}},"legacy":{"full_text":"RT @Quiet_Lighthouse_7: …",
      "created_at":"Mon May 01 01:00:00 +0000 2017","retweeted_status_result":{"result":{"__typename":"Tweet",
      "rest_id":"1","legacy":{"full_text":"#RedRose and then #BlueWave"}}}}})");
  const json report = invented::report(json::array({whole}).dump(2));
  CHECK(report["quality"]["hashtags_cut"] == 0);
  CHECK(report["accounts"][0]["id"] == "7");
  CHECK(invented::find(report["parties"], "id", "blue")["tweets"] == 1);
}

TEST_CASE("replies and quotes are told by the ids of what they answer and quote") {
  json reply = exported;
  reply["full_text"] = "#RedRose";
  reply["retweeted_status"] = nullptr;
  reply["in_reply_to"] = reply["quoted_status"] = "1";
  const json quality = invented::report(json::array({reply}).dump(2))["quality"];
  CHECK(quality["replies"] == 1);
  CHECK(quality["quotes"] == 1);
  CHECK(quality["retweets"] == 0);
}
