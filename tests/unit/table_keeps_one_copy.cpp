// Of several copies of a tweet one is kept: the most complete; of equally complete ones the same whichever came first.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

json copy_with(const std::vector<std::string>& tags) {
  return invented::tweet(800, monday, invented::user("7", "InventedGardener01"), tags);
}

}  // namespace

TEST_CASE("a further record of the same id is a duplicate, not a tweet") {
  const json one = copy_with({"RedRose"});
  const json report = invented::report(invented::lines({one, one, one}));
  CHECK(report["quality"]["records"] == 3);
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["duplicates"] == 2);
  CHECK(report["accounts"][0]["tweets"] == 1);
}

TEST_CASE("whole hashtags win over any number of other facts") {
  json cut = copy_with({"RedRose"});
  cut["truncated"] = true;
  for (const char* count : {"followers_count", "favourites_count", "statuses_count"}) cut["user"][count] = 5;
  const json whole = copy_with({"RedRose", "BlueWave"});
  for (const auto& order : {std::vector<json>{cut, whole}, std::vector<json>{whole, cut}}) {
    const json report = invented::report(invented::lines(order));
    CHECK(report["mixed"] == 1);
    CHECK(report["quality"]["hashtags_cut"] == 0);
  }
}

TEST_CASE("then the record with more facts wins") {
  const json poor = copy_with({"RedRose"});
  json rich = copy_with({"BlueWave"});
  rich["user"]["statuses_count"] = 5;
  for (const auto& order : {std::vector<json>{poor, rich}, std::vector<json>{rich, poor}}) {
    const json report = invented::report(invented::lines(order));
    CHECK(invented::find(report["parties"], "id", "blue")["tweets"] == 1);
    CHECK(invented::find(report["parties"], "id", "red")["tweets"] == 0);
  }
}

TEST_CASE("equally complete copies that differ give one result in every order") {
  std::vector<json> copies = {copy_with({"RedRose"}), copy_with({"BlueWave"}), copy_with({"GreenLeaf"}), copy_with({})};
  copies.push_back(invented::tweet(800, monday + 60, invented::user("7", "InventedGardener01"), {"RedRose"}));
  copies.push_back(invented::tweet(800, monday, invented::user("8", "InventedGardener02"), {"RedRose"}));
  invented::Random random(1);
  std::string first;
  for (int order = 0; order < 100; ++order) {
    random.shuffle(copies);
    hustings::Session session(invented::now);
    invented::read(session, "invented", invented::lines(copies));
    const std::string report = session.report(invented::settings());
    if (first.empty()) first = report;
    REQUIRE(report == first);
  }
}

TEST_CASE("what a duplicate says of its author is not lost") {
  const json rich = copy_with({"RedRose"});
  json seen = copy_with({"RedRose"});
  seen["truncated"] = true;
  seen["user"]["followers_count"] = 12;
  const json report = invented::report(invented::lines({rich, seen}));
  CHECK(report["quality"]["hashtags_cut"] == 0);
  CHECK(report["accounts"][0]["followers"] == 12);
}

TEST_CASE("table rows without an id are never duplicates of each other") {
  const std::string row = "2017-05-01 08:00:00,InventedGardener01,so #RedRose\n";
  const json report = invented::report("created_at,screen_name,text\n" + row + row);
  CHECK(report["quality"]["tweets"] == 2);
  CHECK(report["quality"]["duplicates"] == 0);
}
