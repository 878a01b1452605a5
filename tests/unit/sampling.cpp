// Files that hold a part of all tweets show that part of what an account wrote. What the rule finds is corrected for
// its errors.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

// "2017-05-09": a window of so many days, as settings.
json window_of_days(int days) { return {{"from", "2017-05-01"}, {"to", "2017-05-0" + std::to_string(days)}}; }

// Four accounts on one day: 1 with 5 tweets, the others with one.
json report_of_four_accounts(const json& settings) {
  return invented::report(
      invented::Tweets().add("1", 5, "#RedRose").add("2", 1, "#BlueWave").add("3", 1, "#Tea").add("4", 1, "#Poll"),
      settings);
}

}  // namespace

// Five tweets in a tenth of all are fifty.
TEST_CASE("rates are those of all tweets") {
  const json report = report_of_four_accounts({{"sampling", 0.1}});
  CHECK(report["accounts"][0]["per_day"] == 50.0);
  CHECK(report["accounts"][0]["high_frequency"] == true);
  CHECK(report["automation"]["rule"]["sampling"] == 0.1);
  CHECK(report["automation"]["rule"]["tweets_needed"] == 5);
  CHECK(report["automation"]["accounts"] == 1);
  CHECK(report["automation"]["tweets"] == 5);  // those that are there
  const json sensitivity = invented::find(report["sensitivity"], "per_day", 50.0);
  CHECK(sensitivity["accounts"] == 1);
  CHECK(report_of_four_accounts({{"sampling", 0.1}, {"per_day", 51}})["automation"]["accounts"] == 0);
  CHECK(report_of_four_accounts({{"sampling", 0.1}, {"denominator", "all"}})["accounts"][0]["per_day"] == 50.0);
}

TEST_CASE("profiles count whole lives") {
  json one = invented::tweet(1, monday, invented::user("7", "InventedGardener01"), {"RedRose"});
  one["user"]["created_at"] = invented::api_time(monday - 10 * invented::day);
  one["user"]["statuses_count"] = 400;
  const json report = invented::report(invented::lines({one}), {{"sampling", 0.1}, {"denominator", "lifetime"}});
  CHECK(report["accounts"][0]["per_day"] == 40.0);
  CHECK(report["automation"]["rule"]["tweets_needed"].is_null());
}

// In whole numbers: tweets times 100 reach threshold times days times percent.
TEST_CASE("the tweets needed are the fewest that are enough") {
  for (const int percent : {100, 50, 30, 10, 7}) {
    for (const int days : {1, 3, 7, 9}) {
      for (const int per_day : {10, 50}) {
        CAPTURE(percent);
        CAPTURE(days);
        CAPTURE(per_day);
        const int needed = (per_day * days * percent + 99) / 100;
        json settings = window_of_days(days);
        settings.update({{"per_day", per_day}, {"sampling", percent / 100.0}});
        const auto count = static_cast<std::size_t>(needed);
        const json report =
            invented::report(invented::Tweets().add("1", count, "#RedRose").add("2", count - 1, "#RedRose"), settings);
        CHECK(report["automation"]["rule"]["tweets_needed"] == needed);
        CHECK(invented::find(report["accounts"], "id", "1")["high_frequency"] == true);
        CHECK(report["automation"]["accounts"] == 1);
      }
    }
  }
}

// One account in four is found. Of those that are not automated the rule takes 5 %, of the others it finds 45 to 85 %:
// (0.25 - 0.05) / (0.85 - 0.05) to (0.25 - 0.05) / (0.45 - 0.05).
TEST_CASE("the share of accounts, if the rule errs so") {
  const auto corrected = [](double false_positives, double least, double most) {
    return report_of_four_accounts({{"per_day", 5},
                                    {"false_positives", false_positives},
                                    {"true_positives", {least, most}}})["automation"]["corrected"];
  };
  const json between = corrected(0.05, 0.45, 0.85);
  CHECK(between["low"].get<double>() == doctest::Approx(0.25));
  CHECK(between["high"].get<double>() == doctest::Approx(0.5));
  CHECK(between["indistinguishable"] == false);
  CHECK(corrected(0, 1, 1)["low"] == 0.25);
  CHECK(corrected(0, 0.2, 1)["high"] == 1.0);
  CHECK(corrected(0.25, 0.5, 0.9) == json::object({{"low", 0.0}, {"high", 0.0}, {"indistinguishable", true}}));
  CHECK(corrected(0.3, 0.3, 0.9) == json::object({{"low", 0.0}, {"high", 1.0}, {"indistinguishable", true}}));
}

// Wilson: (1/4 + z^2/8 -+ z sqrt(3/16/4 + z^2/64)) / (1 + z^2/4), z = 1.96.
TEST_CASE("one account in four is between 5 and 70 percent") {
  const json interval = report_of_four_accounts({{"per_day", 5}})["automation"]["account_interval"];
  CHECK(interval[0].get<double>() == doctest::Approx(0.0456).epsilon(0.001));
  CHECK(interval[1].get<double>() == doctest::Approx(0.6994).epsilon(0.001));
}

TEST_CASE("accounts that cannot be judged are in no share of accounts") {
  const json report = invented::report(invented::Tweets()
                                           .add("1", 5, "#RedRose")
                                           .add("2", 1, "#RedRose")
                                           .add("3", 1, "#RedRose", 0)
                                           .add("4", 1, "#Tea", 0),
                                       {{"per_day", 5}});
  CHECK(report["automation"]["account_share"] == 1.0 / 2);
  CHECK(report["parties"][0]["accounts"] == 3);
  CHECK(report["parties"][0]["high_frequency"]["account_share"] == 1.0 / 2);
}

TEST_CASE("where nobody can be judged nothing is corrected") {
  CHECK(invented::report(invented::Tweets().add("1", 1, "#RedRose", 0))["automation"]["corrected"].is_null());
}
