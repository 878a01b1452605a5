// What the command line says of accounts in step.
#include <doctest/doctest.h>

#include <sstream>

#include "cli/clusters.h"
#include "in_step.h"

using in_step::json;

namespace {

std::string printed(const json& report, const json& examples = json::array()) {
  std::ostringstream out;
  hustings::print_clusters(report, examples, out);
  return out.str();
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("how many, how many chance makes, and what it does not show") {
  const std::string text = printed(in_step::report());
  CHECK(says(text, "3 accounts in 1 cluster, with 640 tweets in step: 3.0 % of the window's tweets."));
  CHECK(says(text, "2 pairs of accounts, where chance makes 0.3 (the mean of 3 copies"));
  CHECK(says(text, hustings::caution_in_step));
}

TEST_CASE("what was looked for, and what could not be") {
  const std::string text = printed(in_step::report());
  CHECK(says(text, "own tweets that say the same    60 s"));
  CHECK(says(text, "2 tweets left out"));
  CHECK(says(text, "7 tweets in such a crowd"));
}

TEST_CASE("a cluster, its members and what they did") {
  const json report = in_step::report();
  json examples = hustings::shown_examples(report);
  REQUIRE(examples.size() == 1);
  examples[0]["text"] = "Vote\nRed";
  const std::string text = printed(report, examples);
  CHECK(says(text, "16 texts, 1 retweeted tweet"));
  CHECK(says(text, "Red Rose 20"));
  CHECK(says(text, "account 12 (16) and 1 more"));
  CHECK(says(text, "2 with few signs, 1 not judged"));
  CHECK(says(text, "@InventedRedParty01 (Red Rose, 12 tweets)"));
  CHECK(says(text, "3 accounts within 52 seconds, own tweets that say the same"));
  CHECK(says(text, "Vote Red"));
  CHECK(says(text, "#RedRose #Poll #GE"));
  CHECK(says(text, "retweets of the same tweet, by account 40\n      2017-05-01T09:00:00Z  text not shown"));
}

TEST_CASE("the most amplified, officials marked, with whose work it is as far as that is known") {
  const std::string text = printed(in_step::report());
  const std::string row = text.substr(text.rfind("  @InventedRedParty01"));
  CHECK(says(row, "Red Rose, party"));
  CHECK(says(row, "20.0 %"));
  CHECK(says(row, "5.0 %"));
  CHECK(says(row, "9,000 tweets retweet or mention 1,200 accounts."));
}

TEST_CASE("no handle can move the cursor") {
  CHECK_FALSE(says(printed(in_step::report()), "\x1b"));
  CHECK(says(printed(in_step::report()), "@=Inv\uFFFD[2J"));
}

TEST_CASE("nothing found is said") {
  json report = in_step::report();
  report["coordination"].update(
      {{"pairs", 0}, {"accounts", 0}, {"tweets", 0}, {"clusters", 0}, {"strongest", json::array()}});
  report["clusters"] = json::array();
  CHECK(says(printed(report), "No two accounts were found in step"));
}
