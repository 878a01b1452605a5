#include "parties/overlap.h"

#include <tsl/robin_map.h>

#include <algorithm>

#include "parties/common_tags.h"
#include "text/heap_sort.h"

namespace hustings {

std::vector<Overlap> find_overlaps(const Meanings& meanings, const PartyTally& tally,
                                   const std::vector<bool>& high_frequency) {
  tsl::robin_map<std::uint32_t, Overlap> sets;
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    const std::uint32_t parties = meanings.of_row(row).parties;
    if (parties != 0 && tally.tweets_with[row] > 0) sets[parties].tweets += tally.tweets_with[row];
  }
  for (std::size_t author = 0; author < tally.authors.size(); ++author) {
    const std::uint32_t parties = tally.authors[author].parties;
    if (parties == 0) continue;
    Overlap& set = sets[parties];
    ++set.accounts;
    set.high_frequency_accounts += high_frequency[author];
  }
  std::vector<Overlap> all;
  for (const auto& [parties, set] : sets) {
    all.push_back(set);
    all.back().parties = parties;
  }
  const auto before = [](const Overlap& a, const Overlap& b) {
    if (a.accounts != b.accounts) return a.accounts > b.accounts;
    return a.tweets != b.tweets ? a.tweets > b.tweets : a.parties < b.parties;
  };
  heap_sort(all, before);
  return all;
}

std::vector<TagPair> find_pairs(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally,
                                std::size_t most) {
  constexpr std::size_t common = 100;
  const auto tags = common_tags(index, tally, common, [](std::uint32_t) { return true; });
  std::vector<std::uint32_t> place(index.tags(), nobody);
  for (std::uint32_t i = 0; i < tags.size(); ++i) place[tags[i]] = i;

  std::vector<std::uint64_t> both(tags.size() * tags.size());
  std::vector<std::uint32_t> places;
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    if (tally.tweets_with[row] == 0) continue;
    places.clear();
    const Range range = index.tags_of(meanings.sequence(row));
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (place[index.tag_at(i)] != nobody) places.push_back(place[index.tag_at(i)]);
    }
    for (const std::uint32_t a : places) {
      for (const std::uint32_t b : places) both[a * tags.size() + b] += a < b ? tally.tweets_with[row] : 0;
    }
  }

  std::vector<std::uint32_t> together;
  for (std::uint32_t i = 0; i < both.size(); ++i) {
    if (both[i] > 0) together.push_back(i);
  }
  heap_sort(together, [&](std::uint32_t a, std::uint32_t b) { return both[a] != both[b] ? both[a] > both[b] : a < b; });
  together.resize(std::min(together.size(), most));
  std::vector<TagPair> pairs;
  for (const std::uint32_t i : together) pairs.push_back({tags[i / tags.size()], tags[i % tags.size()], both[i]});
  return pairs;
}

}  // namespace hustings
