// What snscrape and twscrape write.
#include <doctest/doctest.h>

#include "invented.h"
#include "read_tweets.h"

using invented::json;
using read_tweets::Tags;

namespace {

const json snscraped = json::parse(R"({"_type":"snscrape.modules.twitter.Tweet","id":800000000000000001,
    "date":"2017-05-01T00:00:00+00:00","rawContent":"so #RedRose","renderedContent":"so","hashtags":["RedRose"],
    "retweetedTweet":null,"quotedTweet":null,"inReplyToTweetId":null,"conversationId":800000000000000001,
    "user":{"_type":"snscrape.modules.twitter.User","username":"InventedGardener01","id":7,"verified":false,
    "created":"2017-04-01T00:00:00+00:00","followersCount":12,"friendsCount":9,"statusesCount":34,
    "favouritesCount":56}})");

read_tweets::Found snscraped_only(const json& record) {
  const auto found = read_tweets::read(record.dump());
  REQUIRE(found.tweets.size() == 1);
  CHECK(found.input.format() == "snscrape");
  return found.tweets[0];
}

}  // namespace

TEST_CASE("a scraped tweet and its user") {
  const auto tweet = snscraped_only(snscraped);
  CHECK(tweet.id == 800'000'000'000'000'001);
  CHECK(tweet.time == invented::monday);
  CHECK(tweet.hashtags == Tags{"RedRose"});
  CHECK(tweet.author.id == "7");
  CHECK(tweet.author.handle == "InventedGardener01");
  CHECK(tweet.author[hustings::ProfileField::created_at] == invented::monday - 30 * invented::day);
  CHECK(tweet.author[hustings::ProfileField::followers] == 12);
  CHECK(tweet.author[hustings::ProfileField::statuses] == 34);
  CHECK(tweet.author[hustings::ProfileField::likes] == 56);
  CHECK(tweet.author[hustings::ProfileField::verified] == 0);
  CHECK_FALSE(tweet.retweet);
  CHECK_FALSE(tweet.quote);
  CHECK_FALSE(tweet.reply);
}

TEST_CASE("older names, ids as texts, dates as data frames write them") {
  json record = snscraped;
  record["content"] = record["rawContent"];
  record.erase("rawContent");
  record.erase("_type");
  record["date"] = 1'493'596'800'000;
  record["user"]["id"] = "7";
  CHECK(snscraped_only(record).time == invented::monday);
  CHECK(snscraped_only(record).author.id == "7");
}

TEST_CASE("of twscrape the ids that are texts") {
  json record = snscraped;
  record["id"] = 8e17;  // as after a program that knows floating-point numbers only
  record["id_str"] = "800000000000000001";
  CHECK(snscraped_only(record).id == 800'000'000'000'000'001);
}

TEST_CASE("hashtags of the text where the list is missing, or too short for the text") {
  json record = snscraped;
  record["rawContent"] = "so #BlueWave";
  record["hashtags"] = nullptr;
  CHECK(snscraped_only(record).hashtags == Tags{"BlueWave"});
  record["hashtags"] = json::array();
  CHECK(snscraped_only(record).hashtags.empty());
  record["rawContent"] = std::string(300, 'o') + " #GreenLeaf";
  CHECK(snscraped_only(record).hashtags == Tags{"GreenLeaf"});
}

TEST_CASE("a scraped retweet is that of the tweet inside it, or else of its text") {
  json record = snscraped, original = snscraped;
  original["hashtags"] = json::array({"BlueWave"});
  original["user"]["id"] = 8;
  original["user"]["username"] = "Quiet_Lighthouse_7";
  record["retweetedTweet"] = original;
  record["rawContent"] = "RT @Quiet_Lighthouse_7: so\xE2\x80\xA6";
  auto tweet = snscraped_only(record);
  CHECK(tweet.retweet);
  CHECK(tweet.hashtags == Tags{"BlueWave"});
  CHECK(tweet.hashtags_whole);
  CHECK(tweet.original_author.id == "8");
  record["retweetedTweet"] = nullptr;
  tweet = snscraped_only(record);
  CHECK(tweet.retweet);
  CHECK_FALSE(tweet.hashtags_whole);
  CHECK(tweet.original_author.handle == "Quiet_Lighthouse_7");
}

TEST_CASE("scraped replies and quotes") {
  json record = snscraped;
  record["inReplyToTweetId"] = 1;
  CHECK(snscraped_only(record).reply);
  record["quotedTweet"] = snscraped;
  record["quotedTweet"]["hashtags"] = json::array({"BlueWave"});
  CHECK(snscraped_only(record).quote);
  CHECK(snscraped_only(record).hashtags == Tags{"RedRose"});
}

TEST_CASE("users are refused by name, other networks' posts are not taken for tweets") {
  CHECK(read_tweets::read(snscraped["user"].dump()).input.verdict.find("list of users") != std::string::npos);
  json record = snscraped;
  record["_type"] = "snscrape.modules.mastodon.Toot";
  CHECK(read_tweets::read(record.dump()).tweets.empty());
}
