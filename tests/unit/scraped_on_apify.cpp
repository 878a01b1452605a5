// Tweets from scrapers on Apify.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const json scraped =
    json::parse(R"({"type":"tweet","id":"2","url":"https://example.invalid","text":"#RedRose &amp; more",
    "createdAt":"Mon May 01 00:00:00 +0000 2017","isReply":false,"isRetweet":false,"isQuote":false,"author":{"id":"7",
    "userName":"InventedGardener01","followers":12,"following":9,"statusesCount":34,"favouritesCount":56,
    "createdAt":"Sat Apr 01 00:00:00 +0000 2017","isVerified":false},"entities":{"hashtags":[{"text":"Crimson"}]},
    "quoted_tweet":null,"retweeted_tweet":null})");

int scraped_for(const json& tweet, const char* party) {
  return invented::find(invented::report(tweet.dump())["parties"], "id", party)["tweets"];
}

}  // namespace

TEST_CASE("a scraped tweet with its author") {
  const json report = invented::report(json::array({scraped}).dump(1));
  CHECK(report["inputs"][0]["format"] == "apify");
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["first_tweet"] == "2017-05-01T00:00:00Z");
  const json& account = report["accounts"][0];
  CHECK(account["id"] == "7");
  CHECK(account["handle"] == "InventedGardener01");
  CHECK(account["followers"] == 12);
  CHECK(account["verified"] == false);
  CHECK(account["age_days"] == 30.0);
  CHECK(account["lifetime_per_day"].get<double>() == doctest::Approx(34.0 / 30));
  CHECK(account["likes_per_day"].get<double>() == doctest::Approx(56.0 / 30));
}

TEST_CASE("hashtags of the entities, else of the whole text") {
  json tweet = scraped;
  CHECK(scraped_for(tweet, "red") == 1);
  tweet["entities"] = json::object();
  tweet["text"] = "cut";
  tweet["fullText"] = "cut no more #BlueWave";
  CHECK(scraped_for(tweet, "blue") == 1);
}

TEST_CASE("the retweeted tweet is where the hashtags come from, whatever it is called") {
  json original = scraped;
  original["entities"]["hashtags"] = {{{"text", "GreenLeaf"}}};
  for (const char* name : {"retweet", "retweeted_tweet"}) {
    json tweet = scraped;
    tweet[name] = original;
    tweet["text"] = "RT @InventedGardener01: #Red…";
    const json report = invented::report(tweet.dump());
    CHECK(report["quality"]["retweets"] == 1);
    CHECK(report["quality"]["hashtags_cut"] == 0);
    CHECK(scraped_for(tweet, "green") == 1);
    CHECK(scraped_for(tweet, "red") == 0);
  }
}

TEST_CASE("without it a retweet may have lost some") {
  json tweet = scraped;
  tweet["text"] = "RT @Quiet_Lighthouse_7: #Red…";
  tweet["isRetweet"] = true;
  CHECK(invented::report(tweet.dump())["quality"]["hashtags_cut"] == 1);
}

TEST_CASE("replies and quotes") {
  json tweet = scraped;
  tweet["isReply"] = tweet["isQuote"] = true;
  const json quality = invented::report(tweet.dump())["quality"];
  CHECK(quality["replies"] == 1);
  CHECK(quality["quotes"] == 1);
}
