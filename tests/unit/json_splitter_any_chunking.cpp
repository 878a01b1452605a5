// Property: random objects come back from the splitter whole, with their lines, however they are laid out and cut.
#include <doctest/doctest.h>

#include <algorithm>

#include "invented.h"
#include "json/record_splitter.h"

namespace {

using hustings::json::RecordSplitter;
using invented::Random;

nlohmann::json random_value(Random& random, int depth) {
  switch (random.below(depth > 0 ? 7 : 5)) {
    case 0: return nullptr;
    case 1: return random.one_in(2);
    case 2: return static_cast<std::int64_t>(random.below(100'000)) - 50'000;
    case 3: return 0.25 * static_cast<double>(random.below(1'000));
    case 4: return std::string(random.below(4), "{}[]\"\\\n,x"[random.below(9)]);
    case 5: {
      nlohmann::json list = nlohmann::json::array();
      while (!random.one_in(3)) list.push_back(random_value(random, depth - 1));
      return list;
    }
    default: {
      nlohmann::json object = nlohmann::json::object();
      while (!random.one_in(3))
        object[std::string(random.below(3), "}\"\\a"[random.below(4)])] = random_value(random, depth - 1);
      return object;
    }
  }
}

struct Layout {
  bool by_lines;
  int indent;
  std::string before, between, after;
};

struct Laid {
  std::string bytes;
  std::vector<std::string> records;
  std::vector<std::uint64_t> lines;
};

Laid lay_out(Random& random, const Layout& layout) {
  Laid laid{layout.before, {}, {}};
  for (std::size_t i = random.below(8); i > 0; --i) {
    if (!laid.records.empty()) laid.bytes += layout.between;
    auto object = nlohmann::json::object();
    while (!random.one_in(4)) object[std::to_string(random.below(9))] = random_value(random, 4);
    laid.records.push_back(object.dump(layout.indent));
    laid.lines.push_back(1 + static_cast<std::uint64_t>(std::count(laid.bytes.begin(), laid.bytes.end(), '\n')));
    laid.bytes += laid.records.back();
  }
  laid.bytes += layout.after;
  return laid;
}

}  // namespace

TEST_CASE("objects come back in any chunking") {
  const Layout layouts[] = {{true, -1, "", "\n", "\n"}, {true, -1, "[", ",\n", "]"},       {false, 2, "", "\n\n", ""},
                            {false, -1, "", "", ""},    {false, 2, "[\n", ",\n", "\n]\n"}, {false, -1, "[", ", ", "]"}};
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Layout& layout = layouts[seed % std::size(layouts)];
    const Laid laid = lay_out(random, layout);
    RecordSplitter splitter(layout.by_lines, 1 << 20);
    std::vector<std::string> records;
    std::vector<std::uint64_t> lines;
    invented::in_random_chunks(random, laid.bytes, [&](std::string_view chunk) {
      const std::string own(chunk);  // dies after this: nothing may be kept by address
      splitter.feed(own);
      while (const auto record = splitter.next()) {
        CHECK(record->fault == RecordSplitter::Fault::none);
        records.emplace_back(record->bytes);
        lines.push_back(record->line);
      }
    });
    CHECK_FALSE(splitter.finish().has_value());
    REQUIRE(records == laid.records);
    REQUIRE(lines == laid.lines);
    REQUIRE(splitter.newlines() == static_cast<std::uint64_t>(std::count(laid.bytes.begin(), laid.bytes.end(), '\n')));
  }
}
