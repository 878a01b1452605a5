// The inputs of a report: each once, in an order of their own, whatever the parts in which they were read.
#include <doctest/doctest.h>

#include "analysis/inputs.h"
#include "invented.h"

using hustings::Input;
using invented::json;

namespace {

const std::string tweet =
    invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"}).dump() + "\n";

Input part(std::uint64_t begin, std::uint64_t end, std::uint64_t size = 100) {
  Input input;
  input.name = "x";
  input.size = size;
  input.begin = begin;
  input.end = end;
  input.newlines = end - begin;
  return input;
}

}  // namespace

TEST_CASE("an input in the report") {
  hustings::Session session(invented::now);
  session.open("b.ndjson", tweet.size() + 2);
  session.feed(tweet + "x\n");
  session.close("00ff");
  const json inputs = invented::report(session)["inputs"];
  REQUIRE(inputs.size() == 1);
  json expected = json::parse(
      R"({"name":"b.ndjson","bytes":0,"sha256":"00ff","format":"twitter-v1.1","records":2,"read_bytes":0})");
  expected["bytes"] = expected["read_bytes"] = tweet.size() + 2;
  for (const auto& [key, value] : expected.items()) CHECK(inputs[0][key] == value);
}

TEST_CASE("a stream's size is what was read; a file that was left early has both") {
  hustings::Session session(invented::now);
  session.open("stream", 0);
  session.feed(tweet);
  session.close();
  session.open("whole", 1'000'000);
  session.feed(tweet);
  session.close();
  const json inputs = invented::report(session)["inputs"];
  CHECK(inputs[0]["bytes"] == tweet.size());
  CHECK(inputs[1]["bytes"] == 1'000'000);
  CHECK(inputs[1]["read_bytes"] == tweet.size());
}

TEST_CASE("parts join where one ends and the next begins") {
  const auto joined = hustings::join_parts({part(60, 100), part(0, 20), part(20, 60)});
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].begin == 0);
  CHECK(joined[0].end == 100);
  CHECK(joined[0].newlines == 100);
}

TEST_CASE("parts with a gap, of another size or of another name do not join") {
  Input other = part(20, 60);
  other.name = "y";
  CHECK(hustings::join_parts({part(0, 20), part(21, 60), part(20, 60, 99), other}).size() == 4);
}

TEST_CASE("a file that was given twice is two inputs") {
  CHECK(hustings::join_parts({part(0, 100), part(0, 100)}).size() == 2);
  CHECK(hustings::join_parts({part(0, 20), part(0, 20), part(20, 100), part(20, 100)}).size() == 2);
}

TEST_CASE("what one part cannot say of an input another can") {
  Input first = part(0, 20), second = part(20, 60), third = part(60, 100);
  first.verdict = "This is JSON, but none of its records is a tweet.";
  first.note(hustings::Problem::cut_record, 1);
  second.verdict = "This is JSON, but none of its records is a tweet; the first record has the fields a.";
  second.not_tweets["other"] = 1;
  third.sha256 = "00ff";
  CHECK(hustings::join_parts({first, second})[0].verdict == second.verdict);
  CHECK(hustings::join_parts({first, second, third})[0].verdict.empty());
  CHECK(hustings::join_parts({first, second, third})[0].sha256 == "00ff");
}

TEST_CASE("a part without tweets does not outweigh one with some") {
  Input first = part(0, 20), second = part(20, 100);
  first.tweets = 1;
  second.verdict = "This is JSON, but none of its records is a tweet.";
  CHECK(hustings::join_parts({first, second})[0].verdict.empty());
}

TEST_CASE("only newline-delimited JSON can be divided, and only once its beginning shows that it is") {
  const auto divisible = [](const std::string& record) {
    std::string bytes;
    while (bytes.size() < 2 * hustings::head_size) bytes += record;
    hustings::Session session(invented::now);
    session.open("x", bytes.size());
    session.feed(bytes.substr(0, 1000));
    CHECK_FALSE(session.reads_by_lines());
    session.feed(bytes.substr(1000));
    return session.reads_by_lines();
  };
  CHECK(divisible(tweet));
  CHECK(divisible("{\"broken\n" + tweet));
  CHECK_FALSE(divisible("[\n" + json::parse(tweet).dump(1) + "\n"));
  CHECK_FALSE(divisible("id,created_at,screen_name,text\n1,2017-06-01,InventedGardener01,hello\n"));
}
