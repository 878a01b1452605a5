// Of a retweet in v2 the hashtags are the original's: where they are found, and what is left where they are not.
#include <doctest/doctest.h>

#include "invented.h"
#include "read_tweets.h"

using invented::json;
using read_tweets::Tags;

namespace {

json v2_hashtags(const std::vector<std::string>& tags) {
  json list = json::array();
  for (const std::string& tag : tags) list.push_back({{"start", 0}, {"end", 1}, {"tag", tag}});
  return {{"hashtags", list}};
}

// A page with a retweet of tweet 1 by user 8, by user 7.
json v2_retweet_page(const json& included_tweets) {
  json page = json::parse(R"({"data":[{"id":"2","author_id":"7","referenced_tweets":[{"type":"retweeted","id":"1"}]}],
      "includes":{"users":[{"id":"7","username":"InventedGardener01"},{"id":"8","username":"Quiet_Lighthouse_7",
      "public_metrics":{"followers_count":5}}]}})");
  page["data"][0]["text"] = "RT @Quiet_Lighthouse_7: so #RedRose and #Bl\xE2\x80\xA6";
  page["data"][0]["entities"] = v2_hashtags({"RedRose"});
  if (!included_tweets.is_null()) page["includes"]["tweets"] = included_tweets;
  return page;
}

json v2_original(const std::string& text) { return {{"id", "1"}, {"author_id", "8"}, {"text", text}}; }

read_tweets::Found v2_only(const json& page) {
  const auto found = read_tweets::read(page.dump());
  REQUIRE(found.tweets.size() == 1);
  return found.tweets[0];
}

}  // namespace

TEST_CASE("a retweet is completed from the tweets that the page includes") {
  json original = v2_original("so #RedRose and #BlueWave");
  original["entities"] = v2_hashtags({"RedRose", "BlueWave"});
  json another = v2_original("#GreenLeaf");
  another["id"] = "3";
  const json before = json::array({another, original}), after = json::array({original, another}),
             twice = json::array({original, original});
  for (const json& included : {before, after, twice}) {
    const auto tweet = v2_only(v2_retweet_page(included));
    CHECK(tweet.id == 2);
    CHECK(tweet.author.handle == "InventedGardener01");
    CHECK(tweet.retweet);
    CHECK(tweet.hashtags == Tags{"RedRose", "BlueWave"});
    CHECK(tweet.hashtags_whole);
    CHECK(tweet.original_author.id == "8");
    CHECK(tweet.original_author.handle == "Quiet_Lighthouse_7");
    CHECK(tweet.original_author[hustings::ProfileField::followers] == 5);
  }
}

TEST_CASE("an original that is not included leaves the hashtags cut, and the handle of the text") {
  const auto tweet = v2_only(v2_retweet_page(nullptr));
  CHECK(tweet.retweet);
  CHECK(tweet.hashtags == Tags{"RedRose"});
  CHECK_FALSE(tweet.hashtags_whole);
  CHECK(tweet.original_author.id.empty());
  CHECK(tweet.original_author.handle == "Quiet_Lighthouse_7");
}

TEST_CASE("a retweet that was not cut is whole without its original") {
  json page = v2_retweet_page(nullptr);
  page["data"][0]["text"] = "RT @Quiet_Lighthouse_7: so #RedRose";
  CHECK(v2_only(page).hashtags_whole);
}

TEST_CASE("pages do not complete each other's retweets") {
  const json first = v2_retweet_page(json::array({v2_original("#BlueWave")})), second = v2_retweet_page(nullptr);
  const auto found = read_tweets::read(first.dump() + "\n" + second.dump() + "\n");
  REQUIRE(found.tweets.size() == 2);
  CHECK(found.tweets[0].hashtags == Tags{"BlueWave"});
  CHECK(found.tweets[1].hashtags == Tags{"RedRose"});
}

TEST_CASE("a long text is that of the note, the original's too") {
  json original = v2_original("so, cut her\xE2\x80\xA6 #RedRose");
  original["entities"] = v2_hashtags({"RedRose"});
  original["note_tweet"] = {{"text", "so, cut here, #RedRose #BlueWave"}};
  CHECK(v2_only(v2_retweet_page(json::array({original}))).hashtags == Tags{"RedRose", "BlueWave"});
  original["note_tweet"]["entities"] = v2_hashtags({"GreenLeaf"});
  CHECK(v2_only(v2_retweet_page(json::array({original}))).hashtags == Tags{"GreenLeaf"});
}

TEST_CASE("hashtags are those of the entities; of the text where there are no entities") {
  json page = v2_retweet_page(json::array({v2_original("#RedRose #BlueWave")}));
  CHECK(v2_only(page).hashtags == Tags{"RedRose", "BlueWave"});
  page["includes"]["tweets"][0]["entities"] = {{"urls", json::array()}};
  CHECK(v2_only(page).hashtags.empty());
}

TEST_CASE("quotes and replies of v2") {
  json page = v2_retweet_page(json::array({v2_original("#BlueWave")}));
  json& tweet = page["data"][0];
  tweet["referenced_tweets"][0]["type"] = "quoted";
  CHECK(v2_only(page).quote);
  CHECK_FALSE(v2_only(page).retweet);
  CHECK_FALSE(v2_only(page).reply);
  CHECK(v2_only(page).hashtags == Tags{"RedRose"});  // what is quoted does not count
  tweet["referenced_tweets"][0]["type"] = "replied_to";
  CHECK(v2_only(page).reply);
  CHECK_FALSE(v2_only(page).quote);
  tweet.erase("referenced_tweets");
  CHECK_FALSE(v2_only(page).reply);
  tweet["in_reply_to_user_id"] = "8";
  CHECK(v2_only(page).reply);
}
