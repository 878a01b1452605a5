#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hustings {

// Seconds since 1970-01-01T00:00:00Z, leap seconds ignored.
using Seconds = std::int64_t;

inline constexpr Seconds seconds_per_day = 86'400;
// 2006-03-21T00:00:00Z, the day of the first tweet: no tweet is older.
inline constexpr Seconds first_tweet_ever = 1'142'899'200;

// Reads the times met in exports:
//   "Wed Oct 10 20:19:24 +0000 2018"        Twitter API v1.1
//   "2018-10-10T20:19:24.000Z", "2018-10-10 20:19:24 +0000", "2018-10-10 20:19 GMT", "2018-10-10"
//                                            ISO 8601; without a zone it is taken as UTC
//   "1539202764", "1539202764000"            Unix seconds (9 or 10 digits), milliseconds (12 or 13)
// White space around is ignored, fractions of a second are dropped, a leap second is that after it.
// Nothing for anything else, impossible dates (30 February) included.
std::optional<Seconds> parse_time(std::string_view text);

// Whether day and month of a date like 3/4/2017 can be told apart.
enum class DateNotation : std::uint8_t {
  certain,      // it is written another way, or both are the same
  ambiguous,    // no: it is read with the month first
  day_first,    // yes: one of them is above 12, ...
  month_first,  // ... which shows how this export writes dates
};
struct CellTime {
  Seconds at = 0;
  DateNotation notation = DateNotation::certain;
};
// Reads also what stands in the cells of tables that people and spreadsheets have made:
//   "10/13/2018 20:19", "13.10.18", "13-10-2018, 8:19:24 PM"
//                                       day and month in either order; the years 00 to 99 are 2000 to 2099
//   "2018/10/13 8:19"                   year first, with any of these signs
//   "1539202764.0", "1.539202764E+09"   Unix time as a floating-point number, if the second shows
std::optional<CellTime> parse_cell_time(std::string_view text);

// A point in time as a user writes it in a setting.
struct WrittenTime {
  Seconds at = 0;          // of a bare date: its first second
  bool bare_date = false;  // "2017-05-07", no time of day
};
// ISO 8601 only; a time or date without a zone is in the zone `utc_offset` seconds east of UTC.
std::optional<WrittenTime> parse_written_time(std::string_view text, Seconds utc_offset);

// "2018-10-10T20:19:24Z". A time outside the years 0 to 9999 is written as the nearest one inside.
std::string format_time(Seconds time);

// The offset in seconds east of a zone setting: "UTC", "Z", "+01:00", "-0530", "+01". Nothing if it is none of these.
std::optional<Seconds> parse_utc_offset(std::string_view zone);

}  // namespace hustings
