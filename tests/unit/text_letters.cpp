// What a text says, without what may differ between texts that say the same.
#include <doctest/doctest.h>

#include "text/letters.h"

namespace {

std::string letters(std::string_view text) {
  std::string out;
  hustings::append_letters(text, out);
  return out;
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
  CHECK(letters("\xFF\xFE").empty());
  CHECK(letters("").empty());
  CHECK(letters("tea &amp; caf&eacute;") == letters("tea café"));
}

TEST_CASE("what is there already stays") {
  std::string out = "before";
  hustings::append_letters("É!", out);
  CHECK(out == "before\xC3\xA9");
}
