// parse_cell_time reads the times of tables that people and spreadsheets have made. The seconds expected are those of
// `date -u -d ... +%s`.
#include <doctest/doctest.h>

#include "text/time.h"

using hustings::DateNotation;
using hustings::parse_cell_time;

namespace {

constexpr hustings::Seconds example = 1'539'375'564;     // 2018-10-12T20:19:24Z
constexpr hustings::Seconds thirteenth = 1'539'388'800;  // 2018-10-13

void check(const char* text, hustings::Seconds at, DateNotation notation) {
  CAPTURE(text);
  const auto time = parse_cell_time(text);
  REQUIRE(time.has_value());
  CHECK(time->at == at);
  CHECK(time->notation == notation);
}

}  // namespace

TEST_CASE("what parse_time reads") {
  check("2018-10-12T20:19:24Z", example, DateNotation::certain);
  check("Fri Oct 12 20:19:24 +0000 2018", example, DateNotation::certain);
  check("Fri Oct 12 20:19:24 GMT 2018", example, DateNotation::certain);
  check("2018-10-12 20:19:24 UTC", example, DateNotation::certain);
}

TEST_CASE("a day above 12 shows which number is the day") {
  for (const char* text : {"13/10/2018", "13.10.2018", "13-10-2018", "13/10/18", "13.10.18"}) {
    check(text, thirteenth, DateNotation::day_first);
  }
  for (const char* text : {"10/13/2018", "10.13.2018", "10-13-2018", "10/13/18"}) {
    check(text, thirteenth, DateNotation::month_first);
  }
}

TEST_CASE("else the month is taken to come first, and that is said") {
  check("10/12/2018 20:19:24", example, DateNotation::ambiguous);
  check("3/4/2017", 1'488'585'600, DateNotation::ambiguous);  // 4 March
  check("4/4/2017", 1'491'264'000, DateNotation::certain);
}

TEST_CASE("the year may come first with any sign") {
  check("2018/10/12 20:19:24", example, DateNotation::certain);
  check("2018.10.12 20:19:24", example, DateNotation::certain);
  check("2018-10-12 8:19", 1'539'332'340, DateNotation::certain);
  check("2018-3-4", 1'520'121'600, DateNotation::certain);
}

TEST_CASE("clocks of twelve hours") {
  check("10/13/2018 8:19:24 PM", thirteenth + 20 * 3'600 + 19 * 60 + 24, DateNotation::month_first);
  check("10/13/2018, 8:19:24 pm", thirteenth + 20 * 3'600 + 19 * 60 + 24, DateNotation::month_first);
  check("10/13/2018 8:19 a.m.", thirteenth + 8 * 3'600 + 19 * 60, DateNotation::month_first);
  check("10/13/2018 12:00 AM", thirteenth, DateNotation::month_first);
  check("10/13/2018 12:00PM", thirteenth + 12 * 3'600, DateNotation::month_first);
  check("10/13/2018 01:00 +0100", thirteenth, DateNotation::month_first);
}

TEST_CASE("Unix times as floating-point numbers, as long as the second shows") {
  check("1539375564.0", example, DateNotation::certain);
  check("1539375564.25", example, DateNotation::certain);
  check("1.539375564E+09", example, DateNotation::certain);
  check("1.539375564e9", example, DateNotation::certain);
  check("1.539375564123E+12", example, DateNotation::certain);
  CHECK_FALSE(parse_cell_time("1.53938E+09").has_value());
  CHECK_FALSE(parse_cell_time("1.53938E+12").has_value());
}

TEST_CASE("nothing else is a time") {
  for (const char* text : {"", "13/13/2018", "31/2/2018", "10/12", "1/2/3", "10/12-2018", "10/12/2018 25:00",
                           "10/12/2018 13:00 PM", "10/12/2018 20:19 CEST", "10/12/2018x", "2018-10-12 20:19 CEST",
                           "8.59E+17", "yesterday", "1.5.2.1", "E", "."}) {
    CAPTURE(text);
    CHECK_FALSE(parse_cell_time(text).has_value());
  }
}
