// What the Botometer project left: accounts without tweets, and answers that carry the timeline which was judged.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

TEST_CASE("user objects, nested and flat, describe accounts") {
  for (
      const char* record :
      {R"({"created_at":"Mon May 01 00:00:00 +0000 2017","user":{"id":7,"id_str":"7","screen_name":"InventedGardener01",
            "created_at":"Sat Apr 01 00:00:00 +0000 2017","followers_count":12,"statuses_count":34}})",
       R"({"probe_timestamp":"Mon May 01 00:00:00 +0000 2017","user_id":7,"screen_name":"InventedGardener01",
            "user_created_at":"Sat Apr 01 00:00:00 +0000 2017","followers_count":12,"statuses_count":34,"tid":5})"}) {
    hustings::Session session(invented::now);
    invented::read(session, "users.json", json::array({json::parse(record)}).dump());
    const json report = invented::report(session);
    const json& input = report["inputs"][0];
    CHECK(input["format"] == "botometer-users");
    CHECK(input["profiles"] == 1);
    CHECK(input["tweets"] == 0);
    CHECK(input["refused"].is_null());
    CHECK(report["quality"]["accounts"] == 1);
    // What is known of the account shows with its tweets, from wherever they come.
    const json author = invented::user("7", "InventedGardener01");
    invented::read(session, "tweets.json",
                   invented::lines({invented::tweet(1, invented::monday, author, {"RedRose"})}));
    const json accounts = invented::report(session)["accounts"];
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0]["age_days"] == 30.0);
    CHECK(accounts[0]["followers"] == 12);
    CHECK(accounts[0]["lifetime_per_day"].get<double>() == doctest::Approx(34.0 / 30));
  }
}

TEST_CASE("an answer's timeline is read, what others wrote to the account is not") {
  const json author = invented::user("7", "InventedGardener01"), other = invented::user("8", "Quiet_Lighthouse_7");
  json answer = json::parse(R"({"cap":{"english":0.1},"scores":{},"user":{"screen_name":"InventedGardener01"}})");
  answer["timeline"] = {invented::tweet(1, invented::monday, author, {"RedRose"}),
                        invented::tweet(2, invented::monday, author, {"BlueWave"})};
  answer["mentions"]["statuses"] = json::array({invented::tweet(3, invented::monday, other, {"GreenLeaf"})});
  const json report = invented::report(answer.dump());
  CHECK(report["inputs"][0]["format"] == "botometer-answers");
  CHECK(report["quality"]["tweets"] == 2);
  CHECK(report["accounts"].size() == 1);
}
