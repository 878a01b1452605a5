// A record that is never closed may take others with it only as far as they cannot be told from it.
#include <doctest/doctest.h>

#include "invented.h"
#include "read_tweets.h"

namespace {

std::string record_of(std::uint64_t id, const std::string& handle = "InventedGardener01") {
  return invented::tweet(id, invented::monday, invented::user("7", handle), {}).dump();
}

}  // namespace

TEST_CASE("records on one line, the first of them broken") {
  const std::string broken = record_of(1).substr(0, 50);
  const auto found = read_tweets::read(broken + record_of(2) + record_of(3) + " " + record_of(4));
  REQUIRE(found.tweets.size() == 2);  // the second cannot be told from the text of the first
  CHECK(found.tweets[0].id == 3);
  CHECK(found.tweets[1].id == 4);
  CHECK(found.input.problems.at(hustings::Problem::cut_record).count == 1);
}

TEST_CASE("pretty-printed records, one of them broken") {
  const auto pretty = [](std::uint64_t id) { return invented::json::parse(record_of(id)).dump(2) + "\n"; };
  const std::string first = pretty(1);
  const auto found = read_tweets::read(first + "{\n  \"id\": 2, {\n}\n" + pretty(3) + pretty(4));
  REQUIRE(found.tweets.size() == 3);
  CHECK(found.tweets[1].id == 3);
  const auto& cut = found.input.problems.at(hustings::Problem::cut_record);
  CHECK(cut.count == 1);
  CHECK(cut.first_line == 1 + static_cast<std::uint64_t>(std::count(first.begin(), first.end(), '\n')));
}

TEST_CASE("braces in texts end no record") {
  for (const char* text : {"}{", "}{}{", "} {", "}{\\", "a\"}{\"b"}) {
    CAPTURE(text);
    const std::string first = record_of(1, text), second = record_of(2, text);
    const auto found = read_tweets::read(first + "\n" + second.substr(0, second.size() - 1) + "\n" + first + "\n");
    CHECK(found.tweets.size() == 2);
    CHECK(found.input.unreadable() == 1);
  }
}
