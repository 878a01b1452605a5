// Numbers, ids and truths as exports write them.
#include <doctest/doctest.h>

#include "exports/values.h"

using hustings::parse_digits;
using hustings::parse_id;
using hustings::parse_truth;
using hustings::saturate;
using hustings::trim;

TEST_CASE("trim takes white space off both ends") {
  CHECK(trim(" \t a b \r\n") == "a b");
  CHECK(trim(" \n ").empty());
  CHECK(trim("").empty());
}

TEST_CASE("digits, all of them and nothing else") {
  CHECK(parse_digits("0") == 0u);
  CHECK(parse_digits("0042") == 42u);
  CHECK(parse_digits("18446744073709551615") == 18'446'744'073'709'551'615u);
  for (const char* text : {"", "18446744073709551616", "-1", "+1", "1.0", " 1", "1 ", "1e3", "0x1", "\xD9\xA1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_digits(text).has_value());
  }
}

TEST_CASE("counts saturate at 32 bits") {
  CHECK(saturate(std::uint64_t{4'294'967'295}) == 4'294'967'295u);
  CHECK(saturate(std::uint64_t{4'294'967'296}) == 4'294'967'295u);
  CHECK_FALSE(saturate(std::nullopt).has_value());
}

TEST_CASE("an id is digits, and not zero") {
  CHECK(parse_id(" 858833393415094273 ") == "858833393415094273");
  CHECK(parse_id("7") == "7");
  for (const char* text : {"", "0", "-7", "none", "18446744073709551616"}) CHECK(parse_id(text).empty());
}

TEST_CASE("an id that was rounded on its way is none") {
  CHECK(parse_id("8.41E+17").empty());
  CHECK(parse_id("8.41e17").empty());
  CHECK(parse_id("841000000000000000.0").empty());
  CHECK(parse_id("9007199254740993.0").empty());  // 2^53 + 1: the first that a floating-point number cannot hold
  CHECK(parse_id("9007199254740992.0") == "9007199254740992");
  CHECK(parse_id("12345.0") == "12345");
  CHECK(parse_id(".0").empty());
}

TEST_CASE("truths") {
  for (const char* yes : {"true", "True", "TRUE", "t", "T", "yes", "1", " true "}) CHECK(parse_truth(yes) == true);
  for (const char* no : {"false", "False", "FALSE", "f", "F", "no", "0"}) CHECK(parse_truth(no) == false);
  for (const char* neither : {"", "2", "maybe", "truee"}) CHECK_FALSE(parse_truth(neither).has_value());
}
