// A hundred thousand distinct hashtags, many in one tweet, are counted like few.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

TEST_CASE("a hundred thousand distinct hashtags") {
  std::string bytes;
  for (int i = 0; i < 50'000; ++i) {
    bytes += R"({"id":)" + std::to_string(i + 1) +
             R"(,"text":"","user":{"id":7},"entities":{"hashtags":[{"text":"Tag)" + std::to_string(i) + "\"}]}}\n";
  }
  bytes += R"({"id":99999999,"text":"","user":{"id":7},"entities":{"hashtags":[{"text":"tag0"})";
  for (int i = 50'000; i < 100'000; ++i) bytes += ",{\"text\":\"Tag" + std::to_string(i) + "\"}";
  bytes += "]}}\n";
  const json report = invented::report(bytes, {{"hashtags", 1'000'000}});
  CHECK(report["quality"]["tweets"] == 50'001);
  CHECK(report["hashtags"].size() == 100'000);
  CHECK(report["hashtags"][0]["tag"] == "Tag0");
  CHECK(report["hashtags"][0]["tweets"] == 2);
}
