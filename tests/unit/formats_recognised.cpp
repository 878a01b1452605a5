// What an input is, told by its first bytes, whatever it is called.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

json tweets(std::size_t count) {
  json array = json::array();
  for (std::size_t i = 1; i <= count; ++i)
    array.push_back(invented::tweet(i, monday, invented::user("7", "InventedGardener01"), {"RedRose"}));
  return array;
}

void check(const std::string& bytes, const char* format, std::size_t count) {
  CAPTURE(bytes.substr(0, 80));
  const json report = invented::report(bytes);
  CHECK(report["inputs"][0]["format"] == format);
  CHECK(report["quality"]["tweets"] == count);
  CHECK(report["quality"]["unreadable"] == 0);
  CHECK(report["quality"]["problems"].empty());
}

}  // namespace

TEST_CASE("one tweet a line") {
  check(invented::lines({tweets(3)[0], tweets(3)[1], tweets(3)[2]}), "twitter-v1.1", 3);
  check(tweets(1)[0].dump(), "twitter-v1.1", 1);
  check(" " + tweets(1)[0].dump() + "\r\n\r\n" + tweets(2)[1].dump() + "\r\n", "twitter-v1.1", 2);
}

TEST_CASE("pretty-printed tweets, one after the other") {
  check(tweets(2)[0].dump(2) + "\n" + tweets(2)[1].dump(2) + "\n", "twitter-v1.1", 2);
  check(tweets(2)[0].dump(2) + tweets(2)[1].dump(2), "twitter-v1.1", 2);
}

TEST_CASE("an array, however laid out") {
  check(tweets(3).dump(), "twitter-v1.1", 3);
  check(tweets(3).dump(2), "twitter-v1.1", 3);
  check("[" + tweets(2)[0].dump() + ",\n" + tweets(2)[1].dump() + "]\n", "twitter-v1.1", 2);
  check("[\n" + tweets(2)[0].dump() + ",\n" + tweets(2)[1].dump() + "\n]\n", "twitter-v1.1", 2);
  check("\n\n [" + tweets(2)[0].dump() + ",\n" + tweets(2)[1].dump(1) + "]\n", "twitter-v1.1", 2);
  check("\n" + tweets(2).dump(), "twitter-v1.1", 2);
}

TEST_CASE("search responses, one or several") {
  json response;
  response["statuses"] = tweets(2);
  response["search_metadata"]["count"] = 2;
  check(response.dump(), "twitter-v1.1-search", 2);
  check(response.dump(4), "twitter-v1.1-search", 2);
  json next;
  next["statuses"] = json::array({tweets(3)[2]});
  check(response.dump() + "\n" + next.dump() + "\n", "twitter-v1.1-search", 3);
}

TEST_CASE("tables") {
  check("id,text\n1,#a\n2,#b\n", "csv", 2);
  check("id;text\n1;#a\n", "csv", 1);
  check("id|text\n1|#a\n", "csv", 1);
  check("id\ttext\n1\t#a\n", "tsv", 1);
}

TEST_CASE("a single line beyond what is looked at first is read by its end") {
  json long_one = tweets(1)[0];
  long_one["padding"] = std::string(100'000, 'x');
  check(long_one.dump() + "\n" + tweets(2)[1].dump() + "\n", "twitter-v1.1", 2);
}
