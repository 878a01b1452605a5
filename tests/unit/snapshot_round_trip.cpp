// Property: a snapshot holds everything, and absorbing it is as if its inputs had been read here.
#include <doctest/doctest.h>

#include "invented.h"

TEST_CASE("a session absorbed into an empty one, or into one that has read something") {
  const hustings::Settings settings = invented::settings();
  for (std::uint64_t seed = 0; seed < invented::cases; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    const invented::Export there = invented::random_export(random), here = invented::random_export(random);
    hustings::Session one(invented::now), other(invented::now), empty(invented::now), both(invented::now);
    invented::read(one, there.name, there.bytes);
    invented::read(other, here.name, here.bytes);
    invented::read(both, here.name, here.bytes);
    invented::read(both, there.name, there.bytes);
    const std::string snapshot = one.snapshot();
    REQUIRE(empty.absorb(snapshot).empty());
    REQUIRE(empty.report(settings) == one.report(settings));
    REQUIRE(empty.accounts(settings, {}) == one.accounts(settings, {}));
    REQUIRE(other.absorb(snapshot).empty());
    REQUIRE(other.report(settings) == both.report(settings));
  }
}

TEST_CASE("a session may absorb its own snapshot: everything is there twice, each tweet once") {
  hustings::Session session(invented::now);
  const auto tweet = invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"});
  invented::read(session, "x", invented::lines({tweet}));
  REQUIRE(session.absorb(session.snapshot()).empty());
  const auto report = invented::report(session);
  CHECK(report["quality"]["tweets"] == 1);
  CHECK(report["quality"]["duplicates"] == 1);
  CHECK(report["inputs"].size() == 2);
}

TEST_CASE("an input that is being read goes on after a snapshot was absorbed") {
  const auto tweet = [](std::uint64_t id) {
    return invented::lines(
        {invented::tweet(id, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"})});
  };
  hustings::Session other(invented::now), session(invented::now);
  invented::read(other, "a", tweet(1));
  const std::string bytes = tweet(2) + tweet(3);
  session.open("b", bytes.size());
  session.feed(std::string_view(bytes).substr(0, 300));
  REQUIRE(session.absorb(other.snapshot()).empty());
  session.feed(std::string_view(bytes).substr(300));
  session.close();
  const auto report = invented::report(session);
  CHECK(report["quality"]["tweets"] == 3);
  CHECK(report["inputs"][1]["read_bytes"] == bytes.size());
}

TEST_CASE("a snapshot of nothing") {
  hustings::Session nothing(invented::now), session(invented::now);
  REQUIRE(session.absorb(nothing.snapshot()).empty());
  CHECK(session.report(invented::settings()) == nothing.report(invented::settings()));
}
