// A tweet as X's web page gets it: its author in the old coat and the new, its long text, what it retweets and quotes.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const json graphql_user_of_2024 = json::parse(R"({"__typename":"User","rest_id":"7","is_blue_verified":true,
    "legacy":{"screen_name":"InventedGardener01","created_at":"Sat Apr 01 00:00:00 +0000 2017","followers_count":12,
              "statuses_count":34,"favourites_count":56,"verified":false,"default_profile":true}})");
const json graphql_user_of_2026 = json::parse(R"({"__typename":"User","rest_id":"7",
    "core":{"screen_name":"InventedGardener01","created_at":"Sat Apr 01 00:00:00 +0000 2017","name":"Invented"},
    "relationship_counts":{"followers":12,"following":99},"tweet_counts":{"tweets":34,"media_tweets":98},
    "action_counts":{"favorites_count":56},"verification":{"verified":false}})");

json graphql_tweet(const std::string& id, const std::string& text, const json& user = graphql_user_of_2026) {
  json tweet;
  tweet["__typename"] = "Tweet";
  tweet["rest_id"] = id;
  tweet["core"]["user_results"]["result"] = user;
  tweet["legacy"] = {
      {"full_text", text}, {"created_at", "Mon May 01 00:00:00 +0000 2017"}, {"entities", json::object()}};
  return tweet;
}

int tweets_of(const json& report, const char* party) {
  return invented::find(report["parties"], "id", party)["tweets"];
}

}  // namespace

TEST_CASE("the author is the same in the coat of 2024 and in that of 2026") {
  for (const json& user : {graphql_user_of_2024, graphql_user_of_2026}) {
    const json report = invented::report(graphql_tweet("1", "#RedRose", user).dump());
    REQUIRE(report["accounts"].size() == 1);
    const json& account = report["accounts"][0];
    CHECK(account["id"] == "7");
    CHECK(account["handle"] == "InventedGardener01");
    CHECK(account["followers"] == 12);
    CHECK(account["verified"] == false);
    CHECK(account["age_days"] == 30.0);
    CHECK(account["lifetime_per_day"].get<double>() == doctest::Approx(34.0 / 30));
    CHECK(account["likes_per_day"].get<double>() == doctest::Approx(56.0 / 30));
    CHECK(report["inputs"][0]["format"] == "x-graphql");
    CHECK(report["quality"]["first_tweet"] == "2017-05-01T00:00:00Z");
  }
}

TEST_CASE("an author of whom only the id is left is an account") {
  json tweet = graphql_tweet("1", "#RedRose", json::parse(R"({"__typename":"UserUnavailable"})"));
  tweet["legacy"]["user_id_str"] = "8";
  CHECK(invented::report(tweet.dump())["accounts"][0]["id"] == "8");
}

TEST_CASE("a long text is that of the note, with its hashtags") {
  json tweet = graphql_tweet("1", "#RedRose and so on, cut her\xE2\x80\xA6");
  tweet["note_tweet"]["note_tweet_results"]["result"] = {{"text", "#RedRose and so on, cut here, #BlueWave"}};
  CHECK(tweets_of(invented::report(tweet.dump()), "blue") == 1);
  tweet["note_tweet"]["note_tweet_results"]["result"]["entity_set"]["hashtags"] = {{{"text", "GreenLeaf"}}};
  const json report = invented::report(tweet.dump());
  CHECK(tweets_of(report, "green") == 1);
  CHECK(tweets_of(report, "red") == 0);
}

TEST_CASE("a retweet has the hashtags of the whole original, and is by whom retweets") {
  json original =
      graphql_tweet("1", "cut", json::parse(R"({"rest_id":"8","core":{"screen_name":"Quiet_Lighthouse_7"}})"));
  original["note_tweet"]["note_tweet_results"]["result"] = {{"text", "cut no more: #BlueWave"}};
  json tweet = graphql_tweet("2", "RT @Quiet_Lighthouse_7: #RedRose\xE2\x80\xA6");
  for (const bool wrapped : {false, true}) {
    const json within = {{"__typename", "TweetWithVisibilityResults"}, {"tweet", original}};
    tweet["legacy"]["retweeted_status_result"]["result"] = wrapped ? within : original;
    const json report = invented::report(tweet.dump());
    CHECK(report["quality"]["retweets"] == 1);
    CHECK(report["quality"]["hashtags_cut"] == 0);
    CHECK(tweets_of(report, "blue") == 1);
    CHECK(tweets_of(report, "red") == 0);
    CHECK(report["accounts"][0]["id"] == "7");
  }
}

TEST_CASE("a retweet whose original is gone shows what is left of it") {
  json tweet = graphql_tweet("2", "RT @Quiet_Lighthouse_7: #RedRose and the res\xE2\x80\xA6");
  tweet["legacy"]["retweeted_status_result"]["result"] = {{"__typename", "TweetTombstone"}};
  const json report = invented::report(tweet.dump());
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["quality"]["hashtags_cut"] == 1);
  CHECK(tweets_of(report, "red") == 1);
}

TEST_CASE("a quoted tweet makes a quote; its hashtags do not count") {
  json tweet = graphql_tweet("2", "look #RedRose");
  tweet["quoted_status_result"]["result"] = graphql_tweet("1", "#BlueWave");
  const json report = invented::report(tweet.dump());
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["quotes"] == 1);
  CHECK(tweets_of(report, "blue") == 0);
}
