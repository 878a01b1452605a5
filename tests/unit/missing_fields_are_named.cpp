// What no record told is said, in words.
#include <doctest/doctest.h>

#include <algorithm>

#include "invented.h"

using invented::json;

TEST_CASE("what is missing") {
  CHECK(
      invented::report("id,text\n1,so\n")["quality"]["missing"] ==
      json::parse(
          R"(["authors","times of tweets","creation dates of accounts","followers of accounts","lifetime tweets of accounts",
                        "likes given by accounts","verified accounts","default profiles"])"));
  CHECK(invented::report("id,text,created_at,screen_name,followers_count,verified,statuses_count,favourites_count,user_"
                         "created_at,default_profile\n"
                         "1,so,2017-05-01,InventedGardener01,5,true,5,5,2016-01-01,false\n")["quality"]["missing"]
            == json::parse(R"(["ids of accounts"])"));
  CHECK(
      invented::report(
          "id,text,created_at,screen_name,followers_count\n1,so,2017-05-01,InventedGardener01,5\n2,so,2017-05-01,x,\n")
          ["quality"]["missing"]
              .size() == 6);
}

TEST_CASE("what can therefore not be judged is said") {
  const json judged =
      invented::report("id,text,screen_name,followers_count\n1,so,InventedGardener01,5\n")["quality"]["not_judged"];
  for (const char* signal : {"tweets a day", "lifetime tweets a day", "likes a day", "anonymity"}) {
    CAPTURE(signal);
    CHECK(std::count(judged.begin(), judged.end(), signal) == 1);
  }
}

TEST_CASE("each input says what it lacks") {
  hustings::Session session(invented::now);
  invented::read(session, "a.csv", "id,text,screen_name,created_at\n1,so,InventedGardener01,2017-05-01\n");
  invented::read(session, "b.csv", "id,text\n2,so\n");
  const json inputs = invented::report(session)["inputs"];
  const auto lacks = [](const json& input, const char* words) {
    return std::count(input["missing"].begin(), input["missing"].end(), words) == 1;
  };
  CHECK_FALSE(lacks(inputs[0], "authors"));
  CHECK_FALSE(lacks(inputs[0], "times of tweets"));
  CHECK(lacks(inputs[1], "authors"));
  CHECK(lacks(inputs[1], "times of tweets"));
  CHECK(inputs[0]["first_tweet"] == "2017-05-01T00:00:00Z");
  CHECK(inputs[1]["first_tweet"] == nullptr);
}

TEST_CASE("of nothing, nothing is missing") { CHECK(invented::report("")["quality"]["missing"].empty()); }
