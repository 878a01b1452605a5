#include "automation/timing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "statistics/ranks.h"
#include "text/heap_sort.h"

namespace hustings {
namespace {

constexpr std::size_t many = 100, some = 50;

// The seven busiest, by their numbers.
std::vector<Seconds> busiest(std::vector<Day> days) {
  constexpr std::size_t most = 7;
  std::vector<std::uint64_t> tweets;
  for (const Day& day : days) tweets.push_back(day.tweets);
  std::vector<Seconds> numbers;
  for (const std::uint32_t day : by_largest(tweets)) {
    if (numbers.size() < most) numbers.push_back(days[day].number);
  }
  return numbers;
}

}  // namespace

Peak peak_within(Times times, std::uint32_t seconds) {
  Peak peak;
  for (std::size_t begin = 0, end = 0; end < times.size(); ++end) {
    while (times[end] - times[begin] >= seconds) ++begin;
    const auto tweets = static_cast<std::uint32_t>(end - begin + 1);
    if (tweets > peak.tweets) peak = {tweets, times[begin]};
  }
  return peak;
}

std::vector<Day> days_of(Times times, Seconds utc_offset) {
  std::vector<Day> days;
  for (const std::uint32_t time : times) {
    const Seconds number = day_of(time, utc_offset);
    if (days.empty() || days.back().number != number) days.push_back({number, 0});
    ++days.back().tweets;
  }
  return days;
}

std::optional<Rest> longest_rest(Times times, Seconds utc_offset) {
  if (times.size() < many) return std::nullopt;
  const std::vector<Day> days = days_of(times, utc_offset);
  if (days.size() < 4) return std::nullopt;
  const auto looked_at = busiest(days);
  std::vector<std::uint32_t> clock;
  for (const std::uint32_t time : times) {
    const bool is_looked_at =
        std::find(looked_at.begin(), looked_at.end(), day_of(time, utc_offset)) != looked_at.end();
    if (is_looked_at) clock.push_back(second_of_day(time, utc_offset));
  }
  heap_sort(clock);
  Rest rest{static_cast<std::uint32_t>(clock.front() + seconds_per_day - clock.back()),
            static_cast<std::uint32_t>(looked_at.size()), clock.back()};
  for (std::size_t i = 1; i < clock.size(); ++i) {
    const std::uint32_t gap = clock[i] - clock[i - 1];
    if (gap > rest.seconds) rest = {gap, rest.days, clock[i - 1]};
  }
  return rest;
}

std::optional<double> gap_entropy(Times times) {
  if (times.size() < many + 1) return std::nullopt;
  std::array<std::uint32_t, 33> classes = {};
  for (std::size_t i = 1; i < times.size(); ++i) {
    std::uint64_t gap = std::uint64_t{times[i]} - times[i - 1] + 1;
    std::size_t of_gap = 0;
    while (gap >>= 1) ++of_gap;
    ++classes[of_gap];
  }
  const double gaps = static_cast<double>(times.size() - 1);
  double entropy = 0;
  for (const std::uint32_t count : classes) {
    if (count > 0) entropy -= count / gaps * std::log2(count / gaps);
  }
  return std::round(entropy * 1e6) / 1e6;
}

std::optional<Commonest> commonest_part(Times times, std::uint32_t unit) {
  if (times.size() < some) return std::nullopt;
  std::array<std::uint32_t, 60> counts = {};
  std::size_t different = 0;
  for (std::size_t i = 0; i < times.size(); ++i) {
    ++counts[times[i] / unit % 60];
    different += i == 0 || times[i] / (60 * unit) != times[i - 1] / (60 * unit);
  }
  if (different < 24) return std::nullopt;
  const auto most = std::max_element(counts.begin(), counts.end());
  return Commonest{static_cast<std::uint32_t>(most - counts.begin()), *most / static_cast<double>(times.size())};
}

std::optional<double> burst_part(Times times) {
  if (times.size() < some) return std::nullopt;
  std::size_t bursts = 0;
  for (std::size_t i = 1; i < times.size(); ++i) bursts += times[i] - times[i - 1] <= 2;
  return static_cast<double>(bursts) / static_cast<double>(times.size());
}

std::optional<double> weekend_part(Times times, Seconds utc_offset) {
  if (times.size() < some) return std::nullopt;
  std::uint64_t weekend = 0;
  for (const Day& day : days_of(times, utc_offset)) {
    const Seconds weekday = (day.number + 3) % 7;  // 0: Monday; 1 January 1970 was a Thursday
    if (weekday >= 5) weekend += day.tweets;
  }
  return static_cast<double>(weekend) / static_cast<double>(times.size());
}

}  // namespace hustings
