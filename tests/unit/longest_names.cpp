// Handles, hashtags and names of programs of more than a thousand bytes are none: they would be listed at full length.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json report_with(std::size_t length, const std::string& id) {
  const std::string name(length, 'x');
  return invented::report(invented::tweet(1, invented::monday, invented::user(id, name), {name, "RedRose"}).dump() +
                          "\n");
}

}  // namespace

TEST_CASE("names of a thousand bytes are taken") {
  const json report = report_with(1'000, "7");
  CHECK(report["hashtags"].size() == 2);
  REQUIRE(report["accounts"].size() == 1);
  CHECK(report["accounts"][0]["handle"] == std::string(1'000, 'x'));
}

TEST_CASE("longer ones are missing") {
  const json report = report_with(1'001, "7");
  CHECK(report["quality"]["tweets"] == 1);
  REQUIRE(report["hashtags"].size() == 1);
  CHECK(report["hashtags"][0]["tag"] == "RedRose");
  REQUIRE(report["accounts"].size() == 1);
  CHECK(report["accounts"][0]["handle"] == nullptr);
  CHECK(report["accounts"][0]["id"] == "7");
}
