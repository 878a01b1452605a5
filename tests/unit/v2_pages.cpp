// Twitter API v2: tweets of pages, of the stream, and flattened ones.
#include <doctest/doctest.h>

#include "invented.h"
#include "read_tweets.h"

using invented::json;
using invented::monday;
using read_tweets::Tags;

namespace {

const json v2_writer = json::parse(R"({"id":"7","username":"InventedGardener01","name":"Invented","verified":true,
    "created_at":"2017-04-01T00:00:00.000Z","public_metrics":{"followers_count":12,"following_count":9,"tweet_count":34},
    "profile_image_url":"https://example.invalid/sticky/default_profile_normal.png"})");

json v2_tweet(const std::string& id, const std::string& text) {
  return {{"id", id}, {"text", text}, {"author_id", "7"}, {"created_at", "2017-05-01T00:00:00.000Z"}};
}

json v2_page(const json& data) { return {{"data", data}, {"includes", {{"users", json::array({v2_writer})}}}}; }

}  // namespace

TEST_CASE("a page of v2: its tweets, by the users that it includes") {
  const json page = v2_page(json::array({v2_tweet("1", "so #RedRose"), v2_tweet("2", "and so")}));
  for (const int indent : {-1, 1}) {
    const auto found = read_tweets::read(page.dump(indent));
    CHECK(found.input.format() == "twitter-v2");
    REQUIRE(found.tweets.size() == 2);
    CHECK(found.tweets[0].id == 1);
    CHECK(found.tweets[0].time == monday);
    CHECK(found.tweets[0].hashtags == Tags{"RedRose"});
    CHECK(found.tweets[1].hashtags.empty());
    const auto& author = found.tweets[1].author;
    CHECK(author.id == "7");
    CHECK(author.handle == "InventedGardener01");
    CHECK(author[hustings::ProfileField::created_at] == monday - 30 * invented::day);
    CHECK(author[hustings::ProfileField::followers] == 12);
    CHECK(author[hustings::ProfileField::statuses] == 34);
    CHECK(author[hustings::ProfileField::verified] == 1);
    CHECK(author[hustings::ProfileField::default_profile] == 1);
    CHECK_FALSE(author[hustings::ProfileField::likes]);
  }
}

TEST_CASE("a user that is not included is known by the id alone; nothing is made of fields that were not asked for") {
  json page = v2_page(json::array({v2_tweet("1", "so")}));
  page["includes"]["users"] = json::parse(R"([{"id":"8","username":"Quiet_Lighthouse_7"}])");
  page["data"].push_back(v2_tweet("2", "so"));
  page["data"][1]["author_id"] = "8";
  const auto found = read_tweets::read(page.dump());
  REQUIRE(found.tweets.size() == 2);
  CHECK(found.tweets[0].author.id == "7");
  CHECK(found.tweets[0].author.handle.empty());
  CHECK(found.tweets[1].author.handle == "Quiet_Lighthouse_7");
  for (const auto& field : found.tweets[1].author.profile) CHECK_FALSE(field);
}

TEST_CASE("a picture of one's own is no profile as it was made") {
  json page = v2_page(json::array({v2_tweet("1", "so")}));
  page["includes"]["users"][0]["profile_image_url"] = "https://example.invalid/1/face_normal.png";
  CHECK(read_tweets::read(page.dump()).tweets.at(0).author[hustings::ProfileField::default_profile] == 0);
}

TEST_CASE("lines of the stream, the last of them cut") {
  json line = v2_page(v2_tweet("1", "#RedRose"));
  line["matching_rules"] = json::array({{{"id", "1"}}});
  const std::string whole = line.dump();
  const auto found = read_tweets::read(whole + "\r\n\r\n" + whole + "\r\n" + whole.substr(0, 40));
  CHECK(found.tweets.size() == 2);
  CHECK(found.input.problems.at(hustings::Problem::cut_record).count == 1);
  CHECK(found.input.records() == 3);
}

TEST_CASE("tweets that a page includes are none of its own") {
  json page = v2_page(json::array({v2_tweet("1", "so")}));
  page["includes"]["tweets"] = json::array({v2_tweet("2", "#RedRose"), v2_tweet("3", "#RedRose")});
  CHECK(read_tweets::read(page.dump()).tweets.size() == 1);
}

TEST_CASE("a page with no more than ids and texts, as where no fields were asked for") {
  const auto found = read_tweets::read(R"({"data":[{"id":"1","text":"#RedRose"}],"meta":{"result_count":1}})");
  REQUIRE(found.tweets.size() == 1);
  CHECK(found.tweets[0].author.id.empty());
  CHECK_FALSE(found.tweets[0].time);
  CHECK(found.tweets[0].hashtags == Tags{"RedRose"});
}

TEST_CASE("other services' pages are not taken for v2's") {
  for (const char* page : {R"({"data":[{"id":"1","text":"so","media_product_type":"X"}],"paging":{}})",
                           R"({"data":[{"id":"1","name":"so"}],"meta":{"page":1},"limit":10})",
                           R"({"data":{"id":"1","type":"so"},"limit":{"page":1}})", R"({"data":[1,"so",null]})",
                           R"({"data":"so"})", R"({"data":[]})"}) {
    CAPTURE(page);
    CHECK(read_tweets::read(page).input.formats.count("twitter-v2") == 0);
  }
}

TEST_CASE("flattened tweets have their author and what they refer to inside") {
  json flat = v2_tweet("1", "RT @Quiet_Lighthouse_7: so\xE2\x80\xA6");
  flat["author"] = v2_writer;
  json original = v2_tweet("2", "so #BlueWave");
  original["author_id"] = "8";
  original["author"] = {{"id", "8"}, {"username", "Quiet_Lighthouse_7"}};
  original["type"] = "retweeted";
  flat["referenced_tweets"] = json::array({original});
  const auto found = read_tweets::read(flat.dump() + "\n" + v2_tweet("3", "so").dump() + "\n");
  CHECK(found.input.format() == "twitter-v2-flat");
  REQUIRE(found.tweets.size() == 2);
  CHECK(found.tweets[0].author[hustings::ProfileField::followers] == 12);
  CHECK(found.tweets[0].retweet);
  CHECK(found.tweets[0].hashtags == Tags{"BlueWave"});
  CHECK(found.tweets[0].hashtags_whole);
  CHECK(found.tweets[0].original_author.id == "8");
  CHECK(found.tweets[0].original_author.handle == "Quiet_Lighthouse_7");
  CHECK(found.tweets[1].author.id == "7");
  CHECK(found.tweets[1].author.handle.empty());
}

TEST_CASE("4CAT calls the author that it copied into a tweet author_user") {
  json flat = v2_tweet("1", "so");
  flat["author_user"] = v2_writer;
  CHECK(read_tweets::read(flat.dump()).tweets.at(0).author.handle == "InventedGardener01");
}

TEST_CASE("pages and flattened tweets out of databases") {
  const json page = v2_page(json::array({v2_tweet("1", "so")})), flat = v2_tweet("2", "so");
  json hits;
  hits["hits"]["hits"] = json::array({{{"_source", page}}, {{"_source", flat}}, {{"_id", "c"}}});
  const auto found = read_tweets::read(hits.dump(2));
  CHECK(found.tweets.size() == 2);
  CHECK(found.input.not_tweets.at("other") == 1);
  json exported = page;
  exported["_id"] = {{"$oid", "5f0000000000000000000000"}};
  CHECK(read_tweets::read(exported.dump()).tweets.size() == 1);
}
