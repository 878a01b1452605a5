// Whole answers of X's web page: the tweets are found wherever they lie, and nothing else is taken for one.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json shown_tweet(const std::string& id) {
  json tweet = json::parse(R"({"__typename":"Tweet","core":{"user_results":{"result":{"rest_id":"7"}}},
      "legacy":{"full_text":"#RedRose","created_at":"Mon May 01 00:00:00 +0000 2017"}})");
  tweet["rest_id"] = id;
  return tweet;
}

json timeline_item(const json& result) {
  return {{"itemContent", {{"__typename", "TimelineTweet"}, {"tweet_results", {{"result", result}}}}}};
}

json timeline_answer(const json& entries) {
  json answer;
  answer["data"]["threaded_conversation"]["instructions"] = {{{"type", "TimelineAddEntries"}, {"entries", entries}}};
  return answer;
}

}  // namespace

TEST_CASE("tweets of entries and of conversations in them") {
  const json conversation = {
      {"items", {{{"item", timeline_item(shown_tweet("2"))}}, {{"item", timeline_item(shown_tweet("3"))}}}}};
  const json answer = timeline_answer({{{"content", timeline_item(shown_tweet("1"))}}, {{"content", conversation}}});
  const json report = invented::report(answer.dump(2));
  CHECK(report["quality"]["tweets"] == 3);
  CHECK(report["quality"]["records"] == 3);
  CHECK(report["inputs"][0]["format"] == "x-graphql");
}

TEST_CASE("a tweet that an answer shows twice is a duplicate") {
  const json answer = timeline_answer({timeline_item(shown_tweet("1")), timeline_item(shown_tweet("1"))});
  const json quality = invented::report(answer.dump())["quality"];
  CHECK(quality["tweets"] == 1);
  CHECK(quality["duplicates"] == 1);
}

TEST_CASE("what a tweet quotes or retweets is no tweet of the answer") {
  json quoting = shown_tweet("2"), retweet = shown_tweet("3");
  quoting["quoted_status_result"]["result"] = shown_tweet("1");
  retweet["legacy"]["retweeted_status_result"]["result"] = quoting;
  const json answer = timeline_answer({timeline_item(quoting), timeline_item(retweet)});
  CHECK(invented::report(answer.dump())["quality"]["tweets"] == 2);
}

TEST_CASE("of an item that is cut it is not known whether it is promoted") {
  json promoted = timeline_item(shown_tweet("2"));
  promoted["itemContent"]["promotedMetadata"]["advertiser_results"] = json::object();
  const std::string answer = timeline_answer({timeline_item(shown_tweet("1")), promoted}).dump();
  CHECK(invented::report(answer.substr(0, answer.find("promotedMetadata")))["quality"]["tweets"] == 1);
}

TEST_CASE("promoted tweets and the places of missing ones are counted as that") {
  json promoted = timeline_item(shown_tweet("1"));
  promoted["itemContent"]["promotedMetadata"]["advertiser_results"] = json::object();
  const json wrapped = {{"__typename", "TweetWithVisibilityResults"}, {"tweet", shown_tweet("2")}};
  const json answer =
      timeline_answer({promoted, timeline_item(wrapped), timeline_item({{"__typename", "TweetTombstone"}}),
                       timeline_item({{"__typename", "TweetUnavailable"}})});
  const json quality = invented::report(answer.dump())["quality"];
  CHECK(quality["tweets"] == 1);
  CHECK(quality["not_tweets"] == json::parse(R"({"promoted":1,"unavailable":2})"));
}

TEST_CASE("the end of a timeline, which has no tweets, is an answer all the same") {
  const json last = timeline_answer({{{"content", {{"__typename", "TimelineTimelineCursor"}}}}});
  const json report = invented::report(timeline_answer({timeline_item(shown_tweet("1"))}).dump() + "\n" + last.dump());
  CHECK(report["quality"]["records"] == 1);
  CHECK(report["quality"]["not_tweets"].empty());
}

TEST_CASE("accounts alone are a list of accounts, beside tweets they are suggestions") {
  const json account = {{"itemContent", {{"__typename", "TimelineUser"}, {"user_results", json::object()}}}};
  const json followers = invented::report(timeline_answer({account, account}).dump());
  CHECK(followers["quality"]["not_tweets"]["user"] == 2);
  CHECK_FALSE(followers["inputs"][0]["refused"].is_null());
  const json timeline = invented::report(timeline_answer({timeline_item(shown_tweet("1")), account}).dump());
  CHECK(timeline["quality"]["records"] == 1);
}

TEST_CASE("answers within the traffic that a browser has saved") {
  const auto entry = [](const std::string& text) { return json{{"response", {{"content", {{"text", text}}}}}}; };
  json traffic;
  traffic["log"]["entries"] = {entry("<html>"), entry(timeline_answer({timeline_item(shown_tweet("1"))}).dump()),
                               entry("{\"cut"), entry(timeline_answer({timeline_item(shown_tweet("2"))}).dump())};
  const json report = invented::report(traffic.dump(2));
  CHECK(report["quality"]["tweets"] == 2);
  CHECK(report["inputs"][0]["format"] == "har");
  traffic["log"]["entries"] = {entry("{\"data\":{\"viewer\":{}}}")};
  CHECK(invented::report(traffic.dump())["quality"]["not_tweets"]["other"] == 1);
}

TEST_CASE("answers of other services, and endless nests, are none") {
  const json other = json::parse(R"({"data":{"viewer":{"__typename":"Person","login":"invented"}}})");
  CHECK(invented::report(other.dump())["quality"]["not_tweets"]["other"] == 1);
  std::string nest = R"({"data":{"a":)";
  for (int i = 0; i < 100'000; ++i) nest += R"({"a":)";
  nest += "1" + std::string(100'002, '}');
  CHECK(invented::report(nest)["quality"]["not_tweets"]["other"] == 1);
}
