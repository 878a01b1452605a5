#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "parties/attribution.h"
#include "parties/counting.h"
#include "tweets/index.h"

namespace hustings {

// Unix seconds, [from, to). Tweets without a time are inside if and only if neither end was asked for.
struct TimeSpan {
  std::int64_t from = 0;
  std::int64_t to = 0;
  bool with_timeless = false;

  bool holds(std::uint32_t time) const { return time == 0 ? with_timeless : time >= from && time < to; }
};

// Equal parts of time, the first of them beginning at `origin`.
enum class Step : std::uint8_t { hour, day, week };
struct Bins {
  Seconds origin = 0;
  Step step = Step::day;
  std::uint32_t count = 0;

  // Of a time from the origin on. Divisions by constants: this is asked for every tweet.
  std::uint32_t bin(std::uint32_t time) const {
    const auto since = static_cast<std::uint32_t>(time - origin);
    return step == Step::hour ? since / 3'600 : step == Step::day ? since / 86'400 : since / 604'800;
  }
};

// Tweets and the authors they come from.
struct Count {
  std::uint64_t tweets = 0;
  std::uint32_t accounts = 0;
};

// What one author did in the time span: all its tweets, and those of the kind that is counted.
struct AuthorTally {
  std::uint32_t tweets = 0;
  std::uint32_t tracked = 0;  // with a hashtag of the lexicon
  std::uint32_t dated = 0;    // that have a time: only these make a rate
  std::uint32_t dated_tracked = 0;
  std::uint32_t counted = 0;
  std::uint32_t counted_tracked = 0;
  std::uint32_t parties = 0;  // whose hashtags its counted tweets carry, as bits
};

// Which tweets are counted, and how.
struct TallyQuestion {
  TimeSpan span;
  Kinds kinds = Kinds::all;
  CountingRule rule = CountingRule::mention;
  Voices voices = Voices::tweets;
  Bins bins;  // must hold the time of every tweet of the span; none are counted if there are no bins

  // Whether a tweet is counted.
  bool holds(const TweetIndex& index, std::uint32_t tweet) const {
    return span.holds(index.time(tweet)) && counts(kinds, index.flags(tweet));
  }
};

// How the tweets of a time span spread over the parties of a lexicon, a tweet counting once for each party whose
// hashtags it carries unless said otherwise.
struct PartyTally {
  std::size_t party_count = 0;
  std::uint64_t tweets = 0;
  std::uint64_t tracked = 0;
  std::uint64_t retweets = 0;
  std::uint32_t accounts = 0;       // with counted tweets
  std::vector<Count> parties;       // carrying the party's hashtags
  std::vector<std::uint64_t> only;  // of those, carrying no other party's
  std::vector<Count> against;
  // Every tweet is exactly one of these or one party's only.
  std::uint64_t one_party = 0;
  std::uint64_t mixed = 0;
  std::uint64_t against_only = 0;
  std::uint64_t neutral_only = 0;
  std::uint64_t untracked = 0;
  std::vector<Count> tags;                 // by tag; a tweet counts once a tag
  std::vector<std::uint64_t> tweets_with;  // by row of the meanings

  std::vector<AuthorTally> authors;
  // By author: tweets with each party's hashtags, at author * party_count + party.
  std::vector<std::uint32_t> of_author;
  // The same in units of the question's rule and voices; empty if of_author has them.
  std::vector<std::uint32_t> units_of_author;
  // Units of tweets of which no author is known, by party. They have no voice of their own.
  std::vector<std::uint64_t> units_of_nobody;

  // By bin, and by bin * party_count + party.
  std::vector<std::uint32_t> bin_tweets, bin_tracked, bin_parties;

  std::span<const std::uint32_t> units(std::size_t author) const {
    const auto& all = units_of_author.empty() ? of_author : units_of_author;
    return {all.data() + author * party_count, party_count};
  }
};

PartyTally tally_parties(const TweetIndex& index, const Meanings& meanings, std::size_t parties,
                         const TallyQuestion& question);

// Sums by party, in units, for each rule; of tweets, or of accounts that have one voice each.
struct UnitSums {
  std::vector<std::uint64_t> of_rule[3];  // in the order of CountingRule
};
UnitSums sum_tweets(const PartyTally& tally, const Meanings& meanings);
UnitSums sum_accounts(const PartyTally& tally);
// Over all parties.
std::uint64_t sum_of(const std::vector<std::uint64_t>& by_party);

}  // namespace hustings
