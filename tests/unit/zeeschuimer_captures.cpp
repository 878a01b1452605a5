// Zeeschuimer's captures and 4CAT's copies of them: the tweets in their envelopes, other platforms' posts by name.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const json captured = json::parse(R"({"rest_id":"1","id":"1","promoted":false,"legacy":{"full_text":"#RedRose",
    "id_str":"1","created_at":"Mon May 01 00:00:00 +0000 2017"},
    "core":{"user_results":{"result":{"rest_id":"7","legacy":{"screen_name":"InventedGardener01"}}}}})");

json envelope(const json& data, const std::string& platform = "twitter.com") {
  return {{"nav_index", "1:2:3"},
          {"item_id", "1"},
          {"timestamp_collected", 1'493'596'800'000},
          {"source_platform", platform},
          {"data", data}};
}

}  // namespace

TEST_CASE("a tweet in its envelope, captured twice, is one tweet") {
  const json report = invented::report(invented::lines({envelope(captured), envelope(captured, "x.com")}));
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["duplicates"] == 1);
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
  CHECK(report["inputs"][0]["format"] == "zeeschuimer");
}

TEST_CASE("4CAT's copy, where the envelope stands beside the tweet's members") {
  json copy = captured;
  copy["text"] = "#RedRose";
  copy["user"] = {{"id", "7"}, {"nickname", "Invented"}};  // what Zeeschuimer adds to replies
  copy["__import_meta"] = {{"source_platform", "twitter-comments"}};
  const json report = invented::report(copy.dump());
  CHECK(report["inputs"][0]["format"] == "zeeschuimer");
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
}

TEST_CASE("the shape of before 2023: a v1.1 user, of a retweet the original's id only") {
  const json data = json::parse(R"({"id":1,"type":"adaptive","legacy":{"id_str":"1","full_text":
      "RT @Quiet_Lighthouse_7: #RedRose and th…","created_at":"Mon May 01 00:00:00 +0000 2017",
      "retweeted_status_id_str":"5"},"user":{"id_str":"7","screen_name":"InventedGardener01","followers_count":3}})");
  const json report = invented::report(envelope(data).dump());
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["quality"]["hashtags_cut"] == 1);
  CHECK(report["accounts"][0]["followers"] == 3);
}

TEST_CASE("promoted tweets and what is no tweet any more are counted as that") {
  json promoted = captured;
  promoted["promoted"] = true;
  const json gone = json::parse(R"({"__typename":"TweetTombstone"})");
  const json quality =
      invented::report(invented::lines({envelope(promoted), envelope(gone), envelope(captured)}))["quality"];
  CHECK(quality["tweets"] == 1);
  CHECK(quality["not_tweets"] == json::parse(R"({"promoted":1,"unavailable":1})"));
}

TEST_CASE("captures of another platform are named") {
  const json report = invented::report(envelope(json::parse(R"({"id":"1","desc":"#RedRose"})"), "tiktok.com").dump());
  CHECK(report["quality"]["tweets"] == 0);
  const std::string sentence = report["quality"]["problems"][0]["first"]["message"];
  CHECK(sentence.find("another platform") != std::string::npos);
}
