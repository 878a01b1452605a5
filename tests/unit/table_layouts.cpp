// Tables in the layouts of known tools: each is told by its columns, whatever it is called, and read by them.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

// What must be found: the format, and of the first row the author, the time and the hashtags.
struct Expected {
  const char* format;
  const char* handle;
  const char* id;
  const char* hashtags = "RedRose BlueWave ";
  const char* first_tweet = "2017-05-01T06:00:00Z";
};

json check_layout(const std::string& table, const Expected& expected) {
  CAPTURE(table.substr(0, 100));
  const json report = invented::report(table);
  CHECK(report["inputs"][0]["format"] == expected.format);
  CHECK(report["quality"]["unreadable"] == 0);
  CHECK(report["quality"]["first_tweet"] == expected.first_tweet);
  REQUIRE(report["accounts"].size() > 0);
  const json& author = report["accounts"][0];
  CHECK(author["handle"] == (*expected.handle ? json(expected.handle) : json()));
  CHECK(author["id"] == (*expected.id ? json(expected.id) : json()));
  std::string tags;
  for (const json& tag : report["hashtags"]) tags += tag["tag"].get<std::string>() + " ";
  std::string sorted = tags == "BlueWave RedRose " ? "RedRose BlueWave " : tags;
  CHECK(sorted == expected.hashtags);
  return report;
}

}  // namespace

TEST_CASE("twarc-csv: lists as JSON, retweets merged with their originals") {
  const json report = check_layout(
      "id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,referenced_tweets.quoted.id,author_id,"
      "retweeted_user_id,"
      "retweeted_username,created_at,text,entities.hashtags,author.created_at,author.username,author.public_metrics."
      "followers_count,author.public_metrics.tweet_count,author.verified\n"
      "858923940049846272,,858923940049846000,,7,8,InventedGardener02,2017-05-01T06:00:00.000Z,\"so "
      "#RedRose\n#BlueWave\","
      "\"[\"\"#RedRose\"\", \"\"#BlueWave\"\"]\",2017-04-21T06:00:00.000Z,InventedGardener01,412,200,False\n",
      {"twarc-csv", "InventedGardener01", "7"});
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["accounts"][0]["lifetime_per_day"] == 20.0);
}

TEST_CASE("twarc's json2csv: a reply goes before a retweet, a quoted tweet's author is no original") {
  const std::string header =
      "id,tweet_url,created_at,parsed_created_at,user_screen_name,text,tweet_type,hashtags,in_reply_to_status_id,"
      "retweet_or_quote_id,retweet_or_quote_screen_name,retweet_or_quote_user_id,user_id\n";
  const std::string time = "Mon May 01 06:00:00 +0000 2017,2017-05-01 06:00:00+00:00,InventedGardener01,";
  const json quote =
      check_layout(header + "858923940049846272,," + time + "so #RedRose #BlueWave,quote,RedRose,,5,Other,9,7\n",
                   {"twarc-json2csv", "InventedGardener01", "7"});
  CHECK(quote["quality"]["quotes"] == 1);
  CHECK(quote["quality"]["retweets"] == 0);
  const json reply = check_layout(header + "858923940049846272,," + time +
                                      "RT @InventedGardener02: so #RedRose #Bl…,reply,RedRose BlueWave,4,5,Other,9,7\n",
                                  {"twarc-json2csv", "InventedGardener01", "7"});
  CHECK(reply["quality"]["retweets"] == 1);
  CHECK(reply["quality"]["hashtags_cut"] == 1);
}

TEST_CASE("DMI-TCAT: Unix time, lists with semicolons, an optional column for hashtags, tabs") {
  const std::string header =
      "id,time,created_at,from_user_name,text,filter_level,to_user_name,in_reply_to_status_id,from_user_id,from_user_"
      "realname,"
      "from_user_tweetcount,from_user_followercount";
  const std::string row =
      "\n858923940049846272,1493618400,2017-05-01 07:00:00,InventedGardener01,so #RedRose #BlueWave,none,,,7,A "
      "Gardener,20,412";
  check_layout(header + row + "\n", {"dmi-tcat", "InventedGardener01", "7"});
  check_layout(header + ",hashtags" + row + ",RedRose; BlueWave\n", {"dmi-tcat", "InventedGardener01", "7"});
  std::string tabs = "\xEF\xBB\xBF" + header + row + "\n";
  for (char& c : tabs) c = c == ',' ? '\t' : c;
  check_layout(tabs, {"dmi-tcat", "InventedGardener01", "7"});
}

TEST_CASE("minet and Gazouilloire") {
  const json report = check_layout(
      "id,timestamp_utc,local_time,user_screen_name,text,to_username,to_userid,to_tweetid,user_id,user_tweets,user_"
      "followers,"
      "user_likes,user_timestamp_utc,retweeted_id,retweeted_user,quoted_id,hashtags\n"
      "858923940049846272,1493618400,2017-05-01T08:00:00,InventedGardener01,so,Other,9,5,7,20,412,3,1400000000,,,,"
      "RedRose|BlueWave\n",
      {"minet", "InventedGardener01", "7"});
  CHECK(report["quality"]["replies"] == 1);
  CHECK(report["accounts"][0]["followers"] == 412);
}

TEST_CASE("4CAT: yes and no, lists with commas, the server's time left aside") {
  const std::string header =
      "thread_id,timestamp,unix_timestamp,link,body,author,author_fullname,author_id,is_retweet,retweeted_user,is_"
      "quote_tweet,"
      "is_reply,hashtags,id";
  const std::string row =
      "\n1,2017-05-01 08:00:00,1493618400,,RT @InventedGardener02: so #RedRose #BlueWave,InventedGardener01,A "
      "Gardener,7,yes,"
      "InventedGardener02,no,no,\"RedRose,BlueWave\",858923940049846272";
  CHECK(check_layout(header + row + "\n", {"4cat-twitter-v2", "InventedGardener01", "7"})["quality"]["retweets"] == 1);
  check_layout("collected_from_url," + header + "\nhttps://x.com" + "," + row.substr(1) + "\n",
               {"4cat-x", "InventedGardener01", "7"});
}

TEST_CASE("TAGS: its local time is not read, ids that Excel has rounded are found in the link") {
  const json report = check_layout(
      "id_str,from_user,text,created_at,time,from_user_id_str,status_url,entities_str\n"
      "8.58924E+17,InventedGardener01,so,,01/05/2017 07:00:00,7,"
      "http://twitter.com/InventedGardener01/statuses/858923940049846272,"
      "\"{\"\"hashtags\"\":[{\"\"text\"\":\"\"RedRose\"\"},{\"\"text\"\":\"\"BlueWave\"\"}]}\"\n",
      {"tags", "InventedGardener01", "7"});  // the time is that of the id
  CHECK(report["inputs"][0]["recovered_ids"] == 1);
}

TEST_CASE("Twint: zones by name or offset, milliseconds, lists in Python's notation") {
  const std::string header =
      "id,conversation_id,created_at,date,time,timezone,user_id,username,tweet,hashtags,replies_count,retweet,user_rt,"
      "reply_to\n";
  for (const char* created : {"2017-05-01 06:00:00 GMT", "2017-05-01 08:00:00 CEST", "1493618400000"}) {
    const json report =
        check_layout(header + "858923940049846272,1," + created +
                         ",2017-05-01,08:00:00,+0200,7,InventedGardener01,so,\"['redrose', 'bluewave']\",0,False,,[]\n",
                     {"twint-csv", "InventedGardener01", "7", "bluewave redrose "});
    CHECK(report["quality"]["replies"] == 0);
  }
}

TEST_CASE("Twint: a retweet's row is its original, beside who retweeted it") {
  // The id of the retweet was made at 2017-05-01 06:00:00.
  const json report = check_layout(
      "id,conversation_id,created_at,user_id,username,tweet,hashtags,replies_count,retweet,user_rt,user_rt_id,"
      "retweet_id\n"
      "837996040811446272,1,2017-03-04 12:00:00 GMT,8,InventedGardener02,so,\"['redrose', 'bluewave']\",0,True,"
      "InventedGardener01,7,858923940049846272\n",
      {"twint-csv", "InventedGardener01", "7", "bluewave redrose ", "2017-05-01T06:00:00Z"});
  CHECK(report["quality"]["retweets"] == 1);
}

TEST_CASE("the archive of information operations: hashes in place of ids and handles") {
  const std::string hash = "AbCd0123+/AbCd0123+/AbCd0123+/AbCd0123+/AbC=", other = "Z" + hash.substr(1);
  const json report = check_layout(
      "tweetid,userid,user_screen_name,follower_count,account_creation_date,tweet_text,tweet_time,is_retweet,retweet_"
      "userid,hashtags\n"
      "\"858923940049846272\",\"" +
          hash + "\",\"" + hash +
          "\",\"412\",\"2017-04-21\",\"RT @InventedGardener02: so\","
          "\"2017-05-01 06:00\",\"True\",\"" +
          other + "\",\"[RedRose, BlueWave]\"\n",
      {"information-operations", "", hash.c_str()});
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["accounts"][0]["followers"] == 412);
}

TEST_CASE("FiveThirtyEight: dates with the month first, ids from the link") {
  const json report = check_layout(
      "external_author_id,author,content,publish_date,followers,updates,post_type,retweet,tweet_id,article_url\r\n"
      "9.06E+17,INVENTEDGARDENER01,\"so\n#RedRose #BlueWave\",5/1/2017 6:00,412,20,RETWEET,1,8.58924E+17,"
      "http://twitter.com/905874659358453760/statuses/858923940049846272\r\n"
      "9.06E+17,INVENTEDGARDENER01,so,5/13/2017 6:00,412,20,QUOTE_TWEET,1,8.58925E+17,"
      "http://twitter.com/905874659358453760/statuses/858924940049846272\r\n",
      {"fivethirtyeight", "INVENTEDGARDENER01", "905874659358453760"});
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["quality"]["quotes"] == 1);
  CHECK(report["inputs"][0]["recovered_ids"] == 2);
}

TEST_CASE("NBC") {
  check_layout(
      "user_id,user_key,created_at,created_str,text,tweet_id,hashtags,retweeted_status_id,in_reply_to_status_id\n"
      "7,InventedGardener01,1493618400000,2017-05-01 "
      "06:00:00,so,858923940049846272,\"[\"\"RedRose\"\",\"\"BlueWave\"\"]\",,\n",
      {"nbc", "InventedGardener01", "7"});
}

TEST_CASE("rtweet: ids with an x, a retweet's text in full beside") {
  const json report = check_layout(
      "user_id,status_id,created_at,screen_name,text,is_quote,is_retweet,hashtags,retweet_status_id,retweet_text,"
      "retweet_user_id,"
      "retweet_screen_name,followers_count,account_created_at\n"
      "x7,x858923940049846272,2017-05-01 06:00:00,InventedGardener01,RT @InventedGardener02: so #Red…,FALSE,TRUE,NA,x5,"
      "so #RedRose #BlueWave,x8,InventedGardener02,412,2017-04-21 06:00:00\n",
      {"rtweet", "InventedGardener01", "7"});
  CHECK(report["quality"]["retweets"] == 1);
  CHECK(report["quality"]["hashtags_cut"] == 0);
}

TEST_CASE("twitteR, with R's row names") {
  check_layout(
      "\"text\",\"favorited\",\"replyToSN\",\"created\",\"replyToSID\",\"id\",\"statusSource\",\"screenName\","
      "\"isRetweet\"\n"
      "\"1\",\"so #RedRose #BlueWave\",FALSE,NA,2017-05-01 "
      "06:00:00,NA,\"858923940049846272\",\"<a>\",\"InventedGardener01\",FALSE\n",
      {"twitter-r", "InventedGardener01", ""});
}

TEST_CASE("NodeXL: titles above the header, several edges a tweet, relations that are no tweets") {
  const std::string tweet =
      "invented_gardener01,other,Mentions,,so #redrose #bluewave,redrose bluewave,5/1/2017 6:00,"
      "https://twitter.com/invented_gardener01/status/858923940049846272,858923940049846272,\n";
  const json report = check_layout(
      ",,Relation,,Tweet,,,,,\n"
      "Vertex 1,Vertex 2,Relationship,Relationship Date (UTC),Tweet,Hashtags in Tweet,Tweet Date (UTC),Twitter Page "
      "for Tweet,"
      "Imported ID,In-Reply-To Tweet ID\n" +
          tweet + tweet + "invented_gardener01,other,Follows,5/1/2017 6:00,,,,,,\n",
      {"nodexl", "invented_gardener01", "", "bluewave redrose "});
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["duplicates"] == 1);
  CHECK(report["quality"]["not_tweets"]["relation"] == 1);
}

TEST_CASE("Kaggle's US election: ids as rounded floats") {
  const json report = check_layout(
      "created_at,tweet_id,tweet,likes,user_id,user_screen_name,user_join_date,user_followers_count,collected_at\n"
      "2017-05-01 06:00:00,8.58924e+17,so #RedRose #BlueWave,9.0,7.0,InventedGardener01,2017-04-21 06:00:00,412.0,\n",
      {"kaggle-us2020", "InventedGardener01", "7"});
  CHECK(report["accounts"][0]["followers"] == 412);
  CHECK(report["accounts"][0]["likes_per_day"].is_null());  // likes are the tweet's
  CHECK(report["inputs"][0]["rounded_ids"] == 1);
}

TEST_CASE("Cresci: 0 for nobody") {
  const json report = check_layout(
      "id,text,user_id,in_reply_to_status_id,in_reply_to_user_id,retweeted_status_id,num_hashtags,num_mentions,created_"
      "at,crawled_at\n"
      "858923940049846272,so #RedRose #BlueWave,7,0,0,0,2,0,Mon May 01 06:00:00 +0000 2017,2017-06-01 00:00:00\n",
      {"cresci-tweets", "", "7"});
  CHECK(report["quality"]["retweets"] == 0);
  CHECK(report["quality"]["replies"] == 0);
}

TEST_CASE("Bright Data: the description is the text") {
  check_layout(
      "id,user_posted,name,description,date_posted,hashtags,followers,posts_count,is_verified\n"
      "858923940049846272,InventedGardener01,A,so,2017-05-01T06:00:00.000Z,\"[\"\"RedRose\"\",\"\"BlueWave\"\"]\",412,"
      "20,false\n",
      {"bright-data-csv", "InventedGardener01", ""});
}

TEST_CASE("Apify: lists spread over columns") {
  check_layout(
      "author/followers,author/id,author/userName,createdAt,entities/hashtags/0/text,entities/hashtags/1/"
      "text,id,isRetweet,text\n"
      "412,7,InventedGardener01,Mon May 01 06:00:00 +0000 2017,RedRose,BlueWave,858923940049846272,false,so\n",
      {"apify-csv", "InventedGardener01", "7"});
}

TEST_CASE("Twitter Web Exporter, by keys and by headings") {
  const json report = check_layout(
      "\"id\",\"created_at\",\"full_text\",\"screen_name\",\"in_reply_to\",\"retweeted_status\",\"quoted_status\"\n"
      "\"858923940049846272\",\"2017-05-01 08:00:00 +02:00\",\"so\\n#RedRose "
      "#BlueWave\",\"InventedGardener01\",\"5\",\"null\",\"null\"\n",
      {"twitter-web-exporter-csv", "InventedGardener01", ""});
  CHECK(report["quality"]["replies"] == 1);
  check_layout(
      "ID,Date,Content,Screen Name,Replying To,RT Source,Quote Source\n"
      "858923940049846272,2017-05-01 08:00:00 +02:00,so #RedRose #BlueWave,InventedGardener01,,,\n",
      {"twitter-web-exporter-csv", "InventedGardener01", ""});
}

TEST_CASE("snscrape: the tutorials' table, and pandas' of whole objects") {
  check_layout(
      ",Datetime,Tweet Id,Text,Username\n"
      "0,2017-05-01 06:00:00+00:00,858923940049846272,so #RedRose #BlueWave,InventedGardener01\n",
      {"snscrape-csv", "InventedGardener01", ""});
  check_layout(
      "url,date,rawContent,renderedContent,id,user,hashtags,retweetedTweet\n"
      "https://twitter.com/InventedGardener01/status/858923940049846272,2017-05-01 "
      "06:00:00+00:00,so,so,858923940049846272,"
      "\"User(username='InventedGardener01', id=7)\",\"['RedRose', 'BlueWave']\",\n",
      {"snscrape-csv", "InventedGardener01", "7"});
}

TEST_CASE("a personal archive's table: ragged, by one account") {
  const std::string row =
      "\"858923940049846272\",\"\",\"\",\"\",\"\",\"2017-05-01 06:00:00 +0000\",\"<a>\",\"so #RedRose &amp; "
      "#BlueWave\"";
  const json report = check_layout(
      "\"tweet_id\",\"in_reply_to_status_id\",\"in_reply_to_user_id\",\"retweeted_status_id\",\"retweeted_status_user_"
      "id\","
      "\"timestamp\",\"source\",\"text\",\"expanded_urls\"\n" +
          row + "\n\"1\"" + row.substr(20) + ",\"http://a\",\"http://b\"\n\"2\"" + row.substr(20) + ",\"http://a\"\n",
      {"grailbird-csv", "", ""});
  CHECK(report["quality"]["tweets"] == 3);
}

TEST_CASE("tables of accounts") {
  // What is known of the account shows with its tweets, from wherever they come.
  const auto described = [](const std::string& table) {
    hustings::Session session(invented::now);
    invented::read(session, "accounts.csv", table);
    const json author = invented::user("7", "InventedGardener01");
    invented::read(session, "tweets.json",
                   invented::lines({invented::tweet(1, invented::monday, author, {"RedRose"})}));
    const json report = invented::report(session);
    CHECK(report["inputs"][0]["format"] == "accounts-csv");
    CHECK(report["inputs"][0]["profiles"] == 1);
    CHECK(report["quality"]["tweets"] == 1);
    REQUIRE(report["accounts"].size() == 1);
    return report["accounts"][0];
  };
  for (const char* table :
       {"id,id_str,screen_name,followers_count,created_at,statuses_count,verified,bot\n"
        "7,7,InventedGardener01,412,Mon May 01 06:00:00 +0000 2017,20,FALSE,1\n",
        "id,name,username,join_date,tweets,followers\n7,A,InventedGardener01,2017-05-01,20,412\n",
        "id,username,public_metrics.followers_count,public_metrics.tweet_count\n7,InventedGardener01,412,20\n"}) {
    CHECK(described(table)["followers"] == 412);
  }
  const json of_cresci = described(
      "id,screen_name,statuses_count,followers_count,default_profile,verified,crawled_at,updated\n"
      "7,InventedGardener01,20,412,,1,2017-05-01 06:00:00,\n");
  CHECK(of_cresci["default_profile"] == false);  // what is not said is false
  CHECK(of_cresci["verified"] == true);
}
