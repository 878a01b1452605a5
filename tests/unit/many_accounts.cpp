// A hundred thousand accounts, with or without ids, are counted like few.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

TEST_CASE("a hundred thousand accounts") {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) {
    const std::string number = std::to_string(i + 1);
    bytes += "{\"id\":" + number +
             ",\"created_at\":\"Mon May 01 00:00:00 +0000 2017\",\"text\":\"#VoteLabour\",\"user\":{" +
             (i % 2 == 0 ? "\"id\":" + number + "," : "") + "\"screen_name\":\"Invented" + number + "\"}}\n";
  }
  const json report = invented::report(bytes);
  CHECK(report["quality"]["accounts"] == 100'000);
  CHECK(report["accounts"].size() == 1'000);
}
