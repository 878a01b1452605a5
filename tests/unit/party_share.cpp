// Party share is mention share; accounts count once a party; hashtags against a party stand beside.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;
using invented::tweet;
using invented::user;

namespace {

const json ann = user("1", "InventedGardener01"), bob = user("2", "Quiet_Lighthouse_7");

json report_of_five() {
  hustings::Session session(invented::now);
  invented::read(session, "lines",
                 invented::lines({
                     tweet(1, monday, ann, {"RedRose"}),
                     tweet(2, monday, ann, {"RedRose", "Crimson", "BlueWave"}),
                     tweet(3, monday, bob, {"RedRose", "NoBlue"}),
                     tweet(4, monday, bob, {"NoBlue", "NoRed"}),
                 }));
  invented::read(session, "table", "id,text\n5,#BlueWave\n");
  return invented::report(session);
}

}  // namespace

// Mentions: red 3 (tweets 1, 2, 3), blue 2 (2 and 5), green 0: five in all. Accounts: red 2, blue 1 (tweet 5 has no
// author).
TEST_CASE("shares of mentions and of accounts") {
  const json report = report_of_five();
  const json &red = report["parties"][0], &blue = report["parties"][1], &green = report["parties"][2];
  CHECK(red["tweets"] == 3);
  CHECK(red["only"] == 2);
  CHECK(red["share"] == 3.0 / 5.0);
  CHECK(red["accounts"] == 2);
  CHECK(red["account_share"] == 2.0 / 3.0);
  CHECK(blue["tweets"] == 2);
  CHECK(blue["only"] == 1);
  CHECK(blue["share"] == 2.0 / 5.0);
  CHECK(blue["accounts"] == 1);
  CHECK(green["tweets"] == 0);
  CHECK(green["share"] == 0.0);
}

TEST_CASE("against stands beside, for parties that have such hashtags") {
  const json against = report_of_five()["against"];
  REQUIRE(against.size() == 2);
  CHECK(against[0]["id"] == "red");
  CHECK(against[0]["tweets"] == 1);
  CHECK(against[1]["id"] == "blue");
  CHECK(against[1]["tweets"] == 2);
  CHECK(against[1]["accounts"] == 1);
}

TEST_CASE("without any mention there is no share") {
  const json report = invented::report(invented::lines({tweet(1, monday, ann, {"Poll"})}));
  CHECK(report["parties"][0]["share"].is_null());
  CHECK(report["parties"][0]["account_share"].is_null());
}

TEST_CASE("an account's party tags") {
  const json report = report_of_five();
  CHECK(invented::find(report["accounts"], "id", "1")["parties"] == json::parse(R"({"red":2,"blue":1})"));
  CHECK(invented::find(report["accounts"], "id", "2")["parties"] == json::parse(R"({"red":1})"));
}

TEST_CASE("only tweets of the window count") {
  const std::string bytes =
      invented::lines({tweet(1, monday, ann, {"RedRose"}), tweet(2, monday + invented::day, bob, {"BlueWave"})});
  const json report = invented::report(bytes, {{"from", "2017-05-02"}});
  CHECK(report["parties"][0]["tweets"] == 0);
  CHECK(report["parties"][1]["share"] == 1.0);
  CHECK(report["accounts"].size() == 1);
}
