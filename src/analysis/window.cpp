#include "analysis/window.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace hustings {
namespace {

// The number of the calendar day, counted in the zone.
Seconds day_of(Seconds time, Seconds utc_offset) {
  const Seconds local = time + utc_offset;
  return local >= 0 ? local / seconds_per_day : -((-local + seconds_per_day - 1) / seconds_per_day);
}

Seconds begin_of_day(Seconds day, Seconds utc_offset) { return day * seconds_per_day - utc_offset; }

}  // namespace

Window window_of(const Settings& settings, const TweetIndex& index) {
  const Seconds offset = settings.utc_offset;
  Window window;
  if (settings.from) {
    window.from = settings.from->at;
  } else if (index.first_time() != 0) {
    window.from = begin_of_day(day_of(index.first_time(), offset), offset);
  }
  if (settings.to) {
    window.to = settings.to->at + (settings.to->bare_date ? seconds_per_day : 0);
  } else if (index.last_time() != 0) {
    window.to = begin_of_day(day_of(index.last_time(), offset) + 1, offset);
  }
  if (window.from && window.to) {
    const auto duration = static_cast<double>(*window.to - *window.from);
    window.days = std::max(1.0, duration / static_cast<double>(seconds_per_day));
  }
  window.span.from = window.from.value_or(std::numeric_limits<Seconds>::min());
  window.span.to = window.to.value_or(std::numeric_limits<Seconds>::max());
  window.span.with_timeless = !settings.from && !settings.to;
  return window;
}

std::size_t empty_days(const Window& window, const Settings& settings, const TweetIndex& index) {
  if (!window.from || !window.to || *window.to <= *window.from) return 0;
  const Seconds first = day_of(*window.from, settings.utc_offset);
  const Seconds last = day_of(*window.to - 1, settings.utc_offset);
  constexpr Seconds longest = 200'000;  // days; a window of centuries is somebody's slip
  if (last - first >= longest) return 0;
  std::vector<bool> met(static_cast<std::size_t>(last - first + 1));
  const auto meet = [&](Seconds time) {
    met[static_cast<std::size_t>(day_of(time, settings.utc_offset) - first)] = true;
  };
  const auto is_even = [](Seconds time) { return time % TweetIndex::quarter == 0; };
  if (is_even(*window.from) && is_even(*window.to) && is_even(settings.utc_offset)) {
    for (std::size_t i = 0; i < index.quarters().size(); ++i) {
      const Seconds time = index.first_quarter() + static_cast<Seconds>(i) * TweetIndex::quarter;
      if (index.quarters()[i] > 0 && time >= *window.from && time < *window.to) meet(time);
    }
  } else {
    for (std::uint32_t tweet = 0; tweet < index.tweets(); ++tweet) {
      if (index.time(tweet) != 0 && window.span.holds(index.time(tweet))) meet(index.time(tweet));
    }
  }
  return static_cast<std::size_t>(std::count(met.begin(), met.end(), false));
}

}  // namespace hustings
