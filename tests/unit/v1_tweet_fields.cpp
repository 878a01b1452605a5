// What is read from a v1.1 tweet, in the forms that exports give its fields.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

json one_account(const std::string& record) {
  const json report = invented::report(record + "\n");
  REQUIRE(report["accounts"].size() == 1);
  return report["accounts"][0];
}

std::size_t tweets_in(const std::string& record) { return invented::report(record + "\n")["quality"]["tweets"]; }

}  // namespace

TEST_CASE("an account's profile") {
  const json account = one_account(
      R"({"id_str":"1","created_at":"Mon May 01 06:00:00 +0000 2017","text":"so","user":{"id_str":"858833393415094273",
      "screen_name":"InventedGardener0117","created_at":"Fri Apr 21 06:00:00 +0000 2017","followers_count":412,
      "favourites_count":30,"statuses_count":200,"verified":true,"default_profile":false}})" +
      std::string());
  CHECK(account["id"] == "858833393415094273");
  CHECK(account["handle"] == "InventedGardener0117");
  CHECK(account["followers"] == 412);
  CHECK(account["verified"] == true);
  CHECK(account["default_profile"] == false);
  CHECK(account["age_days"] == 10.0);
  CHECK(account["lifetime_per_day"] == 20.0);  // 200 / 10
  CHECK(account["likes_per_day"] == 3.0);      // 30 / 10
  CHECK(account["handle_digits"] == 4);
}

TEST_CASE("what is absent is null, not zero") {
  const json account =
      one_account(R"({"id_str":"1","created_at":"Mon May 01 06:00:00 +0000 2017","text":"so","user":{"id_str":"7"}})");
  for (const char* key : {"handle", "age_days", "lifetime_per_day", "likes_per_day", "handle_digits", "default_profile",
                          "verified", "followers"}) {
    CAPTURE(key);
    CHECK(account[key].is_null());
  }
}

TEST_CASE("ids as numbers or strings; the string is believed, and a rounded id is none") {
  CHECK(one_account(R"({"id":1,"text":"so","user":{"id":858833393415094273}})")["id"] == "858833393415094273");
  CHECK(one_account(R"({"id":1,"text":"so","user":{"id":858833393415094300,"id_str":"858833393415094273"}})")["id"] ==
        "858833393415094273");
  CHECK(one_account(R"({"id":1,"text":"so","user":{"id_str":"858833393415094273","id":858833393415094300}})")["id"] ==
        "858833393415094273");
  CHECK(one_account(R"({"id":1,"text":"so","user":{"id":"7"}})")["id"] == "7");
  CHECK(
      one_account(R"({"id":1,"text":"so","user":{"id":8.58833393415094e17,"screen_name":"InventedGardener01"}})")["id"]
          .is_null());
  CHECK(tweets_in(R"({"id":8.58833393415094e17,"text":"so","user":{"id":7}})") == 0);
}

TEST_CASE("a tweet has an id, a text and an author") {
  CHECK(tweets_in(R"({"id":1,"text":"","user":{"screen_name":"InventedGardener01"}})") == 1);
  CHECK(tweets_in(R"({"id":1,"full_text":"so","user":{"id":7}})") == 1);
  CHECK(tweets_in(R"({"id":1,"text":"so","created_at":"Mon May 01 06:00:00 +0000 2017"})") == 0);
  CHECK(tweets_in(R"({"id":1,"text":"so","user":{}})") == 0);
  CHECK(tweets_in(R"({"id":1,"text":null,"user":{"id":7}})") == 0);
  CHECK(tweets_in(R"({"id":1,"user":{"id":7}})") == 0);
  CHECK(tweets_in(R"({"text":"so","user":{"id":7}})") == 0);
  CHECK(tweets_in(R"({"id":0,"text":"so","user":{"id":7}})") == 0);
}

TEST_CASE("members may come in any order") {
  const json there =
      json::parse(R"({"id_str":"1","created_at":"Mon May 01 06:00:00 +0000 2017","text":"cut #Red…","truncated":true,
    "extended_tweet":{"full_text":"whole #RedRose","entities":{"hashtags":[{"text":"RedRose"}]}},
    "entities":{"hashtags":[{"text":"Red"}]},"is_quote_status":true,"user":{"id_str":"7","screen_name":"InventedGardener01"}})");
  std::vector<std::string> keys;
  for (const auto& [key, value] : there.items()) keys.push_back(key);
  invented::Random random(1);
  std::string first;
  for (int order = 0; order < 200; ++order) {
    random.shuffle(keys);
    json record;
    for (const std::string& key : keys) record[key] = there[key];
    json report = invented::report(record.dump());
    report.erase("inputs");
    if (first.empty()) first = report.dump();
    REQUIRE(report.dump() == first);
  }
}

TEST_CASE("hashtags are those of the entities, else those of the text") {
  const auto tags = [](const char* record) {
    std::string list;
    const json report = invented::report(record);
    for (const json& tag : report["hashtags"]) list += tag["tag"].get<std::string>() + " ";
    return list;
  };
  CHECK(tags(R"({"id":1,"text":"#a #b","user":{"id":7},"entities":{"hashtags":[{"text":"c"}]}})") == "c ");
  CHECK(tags(R"({"id":1,"text":"#a #b","user":{"id":7},"entities":{"hashtags":[]}})").empty());
  CHECK(tags(R"({"id":1,"text":"#a #b","user":{"id":7},"entities":{}})") == "a b ");
  CHECK(tags(R"({"id":1,"text":"#a #b","user":{"id":7},"entities":null})") == "a b ");
  CHECK(tags(R"({"id":1,"full_text":"#a #b","user":{"id":7}})") == "a b ");
}

TEST_CASE("quotes and replies") {
  const auto quality = [](const char* members) {
    return invented::report(R"({"id":1,"text":"so","user":{"id":7},)" + std::string(members) + "}")["quality"];
  };
  CHECK(quality(R"("is_quote_status":true)")["quotes"] == 1);
  CHECK(quality(R"("is_quote_status":false)")["quotes"] == 0);
  CHECK(quality(R"("quoted_status":{"id":2})")["quotes"] == 1);
  CHECK(quality(R"("in_reply_to_status_id_str":"5")")["replies"] == 1);
  CHECK(quality(R"("in_reply_to_user_id":5)")["replies"] == 1);
  CHECK(quality(R"("in_reply_to_status_id":null,"in_reply_to_user_id_str":null)")["replies"] == 0);
}

TEST_CASE("the hashtags of a quoted tweet do not count") {
  const json report = invented::report(
      R"({"id":1,"text":"so","user":{"id":7},"entities":{"hashtags":[]},"quoted_status":{"id":2,"text":"#RedRose","entities":{"hashtags":[{"text":"RedRose"}]}}})");
  CHECK(report["untracked"] == 1);
}

TEST_CASE("members of the wrong kind are as good as absent") {
  CHECK(tweets_in(R"({"id":1,"text":"so","user":"InventedGardener01"})") == 0);
  CHECK(tweets_in(R"({"id":1,"text":"so","user":[{"id":7}]})") == 0);
  CHECK(tweets_in(R"({"id":1,"text":"so","user":{"id":7},"created_at":17})") == 1);
  CHECK(tweets_in(
            R"({"id":1,"text":"so","user":{"id":7},"entities":[1,2],"extended_tweet":"x","retweeted_status":"y"})") ==
        1);
  CHECK(tweets_in(
            R"({"id":1,"text":"so","user":{"id":7},"entities":{"hashtags":[null,1,"x",{"text":5},{"text":""}]}})") ==
        1);
}
