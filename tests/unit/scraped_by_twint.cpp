// What Twint wrote as JSON.
#include <doctest/doctest.h>

#include "invented.h"
#include "read_tweets.h"

using invented::json;
using read_tweets::Tags;

namespace {

// The id is of 2017-05-01T12:00:00Z: (1493640000 s - 1288834974.657 s) in milliseconds, times 2^22.
constexpr std::uint64_t twint_id = 204'805'025'343 * 4'194'304;
constexpr hustings::Seconds twint_noon = invented::monday + 12 * invented::hour;

const json twinted = json::parse(R"({"created_at":"2017-05-01 14:00:00 CEST",
    "date":"2017-05-01","time":"14:00:00","timezone":"+0100","user_id":7,"username":"InventedGardener01",
    "name":"Invented","tweet":"so #RedRose","hashtags":["redrose"],"retweet":false,"quote_url":"","user_rt_id":"",
    "user_rt":"","retweet_id":"","reply_to":[],"retweet_date":""})");

json twint_record(std::uint64_t id) {
  json record = twinted;
  record["id"] = id;
  record["conversation_id"] = std::to_string(id);
  return record;
}

read_tweets::Found twint_only(const json& record) {
  const auto found = read_tweets::read(record.dump());
  REQUIRE(found.tweets.size() == 1);
  CHECK(found.input.format() == "twint-json");
  return found.tweets[0];
}

}  // namespace

TEST_CASE("a tweet as Twint wrote it") {
  const auto tweet = twint_only(twint_record(twint_id));
  CHECK(tweet.id == twint_id);
  CHECK(tweet.author.id == "7");
  CHECK(tweet.author.handle == "InventedGardener01");
  CHECK(tweet.hashtags == Tags{"redrose"});
  CHECK_FALSE(tweet.reply);
  CHECK_FALSE(tweet.quote);
  CHECK_FALSE(tweet.retweet);
}

TEST_CASE("Twint's times: milliseconds, else that of the id, else the date with its zone") {
  json record = twint_record(twint_id);
  CHECK(twint_only(record).time == twint_noon);
  record["created_at"] = 1'493'596'800'000;
  CHECK(twint_only(record).time == invented::monday);
  record = twint_record(5);
  CHECK(twint_only(record).time == twint_noon + invented::hour);  // 14:00 +0100
  record["timezone"] = "UTC";
  CHECK(twint_only(record).time == twint_noon + 2 * invented::hour);
}

TEST_CASE("hashtags with their sign, or without a list of them") {
  json record = twint_record(1);
  record["hashtags"] = json::array({"#bluewave"});
  CHECK(twint_only(record).hashtags == Tags{"bluewave"});
  record.erase("hashtags");
  CHECK(twint_only(record).hashtags == Tags{"RedRose"});
}

TEST_CASE("a reply is in a conversation that another tweet began; a quote has a link") {
  json record = twint_record(5);
  record["conversation_id"] = "4";
  CHECK(twint_only(record).reply);
  record["quote_url"] = "https://example.invalid/status/3";
  CHECK(twint_only(record).quote);
}

TEST_CASE("a retweet is by whom retweeted, not by whom wrote") {
  json record = twint_record(5);
  record.update(json::parse(R"({"retweet":true,"user_rt_id":"8","user_rt":"Quiet_Lighthouse_7","retweet_id":"6",
                                "retweet_date":"2017-05-02 00:00:00"})"));
  const auto tweet = twint_only(record);
  CHECK(tweet.retweet);
  CHECK(tweet.id == 6);
  CHECK(tweet.time == invented::monday + invented::day);
  CHECK(tweet.author.id == "8");
  CHECK(tweet.author.handle == "Quiet_Lighthouse_7");
  CHECK(tweet.original_author.id == "7");
  CHECK(tweet.original_author.handle == "InventedGardener01");
}

TEST_CASE("Twint's users are refused by name") {
  const auto found = read_tweets::read(R"({"id":7,"name":"Invented","username":"InventedGardener01","bio":"",
      "join_date":"1 Apr 2017","join_time":"0:00 AM","tweets":34,"followers":12})");
  CHECK(found.input.verdict.find("list of users") != std::string::npos);
}
