#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "parties/tally.h"

namespace hustings {

// Where a party's share goes when one entry of the lexicon is left out: to the lowest, to the highest.
struct LeftOut {
  double low = 0, high = 0;
  std::uint32_t low_entry = no_entry, high_entry = no_entry;  // numbers in Meanings::entries()
};

// By party; nothing if there is no share, and without an entry that leaves no share at all. Where none makes a
// difference, the range is the share itself. A tag of the entry left out is what it would be without it: another
// pattern's, or none's. `sums`: the units of the question's rule and voices, by party.
std::vector<std::optional<LeftOut>> leave_one_out(const TweetIndex& index, const Meanings& meanings,
                                                  const PartyTally& tally, const TallyQuestion& question,
                                                  const std::vector<std::uint64_t>& sums);

}  // namespace hustings
