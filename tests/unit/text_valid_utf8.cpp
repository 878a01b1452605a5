// valid_utf8 leaves well-formed text alone and replaces the rest.
#include <doctest/doctest.h>

#include "text/utf8.h"

TEST_CASE("valid_utf8 leaves well-formed text alone") {
  CHECK(hustings::valid_utf8("") == "");
  CHECK(hustings::valid_utf8("Gr\xC3\xBCne \xF0\x9F\x97\xB3") == "Gr\xC3\xBCne \xF0\x9F\x97\xB3");
}

TEST_CASE("valid_utf8 replaces each ill-formed sequence once") {
  CHECK(hustings::valid_utf8("Gr\xFCne") == "Gr\xEF\xBF\xBDne");                          // Latin-1
  CHECK(hustings::valid_utf8("cut \xF0\x9F\x97") == "cut \xEF\xBF\xBD");                  // three bytes of four
  CHECK(hustings::valid_utf8("\xED\xA0\xBD") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // half a surrogate pair
}
