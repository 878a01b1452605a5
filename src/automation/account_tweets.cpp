#include "automation/account_tweets.h"

namespace hustings {

void AccountTweets::gather(const TweetIndex& index, const TimeSpan& span, std::uint32_t author) {
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

}  // namespace hustings
