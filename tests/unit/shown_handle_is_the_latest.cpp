// An account is shown under the handle of its latest tweet.
#include <doctest/doctest.h>

#include <algorithm>

#include "invented.h"

using invented::json;
using invented::monday;
using invented::tweet;
using invented::user;

namespace {

json shown(std::vector<json> records, const char* id) {
  const json there = invented::find(invented::report(invented::lines(records))["accounts"], "id", id)["handle"];
  std::reverse(records.begin(), records.end());
  CHECK(there == invented::find(invented::report(invented::lines(records))["accounts"], "id", id)["handle"]);
  return there;
}

}  // namespace

TEST_CASE("after renaming, the later handle") {
  CHECK(shown({tweet(1, monday, user("7", "InventedGardener01"), {}),
               tweet(2, monday + 1, user("7", "AnotherGardener99"), {}),
               tweet(3, monday - 1, user("7", "ZealousGardener00"), {})},
              "7") == "AnotherGardener99");
}

TEST_CASE("after renaming back, the first again") {
  CHECK(shown({tweet(1, monday, user("7", "InventedGardener01"), {}),
               tweet(2, monday + 1, user("7", "AnotherGardener99"), {}),
               tweet(3, monday + 2, user("7", "InventedGardener01"), {})},
              "7") == "InventedGardener01");
}

TEST_CASE("as spelled, and at the same time the larger bytes") {
  CHECK(shown({tweet(1, monday, user("7", "inventedgardener01"), {}),
               tweet(2, monday, user("7", "InventedGardener01"), {})},
              "7") == "inventedgardener01");  // small letters come after capitals
}

TEST_CASE("a handle seen inside a retweet yields to that of an own tweet, however old") {
  const json own = tweet(1, monday, user("7", "InventedGardener01"), {});
  const json shared = tweet(2, monday + 10, user("7", "ZealousGardener00"), {});
  CHECK(shown({own, invented::retweet(3, monday + 20, user("8", "Quiet_Lighthouse_7"), shared)}, "7") ==
        "InventedGardener01");
}

TEST_CASE("an account that only ever came without a handle has none") {
  CHECK(shown({tweet(1, monday, user("7", ""), {})}, "7").is_null());
}
