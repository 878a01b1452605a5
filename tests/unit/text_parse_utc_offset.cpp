// parse_utc_offset reads a zone setting.
#include <doctest/doctest.h>

#include "text/time.h"

using hustings::parse_utc_offset;

TEST_CASE("parse_utc_offset reads UTC and offsets") {
  CHECK(parse_utc_offset("UTC") == 0);
  CHECK(parse_utc_offset("Z") == 0);
  CHECK(parse_utc_offset("+00:00") == 0);
  CHECK(parse_utc_offset("+01:00") == 3600);
  CHECK(parse_utc_offset("-05:30") == -19'800);
  CHECK(parse_utc_offset("+14:00") == 50'400);
}

TEST_CASE("parse_utc_offset reads nothing else") {
  for (const char* zone : {"", "utc", "UTC+1", "GMT", "Europe/London", "01:00", "+1:00", "+24:00", "+01:60", "+01:00x",
                           "+01:0", "+", " Z", "UTC "}) {
    CAPTURE(zone);
    CHECK_FALSE(parse_utc_offset(zone));
  }
}
