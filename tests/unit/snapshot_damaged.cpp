// A snapshot that is not exactly what was written is refused, and changes nothing. Damage that its checksum does not
// tell never crashes.
#include <doctest/doctest.h>

#include "../fuzz/checks.h"
#include "invented.h"

namespace {

using invented::Random;

struct Sessions {
  hustings::Session session{invented::now};
  std::string snapshot;
  hustings::Settings settings = invented::settings();
  std::string before;

  explicit Sessions(Random& random) {
    hustings::Session other(invented::now);
    const auto lines = invented::random_lines(random, 1 + random.below(20));
    invented::read(other, "other", invented::joined(lines));
    snapshot = other.snapshot();
    invented::read(session, "here", invented::joined(invented::random_lines(random, 10)));
    before = session.report(settings);
  }
};

}  // namespace

TEST_CASE("cut anywhere") {
  for (std::uint64_t seed = 0; seed < invented::cases / 15; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Sessions sessions(random);
    for (int i = 0; i < 30; ++i) {
      const std::size_t size =
          i < 3 ? sessions.snapshot.size() - 1 - static_cast<std::size_t>(i) : random.below(sessions.snapshot.size());
      REQUIRE_FALSE(sessions.session.absorb(std::string_view(sessions.snapshot).substr(0, size)).empty());
    }
    REQUIRE(sessions.session.report(sessions.settings) == sessions.before);
  }
}

TEST_CASE("any bit flipped") {
  for (std::uint64_t seed = 0; seed < invented::cases / 15; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Sessions sessions(random);
    for (int i = 0; i < 100; ++i) {
      std::string damaged = sessions.snapshot;
      const std::size_t at = i < 30 ? static_cast<std::size_t>(i) : random.below(damaged.size());
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.below(8)));
      REQUIRE_FALSE(sessions.session.absorb(damaged).empty());
    }
    REQUIRE(sessions.session.report(sessions.settings) == sessions.before);
  }
}

TEST_CASE("damaged where the checksum agrees: refused without a trace, or taken without a crash") {
  int refused = 0, taken = 0;
  for (std::uint64_t seed = 0; seed < invented::cases; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Sessions sessions(random);
    std::string body = sessions.snapshot.substr(fuzz::magic.size() + 8);
    for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) {
      if (random.one_in(3))
        body[random.below(body.size())] = static_cast<char>(random.one_in(2) ? 0xFF : random.below(256));
      else if (random.one_in(2)) body.erase(random.below(body.size()), random.below(9));
      else body.insert(random.below(body.size()), random.below(9), static_cast<char>(random.below(3)));
    }
    if (sessions.session.absorb(fuzz::framed(body)).empty()) {
      ++taken;
      sessions.session.report(sessions.settings);
      sessions.session.accounts(sessions.settings, {});
    } else {
      ++refused;
      REQUIRE(sessions.session.report(sessions.settings) == sessions.before);
    }
  }
  CHECK(refused > 50);
  CHECK(taken > 5);
}

// The body ends with the rows, of 74 bytes each: id 8, time 4, author 4, retweeted account 4, hashtags 4, flags 1,
// rank 1, retweeted tweet 8, sketch 8, words 4, link 4, answered tweet 4, mentions 4, client 4, input 4, offset 8; then
// the number of duplicates, 8.
TEST_CASE("a row that refers to what is not there, or has an impossible time, is refused") {
  hustings::Session one(invented::now), session(invented::now);
  const auto tweet = invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"});
  invented::read(one, "one", invented::lines({tweet}));
  const std::string body = one.snapshot().substr(fuzz::magic.size() + 8);
  const std::size_t row = body.size() - 8 - 74;
  const std::string before = session.report(invented::settings());
  for (const std::size_t field : {8, 12, 16, 20, 54, 58, 62}) {
    CAPTURE(field);
    std::string damaged = body;
    damaged.replace(row + field, 4, std::string("\5\0\0\0", 4));
    CHECK_FALSE(session.absorb(fuzz::framed(damaged)).empty());
  }
  std::string far = body;  // an offset whose upper bits would be taken for another input
  far.replace(row + 70, 4, std::string(4, static_cast<char>(0xFF)));
  CHECK_FALSE(session.absorb(fuzz::framed(far)).empty());
  CHECK(session.report(invented::settings()) == before);
  CHECK(session.absorb(fuzz::framed(body)).empty());
}

TEST_CASE("the frame is as the fuzzers and these tests take it to be") {
  hustings::Session session(invented::now);
  const std::string snapshot = session.snapshot();
  CHECK(fuzz::framed(std::string_view(snapshot).substr(fuzz::magic.size() + 8)) == snapshot);
}

TEST_CASE("of another version, of something else, of nothing") {
  hustings::Session session(invented::now);
  std::string other = session.snapshot();
  other[other.find('4')] = '3';
  for (const std::string& bytes : {other, std::string("id,text\n1,so\n"), std::string()}) {
    CHECK(session.absorb(bytes) ==
          "This is not a complete snapshot of this version of Hustings; nothing of it was used.");
  }
}
