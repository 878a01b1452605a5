#pragma once
#include <cstdint>
#include <vector>

#include "coordination/deeds.h"

namespace hustings {

// What makes a pair. The toolkits' defaults, for comparison: one second and two things (QUT's Coordination Network
// Toolkit), ten seconds and two (CooRTweet), a minute (Keller and others, 2020, for retweets and copies).
struct PairRule {
  std::uint32_t seconds = 60;  // between the two deeds, at most
  std::uint32_t least = 3;     // different things, at least: by chance anybody does the same once or twice
};

// With each deed only so many of the same thing are compared that come before and after it, the nearest, so that no
// crowd costs more than linear time.
inline constexpr std::uint32_t most_neighbours = 64;

// A thing that all do says nothing of two who do it. One that `doers` of `accounts` accounts did weighs 1 for two
// doers and 0 if all did it, by the logarithm as the inverse document frequency of Pacheco and others (2021), but
// between two fixed ends: 1 - ln(doers - 1) / ln(accounts - 1), in thousandths. Under a thousand accounts are taken for
// a thousand: all members of a small sample may be one ring.
std::uint32_t weight_of(std::uint32_t doers, std::uint32_t accounts);

// Accounts that share hundreds of things coincide in some of them by chance. Of those that both did at whatever time, at
// least one in so many must have been close in time.
inline constexpr std::uint32_t most_common_things = 10;

// Two accounts that did at least PairRule::least different things within PairRule::seconds of each other, things whose
// weights reach half of that number and which are not too few of those that both did.
struct Pair {
  std::uint32_t a = 0, b = 0;  // a < b
  std::uint32_t things = 0;
  std::uint32_t weight = 0;          // thousandths
  std::uint32_t from = 0, to = 0;    // the first and the last of the deeds that were so close
};

struct Pairs {
  std::vector<Pair> pairs;           // by a, then b
  std::vector<Deed> in_step;         // the deeds of pairs that were so close, by thing, time, account, tweet; each once
  std::uint32_t things = 0;          // different ones
  std::uint32_t shared = 0;          // of which two accounts or more did
  std::uint32_t crowded = 0;         // deeds after which more follow within PairRule::seconds than are compared with it
};

// Of deeds in any order, which are sorted by thing, time, account, tweet.
Pairs find_pairs(std::vector<Deed>& deeds, const PairRule& rule);

}  // namespace hustings
