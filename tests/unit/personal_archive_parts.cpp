// What else is in a personal archive is left alone, and said to be; the owner is learnt from it.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

std::string refusal(const std::string& script) {
  const json report = invented::report(script);
  CHECK(report["quality"]["tweets"] == 0);
  REQUIRE_FALSE(report["inputs"][0]["refused"].is_null());
  return report["inputs"][0]["refused"];
}

bool mentions(const std::string& sentence, const char* part) { return sentence.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("other people's tweets and messages are not the owner's") {
  CHECK(mentions(refusal(R"(window.YTD.like.part0 = [{"like":{"tweetId":"1","fullText":"#RedRose"}}])"), "likes"));
  CHECK(mentions(refusal(R"(window.YTD.direct_messages.part0 = [{"dmConversation":{"conversationId":"1-2","messages":[
      {"messageCreate":{"text":"#RedRose","createdAt":"2017-05-01T00:00:00.000Z"}}]}}])"),
                 "direct messages"));
  CHECK(mentions(refusal(R"(window.YTD.follower.part0 = [{"follower":{"accountId":"1"}}])"), "followers"));
  CHECK(mentions(refusal(R"(window.YTD.following.part0 = [{"following":{"accountId":"1"}}])"), "followers"));
}

TEST_CASE("what is left of tweets without their text, or of texts without their tweet") {
  CHECK(mentions(refusal(R"(window.YTD.note_tweet.part0 = [{"noteTweet":{"noteTweetId":"1","core":{"text":"#RedRose",
      "hashtags":[]}}}])"),
                 "long texts"));
  CHECK(mentions(refusal(R"(window.YTD.tweet_headers.part0 = [{"tweet":{"tweet_id":"1","user_id":"7",
      "created_at":"Mon May 01 00:00:00 +0000 2017"}}])"),
                 "without the tweets"));
  CHECK(mentions(refusal(R"(window.YTD.deleted_tweets.part0 = [{"tweet":{"id_str":"1","full_text":"#RedRose",
      "created_at":"Mon May 01 00:00:00 +0000 2017","deleted_at":"Mon May 01 00:00:00 +0000 2017"}}])"),
                 "deleted"));
}

TEST_CASE("anything else that a script assigns is another part of an archive") {
  for (const char* script :
       {R"(window.YTD.profile.part0 = [{"profile":{"description":{"bio":"#RedRose"}}}])",
        "window.YTD.block.part0 = [ ]", R"(window.__THAR_CONFIG = {"userInfo":{"accountId":"7"},"dataTypes":{}})",
        R"(var tweet_index = [{"file_name":"data/js/tweets/2014_02.js","tweet_count":6}])",
        R"(var payload_details = {"tweets":14764,"created_at":"2014-02-02 03:05:18 +0000","lang":"en"})"}) {
    CHECK(mentions(refusal(script), "a script that assigns data"));
  }
}

TEST_CASE("in the archive they are counted by what they are") {
  hustings::Session session(invented::now);
  session.open_container("archive.zip", 1'000, "zip");
  invented::read(session, "data/like.js", R"(window.YTD.like.part0 = [{"like":{"tweetId":"1","fullText":"x"}}])");
  invented::read(session, "data/block.js", "window.YTD.block.part0 = [ ]");
  invented::read(session, "data/tweets.js", R"(window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","full_text":"#RedRose",
      "created_at":"Mon May 01 00:00:00 +0000 2017"}}])");
  session.close_container();
  const json left_alone = invented::report(session)["inputs"][0]["left_alone"];
  CHECK(left_alone == json::parse(R"({"likes":1,"other parts of an archive":1})"));
}

TEST_CASE("the owner is whom account.js or user_details.js names") {
  for (const char* owner : {R"(window.YTD.account.part0 = [{"account":{"username":"InventedGardener01","accountId":"7",
                                "createdAt":"2017-04-01T00:00:00.000Z"}}])",
                            R"(var user_details = {"screen_name":"InventedGardener01","full_name":"Invented","id":"7",
                                "created_at":"2017-04-01 00:00:00 +0000"})"}) {
    hustings::Session session(invented::now);
    session.open_container("archive.zip", 1'000, "zip");
    invented::read(session, "data/tweets.js",
                   R"(window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","full_text":"#RedRose",
        "created_at":"Mon May 01 00:00:00 +0000 2017"}}])");
    invented::read(session, "data/owner.js", owner);
    session.close_container();
    const json accounts = invented::report(session)["accounts"];
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0]["id"] == "7");
    CHECK(accounts[0]["handle"] == "InventedGardener01");
    CHECK(accounts[0]["age_days"] == 30.0);
  }
}
