#pragma once
#include <cstdint>
#include <vector>

#include "parties/tally.h"

namespace hustings {

// A set of parties whose hashtags are used together: by tweets that carry just these, by accounts whose tweets carry
// just these.
struct Overlap {
  std::uint32_t parties = 0;  // as bits
  std::uint64_t tweets = 0;
  std::uint32_t accounts = 0;
  std::uint32_t high_frequency_accounts = 0;
};

// Every set that occurs, by accounts, then tweets, then the set. `high_frequency`: by author.
std::vector<Overlap> find_overlaps(const Meanings& meanings, const PartyTally& tally,
                                   const std::vector<bool>& high_frequency);

// Two hashtags and the tweets that carry both.
struct TagPair {
  std::uint32_t first = 0, second = 0;  // the one with more tweets first
  std::uint64_t tweets = 0;
};

// The commonest pairs among the 100 commonest tags, no more than `most`: by tweets, then by the tags' places.
std::vector<TagPair> find_pairs(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally,
                                std::size_t most);

}  // namespace hustings
