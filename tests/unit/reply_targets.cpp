// The tweet that a reply answers, out of every layout of JSON that tells it.
#include <doctest/doctest.h>

#include "read_tweets.h"

namespace {

const std::string first_of_may = R"("created_at":"Mon May 01 00:00:00 +0000 2017")";

// Of the only tweet: "reply to 5", "reply" if what it answers is not known, "none"; and the target of what is no reply.
std::string answer_in(const std::string& bytes) {
  CAPTURE(bytes);
  const auto found = read_tweets::read(bytes);
  REQUIRE(found.tweets.size() == 1);
  const auto& tweet = found.tweets[0];
  const std::string target = tweet.reply_to == 0 ? "" : " to " + std::to_string(tweet.reply_to);
  return (tweet.reply ? "reply" : "none") + target;
}

std::string answering_v1(const std::string& members) {
  return R"({"id_str":"6",)" + first_of_may + R"(,"text":"so","user":{"id_str":"7"},)" + members + "}";
}

// A page whose only tweet has such references, before what else it has.
std::string answering_v2(const std::string& references, const std::string& more = "") {
  return R"({"data":[{"id":"6","author_id":"7","text":"so","referenced_tweets":[)" + references + "]" + more + "}]" +
         R"(,"includes":{"tweets":[{"id":"4","author_id":"8","text":"so it goes",)"
         R"("referenced_tweets":[{"type":"replied_to","id":"3"}]}]}})";
}

std::string answering_graphql(const std::string& legacy) {
  return R"({"__typename":"Tweet","rest_id":"6","core":{"user_results":{"result":{"rest_id":"7"}}},)"
         R"("legacy":{"full_text":"so",)" +
         first_of_may + "," + legacy + "}}";
}

}  // namespace

TEST_CASE("v1.1: the tweet that a reply answers; of its ids the string is believed, and a rounded one is none") {
  CHECK(answer_in(answering_v1(R"("in_reply_to_status_id":858833348334714881)")) == "reply to 858833348334714881");
  CHECK(answer_in(answering_v1(R"("in_reply_to_status_id":858833348334714900,
      "in_reply_to_status_id_str":"858833348334714881")")) == "reply to 858833348334714881");
  CHECK(answer_in(answering_v1(R"("in_reply_to_status_id_str":"858833348334714881",
      "in_reply_to_status_id":858833348334714900)")) == "reply to 858833348334714881");
  CHECK(answer_in(answering_v1(R"("in_reply_to_status_id":8.58833348334715e17)")) == "reply");
  CHECK(answer_in(answering_v1(R"("in_reply_to_status_id_str":"858833348334714881.0")")) == "reply");
  CHECK(answer_in(answering_v1(R"("in_reply_to_status_id_str":null,"in_reply_to_user_id_str":"8")")) == "reply");
  CHECK(answer_in(answering_v1(R"("in_reply_to_status_id":null,"in_reply_to_status_id_str":null)")) == "none");
  CHECK(answer_in(R"({"statuses":[)" + answering_v1(R"("in_reply_to_status_id_str":"5")") + "]}") == "reply to 5");
}

TEST_CASE("v1.1: a retweet answers nothing, nor do tweets answer what the quoted one answers") {
  const std::string original = answering_v1(R"("in_reply_to_status_id_str":"5")");
  CHECK(answer_in(answering_v1(R"("retweeted_status":)" + original)) == "none");
  CHECK(answer_in(answering_v1(R"("in_reply_to_status_id_str":"5","retweeted_status":)" + original)) == "none");
  CHECK(answer_in(answering_v1(R"("quoted_status":)" + original)) == "none");
}

TEST_CASE("personal archives: replies of then and now") {
  const std::string members = R"("id_str":"6",)" + first_of_may + R"(,"in_reply_to_status_id":"5")";
  const std::string script = "window.YTD.tweets.part0 = ";
  CHECK(answer_in(script + R"([{"tweet":{"full_text":"so",)" + members + "}}]") == "reply to 5");
  CHECK(answer_in(script + R"([{"tweet":{"full_text":"RT @y: so",)" + members + "}}]") == "none");
  CHECK(answer_in(R"(Grailbird.data.tweets_2017_05 = [{"id_str":"6","text":"so","user":{"id_str":"7"},
      "created_at":"2017-05-01 00:00:00 +0000","in_reply_to_status_id_str":"5"}])") == "reply to 5");
}

TEST_CASE("v2: the reference to what is answered, on pages and in flattened tweets") {
  const std::string answered = R"({"type":"replied_to","id":"858833348334714881"})";
  CHECK(answer_in(answering_v2(answered)) == "reply to 858833348334714881");
  CHECK(answer_in(answering_v2(R"({"type":"quoted","id":"4"},)" + answered)) == "reply to 858833348334714881");
  CHECK(answer_in(answering_v2(R"({"type":"quoted","id":"4"})")) == "none");
  CHECK(answer_in(answering_v2(R"({"type":"retweeted","id":"4"})")) == "none");
  CHECK(answer_in(answering_v2("", R"(,"in_reply_to_user_id":"8")")) == "reply");
  CHECK(answer_in(R"({"id":"6","author_id":"7","text":"so","referenced_tweets":[{"type":"replied_to","id":"5",
      "author_id":"8","text":"so it goes","referenced_tweets":[{"type":"replied_to","id":"4"}]}]})") == "reply to 5");
}

TEST_CASE("X's web page, and those who keep what it gets: replies") {
  const std::string reply = answering_graphql(R"("in_reply_to_status_id_str":"5")");
  CHECK(answer_in(reply) == "reply to 5");
  CHECK(answer_in(R"({"source_platform":"twitter.com","item_id":"6","data":)" + reply + "}") == "reply to 5");
  CHECK(answer_in(answering_graphql(R"("in_reply_to_user_id_str":"8")")) == "reply");
  CHECK(answer_in(answering_graphql(R"("retweeted_status_result":{"result":)" + reply + "}")) == "none");
}

TEST_CASE("twitter-web-exporter: replies, with metadata and without") {
  const auto exported = [](const std::string& members) {
    return R"([{"id":"6","created_at":"2017-05-01","full_text":"so","screen_name":"x","views_count":1,)" + members +
           "}]";
  };
  CHECK(answer_in(exported(R"("in_reply_to":"5","retweeted_status":null)")) == "reply to 5");
  CHECK(answer_in(exported(R"("in_reply_to":"5","retweeted_status":"4")")) == "none");
  CHECK(answer_in(exported(R"("in_reply_to":null)")) == "none");
  CHECK(answer_in(exported(R"("metadata":)" + answering_graphql(R"("in_reply_to_status_id_str":"5")"))) ==
        "reply to 5");
}

TEST_CASE("Gnip: the link to what is answered") {
  const auto activity = [](const std::string& verb, const std::string& members) {
    return R"({"verb":")" + verb + R"(","id":"tag:search.twitter.com,2005:6","actor":{"id":"id:twitter.com:7"},)" +
           R"("postedTime":"2017-05-01T00:00:00.000Z","body":"so",)" + members + "}";
  };
  const std::string link = R"("inReplyTo":{"link":"http://twitter.com/y/statuses/858833348334714881"})";
  CHECK(answer_in(activity("post", link)) == "reply to 858833348334714881");
  CHECK(answer_in(activity("post", R"("inReplyTo":{"link":"http://twitter.com/y"})")) == "reply");
  CHECK(answer_in(activity("post", R"("inReplyTo":null)")) == "none");
  CHECK(answer_in(activity("share", link + R"(,"object":)" + activity("post", link))) == "none");
}

TEST_CASE("snscrape and twscrape: the number, and the text where the number may be rounded") {
  const auto scraped = [](const std::string& members) {
    return R"({"id":6,"date":"2017-05-01T00:00:00+00:00","user":{"username":"x"},"rawContent":"so",)" + members + "}";
  };
  CHECK(answer_in(scraped(R"("inReplyToTweetId":858833348334714881)")) == "reply to 858833348334714881");
  CHECK(answer_in(scraped(R"("inReplyToTweetId":858833348334714900,"inReplyToTweetIdStr":"858833348334714881")")) ==
        "reply to 858833348334714881");
  CHECK(answer_in(scraped(R"("inReplyToTweetId":8.58833348334715e17)")) == "reply");
  CHECK(answer_in(scraped(R"("inReplyToTweetId":null,"inReplyToTweetIdStr":null)")) == "none");
  CHECK(answer_in(scraped(R"("retweetedTweet":)" + scraped(R"("inReplyToTweetId":5)"))) == "none");
}

TEST_CASE("scrapers on Apify: a tweet that answers one is a reply, whatever its flag says") {
  const auto scraped = [](const std::string& members) {
    return R"({"id":"6","createdAt":"Mon May 01 00:00:00 +0000 2017","author":{"userName":"x"},"text":"so",)" +
           members + "}";
  };
  CHECK(answer_in(scraped(R"("isReply":true,"inReplyToId":"858833348334714881")")) == "reply to 858833348334714881");
  CHECK(answer_in(scraped(R"("inReplyToId":"5")")) == "reply to 5");
  CHECK(answer_in(scraped(R"("isReply":true,"inReplyToId":null)")) == "reply");
  CHECK(answer_in(scraped(R"("isReply":false,"inReplyToId":"")")) == "none");
  CHECK(answer_in(scraped(R"("retweet":)" + scraped(R"("isReply":true,"inReplyToId":"5")"))) == "none");
}

TEST_CASE("Twint tells who is answered and which tweet began the conversation, not which one is answered") {
  CHECK(answer_in(R"({"id":6,"conversation_id":"4","created_at":1493596800000,"username":"x","tweet":"so",
      "reply_to":[{"id":"8","screen_name":"y"}]})") == "reply");
}
