#include "text/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hustings {
namespace {

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

constexpr std::string_view no_break_space = "\u00A0";

}  // namespace

std::string written_number(double number) {
  const bool negative = number < 0;
  constexpr double most = 1e15;
  const double size = std::min(std::abs(number), most);
  if (size > 0 && size < 0.05) return negative ? "−0" : "under 0.1";
  const auto tenths = static_cast<std::uint64_t>(std::round(size * 10));
  std::string text = size < 99.95 && tenths % 10 != 0 ? std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)
                                                      : grouped(static_cast<std::uint64_t>(std::round(size)));
  return negative ? "−" + text : text;
}

std::string counted(double number, std::string_view one, std::string_view several) {
  const std::string text = written_number(number);
  return text + " " + std::string(text == "1" ? one : several);
}

std::string written_percent(double share) {
  double percent = std::round(share * 100);
  if (percent == 100 && share < 1) percent = 99;
  std::string text = percent == 0 && share > 0 ? "under 1" : written_number(percent);
  return text + std::string(no_break_space) + "%";
}

std::string written_duration(double seconds) {
  constexpr double minute = 60, hour = 3600, day = 86'400, year = 365.25 * day;
  if (seconds < 2 * minute) return counted(std::round(seconds), "second", "seconds");
  if (seconds < 2 * hour) return counted(std::round(seconds / minute), "minute", "minutes");
  if (seconds < 2 * day) return counted(seconds / hour, "hour", "hours");
  if (seconds < 2 * year) return counted(std::floor(seconds / day), "day", "days");
  return counted(seconds / year, "year", "years");
}

std::string written_moment(Seconds time, Seconds utc_offset) {
  constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
  const std::string text = format_time(time + utc_offset);  // 2017-05-03T07:12:09Z
  const std::string_view month = months[static_cast<std::size_t>(std::stoi(text.substr(5, 2)) - 1)];
  const std::string day = std::to_string(std::stoi(text.substr(8, 2)));
  return day + " " + std::string(month) + " " + text.substr(0, 4) + ", " + text.substr(11, 5);
}

}  // namespace hustings
