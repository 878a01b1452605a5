// A time before the first tweet ever, or after now, counts as missing: the tweet stays, its time does not.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json window_of(hustings::Seconds time) {
  const json one = invented::tweet(800, time, invented::user("7", "InventedGardener01"), {"RedRose"});
  return invented::report(invented::lines({one}));
}

}  // namespace

TEST_CASE("the first possible second and the last are times") {
  CHECK(window_of(1'142'899'200)["quality"]["first_tweet"] == "2006-03-21T00:00:00Z");
  CHECK(window_of(invented::now)["quality"]["last_tweet"] == "2018-01-01T00:00:00Z");
}

TEST_CASE("a second earlier or later is none") {
  for (const hustings::Seconds time : {hustings::Seconds{1'142'899'199}, invented::now + 1, hustings::Seconds{0}}) {
    const json report = window_of(time);
    CHECK(report["quality"]["tweets"] == 1);
    CHECK(report["quality"]["first_tweet"].is_null());
    CHECK(report["window"]["days"].is_null());
    CHECK(report["accounts"][0]["per_day"].is_null());
    CHECK(report["accounts"][0]["peak_24h"].is_null());
    CHECK(report["accounts"][0]["high_frequency"].is_null());
    CHECK(report["automation"]["share"].is_null());
  }
}

TEST_CASE("tweets without a time are inside an open window and outside one that was asked for") {
  const json author = invented::user("7", "InventedGardener01");
  json timeless = invented::tweet(801, 0, author, {"RedRose"});
  const std::string bytes = invented::lines({invented::tweet(800, invented::monday, author, {"RedRose"}), timeless});
  CHECK(invented::report(bytes)["window"]["tweets"] == 2);
  CHECK(invented::report(bytes, {{"from", "2017-01-01"}})["window"]["tweets"] == 1);
  CHECK(invented::report(bytes, {{"to", "2017-12-31"}})["window"]["tweets"] == 1);
}
