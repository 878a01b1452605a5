// The simulation's random numbers are those of SplitMix64.
#include "simulation/random.h"

#include <doctest/doctest.h>

using hustings::simulation::Random;

TEST_CASE("the numbers of the reference implementation") {
  // Output of S. Vigna's splitmix64.c for this seed, as Rosetta Code's task "Pseudo-random numbers/Splitmix64" lists it.
  Random random(1234567);
  CHECK(random.next() == 6457827717110365317u);
  CHECK(random.next() == 3203168211198807973u);
  CHECK(random.next() == 9817491932198370423u);
  CHECK(random.next() == 4593380528125082431u);
  CHECK(random.next() == 16408922859458223821u);
}

TEST_CASE("bounds are kept and reached") {
  Random random(1);
  bool least = false, most = false;
  for (int i = 0; i < 1000; ++i) {
    const auto n = random.between(3, 7);
    REQUIRE(n >= 3);
    REQUIRE(n <= 7);
    least = least || n == 3;
    most = most || n == 7;
    const double f = random.fraction();
    REQUIRE(f >= 0);
    REQUIRE(f < 1);
  }
  CHECK(least);
  CHECK(most);
}

TEST_CASE("a place has its own numbers, always the same") {
  CHECK(Random::at({1, 2, 3}).next() == Random::at({1, 2, 3}).next());
  CHECK(Random::at({1, 2, 3}).next() != Random::at({1, 3, 2}).next());
  CHECK(Random::at({1, 2}).next() != Random::at({2, 2}).next());
}
