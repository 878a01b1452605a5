// Property: the figures of a report agree with each other, and pages with the report.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "invented.h"

namespace {

using invented::json;

void check_sums(const json& report) {
  const auto number = [&](const char* key) { return report[key].get<int>(); };
  const json& window = report["window"];
  CHECK(number("one_party") + number("mixed") + number("against_only") + number("neutral") + number("untracked") ==
        window["tweets"].get<int>());
  CHECK(window["tweets"].get<int>() - number("untracked") == window["tracked"].get<int>());
  int only = 0;
  double shares = 0, account_shares = 0;
  for (const json& party : report["parties"]) {
    only += party["only"].get<int>();
    if (!party["share"].is_null()) shares += party["share"].get<double>();
    if (!party["account_share"].is_null()) account_shares += party["account_share"].get<double>();
  }
  CHECK(only == number("one_party"));
  CHECK((shares == 0 || std::abs(shares - 1) < 1e-12));
  CHECK((account_shares == 0 || std::abs(account_shares - 1) < 1e-12));
  const json& quality = report["quality"];
  int records = quality["tweets"].get<int>() + quality["duplicates"].get<int>() + quality["unreadable"].get<int>();
  for (const auto& [kind, count] : quality["not_tweets"].items()) records += count.get<int>();
  CHECK(records == quality["records"].get<int>());
}

bool is_interval(const json& interval, double least) {
  return interval.is_null() || (least <= interval[0] && interval[0] <= interval[1] && interval[1] <= 1);
}

void check_parties(const json& report) {
  const json& settings = report["settings"];
  const std::string voices = settings["voices"], rule = settings["rule"];
  double leads = 0;
  for (const json& party : report["parties"]) {
    CAPTURE(party.dump());
    const json &share = party["share"], &without = party["without"], &left_out = party["leave_one_out"];
    CHECK(share == party["shares"][voices][rule]);
    if (!left_out.is_null()) CHECK((left_out["low"] <= share && share <= left_out["high"]));
    if (!without["share"].is_null()) {
      CHECK(std::abs(share.get<double>() - without["share"].get<double>() - without["change"].get<double>()) < 1e-12);
    }
    for (const json& interval :
         {party["interval"], without["interval"],
          party["leave_one_out"].is_null() ? json() : json::array({left_out["low"], left_out["high"]})}) {
      CHECK(is_interval(interval, 0));
    }
    CHECK(is_interval(without["change_interval"], -1));
    if (!party["leads"].is_null()) leads += party["leads"].get<double>();
    if (!party["high_frequency"].is_null()) {
      CHECK(party["high_frequency"]["tweets"] <= party["tweets"]);
      CHECK(is_interval(party["high_frequency"]["interval"], 0));
      CHECK(is_interval(party["high_frequency"]["account_interval"], 0));
    }
  }
  CHECK(leads <= 1 + 1e-12);
}

int sum_of(const json& column) {
  int sum = 0;
  for (const json& count : column) sum += count.get<int>();
  return sum;
}

// Sums over parts of time are those of the tweets that have a time: where the window is asked for, all of them.
void check_time(const json& report) {
  const json &time = report["time"], &settings = report["settings"];
  if (time.is_null()) return;
  const bool all_timed = !settings["from"].is_null() || !settings["to"].is_null();
  const auto check = [&](const json& column, const json& whole) {
    CHECK(column.size() == time["from"].size());
    if (all_timed) CHECK(sum_of(column) == whole);
    else CHECK(sum_of(column) <= whole.get<int>());
  };
  check(time["tweets"], report["window"]["tweets"]);
  check(time["tracked"], report["window"]["tracked"]);
  for (std::size_t p = 0; p < time["parties"].size(); ++p) check(time["parties"][p], report["parties"][p]["tweets"]);
  CHECK(time["high_frequency"].is_null() == report["automation"]["tweets"].is_null());
  if (!time["high_frequency"].is_null()) check(time["high_frequency"], report["automation"]["tweets"]);
}

void check_overlap(const json& report) {
  int tweets = 0, several = 0;
  for (const json& set : report["overlap"]) {
    tweets += set["tweets"].get<int>();
    several += set["parties"].size() > 1 ? set["tweets"].get<int>() : 0;
    CHECK(set["high_frequency_accounts"] <= set["accounts"]);
  }
  CHECK(tweets == report["one_party"].get<int>() + report["mixed"].get<int>());
  CHECK(several == report["mixed"]);
}

// The higher the threshold, the fewer.
void check_sensitivity(const json& report) {
  const json* lower = nullptr;
  for (const json& entry : report["sensitivity"]) {
    if (lower && (*lower)["denominator"] == entry["denominator"]) {
      CHECK((*lower)["per_day"] < entry["per_day"]);
      CHECK((*lower)["accounts"] >= entry["accounts"]);
      CHECK((*lower)["tweets"] >= entry["tweets"]);
    }
    lower = &entry;
  }
}

void check_comparison(const json& comparison) {
  if (comparison.is_null()) return;
  check_parties(comparison["second"]);
  for (std::size_t p = 0; p < comparison["parties"].size(); ++p) {
    const json& party = comparison["parties"][p];
    CHECK(party["second"] == comparison["second"]["parties"][p]["share"]);
    CHECK(party["difference"].is_null() == (party["first"].is_null() || party["second"].is_null()));
    if (!party["difference"].is_null())
      CHECK(party["difference"] == party["second"].get<double>() - party["first"].get<double>());
    CHECK(is_interval(party["interval"], -1));
  }
}

// The table lists accounts with tweets of any kind, and with all of them.
void check_accounts(const json& report) {
  int tweets = 0, tracked = 0, high_frequency = 0, accounts = 0;
  for (const json& account : report["accounts"]) {
    tweets += account["tweets"].get<int>();
    tracked += account["tracked"].get<int>();
    if (account["high_frequency"] != true) continue;
    ++accounts;
    high_frequency += account["tracked"].get<int>();
  }
  if (!report["automation"]["accounts"].is_null()) CHECK(report["automation"]["accounts"] == accounts);
  if (report["settings"]["tweets"] != "all") {
    CHECK(report["accounts"].size() >= report["window"]["accounts"].get<std::size_t>());
    return;
  }
  CHECK(report["accounts"].size() == report["window"]["accounts"].get<std::size_t>());
  CHECK(tweets <= report["window"]["tweets"].get<int>());  // some have no author
  CHECK(tracked <= report["window"]["tracked"].get<int>());
  if (!report["automation"]["tweets"].is_null()) CHECK(report["automation"]["tweets"] == high_frequency);
}

void check_pages(invented::Random& random, hustings::Session& session, const json& report, const json& settings) {
  json rows = json::array();
  const std::size_t limit = 1 + random.below(7);
  std::size_t matching = 1;
  for (std::size_t offset = 0; offset < matching; offset += limit) {
    const json page = invented::accounts(session, {{"offset", offset}, {"limit", limit}}, settings);
    matching = page["matching"].get<std::size_t>();
    for (const json& row : page["rows"]) rows.push_back(row);
  }
  CHECK(rows == report["accounts"]);

  const auto& names = {"tweets",   "per_day",          "peak_24h",      "retweet_share", "retweeted_accounts",
                       "age_days", "lifetime_per_day", "likes_per_day", "handle_digits", "followers"};
  const std::string key = random.among(std::vector<std::string>(names.begin(), names.end()));
  const bool descending = random.one_in(2);
  std::stable_sort(rows.begin(), rows.end(), [&](const json& a, const json& b) {
    if (a[key].is_null() || b[key].is_null()) return !a[key].is_null() && b[key].is_null();
    return descending ? a[key].get<double>() > b[key].get<double>() : a[key].get<double>() < b[key].get<double>();
  });
  CAPTURE(key);
  CHECK(invented::accounts(session, {{"sort", key}, {"descending", descending}, {"limit", 1'000}}, settings)["rows"] ==
        rows);
}

}  // namespace

TEST_CASE("sums, shares and pages of random exports under random settings") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    hustings::Session session(invented::now);
    const invented::Export input = invented::random_export(random);
    invented::read(session, input.name, input.bytes);
    const json settings = invented::random_question(random);
    const json report = invented::report(session, settings);
    check_sums(report);
    check_parties(report);
    check_time(report);
    check_overlap(report);
    check_sensitivity(report);
    check_comparison(report["comparison"]);
    check_accounts(report);
    check_pages(random, session, report, settings);
  }
}
