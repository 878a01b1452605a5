// How the share of high-frequency accounts depends on the threshold, under every denominator that the data allows.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

TEST_CASE("accounts and tweets at or above each threshold") {
  std::vector<json>
      records;  // one day: user 1 with 20 tracked tweets, user 2 with 10 tracked and 20 others, user 3 with 9
  const auto add = [&records](int count, const char* user, const char* tag) {
    for (int i = 0; i < count; ++i)
      records.push_back(invented::tweet(records.size() + 1, monday, invented::user(user, ""), {tag}));
  };
  add(20, "1", "RedRose");
  add(10, "2", "BlueWave");
  add(20, "2", "Tea");
  add(9, "3", "Poll");
  const json sensitivity = invented::report(invented::lines(records))["sensitivity"];
  const auto at = [&](const char* denominator, double per_day) {
    for (const json& entry : sensitivity) {
      if (entry["denominator"] == denominator && entry["per_day"] == per_day) return entry;
    }
    return json();
  };
  CHECK(at("tracked", 10)["accounts"] == 2);
  CHECK(at("tracked", 10)["tweets"] == 30);
  CHECK(at("tracked", 10)["share"] == 30.0 / 39.0);
  CHECK(at("tracked", 20)["accounts"] == 1);
  CHECK(at("tracked", 20)["tweets"] == 20);
  CHECK(at("tracked", 30)["accounts"] == 0);
  CHECK(at("all", 30)["accounts"] == 1);  // user 2
  CHECK(at("all", 30)["tweets"] == 10);   // its tracked ones
  CHECK(at("all", 50)["accounts"] == 0);
  CHECK(at("lifetime", 10).is_null());
}
