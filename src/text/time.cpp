#include "text/time.h"

#include <algorithm>
#include <chrono>

namespace hustings {
namespace {

constexpr std::string_view blank = " \t\r\n";
constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
constexpr std::string_view weekdays = "SunMonTueWedThuFriSat";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

// Each take_... below takes what it names off the front of `text`, into the reference given if any. It returns
// false when something else stands there; what it has taken and written by then is of no use.

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

// Exactly `count` digits.
bool take_digits(std::string_view& text, std::size_t count, int& value) {
  if (text.size() < count) return false;
  value = 0;
  for (const char c : text.substr(0, count)) {
    if (c < '0' || c > '9') return false;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return true;
}

// One of `names`, each a capital and two small letters: its index.
bool take_name(std::string_view& text, std::string_view names, int& index) {
  if (text.size() < 3) return false;
  const std::size_t at = names.find(text.substr(0, 3));
  if (at == std::string_view::npos || at % 3 != 0) return false;
  text.remove_prefix(3);
  index = static_cast<int>(at / 3);
  return true;
}

// The first second of a date; false for 30 February.
bool start_of_day(int year, int month, int day, Seconds& start) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return false;
  start = std::chrono::sys_days{date}.time_since_epoch().count() * seconds_per_day;
  return true;
}

// "2018-10-10": its first second.
bool take_date(std::string_view& text, Seconds& start) {
  int year = 0, month = 0, day = 0;
  return take_digits(text, 4, year) && take(text, '-') && take_digits(text, 2, month) && take(text, '-') &&
         take_digits(text, 2, day) && start_of_day(year, month, day, start);
}

// "20:19", "20:19:24": seconds since midnight. A leap second, 60, is the first of the next minute.
bool take_time_of_day(std::string_view& text, Seconds& since_midnight) {
  int hour = 0, minute = 0, second = 0;
  if (!take_digits(text, 2, hour) || !take(text, ':') || !take_digits(text, 2, minute)) return false;
  if (take(text, ':') && !take_digits(text, 2, second)) return false;
  since_midnight = hour * 3600 + minute * 60 + second;
  return hour <= 23 && minute <= 59 && second <= 60;
}

// ".000": one digit at least; none of them counts.
bool take_fraction(std::string_view& text) {
  int ignored = 0;
  if (!take(text, '.') || !take_digits(text, 1, ignored)) return false;
  while (take_digits(text, 1, ignored)) continue;
  return true;
}

// "Z", "+01:00", "+0100", "+01": seconds east of UTC.
bool take_offset(std::string_view& text, Seconds& offset) {
  offset = 0;
  if (take(text, 'Z')) return true;
  const bool east = take(text, '+');
  int hours = 0, minutes = 0;
  if (!east && !take(text, '-')) return false;
  if (!take_digits(text, 2, hours)) return false;
  if (!text.empty()) {
    take(text, ':');
    if (!take_digits(text, 2, minutes)) return false;
  }
  offset = (east ? 1 : -1) * (hours * 3600 + minutes * 60);
  return hours <= 23 && minutes <= 59;
}

// "Wed Oct 10 20:19:24 +0000 2018". The weekday is not compared with the date.
std::optional<Seconds> parse_api_time(std::string_view text) {
  int weekday = 0, month = 0, day = 0, year = 0;
  Seconds date = 0, time_of_day = 0, offset = 0;
  const bool read = take_name(text, weekdays, weekday) && take(text, ' ') && take_name(text, months, month) &&
                    take(text, ' ') && take_digits(text, 2, day) && take(text, ' ') &&
                    take_time_of_day(text, time_of_day) && take(text, ' ') && take_offset(text, offset) &&
                    take(text, ' ') && take_digits(text, 4, year) && text.empty() &&
                    start_of_day(year, month + 1, day, date);
  return read ? std::optional(date + time_of_day - offset) : std::nullopt;
}

// Unix seconds or milliseconds.
std::optional<Seconds> parse_unix_time(std::string_view text) {
  const std::size_t digits = text.size();
  const bool milliseconds = digits == 12 || digits == 13;
  if (!milliseconds && digits != 9 && digits != 10) return std::nullopt;
  Seconds value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return milliseconds ? value / 1000 : value;
}

struct IsoTime {
  Seconds local = 0;
  std::optional<Seconds> offset;
  bool bare_date = false;
};

std::optional<IsoTime> parse_iso_time(std::string_view text) {
  Seconds date = 0, time_of_day = 0, offset = 0;
  if (!take_date(text, date)) return std::nullopt;
  if (text.empty()) return IsoTime{date, std::nullopt, true};
  if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
  if (!take_time_of_day(text, time_of_day)) return std::nullopt;
  if (!text.empty() && text.front() == '.' && !take_fraction(text)) return std::nullopt;
  if (text.empty()) return IsoTime{date + time_of_day, std::nullopt, false};
  take(text, ' ');
  if (!take_offset(text, offset) || !text.empty()) return std::nullopt;
  return IsoTime{date + time_of_day, offset, false};
}

}  // namespace

std::optional<Seconds> parse_time(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 4 && text[4] == '-') {
    const auto iso = parse_iso_time(text);
    return iso ? std::optional(iso->local - iso->offset.value_or(0)) : std::nullopt;
  }
  const bool starts_with_digit = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return starts_with_digit ? parse_unix_time(text) : parse_api_time(text);
}

std::optional<WrittenTime> parse_written_time(std::string_view text, Seconds utc_offset) {
  const auto iso = parse_iso_time(trimmed(text));
  if (!iso) return std::nullopt;
  return WrittenTime{iso->local - iso->offset.value_or(utc_offset), iso->bare_date};
}

std::string format_time(Seconds time) {
  constexpr Seconds first = -62'167'219'200, last = 253'402'300'799;  // 0000-01-01T00:00:00Z, 9999-12-31T23:59:59Z
  const std::chrono::seconds since_epoch{std::clamp(time, first, last)};
  const auto day = std::chrono::floor<std::chrono::days>(since_epoch);
  const std::chrono::year_month_day date{std::chrono::sys_days{day}};
  const std::chrono::hh_mm_ss time_of_day{since_epoch - day};

  std::string out;
  const auto append = [&out](Seconds value, std::size_t width, char after) {
    const std::string digits = std::to_string(value);
    out.append(width - digits.size(), '0').append(digits).push_back(after);
  };
  append(static_cast<int>(date.year()), 4, '-');
  append(static_cast<unsigned>(date.month()), 2, '-');
  append(static_cast<unsigned>(date.day()), 2, 'T');
  append(time_of_day.hours().count(), 2, ':');
  append(time_of_day.minutes().count(), 2, ':');
  append(time_of_day.seconds().count(), 2, 'Z');
  return out;
}

std::optional<Seconds> parse_utc_offset(std::string_view zone) {
  if (zone == "UTC") return 0;
  Seconds offset = 0;
  return take_offset(zone, offset) && zone.empty() ? std::optional(offset) : std::nullopt;
}

}  // namespace hustings
