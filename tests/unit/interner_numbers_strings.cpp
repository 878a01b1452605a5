// An interner keeps each distinct string once and numbers them by first appearance.
#include <doctest/doctest.h>

#include <string>

#include "tweets/interner.h"

TEST_CASE("equal bytes have one number") {
  hustings::Interner strings;
  CHECK(strings.intern("a") == 0);
  CHECK(strings.intern("") == 1);
  CHECK(strings.intern(std::string("a\0", 2)) == 2);
  CHECK(strings.intern("a") == 0);
  CHECK(strings.size() == 3);
  CHECK(strings[1].empty());
  CHECK(strings[2] == std::string_view("a\0", 2));
  CHECK(strings.find("a") == 0u);
  CHECK_FALSE(strings.find("b").has_value());
}

TEST_CASE("views stay valid while hundreds of thousands are added, long ones among them") {
  hustings::Interner strings;
  strings.intern("first");
  const std::string_view first = strings[0];
  for (int i = 0; i < 100'000; ++i) strings.intern("string " + std::to_string(i));
  const std::string longer(200'000, 'x');
  const auto number = strings.intern(longer);
  strings.intern("after");
  CHECK(first == "first");
  CHECK(strings[0].data() == first.data());
  CHECK(strings[number] == longer);
  CHECK(strings[100'002] == "after");
  CHECK(strings.find("string 77777") == 77'778u);
}
