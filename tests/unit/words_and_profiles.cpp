// Text, link, client, the retweeted tweet's id and the profile, out of every layout of JSON that has them.
#include <doctest/doctest.h>

#include "invented.h"
#include "profile_fields.h"
#include "read_tweets.h"

using invented::json;
using profile_fields::described;

namespace {

const std::string anchor = R"(<a href=\"https://example.org/app\" rel=\"nofollow\">Invented Client</a>)";
const std::string start = R"("created_at":"Mon May 01 00:00:00 +0000 2017")";
const std::string filled = "friends=9 default_picture=0 biography=1 location=1 link=1 declared=1";
const std::string empty = "biography=0 location=0 link=0 declared=0";
const std::string default_picture = "https://abs.example/default_profile_images/default_profile_normal.png";

read_tweets::Found only_tweet(const std::string& bytes) {
  CAPTURE(bytes);
  const auto found = read_tweets::read(bytes);
  REQUIRE(found.tweets.size() == 1);
  return found.tweets[0];
}

// What a tweet says: "text|link|client|original_id".
std::string said(const read_tweets::Found& tweet) {
  return tweet.text + "|" + tweet.link + "|" + tweet.client + "|" + std::to_string(tweet.original_id);
}
std::string said_in(const std::string& bytes) { return said(only_tweet(bytes)); }
std::string author_of(const std::string& bytes) { return described(only_tweet(bytes).author); }

std::string urls(const std::string& expanded) {
  return R"("entities":{"hashtags":[],"urls":[{"url":"https://t.co/a","expanded_url":")" + expanded + R"("}]})";
}

// API v1.1.
std::string v1(const std::string& members, const std::string& user = R"({"id_str":"7"})") {
  return R"({"id_str":"12345678901",)" + start + R"(,"user":)" + user + "," + members + "}";
}
const std::string v1_original = R"("retweeted_status":{"id_str":"11","text":"RT @a: \u201cthe\nwhole\u201d",)"
                                R"("source":"Another","user":{"id_str":"8"},)" +
                                urls("https://example.org/1") + "}";

// API v2, a page of one tweet.
std::string v2(const std::string& members, const std::string& user, const std::string& included = "") {
  return R"({"data":[{"id":"2","author_id":"7","text":"so",)" + members + R"(}],"includes":{"users":[)" + user +
         R"(],"tweets":[)" + included + "]}}";
}

}  // namespace

TEST_CASE("v1.1: what a tweet says") {
  CHECK(said_in(
            v1(R"("text":"so &amp; so \ud83d\ude00","source":")" + anchor + R"(",)" + urls("https://example.org/1"))) ==
        "so &amp; so \xF0\x9F\x98\x80|https://example.org/1|Invented Client|0");
  CHECK(said_in(v1(R"("text":"so")")) == "so|||0");
  CHECK(said_in(v1(R"("text":"so","source":null,"entities":{"urls":[]})")) == "so|||0");
  CHECK(said_in(v1(R"("text":"so","source":"")")) == "so|||0");
}

TEST_CASE("v1.1: of a retweet the original's text and link, but the own client") {
  CHECK(said_in(v1(R"("text":"RT @x: RT @a: cut","source":")" + anchor + R"(",)" + v1_original + "," +
                   urls("https://example.org/2"))) == "RT @a: “the\nwhole”|https://example.org/1|Invented Client|11");
}

TEST_CASE("v1.1: of a long tweet the whole text and its links, in any order of the members") {
  const std::string extended = R"("extended_tweet":{"full_text":"the whole",)" + urls("https://example.org/1") + "}";
  const std::string cut = R"("text":"the…","truncated":true,)" + urls("https://twitter.com/i/web/status/12345678901");
  CHECK(said_in(v1(cut + "," + extended)) == "the whole|https://example.org/1||0");
  CHECK(said_in(v1(extended + "," + cut)) == "the whole|https://example.org/1||0");
  CHECK(said_in(v1(cut)) == "the…|||0");  // the link to the tweet itself is none
}

TEST_CASE("v1.1: which links count") {
  const auto link = [](const std::string& address, const std::string& members = R"("is_quote_status":false)") {
    return only_tweet(v1(R"("text":"so",)" + urls(address) + "," + members)).link;
  };
  CHECK(link("http://www.example.org/a?b=1#c") == "http://www.example.org/a?b=1#c");
  CHECK(link("https://t.co/b").empty());
  CHECK(link("http://pic.twitter.com/b").empty());
  CHECK(link("pic.twitter.com/b").empty());
  CHECK(link("https://twitter.com/x/status/5/photo/1").empty());
  CHECK(link("https://twitter.com/x/status/5/video/1").empty());
  CHECK(link("https://twitter.com/x/status/5") == "https://twitter.com/x/status/5");
  CHECK(link("https://twitter.com/x/status/5", R"("is_quote_status":true)").empty());
  CHECK(link("https://x.com/x/status/5", R"("quoted_status":{"id_str":"5"})").empty());
  CHECK(link("https://example.org/status/5", R"("is_quote_status":true)") == "https://example.org/status/5");
}

TEST_CASE("v1.1: the first of several links that counts") {
  CHECK(said_in(v1(R"("text":"so","is_quote_status":true,"entities":{"urls":[
      {"url":"https://t.co/1","expanded_url":"https://twitter.com/x/status/5"},
      {"url":"https://t.co/2","expanded_url":null},
      {"url":"http://example.org/2","expanded_url":null},
      {"url":"https://t.co/3","expanded_url":"https://example.org/3"}]})")) == "so|http://example.org/2||0");
}

TEST_CASE("v1.1: the profile") {
  const std::string text = R"("text":"so")";
  CHECK(author_of(v1(text, R"({"id_str":"7","friends_count":9,"default_profile_image":false,"description":"A bot that",
      "location":"There","url":"https://t.co/c"})")) == filled);
  CHECK(author_of(v1(text, R"({"id_str":"7","description":null,"location":"","url":null})")) == empty);
  CHECK(author_of(v1(text, R"({"id_str":"7","description":" ","location":" ","url":""})")) == empty);
  CHECK(author_of(v1(text, R"({"id_str":"7","default_profile_image":true})")) == "default_picture=1");
  CHECK(author_of(v1(text)) == "-");
}

TEST_CASE("v2: what a tweet says, and the profile") {
  const std::string user = R"({"id":"7","username":"InventedGardener01","description":"A bot that","location":"There",
      "url":"https://t.co/c","profile_image_url":"https://example.org/p_normal.jpg",
      "public_metrics":{"following_count":9}})";
  const std::string tweet = v2(R"("source":"Invented Client",)" + urls("https://example.org/1"), user);
  CHECK(said_in(tweet) == "so|https://example.org/1|Invented Client|0");
  CHECK(author_of(tweet) == filled);
  CHECK(author_of(
            v2(start, R"({"id":"7","username":"x","description":"","url":"","location":"","profile_image_url":")" +
                          default_picture + R"("})")) == "default_picture=1 biography=0 location=0 link=0 declared=0");
  CHECK(author_of(v2(start, R"({"id":"7","username":"x"})")) == "-");
  CHECK(said_in(v2(R"("entities":{"urls":[{"url":"https://t.co/a","unwound_url":"https://example.org/1"}]})", "")) ==
        "so|https://example.org/1||0");
}

TEST_CASE("v2: of a retweet the original's text and link, where it is there") {
  const std::string reference = R"("source":"Invented Client","referenced_tweets":[{"type":"retweeted","id":"1"}])";
  const std::string original =
      R"({"id":"1","author_id":"8","text":"RT @a: whole",)" + urls("https://example.org/1") + "}";
  CHECK(said_in(v2(reference, "", original)) == "RT @a: whole|https://example.org/1|Invented Client|1");
  CHECK(said_in(R"({"id":"2","author_id":"7","text":"RT @x: wh…",)" + reference + "}") == "wh…||Invented Client|1");
  CHECK(said_in(v2(R"("referenced_tweets":[{"type":"quoted","id":"1"}],)" + urls("https://twitter.com/x/status/1"),
                   "")) == "so|||0");
  CHECK(said_in(v2(R"("note_tweet":{"text":"the whole",)" + urls("https://example.org/3") + "}", "")) ==
        "the whole|https://example.org/3||0");
}

TEST_CASE("X's web page: both coats of a user, notes, and what is left of a retweet") {
  const auto graphql = [](const std::string& user, const std::string& legacy, const std::string& members) {
    return R"({"__typename":"Tweet","rest_id":"2","core":{"user_results":{"result":{"rest_id":"7",)" + user +
           R"(}}},"legacy":{"full_text":"so",)" + start + "," + legacy + "}" + members + "}";
  };
  const std::string of_2024 = R"("legacy":{"screen_name":"x","friends_count":9,"default_profile_image":false,
      "description":"A bot that","location":"There","url":"https://t.co/c"})";
  const std::string of_2026 = R"("core":{"screen_name":"x"},"relationship_counts":{"followers":1,
      "following":9},"relationship_perspectives":{"following":true},"avatar":{"image_url":"https://example.org/p_normal.jpg"},
      "profile_bio":{"description":"A bot that"},"location":{"location":"There"},"website":{"url":"https://t.co/c"})";
  const std::string emptied = R"("core":{"screen_name":"x"},"profile_bio":
      {"description":""},"location":{"location":""},"website":{"url":""})";
  const std::string source = R"(,"source":")" + anchor + "\"";
  const std::string linked = urls("https://example.org/1");
  for (const auto& user : {of_2024, of_2026}) {
    CHECK(author_of(graphql(user, linked, "")) == filled);
    CHECK(said_in(graphql(user, linked, source)) == "so|https://example.org/1|Invented Client|0");
  }
  CHECK(author_of(graphql(emptied, linked, "")) == empty);
  CHECK(author_of(graphql(R"("core":{"screen_name":"x"})", linked, "")) == "-");
  CHECK(said_in(graphql(of_2026, R"("source":")" + anchor + "\"", "")) == "so||Invented Client|0");
  CHECK(said_in(graphql(of_2026, linked,
                        R"(,"note_tweet":{"note_tweet_results":{"result":{"text":"the whole","entity_set":{"urls":[
      {"url":"https://t.co/a","expanded_url":"https://example.org/2"}]}}}})")) == "the whole|https://example.org/2||0");
  CHECK(said_in(graphql(of_2026, linked + R"(,"retweeted_status_result":{"result":{"rest_id":"1","legacy":{
      "full_text":"the original"}}})",
                        source)) == "the original||Invented Client|1");
  CHECK(said_in(graphql(of_2026, R"("retweeted_status_id_str":"1")", "")) == "so|||1");

  const std::string data = graphql(of_2026, linked, source);
  CHECK(said_in(R"({"source_platform":"twitter.com","item_id":"2","data":)" + data + "}") ==
        "so|https://example.org/1|Invented Client|0");
}

TEST_CASE("twitter-web-exporter without metadata") {
  const auto record = [](const std::string& members) {
    return R"([{"id":"2","created_at":"2017-05-01","screen_name":"x","views_count":1,)" + members + "}]";
  };
  const std::string retweet =
      record(R"("full_text":"RT @y: so","retweeted_status":"1","profile_image_url":")" + default_picture + "\"");
  CHECK(said_in(retweet) == "so|||1");
  CHECK(author_of(retweet) == "default_picture=1");
  CHECK(said_in(record(R"("full_text":"so","retweeted_status":null)")) == "so|||0");
  CHECK(author_of(record(R"("full_text":"so","profile_image_url":"")")) == "-");
}

TEST_CASE("scrapers on Apify") {
  const auto tweet = [](const std::string& author, const std::string& members) {
    return R"({"id":"2","createdAt":"Mon May 01 00:00:00 +0000 2017","author":{"userName":"x")" + author + "}," +
           members + "}";
  };
  const std::string filled_author = R"(,"following":9,"profilePicture":"https://example.org/p.jpg","location":"There",
      "url":"https://x.com/x","description":"","profile_bio":{"description":"A bot that","entities":{"url":{"urls":[
      {"url":"https://t.co/c"}]}}})";
  const std::string linked = R"("text":"so","source":")" + anchor + R"(",)" + urls("https://example.org/1");
  CHECK(said_in(tweet("", linked)) == "so|https://example.org/1|Invented Client|0");
  CHECK(author_of(tweet(filled_author, linked)) == filled);
  CHECK(author_of(tweet(R"(,"description":"","location":"","entities":{"url":{"urls":[]}})", linked)) == empty);
  CHECK(author_of(tweet("", linked)) == "-");
  CHECK(said_in(tweet("", R"("text":"RT @y: so","source":"Invented Client","retweet":)" +
                              tweet("", R"("fullText":"so it goes",)" + urls("https://example.org/2")))) ==
        "so it goes|https://example.org/2|Invented Client|2");
  CHECK(said_in(tweet("", R"("text":"RT @y: so")")) == "so|||0");
}

TEST_CASE("Bright Data") {
  const auto post = [](const std::string& members) {
    return R"([{"id":"2","user_posted":"x","date_posted":"2017-05-01","url":"https://x.com/x/status/2",)" + members +
           "}]";
  };
  const std::string whole = post(R"("description":"so","external_url":"https://example.org/1","following":9,
      "biography":"A bot that","profile_image_link":"https://example.org/p.jpg")");
  CHECK(said_in(whole) == "so|https://example.org/1||0");
  CHECK(author_of(whole) == "friends=9 default_picture=0 biography=1 declared=1");
  const std::string bare = post(R"("description":"RT @y: so","external_url":"https://t.co/a","biography":null)");
  CHECK(said_in(bare) == "so|||0");
  CHECK(author_of(bare) == "biography=0 declared=0");
  CHECK(author_of(post(R"("description":"so")")) == "-");
}

TEST_CASE("Gnip's activities") {
  const auto activity = [](const std::string& id, const std::string& actor, const std::string& members) {
    return R"({"verb":"post","id":"tag:search.twitter.com,2005:)" + id +
           R"(","postedTime":"2017-05-01T00:00:00.000Z","actor":{"id":"id:twitter.com:7","preferredUsername":"x")" +
           actor + "}," + members + "}";
  };
  const std::string linked = R"("body":"so","generator":{"displayName":"Invented Client"},"twitter_)" +
                             urls("https://example.org/1").substr(1);
  const std::string filled_actor = R"(,"friendsCount":9,"image":"https://example.org/p.jpg","summary":"A bot that",
      "location":{"objectType":"place","displayName":"There"},"links":[{"href":"http://example.org","rel":"me"}])";
  CHECK(said_in(activity("2", "", linked)) == "so|https://example.org/1|Invented Client|0");
  CHECK(author_of(activity("2", filled_actor, linked)) == filled);
  CHECK(author_of(activity("2", R"(,"summary":null,"location":null,"links":[{"href":null,"rel":"me"}])", linked)) ==
        empty);
  CHECK(author_of(activity("2", "", linked)) == "-");
  json share = json::parse(activity("3", "", R"("body":"RT @x: s…","generator":{"displayName":"Another"})"));
  share["verb"] = "share";
  CHECK(said_in(share.dump()) == "s…||Another|0");
  share["object"] = json::parse(activity("2", "", linked));
  CHECK(said_in(share.dump()) == "so|https://example.org/1|Another|2");
}

TEST_CASE("snscrape and twscrape") {
  const auto tweet = [](const std::string& id, const std::string& user, const std::string& members) {
    return R"({"id":)" + id + R"(,"date":"2017-05-01T00:00:00+00:00","user":{"username":"x")" + user + "}," + members +
           "}";
  };
  const std::string linked = R"("rawContent":"so","source":")" + anchor + R"(","links":[{"text":"example.org",
      "url":"https://example.org/1","tcourl":"https://t.co/a"}])";
  const std::string filled_user = R"(,"friendsCount":9,"profileImageUrl":"https://example.org/p.jpg","location":"There",
      "rawDescription":"A bot that","link":{"url":"https://example.org"})";
  CHECK(said_in(tweet("2", "", linked)) == "so|https://example.org/1|Invented Client|0");
  CHECK(author_of(tweet("2", filled_user, linked)) == filled);
  CHECK(author_of(tweet("2", R"(,"description":"","location":"","linkUrl":null)", linked)) == empty);
  CHECK(author_of(tweet("2", "", linked)) == "-");
  CHECK(said_in(tweet("2", "", R"("content":"so","sourceLabel":"Invented Client",
      "outlinks":["https://example.org/1","https://example.org/2"])")) == "so|https://example.org/1|Invented Client|0");
  const std::string retweet = R"("content":"RT @y: s…","sourceLabel":"Another","retweetedTweet":)";
  CHECK(said_in(tweet("3", "", retweet + tweet("2", "", linked))) == "so|https://example.org/1|Another|2");
  CHECK(said_in(tweet("3", "", retweet + "null")) == "s…||Another|0");
}

TEST_CASE("Twint has no clients; of a retweet its record is the original") {
  const auto tweet = [](const std::string& members) {
    return R"({"id":2,"conversation_id":"2","created_at":1493596800000,"username":"x","tweet":"so","source":"",)" +
           members + "}";
  };
  CHECK(said_in(tweet(R"("urls":["https://example.org/1","https://example.org/2"],"quote_url":"")")) ==
        "so|https://example.org/1||0");
  CHECK(said_in(tweet(R"("urls":["https://twitter.com/y/status/1"],"quote_url":"https://twitter.com/y/status/1")")) ==
        "so|||0");
  CHECK(said_in(tweet(R"("urls":[],"retweet":true,"user_rt":"z","user_rt_id":"9","retweet_id":"3")")) == "so|||2");
  CHECK(author_of(tweet(R"("urls":[])")) == "-");
}

TEST_CASE("TwiBot-20: texts only; what a profile has nothing for is None") {
  const auto account = [](const std::string& profile) {
    return R"([{"ID":"7","profile":{"screen_name":"x ")" + profile + R"(},"tweet":["RT @y: so it goes\n"]}])";
  };
  CHECK(said_in(account("")) == "so it goes\n|||0");
  CHECK(author_of(account(R"(,"friends_count":"9 ","default_profile_image":"False ","description":"A bot that ",
      "location":"There ","url":"https://t.co/c ")")) == filled);
  CHECK(author_of(account(R"(,"description":" ","location":"None ","url":"None ")")) == empty);
  CHECK(author_of(account("")) == "-");
}

TEST_CASE("personal archives, of then and now") {
  const std::string linked = R"("source":")" + anchor + R"(",)" + urls("https://example.org/1");
  CHECK(said_in(R"(window.YTD.tweets.part0 = [{"tweet":{"id_str":"2","full_text":"so",)" + start + "," + linked +
                "}}]") == "so|https://example.org/1|Invented Client|0");
  CHECK(said_in(R"(window.YTD.tweets.part0 = [{"tweet":{"id_str":"2","full_text":"RT @y: s…",)" + start + "}}]") ==
        "s…|||0");
  CHECK(said_in(R"(Grailbird.data.tweets_2017_05 = [{"id_str":"2","text":"RT @y: s…","user":{"id_str":"7"},)" + linked +
                R"(,"created_at":"2017-05-01 00:00:00 +0000","retweeted_status":{"id_str":"1","text":"so"}}])") ==
        "so||Invented Client|1");
  const auto owner = read_tweets::read(R"(var user_details = {"id":"7","screen_name":"x","full_name":"Invented",
      "bio":"A bot that","location":"There","url":"","created_at":"2012-05-01 00:00:00 +0000"})");
  REQUIRE(owner.profiles.size() == 1);
  CHECK(described(owner.profiles[0]) == "biography=1 location=1 link=0 declared=1");
}

TEST_CASE("Botometer's accounts") {
  const std::string members = R"("friends_count":9,"default_profile_image":false,"description":"A bot that",
      "location":"There","url":"https://t.co/c"})";
  for (const std::string& record : {R"({"created_at":"Mon May 01 00:00:00 +0000 2017","user":{"id":7,)" + members + "}",
                                    R"({"probe_timestamp":"Mon May 01 00:00:00 +0000 2017","user_id":7,)" + members}) {
    const auto found = read_tweets::read("[" + record + "]");
    REQUIRE(found.profiles.size() == 1);
    CHECK(described(found.profiles[0]) == filled);
  }
}
