// Of what records say about an account's profile the latest counts; ties go to the larger value.
#include <doctest/doctest.h>

#include <algorithm>

#include "invented.h"
#include "tweets/table.h"

using hustings::Observed;
using invented::json;
using invented::monday;

namespace {

json with_followers(std::uint64_t id, hustings::Seconds time, int followers) {
  json object = invented::tweet(id, time, invented::user("7", "InventedGardener01"), {"RedRose"});
  object["user"]["followers_count"] = followers;
  return object;
}

json followers_after(std::vector<json> records) {
  const json there = invented::report(invented::lines(records))["accounts"][0]["followers"];
  std::reverse(records.begin(), records.end());
  const json back = invented::report(invented::lines(records))["accounts"][0]["followers"];
  CHECK(there == back);
  return there;
}

}  // namespace

TEST_CASE("the latest observation counts, not the largest") {
  CHECK(followers_after({with_followers(1, monday, 900), with_followers(2, monday + 1, 20)}) == 20);
}

TEST_CASE("at the same time the larger value counts") {
  CHECK(followers_after({with_followers(1, monday, 30), with_followers(2, monday, 20)}) == 30);
}

TEST_CASE("an observation without a time is older than any other") {
  CHECK(followers_after({with_followers(1, 0, 900), with_followers(2, monday, 20)}) == 20);
  CHECK(followers_after({with_followers(1, 0, 900)}) == 900);
}

TEST_CASE("zero is an observation, absence is none") {
  CHECK(followers_after({with_followers(1, monday, 0)}) == 0);
  json silent = with_followers(2, monday + 1, 0);
  silent["user"].erase("followers_count");
  CHECK(followers_after({with_followers(1, monday, 12), silent}) == 12);
  CHECK(followers_after({silent}).is_null());
}

TEST_CASE("the author of a retweeted tweet is observed when it is retweeted") {
  const json original = with_followers(1, monday, 10);
  json later = original;
  later["user"]["followers_count"] = 11;
  const json shared = invented::retweet(2, monday + 60, invented::user("8", "Quiet_Lighthouse_7"), later);
  const json report = invented::report(invented::lines({original, shared}));
  CHECK(invented::find(report["accounts"], "id", "7")["followers"] == 11);
}

TEST_CASE("counts beyond 32 bits saturate") {
  json huge = with_followers(1, monday, 0);
  huge["user"]["followers_count"] = 4'294'967'296;
  CHECK(followers_after({huge}) == 4'294'967'295);
}

TEST_CASE("merging observations is the maximum of time, then value") {
  Observed observed;
  CHECK_FALSE(observed.known());
  observed.merge(Observed(5, 7));
  observed.merge(Observed(4, 9));
  CHECK(observed.value() == 7);
  CHECK(observed.time() == 5);
  observed.merge(Observed(5, 8));
  CHECK(observed.value() == 8);
  CHECK(Observed::from_bits(observed.bits()).value() == 8);
}
