#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/settings.h"
#include "analysis/window.h"
#include "automation/activity.h"
#include "automation/evidence.h"
#include "automation/high_frequency.h"
#include "automation/signals.h"
#include "coordination/search.h"
#include "parties/attribution.h"
#include "parties/tally.h"
#include "statistics/concentration.h"
#include "tweets/index.h"

namespace hustings {

// What is due to high-frequency accounts.
struct HighFrequency {
  std::vector<bool> accounts;                  // by author
  std::uint32_t judged = 0;                    // accounts to which the rule can be applied
  std::vector<std::uint32_t> judged_of_party;  // of them, those that use the party's hashtags
  HighFrequencyTally total;
  std::vector<Count> parties;              // tweets with the party's hashtags, and who wrote them
  std::vector<std::uint32_t> bin_tracked;  // by bin of time
};

// What the rooms answer for one set of settings, from which the report and the pages of the accounts table are
// written. The costly part depends on what is counted; the rule's threshold can move without it.
struct Analysis {
  // From count():
  Window window;
  Meanings meanings;
  TallyQuestion question;
  PartyTally tally;
  UnitSums sums_of_tweets, sums_of_accounts;
  Concentration concentration;
  // From apply_rule():
  HighFrequency high_frequency;
  // From measure(), and only if asked for: by author.
  std::vector<Activity> activity;
  // Given by the caller, and only if asked for: a search that is done.
  std::shared_ptr<const CoordinationSearch> in_step;
  // From weigh_evidence(), and only if asked for: by author.
  std::optional<Signals> signals;
  double signals_sampling = 0;  // the sampling for which they were measured
  std::shared_ptr<const CoordinationSearch> signals_in_step;  // what they were told of accounts in step
  Weighed weighed;
  std::string weighed_by;  // Settings::model_changes

  // The units of the settings' rule and voices, by party.
  const std::vector<std::uint64_t>& sums() const {
    const UnitSums& sums = question.voices == Voices::tweets ? sums_of_tweets : sums_of_accounts;
    return sums.of_rule[static_cast<std::size_t>(question.rule)];
  }
  // Authors with tweets in the window, and accounts that are only described, in report order: by tracked tweets, the
  // most first, then by id. No more than the first `most` of them.
  std::vector<std::uint32_t> report_order(const TweetIndex& index, std::size_t most) const;
  // Whether an author is in that order.
  bool is_listed(const TweetIndex& index, std::uint32_t author) const;
  // An author's place in that order.
  std::size_t place_of(const TweetIndex& index, std::uint32_t author) const;
};

// Functions of index and settings: first everything but the study's rule, then the rule. `lifetime`: lifetime_rates().
Analysis count(const TweetIndex& index, const Settings& settings);
void apply_rule(const TweetIndex& index, const std::vector<double>& lifetime, const Settings& settings,
                Analysis& analysis);
Rates rates_of(const Analysis& analysis, const std::vector<double>& lifetime, const Settings& settings,
               Denominator denominator);
// What accounts did beyond how much they wrote; nothing if it is there already.
void measure(const TweetIndex& index, Analysis& analysis);
// The signs of automation, and what the settings' model makes of them. The signs are measured once, so that a change of
// the model is answered fast.
void weigh_evidence(const TweetIndex& index, const Settings& settings, Analysis& analysis);
// What signs are measured on for these settings.
SignalQuestion signal_question(const TweetIndex& index, const Settings& settings, const Analysis& analysis);

}  // namespace hustings
