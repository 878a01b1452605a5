#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "parties/lexicon.h"
#include "tweets/index.h"

namespace hustings {

// What hashtags speak of: parties as bits in the order of the lexicon.
struct Attribution {
  std::uint32_t parties = 0;  // for
  std::uint32_t against = 0;
  bool neutral = false;

  // Carries any hashtag of the lexicon.
  bool tracked() const { return parties != 0 || against != 0 || neutral; }
  void add(const Attribution& other) {
    parties |= other.parties;
    against |= other.against;
    neutral = neutral || other.neutral;
  }
};

// Calls f with the number of each party in a set of bits.
template <class F>
void each_party(std::uint32_t parties, F f) {
  for (; parties != 0; parties &= parties - 1) f(static_cast<std::size_t>(__builtin_ctz(parties)));
}
inline std::uint32_t count_parties(std::uint32_t parties) {
  return static_cast<std::uint32_t>(__builtin_popcount(parties));
}

// One line of the lexicon: a hashtag or a pattern, and what tweets with it speak of.
struct LexiconEntry {
  LexiconTag tag;
  Attribution means;
};

inline constexpr std::uint32_t no_entry = 0xFFFFFFFF;

// The entry of the lexicon that a tag is, and the one that it would be without that: a pattern, where a tag stands in
// the lexicon itself, or a shorter pattern. no_entry where there is none.
struct TagEntries {
  std::uint32_t entry = no_entry;
  std::uint32_t next = no_entry;
  bool operator==(const TagEntries&) const = default;
};

// Which entry of the lexicon each tag of the index is, and what each sequence of hashtags therefore speaks of. Where
// entries have dates, this differs from time to time: the times between which nothing changes are periods, the first
// of them that of tweets without a time. Rows are what tallies count by: each sequence is one, and one for each period
// if it has a tag whose entry changes.
class Meanings {
 public:
  Meanings() = default;
  // `count_against`: a hashtag against a party is counted as talk of it, too.
  Meanings(const TweetIndex& index, const Lexicon& lexicon, bool count_against);

  const std::vector<LexiconEntry>& entries() const { return entries_; }
  std::size_t rows() const { return of_row_.size(); }
  std::size_t row(std::uint32_t sequence, std::uint32_t time) const {
    if (first_row_.empty() || first_row_[sequence] == 0) return sequence;
    return first_row_[sequence] + period(time);
  }
  std::uint32_t sequence(std::size_t row) const {
    return static_cast<std::uint32_t>(row < sequences_ ? row : sequence_of_changing_[(row - sequences_) / periods_]);
  }
  const Attribution& of_row(std::size_t row) const { return of_row_[row]; }
  const TagEntries& entries(std::size_t row, std::uint32_t tag) const {
    return entries_in(row < sequences_ ? 0 : (row - sequences_) % periods_, tag);
  }
  // What a tag means in any period. A tag that is against a party is not for it, counted as talk of it or not.
  Attribution of_tag(std::uint32_t tag) const;

 private:
  void list_entries(const TweetIndex& index, const Lexicon& lexicon, bool count_against);
  std::vector<TagEntries> find_tags(const TweetIndex& index, std::size_t period) const;
  void find_changing_tags(const TweetIndex& index);
  void attribute_rows(const TweetIndex& index);
  const TagEntries& entries_in(std::size_t period, std::uint32_t tag) const {
    return period == 0 || changing_[tag] == 0 ? of_tag_[tag]
                                              : of_changing_tag_[(changing_[tag] - 1) * periods_ + period];
  }
  std::size_t period(std::uint32_t time) const;

  std::vector<LexiconEntry> entries_;
  std::vector<Seconds> changes_;  // when an entry begins or ends, ascending, as far as tweets have such times
  std::size_t sequences_ = 0, periods_ = 1;
  std::vector<TagEntries> of_tag_;                   // in the first period
  std::vector<std::uint32_t> changing_;              // by tag: 0, or one more than its place among those that change
  std::vector<TagEntries> of_changing_tag_;          // at place * periods + period
  std::vector<std::size_t> first_row_;               // by sequence, of those with such a tag, else 0; may be empty
  std::vector<std::uint32_t> sequence_of_changing_;  // the sequences that have several rows
  std::vector<Attribution> of_row_;
};

}  // namespace hustings
