// Property: however an input is cut into chunks, the answers are the same, byte for byte.
#include <doctest/doctest.h>

#include "../fuzz/checks.h"
#include "invented.h"

TEST_CASE("any chunking gives the same report") {
  for (std::uint64_t seed = 0; seed < invented::cases; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    const hustings::Settings settings = invented::settings(invented::random_question(random));
    const invented::Export input = invented::random_export(random);
    hustings::Session whole(invented::now), chunked(invented::now);
    invented::read(whole, input.name, input.bytes);
    chunked.open(input.name, input.bytes.size());
    invented::in_random_chunks(random, input.bytes, [&](std::string_view chunk) {
      const std::string own(chunk);  // dies after this: nothing may be kept by address
      chunked.feed(own);
    });
    chunked.close();
    REQUIRE(chunked.report(settings) == whole.report(settings));
    REQUIRE(chunked.accounts(settings, {}) == whole.accounts(settings, {}));
  }
}

TEST_CASE("any chunking makes a reader find the same") {
  for (std::uint64_t seed = 0; seed < invented::cases; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    const invented::Export input = invented::random_export(random);
    const std::string whole = fuzz::what_is_read(input.bytes, input.bytes.size() + 1);
    REQUIRE(fuzz::what_is_read(input.bytes, 1) == whole);
    for (int i = 0; i < 5; ++i) REQUIRE(fuzz::what_is_read(input.bytes, 1 + random.below(200)) == whole);
  }
}

TEST_CASE("questions asked between chunks change nothing") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    const hustings::Settings settings = invented::settings(invented::random_question(random));
    const invented::Export input = invented::random_export(random);
    hustings::Session whole(invented::now), asked(invented::now);
    invented::read(whole, input.name, input.bytes);
    asked.open(input.name, input.bytes.size());
    int questions = 0;
    invented::in_random_chunks(random, input.bytes, [&](std::string_view chunk) {
      asked.feed(chunk);
      if (random.one_in(20) && questions++ < 20) {
        asked.report(settings);
        asked.accounts(settings, {});
        asked.advance(settings, 3);
        asked.snapshot();
      }
    });
    asked.close();
    REQUIRE(asked.report(settings) == whole.report(settings));
  }
}
