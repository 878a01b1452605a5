// The window: calendar days of the first and last tweet unless asked otherwise; its length in days; days without
// tweets.
#include <doctest/doctest.h>

#include "invented.h"

using invented::day;
using invented::hour;
using invented::json;
using invented::monday;

namespace {

json report_on(const std::vector<hustings::Seconds>& times, const json& overrides = json::object()) {
  std::vector<json> records;
  for (const hustings::Seconds time : times) {
    records.push_back(invented::tweet(records.size() + 1, time, invented::user("7", "InventedGardener01"), {}));
  }
  return invented::report(invented::lines(records), overrides);
}

json window_on(const std::vector<hustings::Seconds>& times, const json& overrides = json::object()) {
  return report_on(times, overrides)["window"];
}

}  // namespace

TEST_CASE("from the first calendar day to the last") {
  const json window = window_on({monday + 23 * hour, monday + 2 * day + 1});
  CHECK(window["from"] == "2017-05-01T00:00:00Z");
  CHECK(window["to"] == "2017-05-04T00:00:00Z");
  CHECK(window["days"] == 3.0);
  CHECK(window["empty_days"] == 1);
}

TEST_CASE("a tweet at midnight opens its day") {
  CHECK(window_on({monday})["from"] == "2017-05-01T00:00:00Z");
  CHECK(window_on({monday})["to"] == "2017-05-02T00:00:00Z");
  CHECK(window_on({monday})["days"] == 1.0);
}

TEST_CASE("days begin where the time zone says") {
  // 23:30 in UTC is 00:30 of the next day an hour to the east, and five hours to the west the evening before.
  const json east = window_on({monday + 23 * hour + 1800}, {{"time_zone", "+01:00"}});
  CHECK(east["from"] == "2017-05-01T23:00:00Z");
  CHECK(east["to"] == "2017-05-02T23:00:00Z");
  const json west = window_on({monday + 2 * hour, monday + 12 * hour}, {{"time_zone", "-05:00"}});
  CHECK(west["from"] == "2017-04-30T05:00:00Z");
  CHECK(west["to"] == "2017-05-02T05:00:00Z");
  CHECK(west["days"] == 2.0);
  CHECK(west["empty_days"] == 0);
}

TEST_CASE("from is inclusive, to is exclusive") {
  const std::vector<hustings::Seconds> times = {monday - 1, monday, monday + hour, monday + 2 * hour};
  const json window = window_on(times, {{"from", "2017-05-01T00:00"}, {"to", "2017-05-01T02:00"}});
  CHECK(window["tweets"] == 2);
  CHECK(window["days"] == 1.0);  // at least one
}

TEST_CASE("a bare date as the end includes that day") {
  const json window = window_on({monday, monday + 2 * day - 1, monday + 2 * day}, {{"to", "2017-05-02"}});
  CHECK(window["to"] == "2017-05-03T00:00:00Z");
  CHECK(window["tweets"] == 2);
  CHECK(window_on({monday}, {{"to", "2017-05-02"}, {"time_zone", "+02:00"}})["to"] == "2017-05-02T22:00:00Z");
}

TEST_CASE("days are the duration by 86,400 seconds") {
  CHECK(window_on({monday}, {{"from", "2017-05-01"}, {"to", "2017-05-02T12:00"}})["days"] == 1.5);
  CHECK(window_on({monday}, {{"from", "2017-05-01"}, {"to", "2017-05-09"}})["days"] == 9.0);
}

TEST_CASE("an end that is left open is that of the data") {
  const json window = window_on({monday, monday + 2 * day}, {{"from", "2017-05-02T06:00"}});
  CHECK(window["from"] == "2017-05-02T06:00:00Z");
  CHECK(window["to"] == "2017-05-04T00:00:00Z");
  CHECK(window["days"] == 1.75);
}

TEST_CASE("a window that ends before it begins holds nothing") {
  const json report = report_on({monday}, {{"from", "2017-06-01"}, {"to", "2017-05-01"}});
  CHECK(report["window"]["tweets"] == 0);
  CHECK(report["window"]["days"] == 1.0);
  CHECK(report["window"]["empty_days"] == 0);
  CHECK(report["accounts"].empty());
  CHECK(report["quality"]["tweets"] == 1);
}

TEST_CASE("empty days are those the window touches") {
  CHECK(window_on({monday}, {{"from", "2017-04-30T18:00"}, {"to", "2017-05-03T06:00"}})["empty_days"] == 3);
  CHECK(window_on({monday}, {{"from", "0001-01-01"}, {"to", "9999-12-31"}})["empty_days"] == 0);  // somebody's slip
}

TEST_CASE("without any time there is no window") {
  const json window = window_on({0});
  for (const char* key : {"from", "to", "days"}) CHECK(window[key].is_null());
  CHECK(window["tweets"] == 1);
}
