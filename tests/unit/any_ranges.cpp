// Property: NDJSON cut at the beginnings of lines into any number of parts, each read by a session of its own, and
// snapshots absorbed in any order and tree, gives the report of the whole, byte for byte, line numbers included.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "invented.h"

namespace {

using invented::Random;

// Snapshots of the parts of one input, cut where lines begin, but not before the first.
void read_in_parts(Random& random, const std::string& name, const std::string& bytes,
                   std::vector<std::string>& snapshots) {
  std::set<std::size_t> cuts = {bytes.size()};
  for (std::size_t i = random.below(7); i > 0; --i) {
    const std::size_t newline = bytes.find('\n', random.below(bytes.size()));
    if (newline != std::string::npos) cuts.insert(newline + 1);
  }
  std::size_t begin = 0;
  for (const std::size_t end : cuts) {
    hustings::Session part(invented::now);
    part.open(name, bytes.size(), begin);
    const std::string_view own = std::string_view(bytes).substr(begin, end - begin);
    invented::in_random_chunks(random, own, [&](std::string_view chunk) { part.feed(chunk); });
    part.close();
    snapshots.push_back(part.snapshot());
    begin = end;
  }
}

// Absorbs them all, in random order, by way of sessions that hold some of them.
std::string merge(Random& random, std::vector<std::string> snapshots, const hustings::Settings& settings) {
  while (true) {
    random.shuffle(snapshots);
    hustings::Session session(invented::now);
    const std::size_t some =
        random.one_in(3) ? snapshots.size() : std::min<std::size_t>(snapshots.size(), 1 + random.below(3));
    for (std::size_t i = 0; i < some; ++i) {
      REQUIRE(session.absorb(snapshots.back()).empty());
      snapshots.pop_back();
    }
    if (snapshots.empty()) return session.report(settings);
    snapshots.push_back(session.snapshot());
  }
}

}  // namespace

TEST_CASE("any ranges of any files, merged in any way, give the report of the whole") {
  for (std::uint64_t seed = 0; seed < invented::cases; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const hustings::Settings settings = invented::settings(invented::random_question(random));
    hustings::Session whole(invented::now);
    std::vector<std::string> snapshots;
    for (std::size_t file = 1 + random.below(3); file > 0; --file) {
      const std::string name = "part " + std::to_string(random.below(1'000'000));
      std::string bytes =
          invented::joined(invented::random_lines(random, 1 + random.below(random.one_in(10) ? 200 : 20)));
      if (random.one_in(2)) bytes.pop_back();  // the last line need not end
      read_in_parts(random, name, bytes, snapshots);
      invented::read(whole, name, bytes);
    }
    REQUIRE(merge(random, snapshots, settings) == whole.report(settings));
  }
}

TEST_CASE("one session may read the parts itself, in any order") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const hustings::Settings settings = invented::settings(invented::random_question(random));
    const auto lines = invented::random_lines(random, 2 + random.below(20));
    const std::string bytes = invented::joined(lines);
    const std::size_t cut = bytes.find('\n') + 1;
    hustings::Session whole(invented::now), parts(invented::now);
    invented::read(whole, "x", bytes);
    for (const bool second : {true, false}) {
      parts.open("x", bytes.size(), second ? cut : 0);
      parts.feed(second ? bytes.substr(cut) : bytes.substr(0, cut));
      parts.close();
    }
    REQUIRE(parts.report(settings) == whole.report(settings));
  }
}
