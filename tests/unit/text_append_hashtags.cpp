// append_hashtags finds the hashtags that the platform itself would link. What it should find was
// confirmed with twitter-text 3.1.0 (JavaScript, Apache-2.0), the platform's own implementation.
#include <doctest/doctest.h>

#include <string>

#include "text/hashtags.h"

namespace {

// The hashtags in `text`, each followed by a space.
std::string hashtags(std::string_view text) {
  std::vector<std::string_view> found;
  hustings::append_hashtags(text, found);
  std::string out;
  for (const std::string_view hashtag : found) out.append(hashtag).push_back(' ');
  return out;
}

}  // namespace

TEST_CASE("hashtags are found in order, repeats included") {
  CHECK(hashtags("") == "");
  CHECK(hashtags("no sign") == "");
  CHECK(hashtags("#One and #two, then #One") == "One two One ");
}

TEST_CASE("append_hashtags keeps what was there and points into the text") {
  const std::string_view text = "vote #GE2017";
  std::vector<std::string_view> found = {"before"};
  hustings::append_hashtags(text, found);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == "before");
  CHECK(found[1].data() == text.data() + 6);
  CHECK(found[1].size() == 6);
}

TEST_CASE("a hashtag has a letter") {
  CHECK(hashtags("#1 #2017 #_ #1_2 #\u00B7") == "");
  CHECK(hashtags("#1a #2017x_ #_y #a1") == "1a 2017x_ _y a1 ");
  CHECK(hashtags("# #! #") == "");
}

TEST_CASE("a hashtag ends at punctuation") {
  CHECK(hashtags("#a, #b. #c! #d? #e: #f; #g's #h-i #j\u2026") == "a b c d e f g h j ");
  CHECK(hashtags("#\u65E5\u672C\u3002") == "\u65E5\u672C ");
}

TEST_CASE("a hashtag begins at a boundary") {
  CHECK(hashtags("(#a [#b \"#c \u2019#d .#e /#f") == "a b c d e f ");
  CHECK(hashtags("x#a 1#b _#c \u00E9#d \u65E5#e &#f") == "");
  CHECK(hashtags("\u2764\uFE0F#a \U0001F5F3#b") == "a b ");  // after an emoji, with and without its selector
  CHECK(hashtags("line\n#a\tb\r\n#c") == "a c ");
}

TEST_CASE("a hashtag is not followed by a sign or by ://") {
  CHECK(hashtags("#a#b") == "");
  CHECK(hashtags("#a\uFE0F#b") == "");  // what ends a hashtag does not begin the next
  CHECK(hashtags("##a") == "a ");
  CHECK(hashtags("#http://example.org") == "");
  CHECK(hashtags("#a:/b #c:") == "a c ");
}

TEST_CASE("the fullwidth sign is a sign") {
  CHECK(hashtags("\uFF03\uFF54\uFF41\uFF47\uFF11") == "\uFF54\uFF41\uFF47\uFF11 ");
  CHECK(hashtags("#a\uFF03 \uFF03b") == "b ");
}

TEST_CASE("a keycap emoji is not a hashtag") {
  CHECK(hashtags("#\uFE0F\u20E3 #\u20E3") == "");
  CHECK(hashtags("#\uFE0Fa") == "");
}

TEST_CASE("letters, marks and digits of all scripts count") {
  CHECK(hashtags("#\u00C9lys\u00E9e2017 #Gru\u0308ne #\u0441\u0438\u043B\u0430") ==
        "\u00C9lys\u00E9e2017 Gru\u0308ne \u0441\u0438\u043B\u0430 ");
  CHECK(hashtags("#\u09AD\u09CB\u099F #\uD22C\uD45C #\uFF76\uFF9E") == "\u09AD\u09CB\u099F \uD22C\uD45C \uFF76\uFF9E ");
  CHECK(hashtags("#a\u0663\u0967 #\u0663\u0967") == "a\u0663\u0967 ");       // Arabic, Devanagari digits
  CHECK(hashtags("#\U00020021 #a\U000104A0") == "\U00020021 a\U000104A0 ");  // beyond the basic plane
  CHECK(hashtags("#a\U0001F5F3") == "a ");
}

TEST_CASE("joiners belong to a hashtag, but are no letters") {
  for (const char* joiner : {"_", "\u00B7", "\u05BE", "\u05F3", "\u05F4", "\u0F0B", "\u0F0C", "\u200C", "\u200D",
                             "\u3003", "\u301C", "\u309B", "\u309C", "\u30A0", "\u30FB", "\uA67E", "\uFF5E"}) {
    CAPTURE(joiner);
    CHECK(hashtags(std::string("#a") + joiner + "b") == std::string("a") + joiner + "b ");
    CHECK(hashtags(std::string("#1") + joiner) == "");
  }
  CHECK(hashtags("#a\u200Bb #c\u2010d") == "a c ");  // zero-width space and hyphen are none
}

TEST_CASE("ill-formed UTF-8 ends a hashtag and is a boundary") {
  CHECK(hashtags("#a\xFF#b\xC3") == "a b ");
  CHECK(hashtags("#\xE6\x97") == "");
}
