// Tables of unknown columns: what is said of them, what is guessed, and how a user's word is taken.
#include <doctest/doctest.h>

#include "exports/table_preview.h"
#include "invented.h"

using invented::json;

namespace {

const std::string unknown_table =
    "Nr;When;Who;What was said;Where\n"
    "1;1/5/2017 06:00;@Gardener;so it is with #RedRose and all;https://twitter.com/Gardener/status/858923940049846272\n"
    "2;13/5/2017 06:00;@Umbrella;and so it goes on #BlueWave;https://twitter.com/Umbrella/status/858924940049846272\n";

json report_with(const std::string& table, hustings::ColumnNames columns) {
  hustings::Session session(invented::now);
  hustings::Settings settings = invented::settings();
  settings.columns = std::move(columns);
  session.read_as(settings);
  invented::read(session, "invented", table);
  return invented::report(session);
}

std::string refusal(const std::string& table) {
  const json report = invented::report(table);
  CHECK(report["quality"]["tweets"] == 0);
  REQUIRE(report["quality"]["problems"].size() == 1);
  return report["quality"]["problems"][0]["first"]["message"];
}

std::string roles_of(const std::string& table) {
  std::string roles;
  for (const auto& column : hustings::guess_columns(table).columns) roles += column.name + "=" + column.role + " ";
  return roles;
}

}  // namespace

TEST_CASE("an unknown table is described, and how to go on is said") {
  const std::string sentence = refusal("Nr;Was\n1;a\n2;b\n");
  CHECK(sentence.find("columns Nr, Was") != std::string::npos);
  CHECK(sentence.find("--columns") != std::string::npos);
  CHECK(refusal("858923940049846272;so it goes\n858924940049846272;and on\n").find("without a line of column names") !=
        std::string::npos);
}

TEST_CASE("columns are guessed by their names and values") {
  CHECK(roles_of(unknown_table) == "Nr= When=time Who=handle What was said=text Where=link ");
  CHECK(roles_of("Tweet Text,Nr.\n#RedRose,858923940049846272\n,858924940049846272\n") == "Tweet Text=text Nr.=id ");
  CHECK(roles_of("858923940049846272,so it goes on and on\n858924940049846272,and on and on again\n") ==
        "1=id 2=text ");
  CHECK(roles_of("It was a dark and stormy night;\nthe rain fell").empty());
}

TEST_CASE("ten rows are shown") {
  std::string table = "a,b\n";
  for (int i = 0; i < 20; ++i) table += std::to_string(i) + ",caf\xE9\n";
  const auto preview = hustings::guess_columns(table);
  REQUIRE(preview.columns.size() == 2);
  CHECK(preview.delimiter == ',');
  CHECK(preview.columns[0].cells.size() == 10);
  CHECK(preview.columns[0].cells[9] == "9");
  CHECK(preview.columns[1].cells[0] == "café");
}

TEST_CASE("columns as the user names them") {
  const json report =
      report_with(unknown_table, {{"text", "What was said"}, {"time", "When"}, {"handle", "Who"}, {"link", "Where"}});
  CHECK(report["inputs"][0]["format"] == "csv");
  CHECK(report["quality"]["tweets"] == 2);
  CHECK(report["quality"]["first_tweet"] == "2017-05-01T06:00:00Z");
  CHECK(report["hashtags"].size() == 2);
}

TEST_CASE("columns by their numbers where there is no line of names") {
  const json report =
      report_with("858923940049846272,#RedRose\n858924940049846272,#BlueWave\n", {{"id", "1"}, {"text", "2"}});
  CHECK(report["quality"]["tweets"] == 2);
}

TEST_CASE("a table that has not the named columns is read as it would be without them") {
  CHECK(report_with("id,text\n1,#RedRose\n", {{"text", "Was"}})["quality"]["tweets"] == 1);
  CHECK(report_with("Nr,Wo\n1,a\n2,b\n", {{"text", "Was"}})["quality"]["tweets"] == 0);
}

TEST_CASE("tables that hold no tweets are refused by name") {
  const auto says = [](const std::string& table, const char* part) {
    CAPTURE(table);
    CHECK(refusal(table).find(part) != std::string::npos);
  };
  says("collected_at,id,thread_id,body,repost_count\n1,at://x,at://x,so,0\n", "Bluesky");
  says("id,body,author\nat://x,so,InventedGardener01\n", "Bluesky");
  says("id,body,author,link\n1,so,InventedGardener01,https://truthsocial.com/@x/1\n", "Truth Social");
  says("Vertex,Followed,Followers,Tweets\na,1,2,3\n", "NodeXL's list of vertices");
  says("Vertex 1,Vertex 2,Relationship\na,b,Follows\n", "network made with NodeXL");
  says("start,end,tweet_count\n2017-05-01,2017-05-02,7\n", "counts of tweets per day");
  says("date,item,value\n2017-05-01,activity,7\n", "4CAT's counts");
  says("id,label\nu7,human\n", "labels of accounts");
  says("Source,Target\n1,2\n", "edges of a network");
}

TEST_CASE("a column of texts under an unknown name makes no table of accounts") {
  const std::string row = "\n7,2017-04-21,InventedGardener01,so it goes on and on,412,20\n";
  CHECK(refusal("id,created_at,screen_name,message,followers_count,statuses_count" + row).find("columns id") !=
        std::string::npos);
  CHECK(invented::report("id,created_at,screen_name,description,followers_count,statuses_count" +
                         row)["inputs"][0]["format"] == "accounts-csv");
}

TEST_CASE("a column that the user names goes over what is known of the others") {
  const json report = report_with("id,author,message\n1,InventedGardener01,so #RedRose\n", {{"text", "message"}});
  CHECK(report["hashtags"].size() == 1);
  CHECK(report["accounts"][0]["handle"] == "InventedGardener01");
}

TEST_CASE("columns whose names are not in UTF-8") {
  CHECK(report_with("Nr,Message \xE9"
                    "crit\n1,so #RedRose\n",
                    {{"id", "Nr"}, {"text", "Message écrit"}})["hashtags"]
            .size() == 1);
}

TEST_CASE("a refusal repeats no cells of people") {
  const std::string sentence = refusal("1;1/5/2017 06:00;@InventedGardener01\n2;2/5/2017 06:00;@InventedGardener02\n");
  CHECK(sentence.find("3 columns") != std::string::npos);
  CHECK(sentence.find("Invented") == std::string::npos);
  CHECK(refusal("@InventedGardener01,so\n@InventedGardener02,so\n").find("Invented") == std::string::npos);
}
