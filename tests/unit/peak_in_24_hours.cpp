// The most tweets of an account in any 24 hours [t, t + 24 h).
#include <doctest/doctest.h>

#include "invented.h"

using invented::day;
using invented::json;
using invented::monday;

namespace {

json peak(const std::vector<hustings::Seconds>& times, const json& overrides = json::object()) {
  std::vector<json> records;
  for (const hustings::Seconds time : times) {
    records.push_back(invented::tweet(records.size() + 1, time, invented::user("7", "InventedGardener01"), {}));
  }
  return invented::report(invented::lines(records), overrides)["accounts"][0]["peak_24h"];
}

}  // namespace

TEST_CASE("a tweet exactly 24 hours later is outside, a second earlier inside") {
  CHECK(peak({monday, monday + day}) == 1);
  CHECK(peak({monday, monday + day - 1}) == 2);
}

TEST_CASE("not by the calendar") {
  const hustings::Seconds evening = monday + 20 * invented::hour;
  CHECK(peak({evening, evening + 60, evening + 10 * invented::hour, monday, monday + 3 * day}) == 3);
}

TEST_CASE("the largest of several, in whatever order the records come") {
  CHECK(peak({monday + 9 * day, monday, monday + 9 * day + 5, monday + 1, monday + 9 * day + 9}) == 3);
  CHECK(peak({monday, monday, monday}) == 3);
}

TEST_CASE("tweets without a time do not count, and with no times at all there is no peak") {
  CHECK(peak({0, 0, monday, monday + 1, monday + 5 * day}) == 2);
  CHECK(peak({0, 0, 0}).is_null());
}

TEST_CASE("only tweets of the window count") {
  CHECK(peak({monday, monday + 1, monday + 2, monday + day, monday + day + 1}, {{"from", "2017-05-02"}}) == 2);
}
