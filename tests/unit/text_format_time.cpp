// format_time writes ISO 8601 in UTC.
#include <doctest/doctest.h>

#include <limits>

#include "text/time.h"

using hustings::format_time;

TEST_CASE("format_time writes known times") {  // seconds from `date -u -d ... +%s`
  CHECK(format_time(1'539'202'764) == "2018-10-10T20:19:24Z");
  CHECK(format_time(0) == "1970-01-01T00:00:00Z");
  CHECK(format_time(-1) == "1969-12-31T23:59:59Z");
  CHECK(format_time(1'456'704'000) == "2016-02-29T00:00:00Z");
}

TEST_CASE("format_time stays within four digits of a year") {
  CHECK(format_time(-62'167'219'200) == "0000-01-01T00:00:00Z");
  CHECK(format_time(-62'167'219'201) == "0000-01-01T00:00:00Z");
  CHECK(format_time(253'402'300'799) == "9999-12-31T23:59:59Z");
  CHECK(format_time(253'402'300'800) == "9999-12-31T23:59:59Z");
  CHECK(format_time(std::numeric_limits<hustings::Seconds>::min()) == "0000-01-01T00:00:00Z");
  CHECK(format_time(std::numeric_limits<hustings::Seconds>::max()) == "9999-12-31T23:59:59Z");
}

TEST_CASE("parse_time reads what format_time wrote") {
  for (hustings::Seconds time = -5'000'000'000; time < 5'000'000'000; time += 86'399 * 101) {
    CHECK(hustings::parse_time(format_time(time)) == time);
  }
}
