#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hustings {

// What a text says, so that texts can be told to say the same, and whom it mentions. To be used again for the next text.
struct Words {
  // The text's words, folded as hashtags are, one after the other: without links, mentions, digits, signs, spaces and
  // HTML's references. "Vote NOW, @dora! https://t.co/x1" and "vote now" give "votenow".
  std::string letters;
  std::vector<std::uint32_t> ends;         // of the words in `letters`
  std::vector<std::string_view> mentions;  // handles as spelled, in order; into the text, or `decoded`
  std::string decoded;                     // the text, if it had HTML's references
};
void read_words(std::string_view text, Words& words);

// A SimHash (Charikar, 2002) of the pairs of neighbouring words, of which one that stands alone is its own: texts with
// many of them in common differ in few bits. Of 496 real tweets of eight words or more, half differed in 8 bits or
// fewer after one word was changed, and four in five after one was added; of pairs of different ones, one in two
// thousand, near-copies included. 0 for a text without words.
std::uint64_t sketch_of(const Words& words);

}  // namespace hustings
