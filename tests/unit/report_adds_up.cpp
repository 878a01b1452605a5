// Property: the figures of a report agree with each other, and pages with the report.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "invented.h"

namespace {

using invented::json;

json random_settings(invented::Random& random) {
  json some = json::object();
  if (random.one_in(3)) some["from"] = random.one_in(2) ? "2017-05-02" : "2017-05-03T07:00";
  if (random.one_in(3)) some["to"] = random.one_in(2) ? "2017-05-04" : "2017-05-05T12:00";
  if (random.one_in(2)) some["per_day"] = 1 + random.below(4);
  if (random.one_in(3)) some["denominator"] = random.one_in(2) ? "all" : "lifetime";
  if (random.one_in(3)) some["handles"] = random.one_in(2) ? "hidden" : "over_5000";
  return some;
}

void check_sums(const json& report) {
  const auto number = [&](const char* key) { return report[key].get<int>(); };
  const json& window = report["window"];
  CHECK(number("one_party") + number("mixed") + number("against_only") + number("neutral") + number("untracked") ==
        window["tweets"].get<int>());
  CHECK(window["tweets"].get<int>() - number("untracked") == window["tracked"].get<int>());
  int only = 0, mentions = 0;
  double shares = 0, account_shares = 0;
  for (const json& party : report["parties"]) {
    only += party["only"].get<int>();
    mentions += party["tweets"].get<int>();
    if (!party["share"].is_null()) shares += party["share"].get<double>();
    if (!party["account_share"].is_null()) account_shares += party["account_share"].get<double>();
  }
  CHECK(only == number("one_party"));
  CHECK(std::abs(shares - (mentions > 0)) < 1e-12);
  CHECK((account_shares == 0 || std::abs(account_shares - 1) < 1e-12));
  const json& quality = report["quality"];
  int records = quality["tweets"].get<int>() + quality["duplicates"].get<int>() + quality["unreadable"].get<int>();
  for (const auto& [kind, count] : quality["not_tweets"].items()) records += count.get<int>();
  CHECK(records == quality["records"].get<int>());
}

void check_accounts(const json& report) {
  int tweets = 0, tracked = 0, high_frequency = 0, accounts = 0;
  for (const json& account : report["accounts"]) {
    tweets += account["tweets"].get<int>();
    tracked += account["tracked"].get<int>();
    if (account["high_frequency"] != true) continue;
    ++accounts;
    high_frequency += account["tracked"].get<int>();
  }
  CHECK(report["accounts"].size() == report["window"]["accounts"].get<std::size_t>());
  CHECK(tweets <= report["window"]["tweets"].get<int>());  // some have no author
  CHECK(tracked <= report["window"]["tracked"].get<int>());
  if (report["automation"]["accounts"].is_null()) return;
  CHECK(report["automation"]["accounts"] == accounts);
  CHECK(report["automation"]["tweets"] == high_frequency);
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
    const json settings = random_settings(random);
    const json report = invented::report(session, settings);
    check_sums(report);
    check_accounts(report);
    check_pages(random, session, report, settings);
  }
}
