#include "parties/dictionary.h"

#include <algorithm>

#include "parties/common_tags.h"

namespace hustings {
namespace {

std::optional<std::uint32_t> suggest(const Unassigned& found) {
  constexpr std::uint64_t fewest = 5;
  if (found.party_tweets < fewest) return std::nullopt;
  std::size_t first = 0;
  for (std::size_t p = 1; p < found.with.size(); ++p) {
    if (found.with[p] > found.with[first]) first = p;
  }
  const bool beats_all = std::all_of(found.with.begin(), found.with.end(), [&](const std::uint64_t& tweets) {
    return &tweets == &found.with[first] || found.with[first] > 2 * tweets;
  });
  if (!beats_all || 2 * found.with[first] <= found.party_tweets) return std::nullopt;
  return static_cast<std::uint32_t>(first);
}

}  // namespace

std::vector<std::uint64_t> count_entries(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally) {
  std::vector<std::uint64_t> tweets(meanings.entries().size());
  std::vector<std::size_t> last_row(tweets.size(), meanings.rows());
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    if (tally.tweets_with[row] == 0) continue;
    const Range range = index.tags_of(meanings.sequence(row));
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t entry = meanings.entries(row, index.tag_at(i)).entry;
      if (entry == no_entry || last_row[entry] == row) continue;
      last_row[entry] = row;
      tweets[entry] += tally.tweets_with[row];
    }
  }
  return tweets;
}

std::vector<Unassigned> find_unassigned(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally,
                                        std::size_t most) {
  const auto is_wanted = [&](std::uint32_t tag) { return !meanings.of_tag(tag).tracked(); };
  std::vector<Unassigned> all;
  std::vector<std::uint32_t> place(index.tags(), nobody);
  for (const std::uint32_t tag : common_tags(index, tally, most, is_wanted)) {
    place[tag] = static_cast<std::uint32_t>(all.size());
    all.push_back({tag, 0, std::vector<std::uint64_t>(tally.party_count), std::nullopt});
  }
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    const std::uint32_t parties = meanings.of_row(row).parties;
    if (tally.tweets_with[row] == 0 || parties == 0) continue;
    const Range range = index.tags_of(meanings.sequence(row));
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (place[index.tag_at(i)] == nobody) continue;
      Unassigned& found = all[place[index.tag_at(i)]];
      found.party_tweets += tally.tweets_with[row];
      each_party(parties, [&](std::size_t party) { found.with[party] += tally.tweets_with[row]; });
    }
  }
  for (Unassigned& found : all) found.suggestion = suggest(found);
  return all;
}

}  // namespace hustings
