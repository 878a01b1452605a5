#pragma once
#include <cstdint>
#include <vector>

#include "parties/attribution.h"
#include "tweets/index.h"

namespace hustings {

// Unix seconds, [from, to). Tweets without a time are inside if and only if neither end was asked for.
struct TimeSpan {
  std::int64_t from = 0;
  std::int64_t to = 0;
  bool with_timeless = false;

  bool holds(std::uint32_t time) const { return time == 0 ? with_timeless : time >= from && time < to; }
};

// Tweets and the authors they come from.
struct Count {
  std::uint64_t tweets = 0;
  std::uint32_t accounts = 0;
};

// How the tweets of a time span spread over the parties of a lexicon. All counts are of tweets; a tweet counts once
// for each party whose hashtags it carries.
struct PartyTally {
  std::uint64_t tweets = 0;
  std::uint64_t tracked = 0;
  std::vector<Count> parties;        // carrying the party's hashtags
  std::vector<std::uint64_t> only;   // of those, carrying no other party's
  std::vector<Count> against;
  // Every tweet is exactly one of these or one party's only.
  std::uint64_t one_party = 0;
  std::uint64_t mixed = 0;
  std::uint64_t against_only = 0;
  std::uint64_t neutral_only = 0;
  std::uint64_t untracked = 0;
  std::vector<Count> tags;  // by tag; a tweet counts once a tag

  // By author: tweets with each party's hashtags, at author * number of parties + party.
  std::vector<std::uint32_t> of_author;
};

PartyTally tally_parties(const TweetIndex& index, const std::vector<Attribution>& sequences, std::size_t parties,
                         const TimeSpan& span);

}  // namespace hustings
