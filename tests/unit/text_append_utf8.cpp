// append_utf8 writes what take_code_point reads, and never ill-formed UTF-8.
#include <doctest/doctest.h>

#include "text/utf8.h"

namespace {

std::string utf8(char32_t code_point) {
  std::string out;
  hustings::append_utf8(out, code_point);
  return out;
}

}  // namespace

TEST_CASE("append_utf8 writes one to four bytes") {
  CHECK(utf8('A') == "A");
  CHECK(utf8(0xFC) == "\xC3\xBC");
  CHECK(utf8(0x20AC) == "\xE2\x82\xAC");
  CHECK(utf8(0x1F5F3) == "\xF0\x9F\x97\xB3");
}

TEST_CASE("append_utf8 keeps what was there") {
  std::string out = "a";
  hustings::append_utf8(out, 'b');
  CHECK(out == "ab");
}

TEST_CASE("append_utf8 replaces what is no code point") {
  CHECK(utf8(0xD800) == "\xEF\xBF\xBD");
  CHECK(utf8(0xDFFF) == "\xEF\xBF\xBD");
  CHECK(utf8(0x110000) == "\xEF\xBF\xBD");
  CHECK(utf8(0xFFFFFFFF) == "\xEF\xBF\xBD");
}

TEST_CASE("every code point is read back as written") {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point == 0xD800) code_point = 0xE000;
    const std::string bytes = utf8(code_point);
    std::string_view rest = bytes;
    REQUIRE(hustings::take_code_point(rest) == code_point);
    REQUIRE(rest.empty());
  }
}
