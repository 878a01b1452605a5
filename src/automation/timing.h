#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "text/time.h"

namespace hustings {

// Functions of an account's times: seconds since 1970, none before the first tweet ever, sorted. What each figure is
// for, evidence.json says.
using Times = std::span<const std::uint32_t>;

// On clocks `utc_offset` seconds ahead of UTC: the day, counted from 1970, and its second.
inline Seconds day_of(std::uint32_t time, Seconds utc_offset) { return (time + utc_offset) / seconds_per_day; }
inline std::uint32_t second_of_day(std::uint32_t time, Seconds utc_offset) {
  return static_cast<std::uint32_t>((time + utc_offset) % seconds_per_day);
}

// The most of them in any [t, t + seconds), and the first of those.
struct Peak {
  std::uint32_t tweets = 0;
  std::uint32_t from = 0;
};
Peak peak_within(Times times, std::uint32_t seconds);

// The calendar days, of clocks `utc_offset` seconds ahead of UTC, on which they fall, in order.
struct Day {
  Seconds number;  // as day_of() counts
  std::uint32_t tweets;
};
std::vector<Day> days_of(Times times, Seconds utc_offset);

// The longest stretch of the 24-hour clock on which none falls; of the seven busiest days (the earlier ones of equal
// ones) if there are more, or else over months everybody is up at every hour once. Nothing for fewer than 100 times or
// 4 days.
struct Rest {
  std::uint32_t seconds = 0;
  std::uint32_t days = 0;  // that were looked at
  std::uint32_t from = 0;  // second of the day on those clocks after which it begins
};
std::optional<Rest> longest_rest(Times times, Seconds utc_offset);

// Shannon's entropy, in bits, of the pauses between them in classes [2^k - 1, 2^(k+1) - 1) seconds, to six digits.
// Nothing for fewer than 100 pauses.
std::optional<double> gap_entropy(Times times);

// The commonest of t / `unit` % 60, the smallest of equally common ones: the minute of the hour for 60, the second
// for 1. Nothing for fewer than 50 times, or if they fall in fewer than 24 different hours, or minutes.
struct Commonest {
  std::uint32_t which = 0;
  double part = 0;  // of all
};
std::optional<Commonest> commonest_part(Times times, std::uint32_t unit);

// The part of them that come at most two seconds after another. Nothing for fewer than 50.
std::optional<double> burst_part(Times times);

// The part of them on Saturdays and Sundays. Nothing for fewer than 50.
std::optional<double> weekend_part(Times times, Seconds utc_offset);

}  // namespace hustings
