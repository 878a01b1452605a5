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
  void gather(const TweetIndex& index, const TimeSpan& span, std::uint32_t author) {
    for (auto* list : {&tweets, &times, &clocked, &clock, &exact}) list->clear();
    const Range range = index.tweets_of(author);
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      const std::uint32_t time = index.time(tweet);
      if (!span.holds(time)) continue;
      tweets.push_back(tweet);
      if (time == 0) continue;
      times.push_back(time);
      if (index.told(tweet) & tells_seconds) exact.push_back(time);
      if ((index.told(tweet) & tells_minutes) == 0) continue;
      clocked.push_back(tweet);
      clock.push_back(time);
    }
  }
};

}  // namespace hustings
