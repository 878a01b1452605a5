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
  for (int i = 50'000; i < 100'000; ++i) {
    if (i % 500 == 0) bytes += R"({"id":)" + std::to_string(99'000'000 + i) + R"(,"text":"","user":{"id":7},"entities":{"hashtags":[)";
    bytes += "{\"text\":\"Tag" + std::to_string(i) + (i % 500 == 499 ? "\"}]}}\n" : "\"},");
  }
  bytes += R"({"id":99999999,"text":"#tag0","user":{"id":7}})" "\n";
  const json report = invented::report(bytes, {{"hashtags", 1'000'000}});
  CHECK(report["quality"]["tweets"] == 50'101);
  CHECK(report["hashtags"].size() == 100'000);
  CHECK(report["hashtags"][0]["tag"] == "Tag0");
  CHECK(report["hashtags"][0]["tweets"] == 2);
}

TEST_CASE("of one tweet no more than a thousand are taken") {
  std::string text;
  for (int i = 0; i < 1'500; ++i) text += "#Tag" + std::to_string(i) + " ";
  const json report = invented::report(json{{"id", 1}, {"text", text}, {"user", {{"id", 7}}}}.dump(), {{"hashtags", 5'000}});
  CHECK(report["hashtags"].size() == 1'000);
}
