// What the API v2 answers beside tweets is refused by name, or counted by kind among tweets.
#include <doctest/doctest.h>

#include "invented.h"
#include "read_tweets.h"

namespace {

void refused_by_v2(const std::string& bytes, const std::string& kind, const std::string& word) {
  CAPTURE(bytes);
  const auto found = read_tweets::read(bytes);
  CHECK(found.tweets.empty());
  CHECK(found.input.not_tweets.size() == 1);
  CHECK(found.input.not_tweets.count(kind) == 1);
  CHECK(found.input.verdict.find(word) != std::string::npos);
}

const std::string v2_user = R"({"id":"7","username":"InventedGardener01","name":"Invented","protected":false})";

}  // namespace

TEST_CASE("users of v2, in pages and flattened") {
  refused_by_v2(R"({"data":[)" + v2_user + R"(],"includes":{"tweets":[{"id":"1","text":"#RedRose","author_id":"7"}]}})",
                "user", "list of users");
  refused_by_v2(v2_user + "\n" + v2_user + "\n", "user", "list of users");
}

TEST_CASE("counts of tweets") {
  refused_by_v2(R"({"data":[{"start":"2017-05-01T00:00:00.000Z","end":"2017-05-01T01:00:00.000Z","tweet_count":5}],
                    "meta":{"total_tweet_count":5}})",
                "tweet_count", "counts");
}

TEST_CASE("compliance: results of a job, the job, the stream") {
  refused_by_v2(R"({"id":"1","action":"delete","created_at":"2017-05-01T00:00:00.000Z",
                    "redacted_at":"2017-05-02T00:00:00.000Z","reason":"deleted"})",
                "compliance_event", "compliance");
  refused_by_v2(R"({"data":{"id":"1","type":"tweets","status":"created","upload_url":"https://example.invalid"}})",
                "compliance_event", "compliance");
  refused_by_v2(R"({"data":{"delete":{"tweet":{"id":"1","author_id":"7"},"event_at":"2017-05-01T00:00:00.000Z"}}})",
                "compliance_event", "compliance");
}

TEST_CASE("lists and spaces") {
  refused_by_v2(R"({"data":[{"id":"1","name":"Gardeners"}],"meta":{"result_count":1}})", "list", "lists");
  refused_by_v2(R"({"data":[{"id":"1abc","state":"live"}],"meta":{"result_count":1}})", "space", "spaces");
}

TEST_CASE("errors instead of tweets") {
  refused_by_v2(R"({"errors":[{"title":"Not Found Error","detail":"so","resource_type":"tweet"}]})", "api_error",
                "errors");
  refused_by_v2(R"({"errors":[{"code":88,"message":"Rate limit exceeded"}]})", "api_error", "errors");
  // 4CAT makes tweets without text of tweets that could not be had, as if they had been written when it asked.
  refused_by_v2(
      R"({"resource_id":"1","id":"1","created_at":"2017-05-01T00:00:00.000Z","text":"","author_id":"UNKNOWN"})",
      "api_error", "errors");
}

TEST_CASE("a page without a result is an export without tweets") {
  const auto found = read_tweets::read(R"({"meta":{"result_count":0}})");
  CHECK(found.input.verdict.empty());
  CHECK(found.input.not_tweets.empty());
  CHECK(found.input.format() == "twitter-v2");
}

TEST_CASE("errors beside tweets are no records") {
  const auto found = read_tweets::read(
      R"({"data":[{"id":"1","text":"so","author_id":"7"}],"errors":[{"title":"Not Found Error","detail":"so"}]})");
  CHECK(found.tweets.size() == 1);
  CHECK(found.input.records() == 1);
}
