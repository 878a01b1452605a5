#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/settings.h"
#include "analysis/window.h"
#include "automation/activity.h"
#include "automation/high_frequency.h"
#include "parties/attribution.h"
#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// What the rooms answer for one set of settings, from which the report and the pages of the accounts table are
// written. The costly part depends on lexicon and window only; the rule's threshold can move without it.
struct Analysis {
  // From count():
  Window window;
  std::vector<Attribution> tags;
  PartyTally parties;
  std::vector<Activity> activity;    // by author
  std::uint32_t active_authors = 0;  // with tweets in the window
  // From apply_rule():
  std::vector<std::optional<double>> rates;  // tweets per day by the rule's denominator, by author
  std::vector<bool> high_frequency;          // by author

  // Authors with tweets in the window, and accounts that are only described, in report order: by tracked tweets, the
  // most first, then by id. No more than the first `most` of them.
  std::vector<std::uint32_t> report_order(const TweetIndex& index, std::size_t most) const;
};

// Pure functions of index and settings: first everything but the study's rule, then the rule.
Analysis count(const TweetIndex& index, const Settings& settings);
void apply_rule(const TweetIndex& index, const Settings& settings, Analysis& analysis);

// Of the settings, all that count() depends on: where it is the same, so is what count() gives.
std::string counted_by(const Settings& settings);

}  // namespace hustings
