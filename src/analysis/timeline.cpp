#include "analysis/timeline.h"

#include <algorithm>
#include <array>

namespace hustings {
namespace {

constexpr Seconds hour = 3'600;
constexpr Seconds week = 7 * seconds_per_day;
constexpr Seconds monday = 4 * seconds_per_day;  // 1970-01-05
constexpr std::uint32_t most_bins = 3'000;

Seconds round_down(Seconds time, Seconds step) { return (time >= 0 ? time / step : (time - step + 1) / step) * step; }

Seconds begin_of_bin(Seconds time, Step step, Seconds utc_offset) {
  const Seconds phase = (step == Step::week ? monday : 0) - utc_offset;
  return round_down(time - phase, step_seconds(step)) + phase;
}

Step fitting_step(Seconds duration) {
  if (duration <= 2 * week) return Step::hour;
  return duration <= 60 * week ? Step::day : Step::week;
}

// Tweets by hours since that of the first tweet.
std::vector<std::uint32_t> count_hours(const TweetIndex& index, Seconds first_hour) {
  std::vector<std::uint32_t> hours;
  const Seconds first = (index.first_quarter() - first_hour) / TweetIndex::quarter;
  for (std::size_t i = 0; i < index.quarters().size(); ++i) {
    const std::size_t at = (static_cast<std::size_t>(first) + i) / 4;
    hours.resize(std::max(hours.size(), at + 1));
    hours[at] += index.quarters()[i];
  }
  return hours;
}

// For each hour of the day, counted from the first hour on, the median of all days.
std::array<std::uint32_t, 24> median_of_hours(const std::vector<std::uint32_t>& hours) {
  std::array<std::uint32_t, 24> medians{};
  for (std::size_t h = 0; h < medians.size(); ++h) {
    std::vector<std::uint32_t> days;
    for (std::size_t at = h; at < hours.size(); at += 24) days.push_back(hours[at]);
    if (days.size() < 3) continue;
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
    std::nth_element(days.begin(), middle, days.end());
    medians[h] = *middle;
  }
  return medians;
}

}  // namespace

Seconds step_seconds(Step step) { return step == Step::hour ? hour : step == Step::day ? seconds_per_day : week; }

Bins choose_bins(const Window& window, const Settings& settings, const TweetIndex& index) {
  if (index.first_time() == 0) return {};
  const Seconds from = std::max<Seconds>(window.span.from, index.first_time());
  const Seconds last = std::min<Seconds>(window.span.to - 1, index.last_time());
  if (from > last) return {};
  const auto bins_of = [&](Step step) {
    const Seconds origin = begin_of_bin(from, step, settings.utc_offset);
    return Bins{origin, step, static_cast<std::uint32_t>((last - origin) / step_seconds(step) + 1)};
  };
  Bins bins = bins_of(settings.step.value_or(fitting_step(last - from)));
  for (const Step longer : {Step::day, Step::week}) {
    if (bins.count > most_bins && bins.step < longer) bins = bins_of(longer);
  }
  return bins;
}

std::vector<Gap> find_gaps(const Window& window, const TweetIndex& index) {
  constexpr std::uint32_t expected_tweets = 10;
  const Seconds first_hour = round_down(index.first_quarter(), hour);
  const auto hours = count_hours(index, first_hour);
  const auto expected = median_of_hours(hours);
  std::vector<Gap> gaps;
  for (std::size_t h = 0; h < hours.size(); ++h) {
    const Seconds from = first_hour + static_cast<Seconds>(h) * hour;
    const bool is_inside = from >= window.span.from && from + hour <= window.span.to;
    if (!is_inside || hours[h] > 0 || expected[h % 24] < expected_tweets) continue;
    if (!gaps.empty() && gaps.back().to == from) gaps.back().to += hour;
    else gaps.push_back({from, from + hour});
  }
  return gaps;
}

}  // namespace hustings
