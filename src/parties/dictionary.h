#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "parties/tally.h"

namespace hustings {

// In how many counted tweets each entry of the lexicon is found.
std::vector<std::uint64_t> count_entries(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally);

// A frequent hashtag that the lexicon does not have.
struct Unassigned {
  std::uint32_t tag = 0;
  std::uint64_t party_tweets = 0;           // of its tweets, those with hashtags for any party
  std::vector<std::uint64_t> with;          // and for each
  std::optional<std::uint32_t> suggestion;  // the party that it travels with, if that is clear
};

// The `most` commonest ones, by tweets, then by tag. A party is suggested if it is on more than half of at least five
// tweets of the tag that speak of parties, and on more than twice as many as any other party.
std::vector<Unassigned> find_unassigned(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally,
                                        std::size_t most);

}  // namespace hustings
