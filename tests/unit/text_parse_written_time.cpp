// parse_written_time reads a time of a setting in the zone of the settings.
#include <doctest/doctest.h>

#include "text/time.h"

using hustings::parse_written_time;

namespace {
constexpr hustings::Seconds hour = 3600;
constexpr hustings::Seconds may_7 = 1'494'115'200;  // 2017-05-07T00:00:00Z, from `date -u -d 2017-05-07 +%s`
}  // namespace

TEST_CASE("a bare date is its first second in the zone, and says so") {
  const auto in_utc = parse_written_time("2017-05-07", 0);
  REQUIRE(in_utc);
  CHECK(in_utc->at == may_7);
  CHECK(in_utc->bare_date);

  const auto in_paris = parse_written_time("2017-05-07", 2 * hour);
  REQUIRE(in_paris);
  CHECK(in_paris->at == may_7 - 2 * hour);
  CHECK(in_paris->bare_date);
}

TEST_CASE("a time without a zone is in the zone of the settings") {
  const auto written = parse_written_time(" 2017-05-07 20:00", -5 * hour);
  REQUIRE(written);
  CHECK(written->at == may_7 + 25 * hour);
  CHECK_FALSE(written->bare_date);
}

TEST_CASE("a zone written out goes before that of the settings") {
  const auto written = parse_written_time("2017-05-07T20:00:00+02:00", -5 * hour);
  REQUIRE(written);
  CHECK(written->at == may_7 + 18 * hour);
  const auto in_utc = parse_written_time("2017-05-07T20:00:00Z", -5 * hour);
  REQUIRE(in_utc);
  CHECK(in_utc->at == may_7 + 20 * hour);
}

TEST_CASE("only ISO 8601 is read") {
  CHECK_FALSE(parse_written_time("", 0));
  CHECK_FALSE(parse_written_time("1494115200", 0));
  CHECK_FALSE(parse_written_time("Sun May 07 00:00:00 +0000 2017", 0));
  CHECK_FALSE(parse_written_time("7 May 2017", 0));
  CHECK_FALSE(parse_written_time("2017-02-30", 0));
}
