// What no record told is said, in words.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

TEST_CASE("what is missing") {
  CHECK(
      invented::report("id,text\n1,so\n")["quality"]["missing"] ==
      json::parse(
          R"(["times of tweets","authors","creation dates of accounts","followers of accounts","lifetime tweets of accounts",
                        "likes given by accounts","verified accounts","default profiles"])"));
  CHECK(invented::report("id,text,created_at,screen_name,followers_count,verified,statuses_count,favourites_count,user_"
                         "created_at,default_profile\n"
                         "1,so,2017-05-01,InventedGardener01,5,true,5,5,2016-01-01,false\n")["quality"]["missing"]
            .empty());
  CHECK(
      invented::report(
          "id,text,created_at,screen_name,followers_count\n1,so,2017-05-01,InventedGardener01,5\n2,so,2017-05-01,x,\n")
          ["quality"]["missing"]
              .size() == 5);
}

TEST_CASE("of nothing, nothing is missing") { CHECK(invented::report("")["quality"]["missing"].empty()); }
