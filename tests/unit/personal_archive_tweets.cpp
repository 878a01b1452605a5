// The tweets of a personal archive: X's, whose records name no author, and Twitter's of before 2018.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const json archived = json::parse(R"({"id":"1","id_str":"1","full_text":"#RedRose","created_at":
    "Mon May 01 00:00:00 +0000 2017","favorite_count":"0","truncated":false,
    "entities":{"hashtags":[{"text":"RedRose","indices":["0","8"]}],"urls":[]}})");

std::string archive_script(const std::string& name, const json& value, int indent = 2) {
  return name + " = " + value.dump(indent);
}

json archive_report(const json& tweet) {
  return invented::report(archive_script("window.YTD.tweets.part0", json::array({json{{"tweet", tweet}}})));
}

}  // namespace

TEST_CASE("tweets with their wrapping and without, in any part, on any number of lines") {
  const json wrapped = json::array({json{{"tweet", archived}}});
  for (const std::string& script :
       {archive_script("window.YTD.tweets.part0", wrapped), archive_script("window.YTD.tweets.part12", wrapped, -1),
        archive_script("window.YTD.community_tweet.part0", wrapped),
        archive_script("window.YTD.tweet.part0", json::array({archived}))}) {
    const json report = invented::report(script);
    CHECK(report["inputs"][0]["format"] == "x-archive");
    CHECK(report["quality"]["tweets"] == 1);
    CHECK(report["quality"]["first_tweet"] == "2017-05-01T00:00:00Z");
    CHECK(report["accounts"].size() == 1);
    CHECK(invented::find(report["parties"], "id", "red")["tweets"] == 1);
  }
}

TEST_CASE("a retweet is told by its text, and may have lost hashtags where it is cut") {
  json tweet = archived;
  tweet["full_text"] = "RT @Quiet_Lighthouse_7: #RedRose";
  CHECK(archive_report(tweet)["quality"]["retweets"] == 1);
  CHECK(archive_report(tweet)["quality"]["hashtags_cut"] == 0);
  tweet["full_text"] = "RT @Quiet_Lighthouse_7: #RedRose and the res…";
  CHECK(archive_report(tweet)["quality"]["hashtags_cut"] == 1);
}

TEST_CASE("a long text, which ends with a link to its own tweet, may have lost hashtags, too") {
  json tweet = archived;
  tweet["full_text"] = "#RedRose and the res… https://t.co/invented";
  tweet["entities"]["urls"] = {{{"expanded_url", "https://twitter.com/i/web/status/11"}}};
  CHECK(archive_report(tweet)["quality"]["hashtags_cut"] == 0);  // another tweet's
  tweet["entities"]["urls"][0]["expanded_url"] = "https://twitter.com/i/web/status/1";
  CHECK(archive_report(tweet)["quality"]["hashtags_cut"] == 1);
}

TEST_CASE("a reply") {
  json tweet = archived;
  tweet["in_reply_to_status_id_str"] = "5";
  CHECK(archive_report(tweet)["quality"]["replies"] == 1);
}

TEST_CASE("a month of Twitter's archive until 2018: authors are named, retweeted tweets are whole") {
  const json original = json::parse(R"({"id":1,"id_str":"1","text":"#BlueWave","created_at":"2017-04-30 00:00:00 +0000",
      "user":{"id_str":"8","screen_name":"Quiet_Lighthouse_7"},"entities":{"hashtags":[{"text":"BlueWave"}]}})");
  json tweet = json::parse(R"({"id":2,"id_str":"2","text":"RT @Quiet_Lighthouse_7: #Blu","geo":{},"created_at":
      "2017-05-01 00:00:00 +0000","user":{"id_str":"7","screen_name":"InventedGardener01"},"entities":{"hashtags":[]}})");
  tweet["retweeted_status"] = original;
  const json report = invented::report("Grailbird.data.tweets_2017_05 = \n " + json::array({tweet}).dump(2));
  CHECK(report["inputs"][0]["format"] == "grailbird");
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["quality"]["first_tweet"] == "2017-05-01T00:00:00Z");
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
  CHECK(invented::find(report["parties"], "id", "blue")["tweets"] == 1);
}
