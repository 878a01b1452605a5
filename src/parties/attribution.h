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

// Which entry of the lexicon each tag of the index is, and what each sequence of hashtags therefore speaks of. Where
// entries have dates, this differs from time to time: the times between which nothing changes are periods, the first
// of them that of tweets without a time. Rows stand for a sequence in a period, and are what tallies count by.
class Meanings {
 public:
  Meanings() = default;
  // `count_against`: a hashtag against a party is counted as talk of it, too.
  Meanings(const TweetIndex& index, const Lexicon& lexicon, bool count_against);

  const std::vector<LexiconEntry>& entries() const { return entries_; }
  std::size_t rows() const { return of_row_.size(); }
  std::size_t row(std::uint32_t sequence, std::uint32_t time) const {
    return changes_.empty() ? sequence : std::size_t{period(time)} * sequences_ + sequence;
  }
  std::uint32_t sequence(std::size_t row) const { return static_cast<std::uint32_t>(row % sequences_); }
  const Attribution& of_row(std::size_t row) const { return of_row_[row]; }
  // The entry that a tag is in the row's period; or no_entry.
  std::uint32_t entry(std::size_t row, std::uint32_t tag) const {
    return entry_of_tag_[row / sequences_ * tags_ + tag];
  }
  // What a tag means in any period.
  Attribution of_tag(std::uint32_t tag) const;

 private:
  void list_entries(const Lexicon& lexicon, bool count_against);
  void find_tags(const TweetIndex& index, std::size_t period, std::optional<Seconds> time);
  void attribute_sequences(const TweetIndex& index, std::size_t period);
  std::uint32_t period(std::uint32_t time) const;

  std::vector<LexiconEntry> entries_;
  std::vector<Seconds> changes_;  // when an entry begins or ends, ascending
  std::size_t sequences_ = 1, tags_ = 0;
  std::vector<std::uint32_t> entry_of_tag_;  // period * tags + tag
  std::vector<Attribution> of_row_;
};

}  // namespace hustings
