#include "automation/activity.h"

#include <algorithm>

namespace hustings {

std::vector<Activity> measure_activity(const TweetIndex& index, const TimeSpan& span) {
  std::vector<Activity> all(index.authors());
  std::vector<std::uint32_t> last_retweeter(index.table_accounts(), nobody);
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    Activity& activity = all[author];
    const Range range = index.tweets_of(author);
    std::uint32_t day_begin = range.begin;  // tweets come by time, so a window slides over them
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      const std::uint32_t time = index.time(tweet);
      if (!span.holds(time)) continue;
      if (index.flags(tweet) & flag_retweet) {
        ++activity.retweets;
        const std::uint32_t original = index.original(tweet);
        if (original != nobody && last_retweeter[original] != author) {
          last_retweeter[original] = author;
          ++activity.retweeted_accounts;
        }
      }
      if (time == 0) continue;
      if (activity.first_time == 0) {
        activity.first_time = time;
        day_begin = tweet;
      }
      while (time - index.time(day_begin) >= seconds_per_day) ++day_begin;
      activity.peak_24h = std::max(activity.peak_24h, tweet - day_begin + 1);
    }
  }
  return all;
}

}  // namespace hustings
