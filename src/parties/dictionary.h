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
  std::uint64_t party_tweets = 0;            // of its tweets, those with hashtags for any party
  std::vector<std::uint64_t> tweets_with;    // and for each
  std::uint32_t party_accounts = 0;          // of the accounts that use it, those that use one party's hashtags only
  std::vector<std::uint32_t> accounts_with;  // and of each
  std::optional<std::uint32_t> suggestion;   // the party that it travels with, if that is clear
};

// The `most` commonest ones, by tweets, then by tag. A party is suggested by accounts rather than by tweets: tweets
// seldom carry two hashtags of one party, and few accounts write many of them. It must have more than half of at least
// five accounts that use the tag and one party's hashtags, and more than twice as many as any other party.
std::vector<Unassigned> find_unassigned(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally,
                                        const TallyQuestion& question, std::size_t most);

struct TagOfParty {
  std::uint32_t tag = 0;
  std::uint64_t tweets = 0;  // in which it is for the party
};
// The `most` commonest hashtags for each party, by tweets, then by spelling.
std::vector<std::vector<TagOfParty>> find_tags_of_parties(const TweetIndex& index, const Meanings& meanings,
                                                          const PartyTally& tally, std::size_t most);

}  // namespace hustings
