// The snapshot's encoding: what was written is read back, and reading never leaves the bytes.
#include <doctest/doctest.h>

#include <string>

#include "tweets/bytes.h"

using hustings::ByteReader;
using hustings::ByteWriter;

TEST_CASE("numbers are little-endian, strings follow their length") {
  ByteWriter out;
  out.number(std::uint8_t{7});
  out.number(std::uint32_t{0x01020304});
  out.string("ab");
  CHECK(out.view() == std::string("\x07\x04\x03\x02\x01\x02\0\0\0ab", 11));
}

TEST_CASE("what was written is read back") {
  ByteWriter out;
  out.number(std::uint64_t{18'446'744'073'709'551'615u});
  out.string("");
  out.string(std::string("a\0b", 3));
  out.number(std::uint8_t{255});
  ByteReader in(out.view());
  CHECK(in.number<std::uint64_t>() == 18'446'744'073'709'551'615u);
  CHECK(in.string().empty());
  CHECK(in.string() == std::string("a\0b", 3));
  CHECK(in.number<std::uint8_t>() == 255);
  CHECK(in.ok());
  CHECK(in.at_end());
}

TEST_CASE("after a read that does not fit, everything is zero and empty") {
  ByteReader number(std::string_view("\1\2\3", 3));
  CHECK(number.number<std::uint32_t>() == 0);
  CHECK_FALSE(number.ok());
  CHECK(number.number<std::uint8_t>() == 0);
  ByteReader string(std::string_view("\xFF\xFF\xFF\xFF!", 5));
  CHECK(string.string().empty());
  CHECK_FALSE(string.ok());
}
