// All tweets, only originals or only retweets may be counted; accounts are judged and listed by all they wrote.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

// Account 1: an original of red, one of nothing, a retweet of blue. Account 2: three retweets of red. One day, and
// three tracked tweets make an account high-frequency: 2 is.
json report_of_kind(const char* kind, const json& more = json::object()) {
  json settings = {{"tweets", kind}, {"per_day", 3}};
  settings.update(more);
  return invented::report(invented::Tweets()
                              .add("1", 1, "#RedRose")
                              .add("1", 1, "#Tea")
                              .add_retweets("1", 1, "#BlueWave")
                              .add_retweets("2", 3, "#RedRose"),
                          settings);
}

struct KindCounts {
  const char* kind;
  int tweets, retweets, accounts, red, blue, untracked;
};
constexpr KindCounts kind_counts[] = {
    {"all", 6, 4, 2, 4, 1, 1}, {"originals", 2, 0, 1, 1, 0, 1}, {"retweets", 4, 4, 2, 3, 1, 0}};

}  // namespace

TEST_CASE("what is counted is of the kind that is asked for") {
  for (const KindCounts& of : kind_counts) {
    CAPTURE(of.kind);
    const json report = report_of_kind(of.kind);
    CHECK(report["window"]["tweets"] == of.tweets);
    CHECK(report["window"]["retweets"] == of.retweets);
    CHECK(report["window"]["accounts"] == of.accounts);
    CHECK(report["window"]["tracked"] == of.tweets - of.untracked);
    CHECK(report["one_party"] == of.red + of.blue);
    CHECK(report["untracked"] == of.untracked);
    CHECK(report["parties"][0]["tweets"] == of.red);
    CHECK(report["parties"][1]["tweets"] == of.blue);
    CHECK(report["time"]["tweets"] == json::array({of.tweets}));
    CHECK(invented::find(report["hashtags"], "tag", "Tea").is_null() == (of.untracked == 0));
    CHECK(invented::find(report["dictionary"]["parties"][0]["for"], "tag", "RedRose")["tweets"] == of.red);
  }
}

TEST_CASE("the study's rule looks at all tweets; what is due to its accounts is counted by kind") {
  const auto automation = [](const char* kind) { return report_of_kind(kind)["automation"]; };
  for (const char* kind : {"all", "originals", "retweets"}) {
    CHECK(automation(kind)["accounts"] == 1);
    CHECK(automation(kind)["account_share"] == 1.0 / 2);  // of the accounts with tweets of any kind
  }
  CHECK(automation("all")["share"] == 3.0 / 5);
  CHECK(automation("originals")["share"] == 0.0);  // the one tracked original is of account 1
  CHECK(automation("retweets")["share"] == 3.0 / 4);
  CHECK(report_of_kind("retweets")["parties"][0]["high_frequency"]["tweets"] == 3);
  CHECK(report_of_kind("retweets")["parties"][0]["without"]["share"] == 0.0);
}

TEST_CASE("accounts are listed with all they wrote, and with their counted tweets by party") {
  const json all = report_of_kind("all")["accounts"];
  REQUIRE(all.size() == 2);
  CHECK(all[0]["id"] == "2");
  CHECK(all[1]["parties"] == json::object({{"red", 1}, {"blue", 1}}));
  for (const char* kind : {"originals", "retweets"}) {
    json accounts = report_of_kind(kind)["accounts"];
    REQUIRE(accounts.size() == 2);
    CHECK(accounts[0]["parties"] == (kind == std::string("originals") ? json::object() : json::object({{"red", 3}})));
    for (std::size_t i = 0; i < 2; ++i) accounts[i]["parties"] = all[i]["parties"];
    CHECK(accounts == all);
  }
}

TEST_CASE("an account has a voice by its tweets of that kind") {
  const json parties = report_of_kind("originals", {{"voices", "accounts"}})["parties"];
  CHECK(parties[0]["share"] == 1.0);
  CHECK(parties[1]["share"] == 0.0);
  CHECK(report_of_kind("retweets", {{"voices", "accounts"}})["parties"][1]["share"] == 0.5);
}
