// Tables whose header names columns under one of the names in use.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json account_of(const std::string& table) {
  const json report = invented::report(table);
  REQUIRE(report["accounts"].size() == 1);
  return report["accounts"][0];
}

}  // namespace

TEST_CASE("a row's fields by the names of the platform") {
  const json account = account_of(
      "id,created_at,text,user_id,screen_name,followers_count,favourites_count,statuses_count,user_created_at,verified,"
      "default_profile\n"
      "858833393415094273,2017-05-01 06:00:00,so,7,InventedGardener01,412,30,200,2017-04-21 06:00:00,False,TRUE\n");
  CHECK(account["id"] == "7");
  CHECK(account["handle"] == "InventedGardener01");
  CHECK(account["followers"] == 412);
  CHECK(account["lifetime_per_day"] == 20.0);
  CHECK(account["likes_per_day"] == 3.0);
  CHECK(account["age_days"] == 10.0);
  CHECK(account["verified"] == false);
  CHECK(account["default_profile"] == true);
}

TEST_CASE("header names in any case, with blanks around") {
  CHECK(account_of(" ID ,Text, Screen_Name\n1,so,@InventedGardener01\n")["handle"] == "InventedGardener01");
}

TEST_CASE("names of other tools") {
  CHECK(account_of("tweetid,tweet_time,tweet_text,userid\n1,2017-05-01 06:00,so,7\n")["id"] == "7");
  CHECK(account_of("id_str,from_user,text,from_user_id_str\n1,InventedGardener01,so,7\n")["id"] == "7");
  CHECK(account_of("status_id,author,content\n1,InventedGardener01,so\n")["handle"] == "InventedGardener01");
}

TEST_CASE("of several columns for the same thing the better one is read") {
  CHECK(invented::report(
            "id,id_str,text\n858833393415094300,858833393415094273,a\n858833393415094300,858833393415094274,b\n")
            ["quality"]["tweets"] == 2);
  CHECK(invented::report("text,full_text,id\n#a,#b,1\n")["hashtags"][0]["tag"] == "b");
}

TEST_CASE("cells that say nothing") {
  for (const char* nothing : {"", "NA", "None", "null", "NULL", "nan", "NaN", " "}) {
    CAPTURE(nothing);
    const json account =
        account_of("id,text,screen_name,followers_count\n1,so,InventedGardener01," + std::string(nothing) + "\n");
    CHECK(account["followers"].is_null());
  }
}

TEST_CASE("an id that a spreadsheet has rounded is absent") {
  const json report = invented::report(
      "id,text,user_id,screen_name\n8.59E+17,a,7.01E+17,InventedGardener01\n8.59E+17,b,7.01E+17,InventedGardener01\n");
  CHECK(report["quality"]["tweets"] == 2);
  CHECK(report["quality"]["duplicates"] == 0);
  CHECK(report["accounts"][0]["id"].is_null());
}

TEST_CASE("hashtags from their own column, in the notations in use, else from the text") {
  const auto tags = [](const std::string& table) {
    std::string list;
    const json report = invented::report(table);
    for (const json& tag : report["hashtags"]) list += tag["tag"].get<std::string>() + " ";
    return list;
  };
  CHECK(tags("id,hashtags,text\n1,a b,#c\n") == "a b ");
  CHECK(tags("id,hashtags\n1,#a;#b\n") == "a b ");
  CHECK(tags("id,hashtags\n1,\"['a', 'b']\"\n") == "a b ");
  CHECK(tags("id,hashtags\n1,\"[\"\"a\"\",\"\"b\"\"]\"\n") == "a b ");
  CHECK(tags("id,hashtags\n1,a|b\n") == "a b ");
  CHECK(tags("id,hashtags,text\n1,,#c\n2,a,#a\n") == "a ");
  CHECK(tags("id,hashtags,text\n1,,#c\n2,[],#c\n") == "c ");  // a column that nobody has filled
  CHECK(tags("id,text\n1,\"#a, #b\"\n") == "a b ");
  CHECK(tags("id,text,entities_str\n1,#a,\"{\"\"hashtags\"\":[{\"\"text\"\":\"\"b\"\"}]}\"\n") == "b ");
  CHECK(tags("id,text,entities_str\n1,#a,not JSON\n") == "a ");
}

TEST_CASE("retweets by their columns, or by how their text begins") {
  const auto quality = [](const std::string& table) { return invented::report(table)["quality"]; };
  CHECK(quality("id,text\n1,RT @InventedGardener01: so\n")["retweets"] == 1);
  CHECK(quality("id,text,is_retweet\n1,so,TRUE\n")["retweets"] == 1);
  CHECK(quality("id,text,is_retweet\n1,so,FALSE\n")["retweets"] == 0);
  CHECK(quality("id,text,retweeted_user_id\n1,so,7\n")["retweets"] == 1);
  CHECK(quality("id,text,tweet_type\n1,so,retweet\n2,so,quote\n3,so,original\n")["retweets"] == 1);
  CHECK(quality("id,text,tweet_type\n1,so,quote\n")["quotes"] == 1);
  CHECK(quality("id,text,in_reply_to_status_id\n1,so,5\n2,so,NA\n")["replies"] == 1);
}

TEST_CASE("a retweet whose text ends in an ellipsis has its hashtags cut") {
  CHECK(invented::report("id,text\n1,RT @InventedGardener01: so #Red…\n")["quality"]["hashtags_cut"] == 1);
  CHECK(invented::report("id,text\n1,so #Red…\n")["quality"]["hashtags_cut"] == 0);
}

TEST_CASE("a row that names neither tweet nor account nor time is no tweet") {
  const json report =
      invented::report("id,text,screen_name,created_at\n,so,,\n,so,InventedGardener01,\n,so,,2017-05-01\n");
  CHECK(report["quality"]["tweets"] == 2);
  CHECK(report["quality"]["unreadable"] == 1);
}
