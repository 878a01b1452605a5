#include "automation/high_frequency.h"

#include <algorithm>

namespace hustings {

std::string_view denominator_name(Denominator denominator) {
  switch (denominator) {
    case Denominator::tracked: return "tracked";
    case Denominator::all: return "all";
    case Denominator::lifetime: return "lifetime";
  }
  return "";
}

std::optional<Denominator> parse_denominator(std::string_view name) {
  for (const auto denominator : {Denominator::tracked, Denominator::all, Denominator::lifetime}) {
    if (denominator_name(denominator) == name) return denominator;
  }
  return std::nullopt;
}

std::optional<double> lifetime_per_day(const TweetIndex& index, std::uint32_t author, ProfileField count) {
  const Observed total = index.profile(author, count);
  const Observed created = index.profile(author, ProfileField::created_at);
  if (!total.known() || !created.known() || total.time() < created.value()) return std::nullopt;
  const std::int64_t age = total.time() - created.value();
  return total.value() * static_cast<double>(seconds_per_day) / static_cast<double>(std::max(age, seconds_per_day));
}

std::vector<std::optional<double>> tweets_per_day(const TweetIndex& index, const std::vector<Activity>& activity,
                                                  std::optional<double> days, Denominator denominator) {
  std::vector<std::optional<double>> rates(activity.size());
  for (std::uint32_t author = 0; author < activity.size(); ++author) {
    if (activity[author].tweets == 0) continue;
    if (denominator == Denominator::lifetime) {
      rates[author] = lifetime_per_day(index, author, ProfileField::statuses);
    } else if (days && activity[author].dated > 0) {
      rates[author] = (denominator == Denominator::all ? activity[author].dated : activity[author].dated_tracked) / *days;
    }
  }
  return rates;
}

std::vector<HighFrequencyTally> tally_thresholds(const std::vector<Activity>& activity,
                                                 const std::vector<std::optional<double>>& rates,
                                                 const std::vector<double>& thresholds) {
  std::vector<HighFrequencyTally> tallies(thresholds.size());
  for (std::size_t i = 0; i < thresholds.size(); ++i) tallies[i].per_day = thresholds[i];
  for (std::size_t author = 0; author < activity.size(); ++author) {
    if (!rates[author]) continue;
    for (HighFrequencyTally& tally : tallies) {
      if (*rates[author] < tally.per_day) break;
      ++tally.accounts;
      tally.tweets += activity[author].tracked;
    }
  }
  return tallies;
}

}  // namespace hustings
