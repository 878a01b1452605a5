#pragma once
#include <cstdint>
#include <vector>

namespace hustings::simulation {

// The study's rule for a week: 50 tweets a day.
inline constexpr std::uint32_t high_frequency_from = 350;

// How many tweets accounts write, from the loudest on: the r-th writes 350 ((n + 1/2 + b) / (r + b))^(13/16), for n
// accounts that meet the study's rule. A power law (exponent 16/13, about 1.23) with a blunt head, which crosses the
// threshold without a step. The exponent is chosen such that the published tweets of high-frequency accounts come from
// some 230 of them and the other tweets from some 280,000 accounts, of whom the loudest tenth writes six in ten.
class ActivityLaw {
 public:
  // Such that the n accounts write `tweets` together, which must be at least 350 n. More than n accounts, if n cannot
  // write so many.
  ActivityLaw(std::uint32_t accounts, std::uint32_t tweets);

  std::uint32_t high_frequency_accounts() const { return accounts_; }
  double at(double rank) const;

 private:
  double sum() const;
  std::uint32_t accounts_;
  double offset_ = 0;
};

struct AccountTweets {
  std::vector<std::uint32_t> high_frequency;  // tweets of each such account, the loudest first
  std::vector<std::uint32_t> others;          // of every other one
};
// For `tweets` in all, of which `high_frequency` come from accounts that meet the rule and `reserved` from accounts
// that are not listed here. Nobody else writes more than `cap`.
AccountTweets account_tweets(std::uint32_t tweets, std::uint32_t high_frequency, std::uint32_t reserved, std::uint32_t cap);

}  // namespace hustings::simulation
