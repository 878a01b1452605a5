// Inputs that come out of archives and folders.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const std::string archived_tweet =
    invented::lines({invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"})});

void read_member(hustings::Session& session, std::string_view name, std::string_view bytes) {
  if (session.open(name, bytes.size())) session.feed(bytes);
  session.close();
}

}  // namespace

TEST_CASE("members are inputs with their path; the container says what it left alone") {
  hustings::Session session(invented::now);
  session.open_container("a.zip", 1'000, "zip");
  read_member(session, "data/tweets.ndjson", archived_tweet);
  CHECK_FALSE(session.open("data/media/1.JPG", 5'000));
  session.close();
  CHECK_FALSE(session.open("__MACOSX/data/tweets.ndjson", 5'000));
  session.close();
  read_member(session, "readme.txt", "Nothing to see here, really.\n");
  session.close_container("00ff");
  const json report = invented::report(session);
  REQUIRE(report["inputs"].size() == 2);
  CHECK(report["inputs"][0]["name"] == "a.zip");
  CHECK(report["inputs"][0]["format"] == "zip");
  CHECK(report["inputs"][0]["sha256"] == "00ff");
  CHECK(report["inputs"][0]["left_alone"] ==
        json::parse(R"({"other files":1,"pictures and videos":1,"system files":1})"));
  CHECK(report["inputs"][1]["name"] == "a.zip/data/tweets.ndjson");
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["problems"].empty());
}

TEST_CASE("a container without any tweet export is refused as a whole") {
  hustings::Session session(invented::now);
  session.open_container("holiday", 0, "folder");
  session.open("beach.png", 9);
  session.close();
  session.close_container();
  const json problems = invented::report(session)["quality"]["problems"];
  REQUIRE(problems.size() == 1);
  CHECK(problems[0]["first"]["input"] == "holiday");
  const std::string message = problems[0]["first"]["message"];
  CHECK(message.find("pictures and videos (1)") != std::string::npos);
}

TEST_CASE("an archive in a folder") {
  hustings::Session session(invented::now);
  session.open_container("folder", 0, "folder");
  session.open_container("a.zip", 100, "zip");
  read_member(session, "tweets.ndjson", archived_tweet);
  session.close_container();
  session.close_container();
  const json report = invented::report(session);
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["problems"].empty());
  CHECK(invented::find(report["inputs"], "name", "folder/a.zip/tweets.ndjson")["tweets"] == 1);
}

TEST_CASE("a folder whose members several sessions have read") {
  const std::string lines = archived_tweet + "so\n" + archived_tweet;
  const auto begin = [](hustings::Session& session) { session.open_container("folder", 0, "folder"); };
  const auto read_first = [](hustings::Session& session) {
    read_member(session, "readme.txt", "Nothing to see here, really.\n");
    read_member(session, "1.ndjson", archived_tweet);
  };
  const auto read_second = [](hustings::Session& session) {
    session.open("beach.png", 9);
    session.open_container("a.zip", 100, "zip");
    read_member(session, "tweets.ndjson", archived_tweet);
    session.close_container();
  };
  hustings::Session one(invented::now), main(invented::now), helper(invented::now), of_lines(invented::now);
  begin(one);
  read_first(one);
  read_second(one);
  read_member(one, "2.ndjson", lines);
  one.close_container();

  begin(helper);
  read_first(helper);
  of_lines.open("folder/2.ndjson", lines.size(), archived_tweet.size());
  of_lines.feed(std::string_view(lines).substr(archived_tweet.size()));
  of_lines.close();
  begin(main);
  read_second(main);
  main.open("2.ndjson", lines.size());
  main.feed(archived_tweet);
  CHECK(main.absorb(helper.snapshot()).empty());
  CHECK(main.absorb(of_lines.snapshot()).empty());
  main.close();
  main.close_container();
  CHECK(main.report(invented::settings()) == one.report(invented::settings()));

  hustings::Session empty(invented::now), photos(invented::now);
  begin(photos);
  photos.open("beach.png", 9);
  photos.close();
  begin(empty);
  CHECK(empty.absorb(photos.snapshot()).empty());
  empty.close_container();
  const std::string said = invented::report(empty)["quality"]["problems"][0]["first"]["message"];
  CHECK(said.find("it holds pictures and videos (1)") != std::string::npos);
}

TEST_CASE("damage and passwords are noted where they are met") {
  hustings::Session session(invented::now);
  session.open("a.ndjson.gz", 100, 0, true);
  session.feed(archived_tweet);
  session.fault("damaged_archive");
  session.close();
  session.open_container("b.zip", 100, "zip");
  session.fault("encrypted");
  session.close_container();
  const json report = invented::report(session);
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["unreadable"] == 0);
  const json problems = report["quality"]["problems"];
  REQUIRE(problems.size() == 2);
  CHECK(problems[0]["code"] == "damaged_archive");
  CHECK(problems[0]["first"]["input"] == "a.ndjson.gz");
  CHECK(problems[1]["code"] == "encrypted");
  CHECK(problems[1]["first"]["input"] == "b.zip");
}

TEST_CASE("what unpacks to more than 250 times its size and 64 MB is stopped, and what came before is kept") {
  const std::string filler(1 << 20, '\n');
  const auto fed = [&](hustings::Session& session) {
    session.feed(archived_tweet);
    std::size_t megabytes = 0;
    while (megabytes < 100 && session.feed(filler)) ++megabytes;
    return megabytes;
  };
  hustings::Session session(invented::now);
  session.open("bomb.gz", 100'000, 0, true);
  CHECK(fed(session) == 63);
  session.close();
  session.open("plain.ndjson", 100'000);
  CHECK(fed(session) == 100);
  session.close();
  session.open("dense.gz", 1'000'000, 0, true);
  CHECK(fed(session) == 100);
  session.close();
  session.open_container("bombs.zip", 100'000, "zip");
  session.open("1", 0);
  CHECK(fed(session) == 63);
  session.close();
  session.open("2", 0);
  CHECK(fed(session) == 0);
  session.close();
  session.close_container();
  const json report = invented::report(session);
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["duplicates"] == 3);
  const json problem = invented::find(report["quality"]["problems"], "code", "unpacks_too_large");
  CHECK(problem["count"] == 3);
}

TEST_CASE("a refused input can be taken back; others of its name stay") {
  hustings::Session session(invented::now);
  const std::string_view text = "Nothing to see here, really.\n";
  invented::read(session, "a.txt", text);
  invented::read(session, "a.txt", text);
  CHECK(invented::report(session)["inputs"].size() == 2);
  session.forget_refused("a.txt", text.size());
  CHECK(invented::report(session)["inputs"].size() == 1);
  session.forget_refused("b.txt", text.size());
  CHECK(invented::report(session)["inputs"].size() == 1);
}

TEST_CASE("a bomb stops at the same byte whatever the chunks") {
  const std::string bytes = archived_tweet + std::string(std::size_t{80} << 20, '\n');
  json first;
  for (const std::size_t chunk : {std::size_t{300'007}, std::size_t{5'000'011}, bytes.size()}) {
    hustings::Session session(invented::now);
    session.open("bomb.gz", 1'000, 0, true);
    for (std::size_t at = 0; at < bytes.size() && session.feed(std::string_view(bytes).substr(at, chunk));
         at += chunk) {
    }
    session.close();
    const json input = invented::report(session)["inputs"][0];
    CHECK(input["read_bytes"] == 64 << 20);
    if (first.is_null()) first = input;
    CHECK(input == first);
  }
}

TEST_CASE("what is refused of a folder is left alone, archives too") {
  hustings::Session session(invented::now);
  session.open_container("folder", 0, "folder");
  read_member(session, "tweets.ndjson", archived_tweet);
  session.open_container("photos.zip", 100, "zip");
  session.open("1.jpg", 10);
  session.close();
  session.close_container();
  session.close_container();
  const json report = invented::report(session);
  CHECK(report["quality"]["problems"].empty());
  CHECK(report["quality"]["left_alone"] == json::parse(R"({"archives":1})"));
}

TEST_CASE("the report of an archive's owner is for the archive beside it in the folder") {
  const auto tweets = [](const char* id) {
    return std::string("window.YTD.tweets.part0 = [{\"tweet\": {\"id_str\": \"") + id +
           "\", \"full_text\": \"so\", \"created_at\": \"Mon May 01 00:00:00 +0000 2017\"}}]";
  };
  const auto account = [](const char* id) {
    return std::string(
               "window.YTD.account.part0 = [{\"account\": {\"username\": \"InventedGardener\", \"accountId\": \"") +
           id + "\", \"createdAt\": \"2016-01-01T00:00:00.000Z\"}}]";
  };
  hustings::Session session(invented::now);
  session.open_container("two", 0, "folder");
  read_member(session, "alice/data/account.js", account("7"));
  read_member(session, "alice/data/tweets.js", tweets("1"));
  read_member(session, "bobby/data/tweets.js", tweets("2"));
  read_member(session, "bobby/data/account.js", account("8"));
  session.close_container();
  const json accounts = invented::report(session)["accounts"];
  REQUIRE(accounts.size() == 2);
  CHECK(accounts[0]["id"] == "7");
  CHECK(accounts[0]["tweets"] == 1);
  CHECK(accounts[1]["id"] == "8");
  CHECK(accounts[1]["tweets"] == 1);
}

TEST_CASE("of more than a hundred members the report gives one account, and still names the place of a problem") {
  hustings::Session session(invented::now);
  session.open_container("month.tar", 0, "tar");
  for (int i = 0; i < 101; ++i) {
    const std::string bytes = invented::lines({invented::tweet(static_cast<std::uint64_t>(i + 1), invented::monday,
                                                               invented::user("7", "InventedGardener01"), {})});
    read_member(session, "00/" + std::to_string(100 + i) + ".json", i == 50 ? bytes + "so\n" : bytes);
  }
  session.close_container();
  const json report = invented::report(session);
  REQUIRE(report["inputs"].size() == 2);
  const json all = report["inputs"][1];
  CHECK(all["name"] == "month.tar/…");
  CHECK(all["files"] == 101);
  CHECK(all["tweets"] == 101);
  CHECK(all["unreadable"] == 1);
  const json place = report["quality"]["problems"][0]["first"];
  CHECK(place["input"] == "month.tar/00/150.json");
  CHECK(place["line"] == 2);
}
