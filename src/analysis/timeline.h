#pragma once
#include <vector>

#include "analysis/settings.h"
#include "analysis/window.h"
#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// The parts of time by which the window's tweets are counted: of the settings' step, or as fits the length of the
// window, and longer ones where there would be too many. They begin with hours, days or Mondays in the settings' zone.
// None if no tweet of the window has a time.
Bins choose_bins(const Window& window, const Settings& settings, const TweetIndex& index);

Seconds step_seconds(Step step);

struct Gap {
  Seconds from = 0, to = 0;  // [from, to)
};

// Hours of the window in which the collection seems to have stood still: without any tweet, although the same hour of
// the day has at least ten in the median of all days, of which there must be three. So nights are no gaps, and in a
// small collection there are none.
std::vector<Gap> find_gaps(const Window& window, const TweetIndex& index);

}  // namespace hustings
