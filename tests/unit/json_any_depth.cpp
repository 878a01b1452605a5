// Nesting of a million levels is read or refused, and never exhausts the stack.
#include <doctest/doctest.h>

#include "invented.h"
#include "json/value.h"

namespace {

constexpr std::size_t levels = 1'000'000;

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("a document of a million levels") {
  hustings::json::Document document;
  REQUIRE(document.parse(nested(levels)));
  CHECK(document.root().is_array());
  CHECK_FALSE(document.parse(std::string(levels, '[')));
  std::string objects;
  for (std::size_t i = 0; i < levels; ++i) objects += "{\"a\":";
  CHECK(document.parse(objects + "1" + std::string(levels, '}')));
}

TEST_CASE("a record of a million levels among tweets") {
  const std::string tweet =
      invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"}).dump();
  const auto report =
      invented::report(tweet + "\n{\"deep\":" + nested(levels) + "}\n{\"open\":" + std::string(levels, '[') + "\n");
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["not_tweets"]["other"] == 1);
  CHECK(report["quality"]["unreadable"] == 1);
}
