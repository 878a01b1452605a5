#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "automation/activity.h"
#include "tweets/index.h"

namespace hustings {

// The rule of the 2016-17 Oxford memos: an account is high-frequency (there: "highly automated") when it tweets at
// least 50 times a day on the tracked hashtags, as a mean over the whole period ("450 or more tweets" in 9 days,
// COMPROP data memo 2016.4). Applied to the account over all tracked hashtags; only then tabulated by party. The
// memos do not settle whether untracked tweets count, hence the three denominators.
enum class Denominator : std::uint8_t {
  tracked,   // its tracked tweets in the window, by the window's days
  all,       // all its tweets in the window, by the window's days
  lifetime,  // the tweets its profile counts, by the days since it was created
};
std::string_view denominator_name(Denominator denominator);
std::optional<Denominator> parse_denominator(std::string_view name);

// Counts of the profile over the account's age when it was observed, a day at least; nothing if one is unknown.
std::optional<double> lifetime_per_day(const TweetIndex& index, std::uint32_t author, ProfileField count);

// Tweets per day of every author that has tweets in the window; nothing where the export does not tell.
// `days`: the window's, nothing if it is unknown.
std::vector<std::optional<double>> tweets_per_day(const TweetIndex& index, const std::vector<Activity>& activity,
                                                  std::optional<double> days, Denominator denominator);

// How much is due to the accounts at or above a threshold.
struct HighFrequencyTally {
  double per_day = 0;
  std::uint32_t accounts = 0;
  std::uint64_t tweets = 0;  // tracked ones
};

// One tally for each threshold (tweets per day, ascending), from the rates of tweets_per_day().
std::vector<HighFrequencyTally> tally_thresholds(const std::vector<Activity>& activity,
                                                 const std::vector<std::optional<double>>& rates,
                                                 const std::vector<double>& thresholds);

}  // namespace hustings
