// Text, link, client, the retweeted tweet's id and the profile, out of the layouts of tables.
#include <doctest/doctest.h>

#include "profile_fields.h"
#include "read_tweets.h"

using hustings::ProfileField;
using profile_fields::described;

namespace {

const std::string filled_row = "friends=9 default_picture=0 biography=1 location=1 link=1 declared=1";
const std::string status = "858923940049846272";

// Of the table's only or last row: "format: text|link|client|original_id".
std::string row_says(const std::string& table) {
  const auto found = read_tweets::read(table);
  if (found.tweets.empty()) return "nothing";
  const auto& tweet = found.tweets.back();
  return found.input.format() + ": " + tweet.text + "|" + tweet.link + "|" + tweet.client + "|" +
         std::to_string(tweet.original_id);
}

std::string row_author(const std::string& table) {
  const auto found = read_tweets::read(table);
  return found.tweets.empty() ? "nothing" : described(found.tweets.back().author);
}

// Of a table with such a cell for urls.
std::string link_in(const std::string& cell, const std::string& more = "") {
  std::string quoted;
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  const auto found =
      read_tweets::read("id,text,urls,quoted_status_id\n" + status + ",so,\"" + quoted + "\"," + more + "\n");
  return found.tweets.empty() ? "nothing" : found.tweets[0].link;
}

}  // namespace

TEST_CASE("the first link of a list in a cell, in the notations in use") {
  for (const char* cell :
       {"https://example.org/1", "https://example.org/1,https://example.org/2",
        "https://example.org/1 http://x.example", "https://example.org/1; https://example.org/2",
        "https://example.org/1|https://example.org/2", "[https://example.org/1, https://example.org/2]",
        "['https://example.org/1', 'https://example.org/2']", R"(["https://example.org/1"])",
        R"(["https:\/\/example.org\/1"])", "https://t.co/a, https://example.org/1",
        R"([{"url":"https://t.co/a","expanded_url":"https://example.org/1","display_url":"example.org/1"}])",
        "[{'url': 'https://t.co/a', 'expanded_url': 'https://example.org/1'}]",
        "[TextLink(text='example.org/1', url='https://example.org/1', tcourl='https://t.co/a', indices=(0, 23))]"}) {
    CAPTURE(cell);
    CHECK(link_in(cell) == "https://example.org/1");
  }
  CHECK(link_in("https://example.org/a,b;c?d=(e)&f") == "https://example.org/a,b;c?d=(e)&f");
  CHECK(link_in(R"(["https:\/\/example.org\/?a\u0026b"])") == "https://example.org/?a&b");
}

TEST_CASE("what is no link in a cell") {
  for (const char* cell : {"", "NA", "[]", "https://t.co/a", "http", "http://", "example.org", "pic.twitter.com/a",
                           "https://pbs.twimg.com/media/a.jpg", "https://twitter.com/x/status/5/photo/1"}) {
    CAPTURE(cell);
    CHECK(link_in(cell).empty());
  }
  CHECK(link_in("https://twitter.com/x/status/" + status).empty());
  CHECK(link_in("https://twitter.com/x/status/5") == "https://twitter.com/x/status/5");
  CHECK(link_in("https://twitter.com/x/status/5,https://example.org/1", "5") == "https://example.org/1");
}

TEST_CASE("a table without these columns says nothing of them") {
  CHECK(row_says("id,text,screen_name\n1,so,x\n") == "csv: so|||0");
  CHECK(row_author("id,text,screen_name\n1,so,x\n") == "-");
}

TEST_CASE("texts: decoded, and of retweets without how they begin, or the original's own") {
  CHECK(
      row_says("id,text,source\n1,so &amp; caf\xE9,\"<a href=\"\"http://example.org\"\">Invented Clie\xE9nt</a>\"\n") ==
      "csv: so & café||Invented Clieént|0");
  CHECK(row_says("id,text,retweeted_status_id\n3,RT @y: s…," + status + "\n") == "csv: s…|||" + status);
  CHECK(row_says("id,text,retweeted_status_id,retweet_text\n3,RT @y: s…,2,so it &lt; goes\n") ==
        "csv: so it < goes|||2");
  CHECK(row_says("id,text\n3,RT @y: so\n") == "csv: so|||0");
  CHECK(row_says("id,text,retweeted_status_id\n3,so,\n") == "csv: so|||0");
}

TEST_CASE("an original's id that a spreadsheet has rounded is none") {
  CHECK(row_says("id,text,retweeted_status_id\n3,RT @y: so,8.58924E+17\n") == "csv: so|||0");
}

TEST_CASE("empty cells say that there is nothing, if others are filled") {
  const std::string header = "id,text,screen_name,user_description,user_location,user_url\n";
  CHECK(row_author(header + "1,so,x,A bot that,There,http://example.org\n2,so,y,,,\n") ==
        "biography=0 location=0 link=0 declared=0");
  CHECK(row_author(header + "1,so,x,,,\n2,so,y,NA,NA,NA\n") == "-");
  CHECK(row_author(header + "1,so,x,A bot that,There,https://twitter.com/x\n") == "biography=1 location=1 declared=1");
}

TEST_CASE("collectors' tables") {
  CHECK(
      row_says(
          "id,referenced_tweets.retweeted.id,created_at,text,source,entities.urls,author.username\n"
          "3,2,2017-05-01T06:00:00.000Z,so,Invented Client,\"[{\"\"url\"\":\"\"https://t.co/a\"\",\"\"expanded_url\"\":"
          "\"\"https://example.org/1\"\"}]\",x\n") == "twarc-csv: so|https://example.org/1|Invented Client|2");
  CHECK(row_author("id,referenced_tweets.retweeted.id,text,author.username,author.public_metrics.following_count,"
                   "author.profile_image_url,author.description,author.location,author.url\n"
                   "3,,so,x,9,https://example.org/p.jpg,A bot that,There,https://t.co/c\n") == filled_row);

  const std::string json2csv =
      "id,user_screen_name,parsed_created_at,text,tweet_type,urls,source,retweet_or_quote_id,user_friends_count,"
      "user_default_profile_image,user_description,user_location,user_urls\n";
  const std::string profile = ",9,False,A bot that,There,http://example.org\n";
  CHECK(row_says(json2csv +
                 "3,x,2017-05-01 06:00:00+00:00,RT @y: so,retweet,https://example.org/1 https://example.org/2,"
                 "\"<a href=\"\"http://example.org\"\">Invented Client</a>\",2" +
                 profile) == "twarc-json2csv: so|https://example.org/1|Invented Client|2");
  CHECK(row_says(json2csv + "3,x,2017-05-01 06:00:00+00:00,so,quote,,,2" + profile) == "twarc-json2csv: so|||0");
  CHECK(row_author(json2csv + "3,x,2017-05-01 06:00:00+00:00,so,original,,," + profile) == filled_row);

  const std::string tcat =
      "id,time,from_user_name,text,filter_level,source,location,from_user_realname,"
      "from_user_description,from_user_url,from_user_profile_image_url,from_user_friendcount,urls,"
      "urls_expanded\n1,1493618400,x,so,low,Invented Client,There,X,A bot that,http://example.org,"
      "http://example.org/p.jpg,9,https://t.co/a,https://example.org/1; https://example.org/2\n";
  CHECK(row_says(tcat) == "dmi-tcat: so|https://example.org/1|Invented Client|0");
  CHECK(row_author(tcat) == filled_row);

  const std::string minet =
      "id,timestamp_utc,user_screen_name,text,to_tweetid,source_name,source,retweeted_id,links,"
      "user_friends,user_image,user_description,user_location,user_url\n"
      "3,1493618400,x,RT @y: so,,,Invented Client,2,https://example.org/1|https://example.org/2,9,"
      "https://example.org/p.jpg,A bot that,There,http://example.org\n";
  CHECK(row_says(minet) == "minet: so|https://example.org/1|Invented Client|2");
  CHECK(row_author(minet) == filled_row);

  CHECK(row_says("collected_from_url,id,unix_timestamp,body,author,author_fullname,source,is_retweet,urls\n"
                 ",3,1493618400,RT @y: so,x,X,Invented Client,yes,\"https://example.org/1,https://example.org/2\"\n") ==
        "4cat-x: so|https://example.org/1|Invented Client|0");
  const std::string tags =
      "id_str,from_user,text,created_at,from_user_id_str,source,profile_image_url,user_friends_count,"
      "user_location,entities_str\n1,x,so,Mon May 01 06:00:00 +0000 2017,7,\"<a href=\"\"http://e.org\"\">"
      "Invented Client</a>\",http://example.org/p.jpg,9,There,\"{\"\"hashtags\"\":[],\"\"urls\"\":[{"
      "\"\"url\"\":\"\"https://t.co/a\"\",\"\"expanded_url\"\":\"\"https://example.org/1\"\"}]}\"\n";
  CHECK(row_says(tags) == "tags: so|https://example.org/1|Invented Client|0");
  CHECK(row_author(tags) == "friends=9 default_picture=0 location=1");
}

TEST_CASE("analysts' tables") {
  const std::string rtweet =
      "user_id,status_id,created_at,screen_name,text,source,is_retweet,urls_expanded_url,"
      "retweet_status_id,retweet_text,friends_count,account_created_at,description,location,url\n"
      "x7,x3,2017-05-01T06:00:00Z,x,RT @y: s…,Invented Client,TRUE,https://example.org/1 "
      "https://example.org/2,x2,so,9,2017-04-01T00:00:00Z,A bot that,There,https://t.co/c\n";
  CHECK(row_says(rtweet) == "rtweet: so|https://example.org/1|Invented Client|2");
  CHECK(row_author(rtweet) == "friends=9 biography=1 location=1 link=1 declared=1");
  CHECK(row_says("text,created,replyToSID,id,statusSource,screenName\nso,2017-05-01 06:00:00,NA,1,"
                 "\"<a href=\"\"http://example.org\"\" rel=\"\"nofollow\"\">Invented Client</a>\",x\n") ==
        "twitter-r: so||Invented Client|0");
  CHECK(row_says("Vertex 1,Vertex 2,Relationship,Tweet,URLs in Tweet,Tweet Date (UTC),Imported ID\n"
                 "x,y,Mentions,so,https://example.org/1 https://example.org/2,2017-05-01 06:00:00,1\n") ==
        "nodexl: so|https://example.org/1||0");
}

TEST_CASE("published tables") {
  const std::string operations =
      "tweetid,userid,user_screen_name,tweet_text,tweet_time,tweet_client_name,following_count,"
      "user_profile_description,user_reported_location,user_profile_url,is_retweet,"
      "retweet_tweetid,urls\n3,7,x,RT @y: so,2017-05-01 06:00,Invented Client,9,A bot that,There,"
      "http://example.org,true,2,\"[https://example.org/1, https://example.org/2]\"\n";
  CHECK(row_says(operations) == "information-operations: so|https://example.org/1|Invented Client|2");
  CHECK(row_author(operations) == "friends=9 biography=1 location=1 link=1 declared=1");
  const std::string trolls =
      "external_author_id,author,content,publish_date,following,tweet_id,tco1_step1,tco2_step1\n"
      "7,X,so,5/1/2017 6:00,9,1,https://twitter.com/x/status/1/photo/1,https://example.org/1\n";
  CHECK(row_says(trolls) == "fivethirtyeight: so|https://example.org/1||0");
  CHECK(row_author(trolls) == "friends=9");
  CHECK(row_says("user_key,created_str,tweet_id,text,source,expanded_urls,retweeted_status_id\n"
                 "x,2017-05-01 06:00:00,3,RT @y: so,\"<a href=\"\"http://example.org\"\">Invented Client</a>\","
                 "\"[\"\"https://example.org/1\"\"]\",2\n") == "nbc: so|https://example.org/1|Invented Client|2");
  CHECK(row_author("tweet_id,tweet,created_at,source,user_screen_name,user_join_date,user_description,user_location\n"
                   "1,so,2017-05-01 06:00:00,Invented Client,x,2017-04-01,A bot that,There\n") ==
        "biography=1 location=1 declared=1");
}

TEST_CASE("scrapers' tables") {
  const std::string twint =
      "id,conversation_id,created_at,username,tweet,replies_count,urls,retweet,source,retweet_id,"
      "user_rt\n";
  CHECK(row_says(twint + "1,1,2017-05-01 06:00:00 UTC,x,so,0,['https://example.org/1'],False,,,\n") ==
        "twint-csv: so|https://example.org/1||0");
  CHECK(row_says(twint + "1,1,2017-05-01 06:00:00 UTC,x,so,0,['https://example.org/1'],True,,3,z\n") ==
        "twint-csv: so|https://example.org/1||1");
  const std::string bright =
      "id,user_posted,date_posted,description,url,external_url,following,biography,"
      "profile_image_link\n1,x,2017-05-01T06:00:00Z,so,https://x.com/x/status/1,"
      "https://example.org/1,9,A bot that,https://example.org/p.jpg\n";
  CHECK(row_says(bright) == "bright-data-csv: so|https://example.org/1||0");
  CHECK(row_author(bright) == "friends=9 default_picture=0 biography=1 declared=1");
  const std::string apify =
      "id,createdAt,text,source,author/userName,author/url,author/following,author/profilePicture,"
      "author/description,author/location,entities/urls/0/expanded_url,entities/urls/1/expanded_url,"
      "retweet/id,retweet/text\n3,2017-05-01T06:00:00Z,RT @y: s…,Invented Client,x,https://x.com/x,9,"
      "https://example.org/p.jpg,A bot that,There,https://t.co/a,https://example.org/1,2,so\n";
  CHECK(row_says(apify) == "apify-csv: so|https://example.org/1|Invented Client|2");
  CHECK(row_author(apify) == "friends=9 default_picture=0 biography=1 location=1 declared=1");
  CHECK(row_says("id,created_at,full_text,screen_name,profile_image_url,in_reply_to,retweeted_status,quoted_status\n"
                 "3,2017-05-01 06:00:00,RT @y: so,x,,,2,\n") == "twitter-web-exporter-csv: so|||2");
  CHECK(
      row_says("url,date,rawContent,renderedContent,id,source,sourceLabel,links,retweetedTweet\n"
               ",2017-05-01 06:00:00+00:00,RT @y: so,so,3,\"<a href=\"\"http://e.org\"\">Another</a>\",Invented Client,"
               "\"[{'url': 'https://example.org/1'}]\",\"{'url': 'https://twitter.com/y/status/2', 'id': 2}\"\n") ==
      "snscrape-csv: so|https://example.org/1|Invented Client|2");
}

TEST_CASE("a personal archive's table") {
  CHECK(row_says("tweet_id,timestamp,source,text,retweeted_status_id,retweeted_status_user_id,expanded_urls\n"
                 "3,2017-05-01 06:00:00 +0000,\"<a href=\"\"http://example.org\"\">Invented Client</a>\",RT @y: so,2,8,"
                 "https://example.org/1,https://example.org/2\n") ==
        "grailbird-csv: so|https://example.org/1|Invented Client|2");
}

TEST_CASE("columns that the user names") {
  const std::string table =
      "Nr,Was,Wohin,Womit,Wem,Bild,Wer,Wo,Seite\n1,so,https://example.org/1,Invented Client,9,no,"
      "A bot that,There,http://example.org\n";
  hustings::Input input;
  std::string seen;
  const auto keep = [&seen](const hustings::Tweet& tweet) {
    seen =
        std::string(tweet.link) + "|" + std::string(tweet.client) + "|" + described(read_tweets::Account(tweet.author));
  };
  const auto reader = hustings::recognise(table, {input, keep},
                                          {{"id", "Nr"},
                                           {"text", "Was"},
                                           {"urls", "Wohin"},
                                           {"client", "Womit"},
                                           {"friends", "Wem"},
                                           {"default_picture", "Bild"},
                                           {"biography", "Wer"},
                                           {"location", "Wo"},
                                           {"profile_link", "Seite"}});
  REQUIRE(reader);
  reader->feed(table);
  reader->finish();
  CHECK(seen == "https://example.org/1|Invented Client|" + filled_row);
}

TEST_CASE("tables of accounts that have been through a spreadsheet") {
  const std::string header =
      "id,id_str,screen_name,location,description,url,followers_count,friends_count,listedcount,"
      "created_at,favourites_count,verified,statuses_count,lang,status,default_profile,"
      "default_profile_image,has_extended_profile,name,bot\n";
  const auto found =
      read_tweets::read(header +
                        "7,7,first,There,A bot that,https://t.co/c,12,9,0,Sat Apr 01 00:00:00 +0000 "
                        "2017,56,FALSE,34,en,\"{'text': 'so it goes on'}\","
                        "FALSE,FALSE,FALSE,First,1\n"
                        "8.58E+17,8.58E+17,second,,,,0,22,0,13/03/2017 22:21,0,TRUE,1,en,\"Status(text='so it goes on "
                        "and on')\",TRUE,TRUE,"
                        "FALSE,Second,1\n"
                        "9,\"\"\"9\"\"\",\"\"\"third\"\"\",\"\"\"\"\"\",\"\"\"Not a bot\"\"\",null,1,4,0,\"\"\"Sat Apr "
                        "01 00:00:00 +0000 2017\"\"\",22,"
                        "FALSE,4,en,so it goes on and on,TRUE,TRUE,FALSE,Third,1\n"
                        "10,10,fourth,,,,1,4,0,3/4/2017 22:21,22,FALSE,4,en,,TRUE,TRUE,FALSE,Fourth,1\n");
  CHECK(found.input.format() == "accounts-csv");
  REQUIRE(found.profiles.size() == 4);
  CHECK(described(found.profiles[0]) == filled_row);
  CHECK(found.profiles[0][ProfileField::created_at] == 1'491'004'800);
  CHECK(found.profiles[0][ProfileField::followers] == 12);
  CHECK(found.profiles[0][ProfileField::likes] == 56);
  CHECK(found.profiles[1].id.empty());
  CHECK(found.profiles[1].handle == "second");
  CHECK(described(found.profiles[1]) == "friends=22 default_picture=1 biography=0 location=0 link=0 declared=0");
  CHECK(found.profiles[1][ProfileField::created_at] == 1'489'443'660);  // of 13 March
  CHECK(found.profiles[2].id == "9");
  CHECK(found.profiles[2].handle == "third");
  CHECK(described(found.profiles[2]) == "friends=4 default_picture=1 biography=1 location=0 link=0 declared=0");
  CHECK(found.profiles[2][ProfileField::created_at] == 1'491'004'800);
  CHECK_FALSE(found.profiles[3][ProfileField::created_at]);  // of 3 April or 4 March
}
