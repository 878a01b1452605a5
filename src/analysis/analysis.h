#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/settings.h"
#include "analysis/window.h"
#include "automation/activity.h"
#include "automation/high_frequency.h"
#include "parties/attribution.h"
#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// What the rooms answer for one set of settings: a pure function of index and settings, from which the report and
// the pages of the accounts table are written.
struct Analysis {
  Window window;
  std::vector<Attribution> tags;
  PartyTally parties;
  std::vector<Activity> activity;            // by author
  std::vector<std::optional<double>> rates;  // tweets per day by the rule's denominator, by author
  std::vector<bool> high_frequency;          // by author
  std::uint32_t active_authors = 0;          // with tweets in the window

  // Authors with tweets in the window in report order: by tracked tweets, the most first, then by id. No more than
  // the first `most` of them.
  std::vector<std::uint32_t> report_order(std::size_t most) const;
};

Analysis analyse(const TweetIndex& index, const Settings& settings);

}  // namespace hustings
