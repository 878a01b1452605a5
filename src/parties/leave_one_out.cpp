#include "parties/leave_one_out.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "text/heap_sort.h"

namespace hustings {
namespace {

// A way in which tags are used: as which entry of the lexicon, and as which one if that is left out. Of each row, those
// that bear on parties.
class Uses {
 public:
  Uses(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally) : meanings_(meanings) {
    ends_.reserve(meanings.rows() + 1);
    for (std::size_t row = 0; row < meanings.rows(); ++row) {
      const std::size_t begin = uses_.size();
      const Range range = tally.tweets_with[row] > 0 ? index.tags_of(meanings.sequence(row)) : Range();
      for (std::uint32_t i = range.begin; i < range.end; ++i) add(meanings.entries(row, index.tag_at(i)));
      heap_sort(std::span(uses_).subspan(begin));
      uses_.erase(std::unique(uses_.begin() + static_cast<std::ptrdiff_t>(begin), uses_.end()), uses_.end());
      ends_.push_back(uses_.size());
    }
  }

  std::size_t count() const { return entries_.size(); }
  std::span<const std::uint32_t> of_row(std::size_t row) const {
    return {uses_.data() + ends_[row], uses_.data() + ends_[row + 1]};
  }
  std::uint32_t entry(std::uint32_t use) const { return entries_[use].entry; }
  // Whether what speaks of no party can come to do so by leaving an entry out.
  bool can_reveal() const { return can_reveal_; }
  // The parties that tags speak of, used in these ways, without an entry; all of them without no_entry.
  std::uint32_t parties_without(std::uint32_t left_out, std::span<const std::uint32_t> uses) const {
    std::uint32_t parties = 0;
    for (const std::uint32_t use : uses) {
      parties |= parties_of(entries_[use].entry == left_out ? entries_[use].next : entries_[use].entry);
    }
    return parties;
  }

 private:
  std::uint32_t parties_of(std::uint32_t entry) const {
    return entry == no_entry ? 0 : meanings_.entries()[entry].means.parties;
  }
  void add(const TagEntries& of) {
    if ((parties_of(of.entry) | parties_of(of.next)) == 0) return;
    const auto known = numbers_.emplace(std::pair(of.entry, of.next), static_cast<std::uint32_t>(entries_.size()));
    if (known.second) entries_.push_back(of);
    can_reveal_ = can_reveal_ || parties_of(of.entry) == 0;
    uses_.push_back(known.first->second);
  }

  const Meanings& meanings_;
  bool can_reveal_ = false;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> numbers_;
  std::vector<TagEntries> entries_;  // by use
  std::vector<std::uint32_t> uses_;  // of all rows
  std::vector<std::size_t> ends_ = {0};
};

// What the sums by party lose and gain by leaving an entry out, at entry * parties + party.
class Changes {
 public:
  Changes(const Meanings& meanings, const Uses& uses, const TallyQuestion& question, std::size_t parties)
      : uses_(uses), question_(question), parties_(parties), changes_(meanings.entries().size() * parties) {}

  // `times` tweets or accounts that use tags in these ways.
  void add(std::span<const std::uint32_t> uses, std::uint64_t times) {
    const std::uint32_t before = uses_.parties_without(no_entry, uses);
    for (std::size_t i = 0; i < uses.size(); ++i) {
      const std::uint32_t entry = uses_.entry(uses[i]);
      const bool was_left_out = std::any_of(uses.begin(), uses.begin() + static_cast<std::ptrdiff_t>(i),
                                            [&](std::uint32_t use) { return uses_.entry(use) == entry; });
      if (was_left_out) continue;
      add_change(entry, before, uses_.parties_without(entry, uses), times);
    }
  }

  std::int64_t of(std::uint32_t entry, std::size_t party) const { return changes_[entry * parties_ + party]; }

 private:
  void add_change(std::uint32_t entry, std::uint32_t before, std::uint32_t after, std::uint64_t times) {
    if (after == before) return;
    add_units(entry, before, -static_cast<std::int64_t>(times));
    add_units(entry, after, static_cast<std::int64_t>(times));
  }
  void add_units(std::uint32_t entry, std::uint32_t parties, std::int64_t times) {
    const std::int64_t each = units_each(question_.rule, count_parties(parties)) * times;
    each_party(parties, [&](std::size_t party) { changes_[entry * parties_ + party] += each; });
  }

  const Uses& uses_;
  const TallyQuestion& question_;
  const std::size_t parties_;
  std::vector<std::int64_t> changes_;
};

// An account uses tags in all the ways that its tweets do.
void add_accounts(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally, const Uses& uses,
                  const TallyQuestion& question, Changes& changes) {
  std::vector<std::uint32_t> last_author(uses.count(), nobody), of_author;
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    if (tally.authors[author].parties == 0 && !uses.can_reveal()) continue;
    of_author.clear();
    const Range range = index.tweets_of(author);
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      const std::uint32_t time = index.time(tweet);
      if (!question.holds(index, tweet)) continue;
      for (const std::uint32_t use : uses.of_row(meanings.row(index.hashtags(tweet), time))) {
        if (last_author[use] != author) of_author.push_back(use);
        last_author[use] = author;
      }
    }
    if (!of_author.empty()) changes.add(of_author, 1);
  }
}

}  // namespace

std::vector<std::optional<LeftOut>> leave_one_out(const TweetIndex& index, const Meanings& meanings,
                                                  const PartyTally& tally, const TallyQuestion& question,
                                                  const std::vector<std::uint64_t>& sums) {
  const std::size_t parties = tally.party_count;
  std::vector<std::optional<LeftOut>> ranges(parties);
  const auto all = static_cast<std::int64_t>(sum_of(sums));
  if (all == 0) return ranges;
  const Uses uses(index, meanings, tally);
  Changes changes(meanings, uses, question, parties);
  if (question.voices == Voices::accounts) {
    add_accounts(index, meanings, tally, uses, question, changes);
  } else {
    for (std::size_t row = 0; row < meanings.rows(); ++row) {
      if (!uses.of_row(row).empty()) changes.add(uses.of_row(row), tally.tweets_with[row]);
    }
  }

  for (std::size_t p = 0; p < parties; ++p) {
    const double share = static_cast<double>(sums[p]) / static_cast<double>(all);
    ranges[p] = LeftOut{share, share};
  }
  for (std::uint32_t entry = 0; entry < meanings.entries().size(); ++entry) {
    std::int64_t left = all;
    for (std::size_t p = 0; p < parties; ++p) left += changes.of(entry, p);
    if (left <= 0) continue;
    for (std::size_t p = 0; p < parties; ++p) {
      const std::int64_t units = static_cast<std::int64_t>(sums[p]) + changes.of(entry, p);
      const double share = static_cast<double>(units) / static_cast<double>(left);
      LeftOut& range = *ranges[p];
      if (share < range.low) range.low = share, range.low_entry = entry;
      if (share > range.high) range.high = share, range.high_entry = entry;
    }
  }
  return ranges;
}

}  // namespace hustings
