#pragma once
#include <cstdint>
#include <vector>

#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// The tweets of one account in a time span, by time, and their times in seconds since 1970, as far as the inputs tell
// them: what a file of dates says of a minute is nothing.
struct AccountTweets {
  std::vector<std::uint32_t> tweets;          // numbers for the index
  std::vector<std::uint32_t> times;           // of those that have one
  std::vector<std::uint32_t> clocked, clock;  // those whose minute is told, and their times
  std::vector<std::uint32_t> exact;           // times of those whose second is told

  // Takes another account's in their place.
  void gather(const TweetIndex& index, const TimeSpan& span, std::uint32_t author);
};

}  // namespace hustings
