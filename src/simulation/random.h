#pragma once
#include <cstdint>
#include <initializer_list>
#include <iterator>

namespace hustings::simulation {

// SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, with
// the constants of S. Vigna's public-domain splitmix64.c. Integers only, so the same numbers on every platform; as long
// as an expression draws but once, since compilers differ in the order of operands and arguments.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // A generator that belongs to a place, such as {seed, account, tweet}: the same whenever it is asked for, which
  // saves keeping what can be drawn again.
  static Random at(std::initializer_list<std::uint64_t> place) {
    std::uint64_t state = 0;
    for (const std::uint64_t part : place) state = Random(state ^ part).next();
    return Random(state);
  }

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  // From 0 to `end` - 1; the bias is under one in 2^32 / `end`.
  std::uint32_t below(std::uint32_t end) {
    return static_cast<std::uint32_t>(((next() >> 32) * std::uint64_t{end}) >> 32);
  }
  std::uint32_t between(std::uint32_t first, std::uint32_t last) { return first + below(last - first + 1); }
  bool percent(std::uint32_t chance) { return below(100) < chance; }
  // In [0, 1).
  double fraction() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

  template <class List>
  const auto& among(const List& list) {
    return list[below(static_cast<std::uint32_t>(std::size(list)))];
  }

  // Heavy-tailed, from 1 to `largest`: n or more with a probability of about 1 / n.
  std::uint32_t heavy_tailed(std::uint32_t largest) { return largest / (1 + below(largest)); }

 private:
  std::uint64_t state_;
};

}  // namespace hustings::simulation
