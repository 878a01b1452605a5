// The tweet that a reply answers, out of the layouts of tables that tell it.
#include <doctest/doctest.h>

#include "read_tweets.h"

namespace {

const std::string answered_id = "858833348334714881";

// Of the last row: "format: reply to 5", "reply" if what it answers is not known, "none"; and the target of what is no
// reply.
std::string row_answers(const std::string& table) {
  CAPTURE(table);
  const auto found = read_tweets::read(table);
  REQUIRE(!found.tweets.empty());
  const auto& tweet = found.tweets.back();
  const std::string target = tweet.reply_to == 0 ? "" : " to " + std::to_string(tweet.reply_to);
  return found.input.format() + (tweet.reply ? ": reply" : ": none") + target;
}

}  // namespace

TEST_CASE("a table's column of what is answered, by the names in use") {
  for (const char* name : {"in_reply_to_status_id_str", "in_reply_to_status_id", "In Reply To Tweet ID",
                           "referenced_tweets.replied_to.id", "reply_to_status_id", "inReplyToId"}) {
    CHECK(row_answers("id,text," + std::string(name) + "\n6,so," + answered_id + "\n") ==
          "csv: reply to " + answered_id);
  }
}

TEST_CASE("what may stand in a cell for the tweet that is answered") {
  const auto answers = [](const std::string& cell) {
    return row_answers("id,text,in_reply_to_status_id\n6,so," + cell + "\n");
  };
  for (const std::string& cell : {answered_id, "x" + answered_id, "\"\"\"" + answered_id + "\"\"\"",
                                  "https://twitter.com/y/status/" + answered_id}) {
    CHECK(answers(cell) == "csv: reply to " + answered_id);
  }
  for (const std::string cell : {"", "NA", "null", "0", "0.0", "-1", "False"}) CHECK(answers(cell) == "csv: none");
  for (const std::string cell : {"8.58833E+17", "858833348334714881.0", "y"}) CHECK(answers(cell) == "csv: reply");
}

TEST_CASE("where a spreadsheet has put zeros at the end of ids, what is answered is not known") {
  std::string table = "id,text,screen_name,in_reply_to_status_id\n";
  for (const std::string id : {"858923940049846000", "858924000000017000", "858924000000012000"})
    table += id + ",so,x," + id + "\n";
  CHECK(row_answers(table) == "csv: reply");
  CHECK(row_answers(table + "858924000000011000,so,x,5\n") == "csv: reply to 5");  // short enough to be whole
}

TEST_CASE("in tables a retweet answers nothing") {
  CHECK(row_answers("id,text,in_reply_to_status_id,retweeted_status_id\n6,RT @y: so,5,4\n") == "csv: none");
  CHECK(row_answers("id,text,in_reply_to_status_id\n6,RT @y: so,5\n") == "csv: none");
}

TEST_CASE("collectors' tables of replies") {
  CHECK(row_answers("id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,text,author.username\n"
                    "6,5,,so,x\n") == "twarc-csv: reply to 5");
  CHECK(row_answers("id,user_screen_name,parsed_created_at,text,tweet_type,in_reply_to_status_id\n"
                    "6,x,2017-05-01 06:00:00+00:00,so,reply,5\n") == "twarc-json2csv: reply to 5");
  CHECK(row_answers("id,time,from_user_name,text,filter_level,to_user_name,in_reply_to_status_id,from_user_realname\n"
                    "6,1493618400,x,so,low,y,5,X\n") == "dmi-tcat: reply to 5");
  CHECK(row_answers("id,timestamp_utc,user_screen_name,text,to_username,to_tweetid\n6,1493618400,x,so,y,5\n") ==
        "minet: reply to 5");
  CHECK(row_answers("id_str,from_user,text,created_at,in_reply_to_user_id_str,from_user_id_str,"
                    "in_reply_to_status_id_str\n6,x,so,Mon May 01 06:00:00 +0000 2017,8,7,5\n") == "tags: reply to 5");
}

TEST_CASE("4CAT's tables tell that a tweet is a reply, not of what") {
  const std::string row = ",6,4,1493618400,so,x,X,no,yes,y\n";
  const std::string header = "id,thread_id,unix_timestamp,body,author,author_fullname,is_retweet,is_reply,";
  CHECK(row_answers("collected_from_url," + header + "replied_author\n" + row) == "4cat-x: reply");
  CHECK(row_answers(header + "replied_user\n" + row.substr(1)) == "4cat-twitter-v2: reply");
}

TEST_CASE("analysts' tables of replies") {
  CHECK(row_answers("user_id,status_id,created_at,screen_name,text,reply_to_status_id,reply_to_user_id,"
                    "account_created_at\nx7,x6,2017-05-01T06:00:00Z,x,so,x5,x8,2017-04-01T00:00:00Z\n") ==
        "rtweet: reply to 5");
  CHECK(row_answers("text,replyToSN,created,replyToSID,id,replyToUID,statusSource,screenName\n"
                    "so,y,2017-05-01 06:00:00,5,6,8,,x\n") == "twitter-r: reply to 5");
  CHECK(row_answers("Vertex 1,Vertex 2,Relationship,Tweet,Tweet Date (UTC),Imported ID,In-Reply-To Tweet ID\n"
                    "x,y,Replies to,so,2017-05-01 06:00:00,6,5\n") == "nodexl: reply to 5");
}

TEST_CASE("published tables of replies") {
  CHECK(row_answers("tweetid,userid,user_screen_name,tweet_text,tweet_time,in_reply_to_userid,in_reply_to_tweetid\n"
                    "6,7,x,so,2017-05-01 06:00,8,5\n") == "information-operations: reply to 5");
  CHECK(row_answers("user_key,created_str,tweet_id,text,retweeted_status_id,in_reply_to_status_id\n"
                    "x,2017-05-01 06:00:00,6,so,,5\n") == "nbc: reply to 5");
  const std::string cresci =
      "id,text,user_id,in_reply_to_status_id,in_reply_to_user_id,retweeted_status_id,num_hashtags,num_mentions,"
      "created_at,crawled_at\n";
  const std::string end = ",0,0,Mon May 01 06:00:00 +0000 2017,2017-06-01 00:00:00\n";
  CHECK(row_answers(cresci + "6,so,7,5,8,0" + end) == "cresci-tweets: reply to 5");
  CHECK(row_answers(cresci + "6,so,7,0,0,0" + end) == "cresci-tweets: none");
}

TEST_CASE("scrapers' tables of replies") {
  CHECK(row_answers("id,createdAt,text,author/userName,isReply,inReplyToId\n6,2017-05-01T06:00:00Z,so,x,true,5\n") ==
        "apify-csv: reply to 5");
  CHECK(row_answers("id,created_at,full_text,screen_name,in_reply_to,retweeted_status,quoted_status\n"
                    "6,2017-05-01 06:00:00,so,x,5,,\n") == "twitter-web-exporter-csv: reply to 5");
  CHECK(row_answers("ID,Date,Content,Screen Name,Replying To,RT Source,Quote Source\n"
                    "6,2017-05-01 06:00:00,so,x,5,,\n") == "twitter-web-exporter-csv: reply to 5");
  const std::string snscrape =
      "date,rawContent,renderedContent,id,inReplyToTweetId\n2017-05-01 06:00:00+00:00,so,so,6,";
  CHECK(row_answers(snscrape + "5\n") == "snscrape-csv: reply to 5");
  CHECK(row_answers(snscrape + "8.58833348334715e+17\n") == "snscrape-csv: reply");
  CHECK(row_answers("id,conversation_id,created_at,username,tweet,replies_count,retweet,reply_to\n6,4,2017-05-01 "
                    "06:00:00 UTC,x,so,0,False,\"[{'screen_name': 'y'}]\"\n") == "twint-csv: reply");
}

TEST_CASE("a personal archive's table of replies") {
  CHECK(row_answers("tweet_id,in_reply_to_status_id,in_reply_to_user_id,timestamp,source,text,retweeted_status_id,"
                    "retweeted_status_user_id,expanded_urls\n6,5,8,2017-05-01 06:00:00 +0000,,so,,\n") ==
        "grailbird-csv: reply to 5");
}
