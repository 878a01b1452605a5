// A byte order mark before UTF-8, as Windows programs write it, is no part of the first record.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

const std::string mark = "\xEF\xBB\xBF";

void check(const std::string& bytes, std::size_t tweets) {
  CAPTURE(bytes);
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{2}, bytes.size()}) {
    hustings::Session session(invented::now);
    session.open("invented", bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += chunk) session.feed(std::string_view(bytes).substr(at, chunk));
    session.close();
    const json report = invented::report(session);
    CHECK(report["quality"]["tweets"] == tweets);
    CHECK(report["quality"]["unreadable"] == 0);
    CHECK(report["inputs"][0]["read_bytes"] == bytes.size());
  }
}

}  // namespace

TEST_CASE("before lines, an array and tables") {
  const std::string tweet =
      invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"}).dump();
  check(mark + tweet + "\n" + tweet + "\n", 1);
  check(mark + "[" + tweet + "]", 1);
  check(mark + "id,text\n1,#a\n", 1);
  check(mark + "\"id\",\"text\"\n1,#a\n", 1);
}

TEST_CASE("alone it is an empty text") {
  const json report = invented::report(mark);
  CHECK(report["quality"]["problems"][0]["first"]["message"].get<std::string>().rfind("This file is empty.", 0) == 0);
}
