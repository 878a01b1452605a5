#include "parties/leave_one_out.h"

#include <algorithm>
#include <numeric>
#include <span>

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

// The distinct entries that speak of parties, of each row that a counted tweet has.
class PartyEntries {
 public:
  PartyEntries(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally) {
    std::vector<std::uint32_t> of_row;
    ends_.reserve(meanings.rows() + 1);
    for (std::size_t row = 0; row < meanings.rows(); ++row) {
      of_row.clear();
      const bool is_met = tally.tweets_with[row] > 0 && meanings.of_row(row).parties != 0;
      const Range range = is_met ? index.tags_of(meanings.sequence(row)) : Range();
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::uint32_t entry = meanings.entry(row, index.tag_at(i));
        if (entry != no_entry && meanings.entries()[entry].means.parties != 0) of_row.push_back(entry);
      }
      std::sort(of_row.begin(), of_row.end());
      entries_.insert(entries_.end(), of_row.begin(), std::unique(of_row.begin(), of_row.end()));
      ends_.push_back(entries_.size());
    }
  }

  std::span<const std::uint32_t> of_row(std::size_t row) const {
    return {entries_.data() + ends_[row], entries_.data() + ends_[row + 1]};
  }

 private:
  std::vector<std::size_t> ends_ = {0};
  std::vector<std::uint32_t> entries_;
};

Changes changes_of_tweets(const Meanings& meanings, const PartyEntries& entries, const PartyTally& tally,
                          CountingRule rule) {
  Changes changes(meanings.entries().size() * tally.party_count);
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    const std::uint32_t before = meanings.of_row(row).parties;
    for (const std::uint32_t left_out : entries.of_row(row)) {
      std::uint32_t after = 0;
      for (const std::uint32_t entry : entries.of_row(row)) {
        after |= entry == left_out ? 0 : meanings.entries()[entry].means.parties;
      }
      if (after != before)
        add_change(changes, left_out * tally.party_count, rule, before, after, tally.tweets_with[row]);
    }
  }
  return changes;
}

// By party, the one entry to which all of an account's tweets about that party owe it; or that there are several.
class SoleEntries {
 public:
  static constexpr std::uint32_t several = no_entry - 1;

  SoleEntries(const TweetIndex& index, const Meanings& meanings, const PartyEntries& entries,
              const TallyQuestion& question, std::size_t parties)
      : index_(index), meanings_(meanings), entries_(entries), question_(question), sole_(parties) {}

  const std::vector<std::uint32_t>& of_author(std::uint32_t author) {
    std::fill(sole_.begin(), sole_.end(), no_entry);
    const Range range = index_.tweets_of(author);
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      const std::uint32_t time = index_.time(tweet);
      if (question_.span.holds(time) && counts(question_.kinds, index_.flags(tweet))) {
        add_row(meanings_.row(index_.hashtags(tweet), time));
      }
    }
    return sole_;
  }

 private:
  void add_row(std::size_t row) {
    for (const std::uint32_t entry : entries_.of_row(row)) {
      each_party(meanings_.entries()[entry].means.parties, [&](std::size_t party) {
        sole_[party] = sole_[party] == no_entry || sole_[party] == entry ? entry : several;
      });
    }
  }

  const TweetIndex& index_;
  const Meanings& meanings_;
  const PartyEntries& entries_;
  const TallyQuestion& question_;
  std::vector<std::uint32_t> sole_;
};

// An account loses a party with the sole entry that it owes it to.
Changes changes_of_accounts(const TweetIndex& index, const Meanings& meanings, const PartyEntries& entries,
                            const PartyTally& tally, const TallyQuestion& question) {
  Changes changes(meanings.entries().size() * tally.party_count);
  SoleEntries sole_entries(index, meanings, entries, question, tally.party_count);
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    const std::uint32_t before = tally.authors[author].parties;
    if (before == 0) continue;
    const auto& sole = sole_entries.of_author(author);
    each_party(before, [&](std::size_t party) {
      if (sole[party] == SoleEntries::several) return;
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
  const PartyEntries entries(index, meanings, tally);
  const Changes changes = question.voices == Voices::accounts
                              ? changes_of_accounts(index, meanings, entries, tally, question)
                              : changes_of_tweets(meanings, entries, tally, question.rule);
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
