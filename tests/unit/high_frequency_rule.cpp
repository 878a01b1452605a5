// The study's rule: at least so many tracked tweets a day of the window, over all tracked hashtags, and only then by
// party.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

// `count` tweets, a minute apart, from `first_id` on.
void add(std::vector<json>& records, int count, const char* user_id, hustings::Seconds from,
         const std::vector<std::string>& tags) {
  const std::uint64_t first_id = records.size() + 1;
  for (int i = 0; i < count; ++i) {
    records.push_back(invented::tweet(first_id + static_cast<std::uint64_t>(i), from + 60 * i,
                                      invented::user(user_id, "InventedGardener0" + std::string(user_id)), tags));
  }
}

}  // namespace

// Two days, ten a day: an account needs 20. User 1 has 12 red + 8 neutral, user 2 has 19 red, user 3 has 30 untracked
// and one blue on the second day.
TEST_CASE("an account that reaches the rate exactly is high-frequency; one short of it is not") {
  std::vector<json> records;
  add(records, 12, "1", monday, {"RedRose"});
  add(records, 8, "1", monday + invented::day, {"Poll"});
  add(records, 19, "2", monday, {"RedRose"});
  add(records, 30, "3", monday, {"Tea"});
  add(records, 1, "3", monday + invented::day, {"BlueWave"});
  const std::string bytes = invented::lines(records);

  const json report = invented::report(bytes, {{"per_day", 10}});
  CHECK(report["window"]["days"] == 2.0);
  CHECK(report["window"]["tracked"] == 40);
  CHECK(report["automation"]["rule"]["tweets_needed"] == 20.0);
  CHECK(report["automation"]["accounts"] == 1);
  CHECK(report["automation"]["tweets"] == 20);
  CHECK(report["automation"]["share"] == 0.5);
  CHECK(report["automation"]["one_in"] == 2.0);
  CHECK(invented::find(report["accounts"], "id", "1")["high_frequency"] == true);
  CHECK(invented::find(report["accounts"], "id", "1")["per_day"] == 10.0);
  CHECK(invented::find(report["accounts"], "id", "2")["high_frequency"] == false);

  const json& red = report["parties"][0]["high_frequency"];
  CHECK(red["tweets"] == 12);
  CHECK(red["share"] == 12.0 / 31.0);
  CHECK(red["accounts"] == 1);
  CHECK(report["parties"][1]["high_frequency"]["tweets"] == 0);
  CHECK(report["parties"][1]["high_frequency"]["share"] == 0.0);
  CHECK(report["parties"][2]["high_frequency"]["share"].is_null());
}

TEST_CASE("450 tracked tweets in nine days are 50 a day") {
  std::vector<json> records;
  add(records, 449, "1", monday, {"RedRose"});
  add(records, 1, "1", monday + 8 * invented::day, {"RedRose"});
  CHECK(invented::report(invented::lines(records))["automation"]["accounts"] == 1);
  records.pop_back();
  add(records, 1, "2", monday + 8 * invented::day, {"RedRose"});
  CHECK(invented::report(invented::lines(records))["automation"]["accounts"] == 0);
}

TEST_CASE("when nobody is, the share is zero and there is no one in N") {
  std::vector<json> records;
  add(records, 3, "1", monday, {"RedRose"});
  const json automation = invented::report(invented::lines(records))["automation"];
  CHECK(automation["accounts"] == 0);
  CHECK(automation["share"] == 0.0);
  CHECK(automation["one_in"].is_null());
}

TEST_CASE("without times or without authors nothing is judged") {
  json timeless = invented::tweet(1, monday, invented::user("1", "InventedGardener01"), {"RedRose"});
  timeless.erase("created_at");
  for (const std::string& bytes :
       {invented::lines({timeless}), std::string("id,text,created_at\n1,#RedRose,2017-05-01\n")}) {
    const json report = invented::report(bytes);
    CHECK(report["window"]["tracked"] == 1);
    CHECK(report["automation"]["accounts"].is_null());
    CHECK(report["automation"]["share"].is_null());
    CHECK(report["parties"][0]["high_frequency"].is_null());
    CHECK(report["sensitivity"].empty());
  }
}

TEST_CASE("a tweet without a time makes no rate") {
  std::string bytes = "id,text,screen_name,created_at\n";
  for (int i = 1; i <= 90; ++i) {
    const bool dated = i <= 10;
    bytes += std::to_string(i) + ",so #RedRose,InventedGardener01," + (dated ? "2017-05-05 10:00" : "") + "\n";
  }
  const auto report = invented::report(bytes);
  CHECK(report["window"]["tweets"] == 90);
  CHECK(report["accounts"][0]["per_day"] == 10.0);
  CHECK(report["accounts"][0]["high_frequency"] == false);
  CHECK(report["automation"]["accounts"] == 0);
}
