// Records of the API v1.1 that are no tweets, and those of others that only look like its notices.
#include <doctest/doctest.h>

#include "invented.h"
#include "read_tweets.h"

using invented::json;

TEST_CASE("user objects of v1.1 are refused by name, even with a tweet in them") {
  const auto found = read_tweets::read(R"({"id":7,"id_str":"7","screen_name":"InventedGardener01","followers_count":12,
      "status":{"id_str":"1","text":"#RedRose"}})");
  CHECK(found.tweets.empty());
  CHECK(found.input.verdict.find("list of users") != std::string::npos);
}

TEST_CASE("members named like notices that hold no object make no notice") {
  const auto found = read_tweets::read(R"({"limit":10,"event":"so","data":[{"id":"1","text":"so","author_id":"7"}]})");
  CHECK(found.tweets.size() == 1);
  CHECK(found.input.not_tweets.empty());
}

TEST_CASE("what the enterprise API adds to tweets of v1.1 changes nothing") {
  json tweet = invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"});
  tweet["matching_rules"] = json::array({{{"tag", nullptr}, {"id_str", "5"}}});
  tweet["user"]["derived"]["locations"] = json::array();
  tweet["full_text"] = nullptr;
  const json answer = {{"results", json::array({tweet, {{"name", "teapot"}}})}, {"next", "x"}};
  const auto found = read_tweets::read(answer.dump());
  REQUIRE(found.tweets.size() == 1);
  CHECK(found.tweets[0].hashtags == read_tweets::Tags{"RedRose"});
  CHECK(found.input.format() == "twitter-v1.1");
  CHECK(found.input.not_tweets.at("other") == 1);
}
