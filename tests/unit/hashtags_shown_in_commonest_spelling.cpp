// Hashtags that differ in case or composition are one, shown in the spelling that is used most.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

json tags_of(const std::vector<std::vector<std::string>>& tweets, const json& overrides = json::object()) {
  std::vector<json> records;
  for (const auto& tags : tweets) {
    const std::uint64_t id = records.size() + 1;
    records.push_back(
        invented::tweet(id, monday, invented::user(std::to_string(id % 3 + 1), "InventedGardener01"), tags));
  }
  return invented::report(invented::lines(records), overrides)["hashtags"];
}

}  // namespace

TEST_CASE("spellings of one tag are counted together") {
  const json tags = tags_of({{"TeaTime"}, {"TEATIME"}, {"TeaTime"}, {"teatime"}});
  REQUIRE(tags.size() == 1);
  CHECK(tags[0]["tag"] == "TeaTime");
  CHECK(tags[0]["tweets"] == 4);
  CHECK(tags[0]["accounts"] == 3);  // users 2, 3, 1, 2
}

TEST_CASE("equally common spellings: the one with the smaller bytes") {
  CHECK(tags_of({{"teatime"}, {"Teatime"}, {"TEATIME"}})[0]["tag"] == "TEATIME");
}

TEST_CASE("composed and decomposed letters are the same") {
  const json tags = tags_of({{"Caf\u00E9"}, {"Cafe\u0301"}, {"CAFE\u0301"}, {"Cafe"}});
  REQUIRE(tags.size() == 2);
  CHECK(tags[0]["tweets"] == 3);
  CHECK(tags[1]["tag"] == "Cafe");
}

TEST_CASE("a tweet counts once a tag, however often and in whatever spellings it carries it") {
  const json tags = tags_of({{"TeaTime", "teatime", "TeaTime"}, {"teatime"}});
  CHECK(tags[0]["tweets"] == 2);
}

TEST_CASE("by tweets, then by the shown spelling, no more than asked for") {
  const std::vector<std::vector<std::string>> tweets = {{"b"}, {"a"}, {"b", "c"}, {"B"}};
  const json tags = tags_of(tweets);
  REQUIRE(tags.size() == 3);
  CHECK(tags[0]["tag"] == "b");
  CHECK(tags[1]["tag"] == "a");
  CHECK(tags[2]["tag"] == "c");
  CHECK(tags_of(tweets, {{"hashtags", 2}}).size() == 2);
  CHECK(tags_of(tweets, {{"hashtags", 0}}).empty());
}

TEST_CASE("a hashtag says whose it is") {
  const json tags = tags_of({{"redrose"}, {"NoRed"}, {"Poll"}, {"Tea"}});
  const json red = invented::find(tags, "tag", "redrose"), against = invented::find(tags, "tag", "NoRed");
  CHECK(red["party"] == "red");
  CHECK(red["against"].is_null());
  CHECK(against["party"].is_null());
  CHECK(against["against"] == "red");
  CHECK(invented::find(tags, "tag", "Poll")["neutral"] == true);
  CHECK(invented::find(tags, "tag", "Tea")["neutral"] == false);
}

TEST_CASE("only hashtags of the window are listed") {
  const std::string bytes = invented::lines(
      {invented::tweet(1, monday, invented::user("7", "InventedGardener01"), {"before"}),
       invented::tweet(2, monday + invented::day, invented::user("7", "InventedGardener01"), {"inside"})});
  const json tags = invented::report(bytes, {{"from", "2017-05-02"}})["hashtags"];
  REQUIRE(tags.size() == 1);
  CHECK(tags[0]["tag"] == "inside");
}
