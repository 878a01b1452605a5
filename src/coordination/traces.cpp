#include "coordination/traces.h"

#include <algorithm>
#include <random>
#include <string>

#include "text/fold.h"
#include "text/hash.h"

namespace hustings {
namespace {

// By number of the sequence of hashtags, what tells it from others; 0 if it is too short.
std::vector<std::uint64_t> hashtag_things(const TweetIndex& index) {
  std::vector<std::uint64_t> things(index.sequences());
  std::vector<std::uint32_t> spellings;
  std::string folded;
  for (std::uint32_t sequence = 0; sequence < index.sequences(); ++sequence) {
    if (index.tags_of(sequence).size() < least_hashtags) continue;
    index.table().sequence(sequence, spellings);
    folded.clear();
    for (const std::uint32_t spelling : spellings) folded.append(fold_hashtag(index.table().spelling(spelling))) += ' ';
    things[sequence] = std::max(hash_bytes(folded), std::uint64_t{1});
  }
  return things;
}

// What an input must tell of its times to say what happened within so many seconds.
std::uint8_t needed_for(std::uint32_t seconds) {
  return seconds < 60 ? tells_seconds : seconds < 3600 ? tells_minutes : 0;
}

class Gathering {
 public:
  Gathering(const TweetIndex& index, Trace trace) : index_(index), trace_(trace) {
    if (trace == Trace::hashtags) hashtags_ = hashtag_things(index);
  }

  // 0: the tweet is none of the trace.
  std::uint64_t thing_of(std::uint32_t tweet) const {
    const bool retweet = (index_.flags(tweet) & flag_retweet) != 0;
    if (retweet != (trace_ == Trace::retweet)) return 0;
    switch (trace_) {
      case Trace::text: return index_.words(tweet);
      case Trace::retweet: return std::max(index_.original_id(tweet), index_.sketch(tweet));
      case Trace::link: return index_.link(tweet);
      case Trace::hashtags: return hashtags_[index_.hashtags(tweet)];
      case Trace::reply: return index_.reply_to(tweet);
    }
    return 0;
  }

 private:
  const TweetIndex& index_;
  const Trace trace_;
  std::vector<std::uint64_t> hashtags_;
};

}  // namespace

std::string_view name_of(Trace trace) {
  constexpr std::string_view names[] = {"text", "retweet", "link", "hashtags", "reply"};
  return names[static_cast<std::size_t>(trace)];
}

Deeds deeds_of(const TweetIndex& index, const TimeSpan& span, Trace trace, std::uint32_t seconds) {
  const Gathering gathering(index, trace);
  const std::uint8_t needed = needed_for(seconds);
  Deeds found;
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    const Range range = index.tweets_of(author);
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      const std::uint32_t time = index.time(tweet);
      if (time == 0 || !span.holds(time)) continue;
      const std::uint64_t thing = gathering.thing_of(tweet);
      if (thing == 0) continue;
      if ((index.told(tweet) & needed) != needed) ++found.untimed;
      else found.deeds.push_back({thing, trace == Trace::text ? index.sketch(tweet) : 0, time, author, tweet});
    }
  }
  return found;
}

void shuffle_times(std::vector<Deed>& deeds, std::uint32_t seconds, std::uint32_t number) {
  const std::uint32_t block = std::max(3600u, 10 * seconds);
  sort_deeds(deeds, DeedOrder::time_account);  // so that it does not matter how they came
  std::mt19937_64 random(number);
  for (std::size_t begin = 0, end; begin < deeds.size(); begin = end) {
    for (end = begin; end < deeds.size() && deeds[end].time / block == deeds[begin].time / block;) ++end;
    // Fisher and Yates' shuffle; that of the standard library differs between platforms.
    for (std::size_t left = end - begin; left > 1; --left) {
      std::swap(deeds[begin + left - 1].time, deeds[begin + random() % left].time);
    }
  }
}

}  // namespace hustings
