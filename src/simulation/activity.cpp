#include "simulation/activity.h"

#include <algorithm>
#include <cmath>

#include "simulation/apportion.h"
#include "simulation/topics.h"

namespace hustings::simulation {
namespace {

// In the week of the study, on which the law is fitted; other sizes have the same shape with fewer or more accounts.
constexpr std::uint32_t study_accounts = 232;
// One account more tweets 1,000 times a day, where that is no more than a quarter of what the loud write together.
constexpr std::uint32_t relay_tweets = 7'000;

// By square roots alone: the C libraries' pow() differ in the last bits.
double to_the_13_16th(double x) {
  const double half = std::sqrt(x), quarter = std::sqrt(half);
  return half * quarter * std::sqrt(std::sqrt(quarter));
}

// Of each account that meets the study's rule, the loudest first.
std::vector<std::uint32_t> loud_accounts(std::uint32_t tweets, double scale) {
  const bool has_relay = tweets >= 4 * relay_tweets;
  if (has_relay) tweets -= relay_tweets;
  const ActivityLaw law(std::max(1u, static_cast<std::uint32_t>(study_accounts / scale)), tweets);
  std::vector<std::uint64_t> weights(law.high_frequency_accounts());
  for (std::uint32_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<std::uint64_t>(law.at(i + 1) * 1000);
  auto counts = apportion(tweets, weights);
  if (has_relay) counts.insert(counts.begin(), relay_tweets);
  return counts;
}

std::vector<std::uint32_t> other_accounts(std::uint32_t tweets, std::uint32_t cap, double scale) {
  const ActivityLaw law(study_accounts, study_high_frequency_tweets - relay_tweets);
  std::uint32_t rank = 1;
  while (law.at(rank * scale) > cap) ++rank;
  std::vector<std::uint32_t> counts;
  for (; tweets > 0; ++rank) {
    counts.push_back(std::min(tweets, std::max(1u, static_cast<std::uint32_t>(law.at(rank * scale)))));
    tweets -= counts.back();
  }
  return counts;
}

}  // namespace

ActivityLaw::ActivityLaw(std::uint32_t accounts, std::uint32_t tweets) : accounts_(accounts) {
  while (sum() < tweets) ++accounts_;
  double low = 0, high = 1000.0 * accounts_;  // the larger the offset, the more alike the accounts
  for (int i = 0; i < 60; ++i) {
    offset_ = (low + high) / 2;
    (sum() > tweets ? low : high) = offset_;
  }
}

double ActivityLaw::at(double rank) const {
  return high_frequency_from * to_the_13_16th((accounts_ + 0.5 + offset_) / (rank + offset_));
}

double ActivityLaw::sum() const {
  double total = 0;
  for (std::uint32_t rank = 1; rank <= accounts_; ++rank) total += at(rank);
  return total;
}

AccountTweets account_tweets(std::uint32_t tweets, std::uint32_t high_frequency, std::uint32_t reserved, std::uint32_t cap) {
  const double scale = double{study_tweets} / tweets;
  AccountTweets result;
  if (high_frequency > 0) result.high_frequency = loud_accounts(high_frequency, scale);
  result.others = other_accounts(tweets - high_frequency - reserved, cap, scale);
  return result;
}

}  // namespace hustings::simulation
