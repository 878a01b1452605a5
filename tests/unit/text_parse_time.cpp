// parse_time reads the times met in exports. The seconds expected are those of `date -u -d ... +%s`.
#include <doctest/doctest.h>

#include "text/time.h"

using hustings::parse_time;
using hustings::Seconds;

namespace {
constexpr Seconds example = 1'539'202'764;  // 2018-10-10T20:19:24Z
}

TEST_CASE("the constants are the days they say") {
  CHECK(parse_time("2006-03-21") == hustings::first_tweet_ever);
  CHECK(*parse_time("2006-03-22") - *parse_time("2006-03-21") == hustings::seconds_per_day);
}

TEST_CASE("parse_time reads the form of the API") {
  CHECK(parse_time("Wed Oct 10 20:19:24 +0000 2018") == example);
  CHECK(parse_time("Wed Oct 10 22:19:24 +0200 2018") == example);
  CHECK(parse_time("Wed Oct 10 14:49:24 -0530 2018") == example);
  CHECK(parse_time("Thu Jun 08 22:00:00 +0000 2017") == 1'496'959'200);
  CHECK(parse_time("Mon Feb 29 00:00:00 +0000 2016") == 1'456'704'000);
}

TEST_CASE("parse_time reads every month of the API") {
  constexpr const char* names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (int month = 1; month <= 12; ++month) {
    const std::string number = (month < 10 ? "0" : "") + std::to_string(month);
    const auto expected = parse_time("2017-" + number + "-01");
    REQUIRE(expected);
    CHECK(parse_time("Sun " + std::string(names[month - 1]) + " 01 00:00:00 +0000 2017") == expected);
  }
}

TEST_CASE("parse_time reads ISO 8601") {
  CHECK(parse_time("2018-10-10T20:19:24.000Z") == example);
  CHECK(parse_time("2018-10-10T20:19:24Z") == example);
  CHECK(parse_time("2018-10-10T20:19:24.999999+00:00") == example);
  CHECK(parse_time("2018-10-10 20:19:24+00:00") == example);
  CHECK(parse_time("2018-10-10 20:19:24 +0000") == example);
  CHECK(parse_time("2018-10-10 22:19:24+02") == example);
  CHECK(parse_time("2018-10-10T14:49:24-05:30") == example);
  CHECK(parse_time("2018-10-11T00:19:24+04:00") == example);  // the day before, in UTC
}

TEST_CASE("parse_time takes what has no zone as UTC") {
  CHECK(parse_time("2018-10-10 20:19:24") == example);
  CHECK(parse_time("2018-10-10T20:19:24.5") == example);
  CHECK(parse_time("2018-10-10 20:19") == 1'539'202'740);
  CHECK(parse_time("2018-10-10") == 1'539'129'600);
}

TEST_CASE("parse_time reads Unix time") {
  CHECK(parse_time("1539202764") == example);
  CHECK(parse_time("1539202764000") == example);
  CHECK(parse_time("1539202764999") == example);
  CHECK(parse_time("999999999") == 999'999'999);
  CHECK(parse_time("999999999999") == 999'999'999);
}

TEST_CASE("parse_time ignores white space around") {
  CHECK(parse_time(" \t2018-10-10 20:19:24\r\n") == example);
  CHECK(parse_time(" 1539202764 ") == example);
  CHECK(parse_time("Wed Oct 10 20:19:24 +0000 2018\n") == example);
}

TEST_CASE("parse_time knows the calendar") {
  CHECK(parse_time("2000-02-29 12:00") == 951'825'600);
  CHECK(parse_time("1900-03-01") == -2'203'891'200);
  CHECK_FALSE(parse_time("1900-02-29"));
  CHECK_FALSE(parse_time("2017-02-29"));
  CHECK_FALSE(parse_time("2017-02-30"));
  CHECK_FALSE(parse_time("2017-04-31"));
  CHECK_FALSE(parse_time("2017-00-10"));
  CHECK_FALSE(parse_time("2017-13-10"));
  CHECK_FALSE(parse_time("2017-01-00"));
  CHECK_FALSE(parse_time("Thu Feb 30 00:00:00 +0000 2017"));
}

TEST_CASE("parse_time knows the clock") {
  CHECK(parse_time("2016-12-31 23:59:59") == 1'483'228'799);
  CHECK(parse_time("2016-12-31 23:59:60") == 1'483'228'800);  // a leap second
  CHECK_FALSE(parse_time("2016-12-31 23:59:61"));
  CHECK_FALSE(parse_time("2016-12-31 23:60:00"));
  CHECK_FALSE(parse_time("2016-12-31 24:00:00"));
  CHECK_FALSE(parse_time("2016-12-31T12:00+24:00"));
  CHECK_FALSE(parse_time("2016-12-31T12:00+01:60"));
}

TEST_CASE("parse_time reads nothing else") {
  for (const char* text : {"",
                           " ",
                           "yesterday",
                           "10/10/2018",
                           "2018-10",
                           "2018-10-1",
                           "18-10-10",
                           "2018-10-10x",
                           "2018-10-10T",
                           "2018-10-10T20",
                           "2018-10-10T20:",
                           "2018-10-10T20:19:",
                           "2018-10-10Z",
                           "2018-10-10T20:19:24.Z",
                           "2018-10-10T20:19:24ZZ",
                           "2018-10-10T20:19:24+1",
                           "2018-10-10T20:19:24+01:",
                           "2018-10-10T20:19:24 CEST",
                           "2018-10-10  20:19",
                           "-2018-10-10",
                           "12345678",
                           "12345678901",
                           "12345678901234",
                           "15392027.4",
                           "-1539202764",
                           "1.5392e+09",
                           "Wed Oct 10 20:19:24 2018",
                           "Wed Oct 10 20:19:24 +0000",
                           "Wed Oct 10 20:19:24 +0000 18",
                           "Xyz Oct 10 20:19:24 +0000 2018",
                           "Wed Okt 10 20:19:24 +0000 2018",
                           "Wed ctN 10 20:19:24 +0000 2018",
                           "Wed Oct 10 20:19:24 +0000 2018 x",
                           "Wed Oct",
                           "W"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time(text));
  }
}
