#include "parties/leave_one_out.h"

#include <algorithm>
#include <numeric>

namespace hustings {
namespace {

// What the sums lose and gain by leaving an entry out, at entry * parties + party.
using Changes = std::vector<std::int64_t>;

void add_change(Changes& changes, std::size_t first, CountingRule rule, std::uint32_t before, std::uint32_t after,
                std::uint64_t times) {
  const auto add = [&](std::uint32_t parties, std::int64_t sign) {
    const auto units = static_cast<std::int64_t>(units_each(rule, count_parties(parties)) * times);
    each_party(parties, [&](std::size_t party) { changes[first + party] += sign * units; });
  };
  add(before, -1);
  add(after, 1);
}

// The distinct entries of a row that speak of parties.
void entries_of(const TweetIndex& index, const Meanings& meanings, std::size_t row, std::vector<std::uint32_t>& entries) {
  entries.clear();
  const Range range = index.tags_of(meanings.sequence(row));
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::uint32_t entry = meanings.entry(row, index.tag_at(i));
    if (entry != no_entry && meanings.entries()[entry].means.parties != 0) entries.push_back(entry);
  }
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

Changes changes_of_tweets(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally, CountingRule rule) {
  Changes changes(meanings.entries().size() * tally.party_count);
  std::vector<std::uint32_t> entries;
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    const std::uint32_t before = meanings.of_row(row).parties;
    if (tally.tweets_with[row] == 0 || before == 0) continue;
    entries_of(index, meanings, row, entries);
    for (const std::uint32_t left_out : entries) {
      std::uint32_t after = 0;
      for (const std::uint32_t entry : entries) after |= entry == left_out ? 0 : meanings.entries()[entry].means.parties;
      if (after != before) add_change(changes, left_out * tally.party_count, rule, before, after, tally.tweets_with[row]);
    }
  }
  return changes;
}

// An account loses a party with the entry that all its tweets about that party owe it to.
Changes changes_of_accounts(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally,
                            const TallyQuestion& question) {
  constexpr std::uint32_t several = no_entry - 1;
  Changes changes(meanings.entries().size() * tally.party_count);
  std::vector<std::uint32_t> entries, sole(tally.party_count);
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    const std::uint32_t before = tally.authors[author].parties;
    if (before == 0) continue;
    std::fill(sole.begin(), sole.end(), no_entry);
    const Range range = index.tweets_of(author);
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      if (!question.span.holds(index.time(tweet)) || !counts(question.kinds, index.flags(tweet))) continue;
      const std::size_t row = meanings.row(index.hashtags(tweet), index.time(tweet));
      if (meanings.of_row(row).parties == 0) continue;
      entries_of(index, meanings, row, entries);
      for (const std::uint32_t entry : entries) {
        each_party(meanings.entries()[entry].means.parties, [&](std::size_t party) {
          sole[party] = sole[party] == no_entry || sole[party] == entry ? entry : several;
        });
      }
    }
    each_party(before, [&](std::size_t party) {
      if (sole[party] == several) return;
      add_change(changes, sole[party] * tally.party_count, question.rule, before, before & ~(1u << party), 1);
    });
  }
  return changes;
}

}  // namespace

std::vector<std::optional<LeftOut>> leave_one_out(const TweetIndex& index, const Meanings& meanings,
                                                  const PartyTally& tally, const TallyQuestion& question,
                                                  const std::vector<std::uint64_t>& sums) {
  const std::size_t parties = tally.party_count;
  std::vector<std::optional<LeftOut>> ranges(parties);
  const auto all = static_cast<std::int64_t>(std::accumulate(sums.begin(), sums.end(), std::uint64_t{0}));
  if (all == 0) return ranges;
  const Changes changes = question.voices == Voices::accounts
                              ? changes_of_accounts(index, meanings, tally, question)
                              : changes_of_tweets(index, meanings, tally, question.rule);
  for (std::size_t p = 0; p < parties; ++p) {
    const double share = static_cast<double>(sums[p]) / static_cast<double>(all);
    ranges[p] = LeftOut{share, share};
  }
  for (std::uint32_t entry = 0; entry < meanings.entries().size(); ++entry) {
    const auto change = changes.begin() + static_cast<std::ptrdiff_t>(entry * parties);
    const std::int64_t left = std::accumulate(change, change + static_cast<std::ptrdiff_t>(parties), all);
    if (left <= 0) continue;
    for (std::size_t p = 0; p < parties; ++p) {
      const auto units = static_cast<std::int64_t>(sums[p]) + change[static_cast<std::ptrdiff_t>(p)];
      const double share = static_cast<double>(units) / static_cast<double>(left);
      LeftOut& range = *ranges[p];
      if (share < range.low) range.low = share, range.low_entry = entry;
      if (share > range.high) range.high = share, range.high_entry = entry;
    }
  }
  return ranges;
}

}  // namespace hustings
