#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "parties/tally.h"

namespace hustings {

// The commonest tags of which is_wanted(tag) is true, no more than `most`: by tweets, then by spelling.
template <class F>
std::vector<std::uint32_t> common_tags(const TweetIndex& index, const PartyTally& tally, std::size_t most,
                                       F is_wanted) {
  std::vector<std::uint32_t> tags;
  for (std::uint32_t tag = 0; tag < index.tags(); ++tag) {
    if (tally.tags[tag].tweets > 0 && is_wanted(tag)) tags.push_back(tag);
  }
  const std::size_t listed = std::min(tags.size(), most);
  std::partial_sort(tags.begin(), tags.begin() + static_cast<std::ptrdiff_t>(listed), tags.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      return tally.tags[a].tweets != tally.tags[b].tweets ? tally.tags[a].tweets > tally.tags[b].tweets
                                                                          : index.shown(a) < index.shown(b);
                    });
  tags.resize(listed);
  return tags;
}

}  // namespace hustings
