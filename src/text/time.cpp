#include "text/time.h"

#include <algorithm>
#include <chrono>

namespace hustings {
namespace {

constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
constexpr std::string_view weekdays = "SunMonTueWedThuFriSat";

std::string_view trimmed(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
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
  for (std::size_t at = 0; at < names.size(); at += 3) {
    if (text[0] != names[at] || text[1] != names[at + 1] || text[2] != names[at + 2]) continue;
    text.remove_prefix(3);
    index = static_cast<int>(at / 3);
    return true;
  }
  return false;
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

// An offset, or "UTC" or "GMT", which is none.
bool take_zone(std::string_view& text, Seconds& offset) {
  const bool is_named = !text.empty() && (text.front() == 'U' || text.front() == 'G');
  if (!is_named) return take_offset(text, offset);
  const std::string_view name = text.substr(0, 3);
  offset = 0;
  text.remove_prefix(name.size());
  return name == "UTC" || name == "GMT";
}

// "Wed Oct 10 20:19:24 +0000 2018". The weekday is not compared with the date.
std::optional<Seconds> parse_api_time(std::string_view text) {
  int weekday = 0, month = 0, day = 0, year = 0;
  Seconds date = 0, time_of_day = 0, offset = 0;
  const bool read = take_name(text, weekdays, weekday) && take(text, ' ') && take_name(text, months, month) &&
                    take(text, ' ') && take_digits(text, 2, day) && take(text, ' ') &&
                    take_time_of_day(text, time_of_day) && take(text, ' ') && take_zone(text, offset) &&
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
  if (!take_zone(text, offset) || !text.empty()) return std::nullopt;
  return IsoTime{date + time_of_day, offset, false};
}

// A number of one or more digits, `most` at most, and how many there were.
bool take_number(std::string_view& text, std::size_t most, int& value, std::size_t& digits) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
  digits = count;
  return count > 0 && count <= most && take_digits(text, count, value);
}

// "AM", "pm", "a.m." after an optional blank: turns the hour on a twelve-hour clock into one on a clock of 24. Nothing
// is taken if something else stands there. False for "13 PM".
bool take_half_day(std::string_view& text, int& hour) {
  std::string_view rest = text;
  take(rest, ' ');
  if (rest.empty() || std::string_view("AaPp").find(rest.front()) == std::string_view::npos) return true;
  const bool afternoon = rest.front() == 'P' || rest.front() == 'p';
  rest.remove_prefix(1);
  take(rest, '.');
  if (!take(rest, 'M') && !take(rest, 'm')) return true;
  take(rest, '.');
  text = rest;
  if (hour < 1 || hour > 12) return false;
  hour = hour % 12 + (afternoon ? 12 : 0);
  return true;
}

// "8:19", "20:19:24.5", "8:19:24 PM", and a zone.
bool take_clock_time(std::string_view& text, Seconds& since_midnight) {
  int hour = 0, minute = 0, second = 0;
  std::size_t digits = 0;
  Seconds offset = 0;
  if (!take_number(text, 2, hour, digits) || !take(text, ':') || !take_digits(text, 2, minute)) return false;
  if (take(text, ':') && !take_digits(text, 2, second)) return false;
  if (!text.empty() && text.front() == '.' && !take_fraction(text)) return false;
  if (!take_half_day(text, hour)) return false;
  std::string_view zone = text;
  take(zone, ' ');
  if (take_zone(zone, offset)) text = zone;
  since_midnight = hour * 3600 + minute * 60 + second - offset;
  return hour <= 23 && minute <= 59 && second <= 60;
}

// Three numbers with the same sign between them: their values and how many digits each has.
struct WrittenDate {
  int parts[3] = {};
  std::size_t digits[3] = {};
};

bool take_written_date(std::string_view& text, WrittenDate& date) {
  if (!take_number(text, 4, date.parts[0], date.digits[0]) || text.empty()) return false;
  const char sign = text.front();
  return std::string_view("/.-").find(sign) != std::string_view::npos && take(text, sign) &&
         take_number(text, 2, date.parts[1], date.digits[1]) && take(text, sign) &&
         take_number(text, 4, date.parts[2], date.digits[2]);
}

// The first second of a date that has its year at one end; see DateNotation.
std::optional<CellTime> resolve(const WrittenDate& date) {
  const auto [first, second, third] = date.parts;
  CellTime found;
  if (date.digits[0] == 4 && date.digits[2] <= 2) {
    return start_of_day(first, second, third, found.at) ? std::optional(found) : std::nullopt;
  }
  if (date.digits[0] > 2 || (date.digits[2] != 4 && date.digits[2] != 2)) return std::nullopt;
  const int year = date.digits[2] == 2 ? 2000 + third : third;
  Seconds as_day_first = 0;
  const bool can_month_first = start_of_day(year, first, second, found.at);
  const bool can_day_first = start_of_day(year, second, first, as_day_first);
  if (!can_month_first && !can_day_first) return std::nullopt;
  if (!can_month_first) found.at = as_day_first;
  if (first != second) {
    found.notation = !can_month_first ? DateNotation::day_first
                     : !can_day_first ? DateNotation::month_first
                                      : DateNotation::ambiguous;
  }
  return found;
}

std::optional<CellTime> parse_dated_cell(std::string_view text) {
  WrittenDate date;
  if (!take_written_date(text, date)) return std::nullopt;
  auto found = resolve(date);
  if (!found || text.empty()) return found;
  Seconds time_of_day = 0;
  take(text, ',');
  if ((!take(text, ' ') && !take(text, 'T')) || !take_clock_time(text, time_of_day) || !text.empty())
    return std::nullopt;
  found->at += time_of_day;
  return found;
}

// "1539202764.0", "1.539202764E+09": the digits before the point, once the exponent has moved it.
std::optional<Seconds> parse_unix_float(std::string_view text) {
  std::string digits;
  const std::size_t exponent_sign = std::min(text.find_first_of("eE"), text.size());
  const std::string_view mantissa = text.substr(0, exponent_sign);
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  digits.append(mantissa.substr(0, point));
  if (point < mantissa.size()) digits.append(mantissa.substr(point + 1));
  int exponent = 0;
  std::size_t ignored = 0;
  std::string_view after = text.substr(exponent_sign);
  if (!after.empty()) {
    after.remove_prefix(1);
    take(after, '+');
    if (!take_number(after, 2, exponent, ignored) || !after.empty()) return std::nullopt;
  }
  const std::size_t whole = point + static_cast<std::size_t>(exponent);
  if (whole > digits.size()) return std::nullopt;  // what is missing was rounded away
  return parse_unix_time(std::string_view(digits).substr(0, whole));
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

std::optional<CellTime> parse_cell_time(std::string_view text) {
  text = trimmed(text);
  if (const auto time = parse_time(text)) return CellTime{*time, DateNotation::certain};
  if (const auto dated = parse_dated_cell(text)) return dated;
  const auto unix_time = parse_unix_float(text);
  return unix_time ? std::optional(CellTime{*unix_time, DateNotation::certain}) : std::nullopt;
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
