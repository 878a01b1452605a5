#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "coordination/deeds.h"
#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// What accounts can do alike. Texts, addresses and hashtags are those of their own tweets, not of retweets.
enum class Trace : std::uint8_t {
  text,      // tweets that say the same (text/words.h)
  retweet,   // retweets of the same tweet
  link,      // tweets that link to the same address
  hashtags,  // tweets with the same sequence of hashtags, of least_hashtags or more
  reply,     // replies to the same tweet
};
inline constexpr Trace traces[] = {Trace::text, Trace::retweet, Trace::link, Trace::hashtags, Trace::reply};
inline constexpr std::size_t trace_count = std::size(traces);
inline constexpr std::size_t least_hashtags = 3;  // fewer are a topic
std::string_view name_of(Trace trace);

// How accounts in step are looked for.
struct CoordinationRule {
  // By trace; 0: not looked at. A minute for what is written: Keller and others, 2020; ten seconds for what a click
  // does: CooRTweet.
  std::array<std::uint32_t, trace_count> seconds = {60, 10, 10, 60, 10};
  std::uint32_t least = 3;  // PairRule::least
  int distance = 8;         // of texts: join_similar_texts()
  std::uint32_t copies = 3;  // with shuffled times, that tell what chance does

  std::uint32_t seconds_of(Trace trace) const { return seconds[static_cast<std::size_t>(trace)]; }
};

// The deeds of known accounts at known times within the span.
struct Deeds {
  std::vector<Deed> deeds;
  std::uint32_t untimed = 0;  // left out, because their input does not tell seconds, or minutes, and these count
};
Deeds deeds_of(const TweetIndex& index, const TimeSpan& span, Trace trace, std::uint32_t seconds);

// Shuffles the times of deeds within each hour, or ten windows of so many seconds if that is longer: a copy in which
// accounts, days and crowds are as they were, and whatever still happens together does so by chance. The same number
// gives the same copy.
void shuffle_times(std::vector<Deed>& deeds, std::uint32_t seconds, std::uint32_t number);

}  // namespace hustings
