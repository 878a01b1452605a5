#pragma once
#include <optional>

#include "analysis/settings.h"
#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// The time that is asked about: [from, to). An end that the settings leave open is where the calendar day (in the
// settings' zone) of the first tweet begins or of the last one ends.
struct Window {
  std::optional<Seconds> from, to;  // unknown if it was left open and no tweet has a time
  std::optional<double> days;       // (to - from) / 86,400, at least 1; unknown with an unknown end
  TimeSpan span;                    // for selecting tweets
};

Window window_of(const Settings& settings, const TweetIndex& index);

// Calendar days (in the settings' zone) that the window touches and that no tweet of the window falls on.
std::size_t empty_days(const Window& window, const Settings& settings, const TweetIndex& index);

}  // namespace hustings
