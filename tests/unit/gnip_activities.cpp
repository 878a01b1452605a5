// Activity streams of Gnip.
#include <doctest/doctest.h>

#include "invented.h"
#include "read_tweets.h"

using invented::json;
using read_tweets::Tags;

namespace {

json gnip_activity(const std::string& id, const std::string& body) {
  json activity = json::parse(R"({"objectType":"activity","verb":"post","postedTime":"2017-05-01T00:00:00.000Z",
      "actor":{"objectType":"person","id":"id:twitter.com:7","preferredUsername":"InventedGardener01",
      "postedTime":"2017-04-01T00:00:00.000Z","followersCount":12,"friendsCount":9,"statusesCount":34,
      "favoritesCount":56,"verified":false},"object":{"objectType":"note","id":"object:search.twitter.com,2005:1"}})");
  activity["id"] = "tag:search.twitter.com,2005:" + id;
  activity["body"] = body;
  return activity;
}

json gnip_entities(const char* tag) { return {{"hashtags", json::array({{{"text", tag}}})}}; }

read_tweets::Found gnip_only(const json& activity) {
  const auto found = read_tweets::read(activity.dump());
  REQUIRE(found.tweets.size() == 1);
  return found.tweets[0];
}

}  // namespace

TEST_CASE("an activity with its actor") {
  const auto tweet = gnip_only(gnip_activity("630000000000000001", "so #RedRose"));
  CHECK(tweet.id == 630'000'000'000'000'001);
  CHECK(tweet.time == invented::monday);
  CHECK(tweet.hashtags == Tags{"RedRose"});
  CHECK(tweet.author.id == "7");
  CHECK(tweet.author.handle == "InventedGardener01");
  CHECK(tweet.author[hustings::ProfileField::created_at] == invented::monday - 30 * invented::day);
  CHECK(tweet.author[hustings::ProfileField::followers] == 12);
  CHECK(tweet.author[hustings::ProfileField::statuses] == 34);
  CHECK(tweet.author[hustings::ProfileField::likes] == 56);
  CHECK(tweet.author[hustings::ProfileField::verified] == 0);
  CHECK_FALSE(tweet.author[hustings::ProfileField::default_profile]);
  CHECK_FALSE(tweet.retweet);
}

TEST_CASE("of a long text the whole one") {
  json activity = gnip_activity("1", "so, cut her\xE2\x80\xA6");
  activity["twitter_entities"] = gnip_entities("RedRose");
  activity["long_object"] = {{"body", "so, cut here, #RedRose #BlueWave"}};
  CHECK(gnip_only(activity).hashtags == Tags{"RedRose", "BlueWave"});
  activity["long_object"]["twitter_entities"] = gnip_entities("GreenLeaf");
  CHECK(gnip_only(activity).hashtags == Tags{"GreenLeaf"});
}

TEST_CASE("what is shared is the whole original") {
  json original = gnip_activity("1", "so");
  original["actor"]["id"] = "id:twitter.com:8";
  original["actor"]["preferredUsername"] = "Quiet_Lighthouse_7";
  original["long_object"] = {{"body", "so"}, {"twitter_entities", gnip_entities("BlueWave")}};
  json share = gnip_activity("2", "RT @Quiet_Lighthouse_7: so #Red\xE2\x80\xA6");
  share["verb"] = "share";
  share["object"] = original;
  const auto tweet = gnip_only(share);
  CHECK(tweet.id == 2);
  CHECK(tweet.retweet);
  CHECK(tweet.hashtags == Tags{"BlueWave"});
  CHECK(tweet.hashtags_whole);
  CHECK(tweet.author.id == "7");
  CHECK(tweet.original_author.id == "8");
  CHECK(tweet.original_author.handle == "Quiet_Lighthouse_7");
  share["object"] = {{"objectType", "note"}};
  CHECK_FALSE(gnip_only(share).hashtags_whole);
  CHECK(gnip_only(share).original_author.handle == "Quiet_Lighthouse_7");
}

TEST_CASE("activities that reply and quote") {
  json activity = gnip_activity("1", "so");
  activity["inReplyTo"] = {{"link", "http://example.invalid/statuses/1"}};
  CHECK(gnip_only(activity).reply);
  CHECK_FALSE(gnip_only(activity).quote);
  activity["twitter_quoted_status"] = gnip_activity("2", "#BlueWave");
  CHECK(gnip_only(activity).quote);
  CHECK(gnip_only(activity).hashtags.empty());
}

TEST_CASE("the stream's messages and demands of compliance are counted by kind") {
  json demand = gnip_activity("1", "so");
  demand["verb"] = "delete";
  const auto found = read_tweets::read(
      gnip_activity("2", "so").dump() + "\r\n\r\n" + demand.dump() + "\r\n" +
      R"({"info":{"message":"Replay Request Completed","sent":"2017-05-01T00:00:00.000Z","activity_count":1}})" +
      "\r\n");
  CHECK(found.tweets.size() == 1);
  CHECK(found.input.not_tweets == std::map<std::string, std::uint64_t>{{"delete", 1}, {"info", 1}});
}

TEST_CASE("answers to a search hold activities") {
  const json answer = {{"results", json::array({gnip_activity("1", "so"), gnip_activity("2", "so")})}, {"next", "x"}};
  CHECK(read_tweets::read(answer.dump()).tweets.size() == 2);
}

TEST_CASE("activities without anything between them, and a broken one among them") {
  const std::string first = gnip_activity("1", "so").dump(), broken = gnip_activity("2", "so").dump().substr(0, 100),
                    third = gnip_activity("3", "\"}{\" so }{").dump(), last = gnip_activity("4", "so").dump();
  CHECK(read_tweets::read(first + third + last).tweets.size() == 3);
  const auto found = read_tweets::read(first + third + broken + first + third + last);
  REQUIRE(found.tweets.size() == 4);  // the one that the broken one runs into is lost with it
  CHECK(found.tweets[0].id == 1);
  CHECK(found.tweets[1].id == 3);
  CHECK(found.tweets[2].id == 3);
  CHECK(found.tweets[3].id == 4);
  CHECK(found.input.unreadable() == 1);
}
