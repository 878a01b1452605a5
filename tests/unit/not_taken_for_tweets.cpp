// JSON that resembles a layout's records but is something else is not taken for it.
#include <doctest/doctest.h>

#include "read_tweets.h"

TEST_CASE("tweets that name an author are not those of an archive's owner") {
  for (const char* record :
       {R"({"id_str":"1","from_user":"InventedGardener01","text":"so","created_at":"Mon May 01 00:00:00 +0000 2017"})",
        R"({"tweet":{"id_str":"1","text":"so","created_at":"Mon May 01 00:00:00 +0000 2017"},"user":{"id":"7"}})"}) {
    const auto found = read_tweets::read(record);
    CHECK(found.tweets.empty());
    CHECK_FALSE(found.input.verdict.empty());
  }
}

TEST_CASE("notices and messages stand alone in their record; errors alone are no export") {
  CHECK(read_tweets::read(R"({"event":{"name":"so"},"ts":5})").input.not_tweets.count("other") == 1);
  CHECK(read_tweets::read(R"({"error":{"message":"so"},"ts":5})").input.not_tweets.count("other") == 1);
  CHECK(read_tweets::read(R"({"error":{"message":"so"}})").input.kind == "errors of the platform");
  CHECK(read_tweets::read(R"({"id":"tag:search.twitter.com,2005:1","verb":"so"})").input.not_tweets.count("other") == 1);
}

TEST_CASE("a link that ends in the platform's name is another's") {
  const auto found = read_tweets::read(R"({"id":"2","user_posted":"InventedGardener01","description":"so",
      "date_posted":"2017-05-01T00:00:00.000Z","url":"https://www.notx.com/x/status/2"})");
  CHECK(found.tweets.empty());
}

TEST_CASE("promoted entries of what is no timeline are not counted") {
  const auto found = read_tweets::read(R"({"data":{"viewer":{"promotedMetadata":{}}}})");
  CHECK(found.input.not_tweets.count("promoted") == 0);
}

TEST_CASE("of long names a verdict has the beginning") {
  CHECK(read_tweets::read("{\"" + std::string(100'000, 'a') + "\":1}").input.verdict.size() < 1'000);
}

TEST_CASE("tweets of a wrapped list that is cut") {
  CHECK(read_tweets::read(R"({"tweets":[{"id":1,"text":"so","user":{"id":7}},{"id_str":"12)").tweets.size() == 1);
}
