// Numbers, ids and truths as exports write them.
#include <doctest/doctest.h>

#include <string>

#include "exports/values.h"

using hustings::bare_id;
using hustings::number_of_id;
using hustings::parse_account_id;
using hustings::parse_count;
using hustings::parse_digits;
using hustings::parse_id;
using hustings::parse_rounded_id;
using hustings::parse_status_link;
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

TEST_CASE("only ids that no other spelling equals have a number") {
  CHECK(number_of_id("42") == 42u);
  CHECK(number_of_id("18446744073709551615") == 18'446'744'073'709'551'615u);
  for (const char* id : {"", "0", "042", "18446744073709551616", "4 2", "a42"}) {
    CAPTURE(id);
    CHECK(number_of_id(id) == 0u);
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
  for (const char* yes : {"true", "True", "TRUE", "t", "T", "yes", "y", "1", "1.0", " true ", "WAHR", "VRAI"}) {
    CHECK(parse_truth(yes) == true);
  }
  for (const char* no : {"false", "False", "FALSE", "f", "F", "no", "n", "0", "0.0", "FALSCH", "FAUX"}) {
    CHECK(parse_truth(no) == false);
  }
  for (const char* neither : {"", "2", "maybe", "truee", "true or false"}) {
    CHECK_FALSE(parse_truth(neither).has_value());
  }
}

TEST_CASE("counts as tables write them") {
  CHECK(parse_count("412") == 412u);
  CHECK(parse_count("412.0") == 412u);
  CHECK(parse_count("1,412") == 1'412u);
  CHECK(parse_count("12,345,678") == 12'345'678u);
  CHECK(parse_count("4294967296") == 4'294'967'295u);
  for (const char* none : {"", "1,2", "1,23,456", ",412", "4.5", "1.2E+3", "many"}) {
    CAPTURE(none);
    CHECK_FALSE(parse_count(none).has_value());
  }
}

TEST_CASE("ids without what keeps spreadsheets off them") {
  for (const char* id : {"858833393415094273", "x858833393415094273", "'858833393415094273", "\"858833393415094273\"",
                         "tag:search.twitter.com,2005:858833393415094273", "id:twitter.com:858833393415094273"}) {
    CHECK(bare_id(id) == "858833393415094273");
  }
}

TEST_CASE("accounts are named by digits or by a hash") {
  CHECK(parse_account_id("x700000000000000001") == "700000000000000001");
  CHECK(parse_account_id("AbCd0123+/AbCd0123+/AbCd0123+/AbCd0123+/AbC=") ==
        "AbCd0123+/AbCd0123+/AbCd0123+/AbCd0123+/AbC=");
  for (const char* none :
       {"", "InventedGardener01", "AbCd=", "7.01E+17", "AbCd0123+/AbCd0123+/AbCd0123+/AbCd0123+/AbCd"}) {
    CHECK(parse_account_id(none).empty());
  }
}

TEST_CASE("a rounded id may be those that round to it, and no others") {
  const auto scientific = parse_rounded_id("8.59E+17");
  REQUIRE(scientific.has_value());
  CHECK(scientific->may_be(858'833'393'415'094'273));
  CHECK_FALSE(scientific->may_be(868'833'393'415'094'273));
  REQUIRE(parse_rounded_id("8,59E+17").has_value());
  CHECK(parse_rounded_id("8,59E+17")->may_be(858'833'393'415'094'273));
  const auto of_spreadsheet = parse_rounded_id("858833393415094000");  // 15 digits are kept
  REQUIRE(of_spreadsheet.has_value());
  CHECK(of_spreadsheet->may_be(858'833'393'415'094'273));
  CHECK_FALSE(of_spreadsheet->may_be(858'833'393'415'095'273));
  const auto floating = parse_rounded_id("858833393415094272.0");  // a multiple of 128
  REQUIRE(floating.has_value());
  CHECK(floating->may_be(858'833'393'415'094'273));
  for (const char* none : {"", "12345", "123456789012345", "E+17", "8.59E+99", "8.59E17x", "none"}) {
    CAPTURE(none);
    CHECK_FALSE(parse_rounded_id(none).has_value());
  }
}

TEST_CASE("links to tweets") {
  const auto link = parse_status_link("https://twitter.com/InventedGardener01/status/858833393415094273?s=20");
  REQUIRE(link.has_value());
  CHECK(link->tweet_id == 858'833'393'415'094'273);
  CHECK(link->handle == "InventedGardener01");
  CHECK(parse_status_link("http://x.com/InventedGardener01/statuses/7")->handle == "InventedGardener01");
  CHECK(parse_status_link("https://twitter.com/700000000000000001/statuses/7")->user_id == "700000000000000001");
  const auto nameless = parse_status_link("https://twitter.com/i/web/status/7");
  REQUIRE(nameless.has_value());
  CHECK(nameless->handle.empty());
  for (const char* none : {"", "https://example.org/a/status/7", "https://twitter.com/InventedGardener01",
                           "https://twitter.com/InventedGardener01/status/", "/status/7"}) {
    CAPTURE(none);
    CHECK_FALSE(parse_status_link(none).has_value());
  }
}

TEST_CASE("the name of a program, in the platform's link or bare") {
  using hustings::client_name;
  CHECK(client_name("<a href=\"http://example.org\" rel=\"nofollow\">Invented Client</a>") == "Invented Client");
  CHECK(client_name(" Invented Client ") == "Invented Client");
  for (const char* none : {"", " ", "<", "<a", "<a>", "<a></a>"}) {
    CAPTURE(none);
    CHECK(client_name(none).empty());
  }
  CHECK(client_name("<a>Invented") == "Invented");
}

TEST_CASE("the platform's default pictures, of then and now") {
  using hustings::is_default_picture;
  const std::string of_platform = "https://abs.example/sticky/default_profile_images/";
  CHECK(is_default_picture(of_platform + "default_profile_normal.png"));
  CHECK(is_default_picture(of_platform + "default_profile_3_bigger.png"));
  CHECK_FALSE(is_default_picture("https://pbs.example/profile_images/1/a_normal.jpg"));
}
