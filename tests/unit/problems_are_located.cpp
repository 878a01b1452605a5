// A record that cannot be read is left out, counted by kind, and its first place given by input and line.
#include <doctest/doctest.h>

#include <set>

#include "exports/input.h"
#include "invented.h"

using invented::json;

namespace {

const std::string a_tweet =
    invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"}).dump() + "\n";

json problem(const json& report, const char* code) {
  return invented::find(report["quality"]["problems"], "code", code);
}

}  // namespace

TEST_CASE("in lines") {
  const json report = invented::report(a_tweet + "\nhello\n{\"a\":1,,}\n" + a_tweet + "{\"a\":\"open\n{\"b\":}\n{\"c\":");
  CHECK(report["quality"]["records"] == 7);
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["duplicates"] == 1);
  CHECK(report["quality"]["unreadable"] == 5);
  CHECK(problem(report, "not_json")["count"] == 1);
  CHECK(problem(report, "not_json")["first"]["line"] == 3);
  CHECK(problem(report, "broken_json")["count"] == 2);
  CHECK(problem(report, "broken_json")["first"]["line"] == 4);
  CHECK(problem(report, "cut_record")["count"] == 2);
  CHECK(problem(report, "cut_record")["first"]["line"] == 6);
  CHECK(problem(report, "cut_record")["first"]["input"] == "invented");
}

TEST_CASE("in a pretty-printed array, the line where the record begins") {
  const json report = invented::report("[\n {\n \"a\": tru\n },\n {\n \"b\": 1\n },\n {\n");
  CHECK(problem(report, "broken_json")["first"]["line"] == 2);
  CHECK(problem(report, "cut_record")["first"]["line"] == 8);
}

TEST_CASE("in a table") {
  const json report = invented::report("id,text\n1,\"two\nlines\"\n\n2\n3,x,y\nnan,x\n4,\"open\n\n");
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(problem(report, "uneven_row")["count"] == 2);
  CHECK(problem(report, "uneven_row")["first"]["line"] == 5);
  CHECK(problem(report, "no_tweet_row")["first"]["line"] == 7);
  CHECK(problem(report, "cut_row")["first"]["line"] == 8);
}

TEST_CASE("of several inputs the first by name is given") {
  hustings::Session session(invented::now);
  invented::read(session, "b.ndjson", a_tweet + "x\n");
  invented::read(session, "a.ndjson", a_tweet + a_tweet + "x\n");
  const json first = problem(invented::report(session), "not_json");
  CHECK(first["count"] == 2);
  CHECK(first["first"]["input"] == "a.ndjson");
  CHECK(first["first"]["line"] == 3);
}

TEST_CASE("a part of an input counts lines from the beginning of the whole") {
  const std::string whole = a_tweet + "x\n" + a_tweet + a_tweet + "y\n";
  const std::size_t cut = a_tweet.size() + 2;
  hustings::Session session(invented::now);
  session.open("whole", whole.size(), cut);
  session.feed(std::string_view(whole).substr(cut));
  session.close();
  session.open("whole", whole.size());
  session.feed(std::string_view(whole).substr(0, cut));
  session.close();
  const json report = invented::report(session);
  CHECK(report["inputs"].size() == 1);
  CHECK(problem(report, "not_json")["count"] == 2);
  CHECK(problem(report, "not_json")["first"]["line"] == 2);
}

TEST_CASE("every problem has a code and a sentence of its own") {
  std::set<std::string_view> codes, sentences;
  for (int i = 0; i <= static_cast<int>(hustings::Problem::no_tweet_row); ++i) {
    codes.insert(hustings::problem_code(static_cast<hustings::Problem>(i)));
    sentences.insert(hustings::problem_sentence(static_cast<hustings::Problem>(i)));
  }
  CHECK(codes.size() == 7);
  CHECK(sentences.size() == 7);
  CHECK(codes.count("unknown") == 0);
  CHECK(sentences.count("") == 0);
}
