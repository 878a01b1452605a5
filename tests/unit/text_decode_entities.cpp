// HTML's character references in tweets' texts.
#include <doctest/doctest.h>

#include <string>

#include "text/entities.h"

namespace {

std::string decoded(std::string_view text) {
  std::string buffer = "left over";
  return std::string(hustings::decode_entities(text, buffer));
}

}  // namespace

TEST_CASE("by name and by number") {
  CHECK(decoded("a &amp; b &lt;c&gt; &quot;d&quot;") == "a & b <c> \"d\"");
  CHECK(decoded("caf&eacute; caf&#233; caf&#xE9; caf&#Xe9;") == "café café café café");
  CHECK(decoded("&#128512;") == "\U0001F600");
  CHECK(decoded("&thetasym;") == "\u03D1");            // the longest name
  CHECK(decoded("&#145;a&#146;") == "\u2018a\u2019");  // meant as Windows-1252
}

TEST_CASE("what refers to nothing stays") {
  for (const char* text : {"", "a b", "a & b", "&;", "&#;", "&#x;", "&nonsense;", "&amp", "&#0;", "&#1114112;", "&&"}) {
    CAPTURE(text);
    CHECK(decoded(text) == text);
  }
  CHECK(decoded("R&D &amp; S&amp") == "R&D & S&amp");
}

TEST_CASE("once, not twice") { CHECK(decoded("&amp;amp;") == "&amp;"); }
