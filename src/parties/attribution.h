#pragma once
#include <cstdint>
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

// Of every tag of the index.
std::vector<Attribution> attribute_tags(const TweetIndex& index, const Lexicon& lexicon);

// Of every sequence of hashtags, from that of its tags.
std::vector<Attribution> attribute_sequences(const TweetIndex& index, const std::vector<Attribution>& tags);

}  // namespace hustings
