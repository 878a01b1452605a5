// What tables do to ids, dates and texts, and what is made of it.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

json quality_of(const std::string& table) { return invented::report(table)["quality"]; }

std::string utf16(const std::string& ascii) {
  std::string out;
  for (const char c : ascii) out.append(1, c).append(1, '\0');
  return out;
}

}  // namespace

TEST_CASE("all long ids of a table end in zeros: a spreadsheet has rounded them") {
  const std::string table = "id,text,url\n858833393415094000,a,\n858833393415094000,b,\n858833393415095000,c,\n858833393415096000,c,\n";
  const json report = invented::report(table);
  CHECK(report["quality"]["duplicates"] == 0);
  CHECK(report["inputs"][0]["rounded_ids"] == 4);
  CHECK(quality_of(table + "858833393415094273,d,\n858833393415094000,e,\n")["duplicates"] == 2);  // some end otherwise
}

TEST_CASE("a link that another tweet's id is in recovers nothing") {
  const json report = invented::report(
      "id,text,url\n8.59E+17,a,https://twitter.com/i/web/status/758833393415094273\n"
      "8.59E+17,a,https://twitter.com/i/web/status/858833393415094273\n");
  CHECK(report["inputs"][0]["rounded_ids"] == 1);
  CHECK(report["inputs"][0]["recovered_ids"] == 1);
}

TEST_CASE("a link is an id and an author where there are no columns for them") {
  const json report = invented::report(
      "text,link\nso,https://twitter.com/InventedGardener01/status/858833393415094273\n"
      "so,https://twitter.com/InventedGardener01/status/858833393415094273\n");
  CHECK(report["quality"]["duplicates"] == 1);
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
}

TEST_CASE("3/4/2017 is settled by the other rows") {
  CHECK(quality_of("id,text,date\n1,a,3/4/2017\n2,b,13/4/2017\n")["first_tweet"] == "2017-04-03T00:00:00Z");
  CHECK(quality_of("id,text,date\n1,a,3/4/2017\n2,b,4/13/2017\n")["first_tweet"] == "2017-03-04T00:00:00Z");
}

TEST_CASE("... or by the times in ids") {
  // Ids made at 2017-04-03 12:00 and 2017-03-04 12:00.
  CHECK(quality_of("id,text,date\n848867676779446272,a,3/4/2017 12:30\n")["first_tweet"] == "2017-04-03T12:30:00Z");
  CHECK(quality_of("id,text,date\n837996040811446272,a,3/4/2017 12:30\n")["first_tweet"] == "2017-03-04T12:30:00Z");
}

TEST_CASE("date and time of day in two columns") {
  CHECK(quality_of("id,text,date,time\n1,a,2017-05-01,06:30\n")["first_tweet"] == "2017-05-01T06:30:00Z");
  CHECK(quality_of("id,text,created_at,date\n1,a,never,2017-05-01\n")["first_tweet"] == "2017-05-01T00:00:00Z");
}

TEST_CASE("texts in other encodings") {
  const auto tag = [](const std::string& table) { return invented::report(table)["hashtags"][0]["tag"]; };
  CHECK(tag("id,text\n1,so #caf\xE9\n") == "café");
  CHECK(tag("id,text\r1,so #caf\x8E\r") == "café");
  CHECK(tag("id,hashtags\n1,caf\xE9\n") == "café");
  CHECK(tag("id,text\n1,so #caf&eacute;\n") == "café");
  CHECK(tag("\xFF\xFE" + utf16("id\ttext\n1\tso #RedRose\n")) == "RedRose");
  CHECK(tag(utf16("{\"id_str\":\"1\",\"text\":\"#RedRose\",\"user\":{\"id_str\":\"7\"},\"created_at\":\"x\"}\r\n")) ==
        "RedRose");
  CHECK(invented::report("id,text\n1,so caf\xE9 #Blue\x85\n")["hashtags"][0]["tag"] == "Blue");
}

TEST_CASE("rows one field wider than the header") {
  CHECK(quality_of("id,text\n1,a,\n2,b,\n")["tweets"] == 2);
  CHECK(invented::report(
            "id,text\n\"1\",858833393415094273,#RedRose\n\"2\",858833393415094274,b\n")["hashtags"][0]["tag"] ==
        "RedRose");
  CHECK(quality_of("id,text\n1,a,\n2,b\n")["unreadable"] == 1);
}

TEST_CASE("the author as an object in Python's notation") {
  const json report =
      invented::report("id,text,user\n1,so,\"{'id': 7, 'id_str': '7', 'screen_name': 'InventedGardener01'}\"\n");
  CHECK(report["accounts"][0]["id"] == "7");
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
}

TEST_CASE("entities in Python's notation") {
  CHECK(invented::report(
            "id,text,entities\n1,so,\"{'hashtags': [{'text': 'RedRose'}], 'urls': [{'text': 'x'}]}\"\n")["hashtags"]
            .size() == 1);
}

TEST_CASE("where a column knows what is a retweet, the text does not say it") {
  CHECK(quality_of("id,text,is_retweet\n1,RT @InventedGardener01: so,FALSE\n")["retweets"] == 0);
  CHECK(quality_of("id,text,retweeted_status_id\n1,RT @InventedGardener01: so,\n2,so,5\n")["retweets"] == 1);
  CHECK(quality_of("id,text,is_retweet\n1,RT @InventedGardener01: so,\n")["retweets"] == 1);
}

TEST_CASE("one long id that ends in zeros, in many rows, was not rounded") {
  const std::string row = "858833393415094000,a\n";
  CHECK(invented::report("id,text\n" + row + row + row)["inputs"][0]["rounded_ids"] == 0);
}

TEST_CASE("hashtags and handles outlive the decoding of other cells") {
  const json spread = invented::report(
      "id,text,entities/hashtags/0/text,entities/hashtags/1/text\n1,so,caf\xE9xyz,\xE9"
      "colexx\n");
  CHECK(!invented::find(spread["hashtags"], "tag", "caféxyz").is_null());
  CHECK(!invented::find(spread["hashtags"], "tag", "écolexx").is_null());
  const json escaped =
      invented::report("id,text,hashtags/0,hashtags/1\n1,so,\"[\"\"caf\\u00e9xyz\"\"]\",\"[\"\"\\u00e9"
                       "colexx\"\"]\"\n");
  CHECK(!invented::find(escaped["hashtags"], "tag", "caféxyz").is_null());
  CHECK(!invented::find(escaped["hashtags"], "tag", "écolexx").is_null());
}

TEST_CASE("an id that only numbers rows gives way to the tweet's") {
  const json by_column = invented::report("id,tweet_id,text\n1,858833393415094273,a\n2,858833393415094273,a\n");
  CHECK(by_column["quality"]["duplicates"] == 1);
  const json by_link = invented::report(
      "id,text,url\n1,a,https://twitter.com/i/web/status/858833393415094273\n"
      "2,a,https://twitter.com/i/web/status/858833393415094273\n");
  CHECK(by_link["quality"]["duplicates"] == 1);
}

TEST_CASE("a date stands without a time of day that cannot be read with it") {
  CHECK(quality_of("id,text,date,time\n1,a,1493632800,10:00:00\n")["first_tweet"] == "2017-05-01T10:00:00Z");
  CHECK(quality_of("id,text,date,time\n1,a,2017-05-01,25:99 o'clock\n")["first_tweet"] == "2017-05-01T00:00:00Z");
}

TEST_CASE("line ends written out end hashtags, each of them") {
  CHECK(invented::report("id,text\n1,#RedRose\\n\\n#BlueWave\\n\n")["hashtags"].size() == 2);
}

TEST_CASE("authors that 4CAT has blanked out are not one account") {
  CHECK(invented::report("id,text,author\n1,a,REDACTED\n2,b,REDACTED\n")["accounts"].empty());
}
