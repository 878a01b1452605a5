// A scenario gives the same bytes wherever it is invented: natively, under the sanitizers, and as WebAssembly in Node,
// where this same test runs.
#include <doctest/doctest.h>
#include <xxhash.h>

#include <memory>
#include <string>

#include "simulation/election.h"

namespace {

using hustings::simulation::Election;
using hustings::simulation::make_scenario;
using hustings::simulation::Scenario;

std::uint64_t hash_of(const Scenario& scenario) {
  const std::unique_ptr<XXH64_state_t, XXH_errorcode (*)(XXH64_state_t*)> hash(XXH64_createState(), XXH64_freeState);
  XXH64_reset(hash.get(), 0);
  Election election(scenario);
  for (std::string piece; election.next(piece); piece.clear()) XXH64_update(hash.get(), piece.data(), piece.size());
  return XXH64_digest(hash.get());
}

}  // namespace

TEST_CASE("the bytes of a scenario are these on every platform") {
  CHECK(hash_of(*make_scenario("small", {}, 1, "v1.1")) == 6324633914587753297u);
  CHECK(hash_of(*make_scenario("small", {}, 1, "csv")) == 6758460999277728087u);
  CHECK(hash_of(*make_scenario("ring", 10'000, 2, "csv")) == 622755373706830896u);
}
