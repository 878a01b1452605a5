// What is no tweet export gets a plain sentence: what it is, and what would be read.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

std::string verdict(const std::string& bytes) {
  const json report = invented::report(bytes);
  CHECK(report["quality"]["tweets"] == 0);
  CHECK(report["quality"]["records"] ==
        report["quality"]["unreadable"].get<int>() + (report["quality"]["not_tweets"].contains("other")
                                                          ? report["quality"]["not_tweets"]["other"].get<int>()
                                                          : 0));
  const json& problems = report["quality"]["problems"];
  REQUIRE_FALSE(problems.empty());
  CHECK(problems[0]["code"] == "not_an_export");
  CHECK(problems[0]["first"]["input"] == "invented");
  return problems[0]["first"]["message"];
}

bool says(const std::string& sentence, const char* part) { return sentence.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("known kinds of file are named") {
  CHECK(says(verdict("\x89PNG\r\n\x1A\n"), "picture (PNG)"));
  CHECK(says(verdict("%PDF-1.4"), "PDF"));
  CHECK(says(verdict("PK\x03\x04xyz"), "zip archive"));
  CHECK(says(verdict("\x1F\x8B\x08"), "gzip"));
  CHECK(says(verdict("<!DOCTYPE html><html>"), "web page"));
  CHECK(says(verdict(std::string("\xFF\xFEi\0d\0", 6)), "text that begins “id”"));  // UTF-16
  CHECK(says(verdict("SQLite format 3"), "SQLite"));
}

TEST_CASE("an empty file, a binary one, a novel") {
  CHECK(says(verdict(""), "This file is empty."));
  CHECK(says(verdict(std::string("ab\0cd", 5)), "This is a binary file."));
  CHECK(says(verdict("It was a dark and stormy night;\nthe rain fell"),
             "text that begins “It was a dark and stormy night;”"));
}

TEST_CASE("a table of something else is described by its columns") {
  const std::string sentence = verdict("name,price,size\nteapot,12,1\nkettle,9,2\n");
  CHECK(says(sentence, "columns name, price, size"));
}

TEST_CASE("JSON of something else is described by the fields of its first record") {
  CHECK(says(verdict("{\"name\":\"teapot\",\"price\":12}\n{\"other\":1}\n"),
             "the first record has the fields name, price"));
  CHECK(says(verdict("{}\n{\"name\":1}\n"), "fields name"));
  CHECK_FALSE(says(verdict("{\"broken\":\n"), "fields"));
}

TEST_CASE("every sentence about a file that was not opened says what is accepted") {
  for (const std::string& bytes :
       {std::string(), std::string("\x89PNG"), std::string("Call me Ishmael."), std::string("a,b\n1,2\n3,4\n")}) {
    CHECK(says(verdict(bytes), "Hustings reads tweets as JSON"));
  }
}

TEST_CASE("a stream of nothing but notices is an export without tweets") {
  const json report = invented::report("{\"limit\":{\"track\":5}}\n");
  CHECK(report["quality"]["problems"].empty());
  CHECK(report["quality"]["not_tweets"]["limit"] == 1);
}

TEST_CASE("no more bytes are wanted, and other inputs are read all the same") {
  hustings::Session session(invented::now);
  session.open("novel.txt", 0);
  CHECK(session.feed("It was a dark"));
  CHECK_FALSE(session.feed(std::string(100'000, ' ')));
  CHECK_FALSE(session.feed("and stormy night"));
  session.close();
  invented::read(session, "table.csv", "id,text\n1,#RedRose\n");
  const json report = invented::report(session);
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["problems"].size() == 1);
  CHECK(report["inputs"][0]["format"].is_null());
}

TEST_CASE("how much is looked at does not depend on the chunks") {
  std::string novel;
  while (novel.size() < 300'000) novel += "The rain fell in torrents, ";
  std::string late_zero = novel;
  late_zero[200'000] = '\0';
  for (const std::string& bytes : {novel, late_zero}) {
    std::string first;
    for (const std::size_t chunk : {std::size_t{1'000}, std::size_t{65'536}, std::size_t{100'001}, bytes.size()}) {
      hustings::Session session(invented::now);
      session.open("novel.txt", bytes.size());
      for (std::size_t at = 0; at < bytes.size() && session.feed(std::string_view(bytes).substr(at, chunk));
           at += chunk)
        continue;
      session.close();
      const std::string report = session.report(invented::settings());
      if (first.empty()) first = report;
      CHECK(report == first);
    }
  }
}
