// Property: an input cut at any byte gives all records before the cut.
#include <doctest/doctest.h>

#include <algorithm>

#include "invented.h"

namespace {

using invented::json;

// Where each of 3 records ends.
struct Laid {
  std::string bytes;
  std::vector<std::size_t> ends;
};

json tweet(std::uint64_t id) { return {{"id", id}, {"text", "Caf\u00E9 \"{[,;\n"}, {"user", {{"id", 7}}}}; }

Laid lay_out(const std::string& before, const std::string& between, int indent) {
  Laid laid{before, {}};
  for (std::uint64_t id = 1; id <= 3; ++id) {
    if (id > 1) laid.bytes += between;
    laid.bytes += tweet(id).dump(indent);
    laid.ends.push_back(laid.bytes.size());
  }
  return laid;
}

Laid table(const std::string& line_end) {
  Laid laid{"id,text,screen_name" + line_end, {}};
  for (int id = 1; id <= 3; ++id) {
    laid.bytes += std::to_string(id) + ",\"two\nlines, \"\"#RedRose\"\"\",InventedGardener01" + line_end;
    laid.ends.push_back(laid.bytes.size());
  }
  return laid;
}

}  // namespace

TEST_CASE("cut at every byte") {
  for (const Laid& laid : {lay_out("", "\n", -1), lay_out("[", ",\n", -1), lay_out("[\n", ",\n", 2),
                           lay_out("[", ", ", -1), lay_out("", "", -1), table("\n"), table("\r\n")}) {
    for (std::size_t size = 0; size <= laid.bytes.size(); ++size) {
      CAPTURE(laid.bytes.substr(0, size));
      hustings::Session session(invented::now);
      session.open("x", laid.bytes.size());
      session.feed(std::string_view(laid.bytes).substr(0, size));
      session.close();
      const json quality = invented::report(session)["quality"];
      const auto whole =
          std::count_if(laid.ends.begin(), laid.ends.end(), [&](std::size_t end) { return end <= size; });
      // A table's row may be cut in its last field, or where its line would end: then it still looks whole.
      REQUIRE(quality["tweets"].get<int>() >= whole);
      REQUIRE(quality["tweets"].get<int>() <= whole + 1);
    }
  }
}
