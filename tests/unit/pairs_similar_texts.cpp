// Texts that hardly differ become one thing: worked out by hand.
#include <doctest/doctest.h>

#include <vector>

#include "coordination/texts.h"

using hustings::Deed;

namespace {

constexpr std::uint64_t a_sketch = 0x1122334455667788;

// A text posted so much later than the first, that differs from it in these bits.
Deed text(std::uint64_t thing, std::uint32_t later, std::uint64_t bits) {
  return {thing, a_sketch ^ bits, 1'493'596'800 + later, 1, 0};
}

// What the texts' things become, within a minute.
std::vector<std::uint64_t> things(std::vector<Deed> deeds, int distance) {
  for (std::uint32_t i = 0; i < deeds.size(); ++i) deeds[i].tweet = i;
  hustings::join_similar_texts(deeds, 60, distance);
  std::vector<std::uint64_t> found(deeds.size());
  for (const Deed& deed : deeds) found[deed.tweet] = deed.thing;
  return found;
}

using Things = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("texts are joined if they differ in so many bits at most, within so many seconds at most") {
  CHECK(things({text(9, 0, 0), text(4, 60, 0b111)}, 3) == Things{4, 4});
  CHECK(things({text(9, 60, 0), text(4, 0, 0b111)}, 3) == Things{4, 4});
  CHECK(things({text(9, 0, 0), text(4, 61, 0b111)}, 3) == Things{9, 4});
  CHECK(things({text(9, 0, 0), text(4, 60, 0b1111)}, 3) == Things{9, 4});
  CHECK(things({text(9, 0, 0), text(4, 0, 0)}, 1) == Things{4, 4});
  CHECK(things({text(9, 0, 0), text(4, 0, 0)}, 0) == Things{9, 4});
}

TEST_CASE("texts are joined if they have a byte of their sketches in common") {
  CHECK(things({text(9, 0, 0), text(4, 0, 0x0101010101010101)}, 16) == Things{9, 4});
  CHECK(things({text(9, 0, 0), text(4, 0, 0x0001010101010101)}, 16) == Things{4, 4});
  CHECK(things({text(9, 0, 0), text(4, 0, 0x0303030303030300)}, 16) == Things{4, 4});
  CHECK(things({text(9, 0, 0), text(4, 0, 0x0303030303030300)}, 13) == Things{9, 4});
}

TEST_CASE("all texts that hang together are one") {
  // Each is joined with the next: the first and the last differ in six bits and are two minutes apart.
  CHECK(things({text(5, 0, 0), text(7, 40, 0b11), text(2, 80, 0b1111), text(8, 120, 0b111111)}, 2) ==
        Things{2, 2, 2, 2});
  CHECK(things({text(5, 0, 0), text(7, 40, 0b11), text(2, 101, 0b1111), text(8, 120, 0b111111)}, 2) ==
        Things{5, 5, 2, 2});
}

TEST_CASE("the same text stays the same wherever it is") {
  CHECK(things({text(5, 0, 0), text(3, 9, 1), text(5, 100'000, 0)}, 2) == Things{3, 3, 3});
}

TEST_CASE("deeds without a sketch stay as they are") {
  const Deed plain{3, 0, 1'493'596'800, 1, 0};
  CHECK(things({plain, {2, 0, 1'493'596'800, 2, 0}, {9, 1, 1'493'596'800, 3, 0}}, 16) == Things{3, 2, 9});
  CHECK(things({}, 8) == Things{});
}

TEST_CASE("of a crowd of texts that are alike in a byte the next 64 are compared") {
  const auto uncompared = [](std::uint32_t count) {
    std::vector<Deed> deeds;
    for (std::uint32_t i = 0; i < count; ++i) deeds.push_back(text(100 + i, i / 2, 0));
    const std::uint32_t found = hustings::join_similar_texts(deeds, 60, 8);
    for (const Deed& deed : deeds) CHECK(deed.thing == 100);  // all hang together nevertheless
    return found;
  };
  CHECK(uncompared(65) == 0);
  CHECK(uncompared(66) == 1);
  CHECK(uncompared(70) == 5);
}
