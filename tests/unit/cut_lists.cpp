// Of a list of tweets in one record that ends too early, the tweets before the cut are read.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

// Of the first `size` bytes, for every size, so many tweets as whole ones lie before it, of which there are `tweets`.
void check_every_cut(const std::string& bytes, std::uint64_t tweets) {
  std::uint64_t before = 0;
  for (std::size_t size = 1; size <= bytes.size(); size += 7) {
    hustings::Session session(invented::now);
    invented::read(session, "cut.json", std::string_view(bytes).substr(0, size));
    const std::uint64_t found = invented::report(session)["quality"]["tweets"];
    CAPTURE(size);
    CHECK(found >= before);
    CHECK(found <= before + 1);
    before = found;
  }
  CHECK(before >= tweets - 1);
}

json some_tweets(int count) {
  json list = json::array();
  for (int i = 1; i <= count; ++i) {
    list.push_back(invented::tweet(static_cast<std::uint64_t>(i), invented::monday,
                                   invented::user("7", "InventedGardener01"), {"RedRose", "Poll"}));
  }
  return list;
}

}  // namespace

TEST_CASE("an answer to a search, of the API v1.1") {
  check_every_cut(json{{"statuses", some_tweets(4)}, {"search_metadata", {{"count", 4}}}}.dump(1), 4);
}

TEST_CASE("a page of the API v2") {
  json page{{"data", json::array()}, {"includes", {{"users", {{{"id", "7"}, {"username", "InventedGardener01"}}}}}}};
  for (int i = 1; i <= 4; ++i) {
    page["data"].push_back({{"id", std::to_string(i)},
                            {"author_id", "7"},
                            {"text", "so #RedRose"},
                            {"entities", {{"hashtags", {{{"tag", "RedRose"}, {"start", 3}}}}}}});
  }
  check_every_cut(page.dump(1), 4);
  check_every_cut(page.dump(), 4);
}
