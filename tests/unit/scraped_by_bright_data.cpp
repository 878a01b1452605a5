// Bright Data's records of X posts, and not those of other platforms that look like them.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const json posted = json::parse(R"({"id":"2","user_posted":"InventedGardener01","name":"Invented","description":
    "Roses #RedRose","date_posted":"2017-05-01T00:00:00.000Z","url":"https://x.com/InventedGardener01/status/2",
    "quoted_post":{"post_id":null,"description":null},"hashtags":["Crimson"],"followers":12,"biography":"#BlueWave",
    "posts_count":34,"is_verified":true})");

}  // namespace

TEST_CASE("the description is the text") {
  json record = posted;
  record["hashtags"] = nullptr;
  const json report = invented::report(json::array({record}).dump());
  CHECK(report["inputs"][0]["format"] == "bright-data");
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["quotes"] == 0);
  CHECK(invented::find(report["hashtags"], "tag", "RedRose")["tweets"] == 1);
  CHECK(invented::find(report["hashtags"], "tag", "BlueWave").is_null());
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
  CHECK(report["accounts"][0]["followers"] == 12);
}

TEST_CASE("hashtags of the list, with or without their sign") {
  json record = posted;
  record["hashtags"] = {"#Crimson", "GreenLeaf"};
  const json report = invented::report(record.dump());
  CHECK(invented::find(report["hashtags"], "tag", "Crimson")["tweets"] == 1);
  CHECK(invented::find(report["hashtags"], "tag", "GreenLeaf")["tweets"] == 1);
  CHECK(invented::find(report["hashtags"], "tag", "RedRose").is_null());
}

TEST_CASE("a quoted post that is one makes a quote") {
  json record = posted;
  record["quoted_post"]["post_id"] = "1";
  CHECK(invented::report(record.dump())["quality"]["quotes"] == 1);
}

TEST_CASE("posts of other platforms in the same fields are refused") {
  json record = posted;
  record["url"] = "https://pictures.example.invalid/p/2";
  const json quality = invented::report(record.dump())["quality"];
  CHECK(quality["tweets"] == 0);
  CHECK(quality["problems"][0]["code"] == "not_an_export");
}
