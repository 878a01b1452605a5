#pragma once
#include <cstdint>
#include <vector>

#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// What one account did inside a time span, beyond how much it wrote (AuthorTally). Tweets of every kind.
struct Activity {
  std::uint32_t retweets = 0;
  std::uint32_t retweeted_accounts = 0;  // distinct ones
  std::uint32_t peak_24h = 0;            // most tweets in any [t, t + 24 h); 0 without times
  std::uint32_t first_time = 0;          // Unix seconds of the first tweet that has a time; 0: none has
};

// Of every author of the index.
std::vector<Activity> measure_activity(const TweetIndex& index, const TimeSpan& span);

}  // namespace hustings
