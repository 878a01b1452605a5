// Property: what was asked before, and when, does not show in an answer.
#include <doctest/doctest.h>

#include "invented.h"

namespace {

using invented::json;

json any_settings(invented::Random& random) {
  json some = invented::random_question(random);
  if (random.one_in(4)) some["lexicon"] = "uk2017";
  if (random.one_in(3)) some["replicates"] = 20 + random.below(20);
  if (random.one_in(3)) some["accounts"] = random.below(4);
  return some;
}

}  // namespace

TEST_CASE("a session that was asked other things, and had read less, answers like a fresh one") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    hustings::Session asked(invented::now);
    std::vector<invented::Export> inputs;
    for (std::size_t i = 1 + random.below(3); i > 0; --i) {
      inputs.push_back(invented::random_export(random));
      if (random.one_in(2)) {
        invented::read(asked, inputs.back().name, inputs.back().bytes);
      } else {
        hustings::Session other(invented::now);
        invented::read(other, inputs.back().name, inputs.back().bytes);
        REQUIRE(asked.absorb(other.snapshot()).empty());
      }
      for (int question = 0; question < 4; ++question) {
        const hustings::Settings settings = invented::settings(any_settings(random));
        hustings::Session fresh(invented::now);
        for (const invented::Export& input : inputs) invented::read(fresh, input.name, input.bytes);
        if (random.one_in(3)) asked.advance(settings, random.below(15));
        if (random.one_in(3)) REQUIRE(asked.accounts(settings, {}) == fresh.accounts(settings, {}));
        else REQUIRE(asked.report(settings) == fresh.report(settings));
      }
    }
  }
}
