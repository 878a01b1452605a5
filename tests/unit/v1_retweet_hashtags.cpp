// A retweet's hashtags are those of the retweeted tweet, in full; the embedded original is no tweet of the sample.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

const json reader = invented::user("8", "Quiet_Lighthouse_7");
const json writer = invented::user("7", "InventedGardener01");

}  // namespace

TEST_CASE("the original's hashtags, not the retweet's own") {
  json shared = invented::retweet(2, monday + 60, reader, invented::tweet(1, monday, writer, {"BlueWave", "Crimson"}));
  shared["entities"]["hashtags"] = json::array({json::object({{"text", "GreenLeaf"}})});
  const json report = invented::report(invented::lines({shared}));
  CHECK(report["mixed"] == 1);
  CHECK(invented::find(report["parties"], "id", "red")["tweets"] == 1);
  CHECK(invented::find(report["parties"], "id", "blue")["tweets"] == 1);
  CHECK(invented::find(report["parties"], "id", "green")["tweets"] == 0);
}

TEST_CASE("those of its extended form, where there is one") {
  json original = invented::tweet(1, monday, writer, {"Poll"});
  original["truncated"] = true;
  original["extended_tweet"]["full_text"] = "whole";
  original["extended_tweet"]["entities"]["hashtags"] = json::array({json::object({{"text", "RedRose"}})});
  const json report = invented::report(invented::lines({invented::retweet(2, monday, reader, original)}));
  CHECK(invented::find(report["parties"], "id", "red")["tweets"] == 1);
  CHECK(report["quality"]["hashtags_cut"] == 0);
}

TEST_CASE("an original of which only the cut form is there leaves the hashtags cut") {
  json original = invented::tweet(1, monday, writer, {"Poll"});
  original["truncated"] = true;
  CHECK(invented::report(
            invented::lines({invented::retweet(2, monday, reader, original)}))["quality"]["hashtags_cut"] == 1);
}

TEST_CASE("a retweet that is itself cut is whole, when its original is") {
  json shared = invented::retweet(2, monday, reader, invented::tweet(1, monday, writer, {"RedRose"}));
  shared["truncated"] = true;
  CHECK(invented::report(invented::lines({shared}))["quality"]["hashtags_cut"] == 0);
}

TEST_CASE("a retweet is one tweet, by its author, at its time") {
  const json report = invented::report(
      invented::lines({invented::retweet(2, monday + 3'600, reader, invented::tweet(1, monday, writer, {"RedRose"}))}));
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["quality"]["first_tweet"] == "2017-05-01T01:00:00Z");
  REQUIRE(report["accounts"].size() == 1);
  CHECK(report["accounts"][0]["id"] == "8");
  CHECK(report["accounts"][0]["retweet_share"] == 1.0);
}

TEST_CASE("a retweet is neither a quote nor a reply, even of one") {
  json original = invented::tweet(1, monday, writer, {});
  original["is_quote_status"] = true;
  json shared = invented::retweet(2, monday, reader, original);
  shared["is_quote_status"] = true;
  shared["in_reply_to_user_id_str"] = "7";
  const json quality = invented::report(invented::lines({shared}))["quality"];
  CHECK(quality["quotes"] == 0);
  CHECK(quality["replies"] == 0);
  CHECK(quality["retweets"] == 1);
}

TEST_CASE("a null original makes no retweet") {
  json plain = invented::tweet(1, monday, writer, {"RedRose"});
  plain["retweeted_status"] = nullptr;
  const json report = invented::report(invented::lines({plain}));
  CHECK(report["quality"]["retweets"] == 0);
  CHECK(invented::find(report["parties"], "id", "red")["tweets"] == 1);
}
