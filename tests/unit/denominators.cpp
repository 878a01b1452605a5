// Tweets per day by three denominators: tracked tweets, all tweets, and the profile's lifetime count.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

// One day: 2 tracked and 3 other tweets. Observed ten days after its creation with 400 tweets and 25 likes.
json report_by(const char* denominator, hustings::Seconds created = monday - 10 * invented::day) {
  std::vector<json> records;
  for (std::uint64_t i = 0; i < 5; ++i) {
    json one = invented::tweet(i + 1, monday, invented::user("7", "InventedGardener01"), {i < 2 ? "RedRose" : "Tea"});
    one["user"]["created_at"] = invented::api_time(created);
    one["user"]["statuses_count"] = 400;
    one["user"]["favourites_count"] = 25;
    records.push_back(one);
  }
  return invented::report(invented::lines(records), {{"denominator", denominator}, {"per_day", 4}});
}

}  // namespace

TEST_CASE("tracked, all, lifetime") {
  CHECK(report_by("tracked")["accounts"][0]["per_day"] == 2.0);
  CHECK(report_by("tracked")["accounts"][0]["high_frequency"] == false);
  CHECK(report_by("all")["accounts"][0]["per_day"] == 5.0);
  CHECK(report_by("all")["accounts"][0]["high_frequency"] == true);
  CHECK(report_by("lifetime")["accounts"][0]["per_day"] == 40.0);
  CHECK(report_by("lifetime")["automation"]["tweets"] == 2);  // its tracked ones
  CHECK(report_by("lifetime")["automation"]["rule"]["tweets_needed"].is_null());
}

TEST_CASE("lifetime figures are given beside, whatever the denominator") {
  const json account = report_by("tracked")["accounts"][0];
  CHECK(account["lifetime_per_day"] == 40.0);
  CHECK(account["likes_per_day"] == 2.5);
  CHECK(account["age_days"] == 10.0);
}

TEST_CASE("an account younger than a day has lived a day") {
  CHECK(report_by("lifetime", monday)["accounts"][0]["per_day"] == 400.0);
  CHECK(report_by("lifetime", monday - 3 * invented::hour)["accounts"][0]["per_day"] == 400.0);
  CHECK(report_by("lifetime", monday)["accounts"][0]["age_days"] == 0.0);
}

TEST_CASE("one that was created after it was observed cannot be judged by its lifetime") {
  const json account = report_by("lifetime", monday + 1)["accounts"][0];
  CHECK(account["per_day"].is_null());
  CHECK(account["high_frequency"].is_null());
  CHECK(account["age_days"].is_null());
}
