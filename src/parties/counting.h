#pragma once
#include <cstdint>

#include "tweets/table.h"

namespace hustings {

// How a tweet, or an account, with the hashtags of several parties is shared among them. Shares are sums of units.
enum class CountingRule : std::uint8_t {
  mention,     // a unit for each party: shares of all mentions
  exclusive,   // a unit if there is one party only; the mixed stand beside
  fractional,  // 1 / k for each of k parties, in units of 1 / 2520, which all k up to 10 divide
};
inline constexpr std::uint32_t units_in_one = 2520;

// Which party counts how much: each of `parties` parties of a tweet or account that has so many.
constexpr std::uint32_t units_each(CountingRule rule, std::uint32_t parties) {
  if (parties == 0) return 0;
  if (rule == CountingRule::mention) return 1;
  if (rule == CountingRule::exclusive) return parties == 1 ? 1 : 0;
  return units_in_one / parties;
}

// What has a voice.
enum class Voices : std::uint8_t { tweets, accounts };
// Which tweets count.
enum class Kinds : std::uint8_t { all, originals, retweets };
inline bool counts(Kinds kinds, std::uint8_t flags) {
  return kinds == Kinds::all || ((flags & flag_retweet) != 0) == (kinds == Kinds::retweets);
}

}  // namespace hustings
