// What a text says, without what may differ between texts that say the same.
#include <doctest/doctest.h>

#include <bit>
#include <string>
#include <vector>

#include "text/hash.h"
#include "text/words.h"

using namespace hustings;

namespace {

Words words_of(std::string_view text) {
  Words words;
  read_words(text, words);
  return words;
}

std::string letters(std::string_view text) { return words_of(text).letters; }

int distance(std::string_view a, std::string_view b) {
  return std::popcount(sketch_of(words_of(a)) ^ sketch_of(words_of(b)));
}

}  // namespace

TEST_CASE("letters only, folded") {
  CHECK(letters("Vote NOW, @dora_7! https://t.co/x1 2017") == "votenow");
  CHECK(letters("#VoteRose") == "voterose");
  CHECK(letters("GRÜNE") == letters("gru\xCC\x88ne"));  // composed or not
  CHECK(letters("https://example.org/a\nbehind it") == "behindit");
  CHECK(letters("http and https: are words") == "httpandhttpsarewords");
  CHECK(letters("a@b") == "a");
  CHECK(letters("1 2 3 … \xF0\x9F\x8C\xB9").empty());
  CHECK(letters("🗳️ vote ❤️ 1️⃣").size() == 4);  // the selectors in emoji are marks, but not on letters
  CHECK(letters("\xFF\xFE").empty());
  CHECK(letters("").empty());
  CHECK(letters("tea &amp; caf&eacute;") == letters("tea café"));
}

TEST_CASE("words end where letters do") {
  const Words words = words_of("Don't vote #SNP2017, grüne\xF0\x9F\x8C\xB9leaf!");
  CHECK(words.letters == "dontvotesnpgrüneleaf");
  CHECK(words.ends == std::vector<std::uint32_t>{3, 4, 8, 11, 17, 21});
  CHECK(words_of("1 2 3").ends.empty());
}

TEST_CASE("mentions as spelled, in order") {
  using Handles = std::vector<std::string_view>;
  CHECK(words_of("RT @Anna_1: thanks @bob,@carl! &amp; @dora").mentions == Handles{"Anna_1", "bob", "carl", "dora"});
  CHECK(words_of("ann@example.org @ @@eve http://x.org/@fred").mentions == Handles{"eve"});
  CHECK(words_of("@a23456789012345678901").mentions.empty());  // no handle is so long
}

TEST_CASE("a text read after another forgets it") {
  Words words;
  read_words("Élan @anna", words);
  read_words("vote", words);
  CHECK(words.letters == "vote");
  CHECK(words.ends.size() == 1);
  CHECK(words.mentions.empty());
}

// What a SimHash is for: the same words give the same bits, few others few other bits, and different texts about half.
TEST_CASE("sketches of texts that hardly differ hardly differ") {
  const std::string_view text =
      "They came to the town hall this morning and nobody would tell them where the polling station had been moved to";
  CHECK(sketch_of(words_of("")) == 0);
  CHECK(sketch_of(words_of(text)) != 0);
  CHECK(distance(text, "THEY came to the town-hall this morning, and nobody would tell them where the polling station had been "
                       "moved to https://t.co/1 @anna 7") == 0);
  CHECK(distance(text, "They came to the town hall this evening and nobody would tell them where the polling station had been "
                       "moved to") <= 16);
  CHECK(distance(text, "Canvassing in the rain again with the best team in the county, three hundred doors and still smiling") > 20);
  CHECK(distance("vote rose", "rose vote") > 0);  // pairs of words have an order
}

TEST_CASE("by hand: the majority of the pairs' hashes") {
  const std::uint64_t a = hash_bytes("onetwo"), b = hash_bytes("twothree"), c = hash_bytes("threefour");
  CHECK(sketch_of(words_of("one two three four")) == ((a & b) | (a & c) | (b & c)));
  CHECK(sketch_of(words_of("One, two!")) == a);
  CHECK(sketch_of(words_of("one")) == hash_bytes("one"));
  CHECK(sketch_of(words_of("one two three")) == (a & b));  // of two, both
}
