// What an account did in the window: retweets, whom it retweeted, its age at its first tweet.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;
using invented::tweet;
using invented::user;

namespace {

const json reader = user("8", "Quiet_Lighthouse_7");
const json ann = tweet(1, monday, user("1", "InventedGardener01"), {});
const json bob = tweet(2, monday, user("2", "NineteenUmbrellas"), {});

}  // namespace

TEST_CASE("the share of retweets, and how many were retweeted") {
  const json report = invented::report(
      invented::lines({invented::retweet(11, monday, reader, ann), invented::retweet(12, monday, reader, bob),
                       invented::retweet(13, monday, reader, ann), tweet(14, monday, reader, {}),
                       invented::retweet(15, monday, user("9", "Ordinary_Teapot_88"), ann)}));
  const json account = invented::find(report["accounts"], "id", "8");
  CHECK(account["tweets"] == 4);
  CHECK(account["retweet_share"] == 0.75);
  CHECK(account["retweeted_accounts"] == 2);
  CHECK(invented::find(report["accounts"], "id", "9")["retweeted_accounts"] == 1);
  CHECK(report["window"]["retweets"] == 4);
}

TEST_CASE("only what lies in the window") {
  const std::string bytes =
      invented::lines({invented::retweet(11, monday, reader, ann), tweet(12, monday + invented::day, reader, {})});
  const json report = invented::report(bytes, {{"from", "2017-05-02"}});
  CHECK(report["accounts"][0]["retweet_share"] == 0.0);
  CHECK(report["accounts"][0]["retweeted_accounts"] == 0);
  CHECK(report["window"]["retweets"] == 0);
  CHECK(report["quality"]["retweets"] == 1);
}

TEST_CASE("retweets by nobody known are retweets of the window") {
  const json report = invented::report("id,text\n1,RT @InventedGardener01: so\n2,so\n");
  CHECK(report["window"]["tweets"] == 2);
  CHECK(report["window"]["retweets"] == 1);
}

TEST_CASE("the age is that at the first tweet in the window") {
  json first = tweet(1, monday, reader, {}), second = tweet(2, monday + 4 * invented::day, reader, {});
  second["user"]["created_at"] = invented::api_time(monday - invented::day / 2);
  const std::string bytes = invented::lines({second, first});
  CHECK(invented::report(bytes)["accounts"][0]["age_days"] == 0.5);
  CHECK(invented::report(bytes, {{"from", "2017-05-03"}})["accounts"][0]["age_days"] == 4.5);
}
