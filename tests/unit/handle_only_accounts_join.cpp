// An account known by its handle alone is the one account with an id that used the handle, if there is exactly one.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::lines;
using invented::monday;
using invented::tweet;
using invented::user;

namespace {

json accounts_of(const std::vector<json>& records) { return invented::report(lines(records))["accounts"]; }

}  // namespace

TEST_CASE("it joins the one id that used the handle, in any spelling") {
  const json accounts = accounts_of({tweet(1, monday, user("7", "InventedGardener01"), {"RedRose"}),
                                     tweet(2, monday, user("", "inventedgardener01"), {"RedRose"})});
  REQUIRE(accounts.size() == 1);
  CHECK(accounts[0]["id"] == "7");
  CHECK(accounts[0]["tweets"] == 2);
}

TEST_CASE("it joins an id that has been renamed since") {
  const json accounts = accounts_of({tweet(1, monday, user("7", "InventedGardener01"), {}),
                                     tweet(2, monday + 5, user("7", "AnotherGardener99"), {}),
                                     tweet(3, monday + 1, user("", "InventedGardener01"), {})});
  REQUIRE(accounts.size() == 1);
  CHECK(accounts[0]["tweets"] == 3);
  CHECK(accounts[0]["handle"] == "AnotherGardener99");
}

TEST_CASE("it stays apart when two ids used the handle") {
  const json accounts = accounts_of({tweet(1, monday, user("7", "InventedGardener01"), {}),
                                     tweet(2, monday, user("8", "InventedGardener01"), {}),
                                     tweet(3, monday, user("", "InventedGardener01"), {})});
  REQUIRE(accounts.size() == 3);
  const json apart = invented::find(accounts, "id", nullptr);
  CHECK(apart["handle"] == "InventedGardener01");
  CHECK(apart["tweets"] == 1);
}

TEST_CASE("it stays apart when nobody with an id used the handle") {
  const json accounts = accounts_of(
      {tweet(1, monday, user("7", "AnotherGardener99"), {}), tweet(2, monday, user("", "InventedGardener01"), {})});
  CHECK(accounts.size() == 2);
}

TEST_CASE("an id that was only retweeted counts among those that used the handle") {
  const json original = tweet(1, monday, user("7", "InventedGardener01"), {"RedRose"});
  const json accounts = accounts_of({invented::retweet(2, monday, user("8", "Quiet_Lighthouse_7"), original),
                                     tweet(3, monday, user("", "InventedGardener01"), {})});
  REQUIRE(accounts.size() == 2);
  CHECK(invented::find(accounts, "id", "7")["tweets"] == 1);
}

TEST_CASE("what was observed under the handle alone is the account's") {
  json handle_only = tweet(2, monday + 1, user("", "InventedGardener01"), {});
  handle_only["user"]["followers_count"] = 44;
  json with_id = tweet(1, monday, user("7", "InventedGardener01"), {});
  with_id["user"]["followers_count"] = 40;
  CHECK(accounts_of({with_id, handle_only})[0]["followers"] == 44);
}

TEST_CASE("a retweeted account is one, whether its records have ids or not") {
  const json by_id = tweet(1, monday, user("7", "InventedGardener01"), {});
  const json by_handle = tweet(2, monday, user("", "InventedGardener01"), {});
  const json reader = user("8", "Quiet_Lighthouse_7");
  const json accounts =
      accounts_of({invented::retweet(3, monday, reader, by_id), invented::retweet(4, monday, reader, by_handle)});
  CHECK(accounts[0]["retweeted_accounts"] == 1);
}
