// Numbers as sentences have them.
#include <doctest/doctest.h>

#include "invented.h"
#include "text/numbers.h"

using namespace hustings;

TEST_CASE("numbers") {
  CHECK(written_number(0) == "0");
  CHECK(written_number(17.25) == "17.3");
  CHECK(written_number(17.04) == "17");
  CHECK(written_number(99.96) == "100");
  CHECK(written_number(1204) == "1,204");
  CHECK(written_number(1'363'000) == "1,363,000");
  CHECK(written_number(4'294'967'295.0) == "4,294,967,295");
  CHECK(written_number(-6.5) == "−6.5");
  CHECK(counted(1, "day", "days") == "1 day");
  CHECK(counted(1.5, "day", "days") == "1.5 days");
}

TEST_CASE("what is not all is never 100 %, what is something never 0 %") {
  CHECK(written_percent(1) == "100\u00A0%");
  CHECK(written_percent(0.999) == "99\u00A0%");
  CHECK(written_percent(0.004) == "under 1\u00A0%");
  CHECK(written_percent(0) == "0\u00A0%");
  CHECK(written_percent(0.125) == "13\u00A0%");
}

TEST_CASE("durations and moments") {
  CHECK(written_duration(1) == "1 second");
  CHECK(written_duration(41 * 60 + 20) == "41 minutes");
  CHECK(written_duration(7.5 * 3600) == "7.5 hours");
  CHECK(written_duration(9.9 * 86'400) == "9 days");
  CHECK(written_duration(3 * 365.25 * 86'400) == "3 years");
  CHECK(written_moment(invented::monday + 61, 0) == "1 May 2017, 00:01");
  CHECK(written_moment(invented::monday + 61, -3600) == "30 April 2017, 23:01");
}
