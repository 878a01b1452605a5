// Pairs of accounts and joined texts are those that comparing every deed with every other finds.
#include <doctest/doctest.h>

#include <algorithm>
#include <bitset>
#include <map>
#include <random>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "coordination/pairs.h"
#include "coordination/texts.h"

namespace {
namespace by_force {

using hustings::Deed, hustings::Pair, hustings::PairRule, hustings::Pairs;
using Deeds = std::vector<Deed>;

// How often the random sets came to what is to be tested.
struct Met {
  int pairs = 0, too_light = 0, just_heavy_enough = 0, too_seldom = 0, just_often_enough = 0, crowded = 0;
  int joined = 0, without_common_byte = 0, all_compared = 0, uncompared = 0;
};

auto in_order(const Deed& deed) { return std::tie(deed.thing, deed.time, deed.account, deed.tweet); }
bool is_before(const Deed& a, const Deed& b) { return in_order(a) < in_order(b); }
bool is_same(const Deed& a, const Deed& b) { return in_order(a) == in_order(b) && a.sketch == b.sketch; }
bool are_same(const Deeds& a, const Deeds& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same); }

Deeds sorted(Deeds deeds) {
  std::sort(deeds.begin(), deeds.end(), is_before);
  return deeds;
}

// ---- The plain way

using Couple = std::pair<std::uint32_t, std::uint32_t>;  // of accounts, the smaller first

Pairs pairs_of(Deeds deeds, const PairRule& rule, Met& met) {
  deeds = sorted(deeds);
  Pairs found;
  std::set<std::uint32_t> accounts;
  std::map<std::uint64_t, std::set<std::uint32_t>> doers;
  std::map<Couple, std::vector<Couple>> close;  // by accounts: numbers of deeds
  for (std::uint32_t i = 0; i < deeds.size(); ++i) {
    accounts.insert(deeds[i].account);
    doers[deeds[i].thing].insert(deeds[i].account);
    int followers = 0;
    for (std::uint32_t j = i + 1; j < deeds.size(); ++j) {
      const Deed &first = deeds[i], &second = deeds[j];
      if (first.thing != second.thing || second.time > first.time + rule.seconds || ++followers > 64) continue;
      if (first.account != second.account) close[std::minmax(first.account, second.account)].emplace_back(i, j);
    }
    found.crowded += followers > 64;
  }
  std::set<std::uint32_t> in_step;
  for (const auto& [couple, deeds_of_couple] : close) {
    Pair pair{couple.first, couple.second, 0, 0, UINT32_MAX, 0};
    std::set<std::uint64_t> things;
    for (const auto& [i, j] : deeds_of_couple) {
      things.insert(deeds[i].thing);
      pair.from = std::min(pair.from, deeds[i].time);  // which comes first
      pair.to = std::max(pair.to, deeds[j].time);
    }
    for (const std::uint64_t thing : things) {
      ++pair.things;
      pair.weight += hustings::weight_of(static_cast<std::uint32_t>(doers[thing].size()),
                                         static_cast<std::uint32_t>(accounts.size()));
    }
    if (pair.things < rule.least) continue;
    std::uint32_t done_by_both = 0;  // at whatever time
    for (const auto& [thing, who] : doers) done_by_both += who.count(pair.a) && who.count(pair.b);
    met.too_light += pair.weight < 500 * rule.least;
    met.just_heavy_enough += pair.weight == 500 * rule.least;
    met.too_seldom += done_by_both > 10 * pair.things;
    met.just_often_enough += done_by_both == 10 * pair.things;
    if (pair.weight < 500 * rule.least || done_by_both > 10 * pair.things) continue;
    found.pairs.push_back(pair);
    for (const auto& [i, j] : deeds_of_couple) in_step.insert({i, j});
  }
  for (const std::uint32_t i : in_step) found.in_step.push_back(deeds[i]);
  found.things = static_cast<std::uint32_t>(doers.size());
  for (const auto& [thing, who] : doers) found.shared += who.size() >= 2;
  met.pairs += static_cast<int>(found.pairs.size());
  met.crowded += static_cast<int>(found.crowded);
  return found;
}

bool have_common_byte(std::uint64_t a, std::uint64_t b) {
  for (int byte = 0; byte < 8; ++byte) {
    if (((a >> 8 * byte) & 0xFF) == ((b >> 8 * byte) & 0xFF)) return true;
  }
  return false;
}

Deeds joined(Deeds deeds, std::uint32_t seconds, int distance, Met& met) {
  if (distance == 0) return deeds;
  std::map<std::uint64_t, std::uint64_t> becomes;
  std::set<std::pair<std::uint64_t, std::uint64_t>> alike;
  for (const Deed& a : deeds) {
    becomes[a.thing] = a.thing;
    for (const Deed& b : deeds) {
      if (a.sketch == 0 || b.sketch == 0 || b.time < a.time || b.time - a.time > seconds) continue;
      if (std::bitset<64>(a.sketch ^ b.sketch).count() > static_cast<std::size_t>(distance)) continue;
      if (have_common_byte(a.sketch, b.sketch)) {
        alike.emplace(a.thing, b.thing);
      } else {
        ++met.without_common_byte;
      }
    }
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [a, b] : alike) {
      changed = changed || becomes[a] != becomes[b];
      becomes[a] = becomes[b] = std::min(becomes[a], becomes[b]);
    }
  }
  for (Deed& deed : deeds) {
    met.joined += becomes[deed.thing] != deed.thing;
    deed.thing = becomes[deed.thing];
  }
  return deeds;
}

// ---- Random deeds

struct Size {
  std::uint32_t deeds, accounts, things, moments;
};

// The same on every platform, which calls draws in braces or one after another in their order.
class Invention {
 public:
  PairRule rule;
  Deeds deeds;

  explicit Invention(std::mt19937& random) : random_(random) {
    static constexpr std::uint32_t windows[] = {1, 2, 10, 60, 300};
    rule.seconds = windows[below(5)];
    rule.least = 2 + below(3);
    switch (below(5)) {
      case 0: add({below(121), 2 + below(7), 1 + below(12), 1 + below(4)}); break;  // few who do much
      case 1: add({below(121), 5 + below(30), 2 + below(20), 1 + below(4)}); break;
      case 2: add({150 + below(151), 3 + below(60), 2 + below(2), 1}); break;  // crowds
      case 3: add_things_seldom_done_together(); break;
      default: add_weights_at_the_edge();
    }
  }

  // In another order.
  Deeds shuffled() {
    Deeds others = deeds;
    for (std::uint32_t i = 1; i < others.size(); ++i) std::swap(others[i], others[below(i + 1)]);
    return others;
  }

 private:
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }
  std::uint64_t any() {
    const std::uint64_t half = random_();
    return half << 32 | random_();
  }

  // In one moment or some, each of which is up to two windows long.
  std::uint32_t time(std::uint32_t moments) {
    const std::uint32_t moment = 1'493'596'800 + below(moments) * 3 * rule.seconds;
    return moment + below(2 * rule.seconds + 1);
  }

  void add(const Size& size) {
    const auto texts = make_texts(size.things);
    for (std::uint32_t i = 0; i < size.deeds; ++i) {
      const auto& [thing, sketch] = texts[below(size.things)];
      deeds.push_back({thing, sketch, time(size.moments), below(size.accounts), i});
    }
  }

  // Two things are just enough if 28 and 38 did them, because 27 · 37 = 999.
  void add_weights_at_the_edge() {
    rule.least = 2;
    for (const std::uint32_t doers : {27 + below(3), 37 + below(3)}) {
      const std::uint64_t thing = any();
      for (std::uint32_t account = 0; account < doers; ++account) {
        deeds.push_back({thing, 0, time(2), account, static_cast<std::uint32_t>(deeds.size())});
      }
    }
  }

  // Two or three accounts that do some twenty, thirty or forty things each, about one in ten of them together.
  void add_things_seldom_done_together() {
    rule.least = 2;
    const std::uint32_t accounts = 2 + below(2), things = 10 * (2 + below(3)) - 1 + below(3);
    for (std::uint32_t i = 0; i < things; ++i) {
      const std::uint64_t thing = any();
      for (std::uint32_t account = 0; account < accounts; ++account) {
        const std::uint32_t later = below(10) == 0 ? 0 : account * (rule.seconds + 1);
        deeds.push_back({thing, 0, 1'493'596'800 + later, account, static_cast<std::uint32_t>(deeds.size())});
      }
    }
  }

  // Things and their sketches. Some are near a few of the others, some form chains, some differ from their neighbour in
  // every byte, some have no sketch.
  std::vector<std::pair<std::uint64_t, std::uint64_t>> make_texts(std::uint32_t count) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> texts;
    const std::uint64_t bases[] = {any(), any(), any()};
    std::uint64_t last = bases[0];
    for (std::uint32_t i = 0; i < count; ++i) {
      std::uint64_t sketch = bases[below(3)];
      switch (below(5)) {
        case 0: sketch = 0; break;
        case 1: sketch = flipped(last, 1 + below(6)); break;
        case 2:
          sketch = last;
          for (int byte = 0; byte < 8; ++byte) sketch ^= std::uint64_t{1} << (8 * byte + static_cast<int>(below(8)));
          break;
        default: sketch = flipped(sketch, below(12));
      }
      if (sketch != 0) last = sketch;
      texts.emplace_back(any(), sketch);
    }
    return texts;
  }

  std::uint64_t flipped(std::uint64_t sketch, std::uint32_t bits) {
    for (std::uint32_t i = 0; i < bits; ++i) sketch ^= std::uint64_t{1} << below(64);
    return sketch;
  }

  std::mt19937& random_;
};

// ---- Comparing

auto values(const Pair& pair) { return std::tie(pair.a, pair.b, pair.things, pair.weight, pair.from, pair.to); }

void check_same(const Pairs& found, const Pairs& expected) {
  CHECK(found.things == expected.things);
  CHECK(found.shared == expected.shared);
  CHECK(found.crowded == expected.crowded);
  CHECK(found.pairs.size() == expected.pairs.size());
  CHECK(std::equal(found.pairs.begin(), found.pairs.end(), expected.pairs.begin(), expected.pairs.end(),
                   [](const Pair& a, const Pair& b) { return values(a) == values(b); }));
  CHECK(found.in_step.size() == expected.in_step.size());
  CHECK(are_same(found.in_step, expected.in_step));
}

}  // namespace by_force
}  // namespace

TEST_CASE("pairs and joined texts are those that comparing all with all finds, in whichever order deeds are given") {
  std::mt19937 random(20170608);
  by_force::Met met;
  for (int set = 0; set < 2000; ++set) {
    CAPTURE(set);
    by_force::Invention invention(random);
    static constexpr int distances[] = {0, 1, 3, 8, 12, 16};
    const int distance = distances[random() % 6];
    CAPTURE(distance);
    const by_force::Deeds joined = by_force::joined(invention.deeds, invention.rule.seconds, distance, met);
    const hustings::Pairs pairs = by_force::pairs_of(joined, invention.rule, met);
    for (by_force::Deeds deeds : {invention.deeds, invention.shuffled()}) {
      if (hustings::join_similar_texts(deeds, invention.rule.seconds, distance) == 0) {
        ++met.all_compared;
        CHECK(by_force::are_same(by_force::sorted(deeds), by_force::sorted(joined)));
      } else {
        ++met.uncompared;  // which are not, depends on more than what is said of it
        CHECK(deeds.size() > 65);
        deeds = joined;
      }
      by_force::check_same(hustings::find_pairs(deeds, invention.rule), pairs);
      CHECK(by_force::are_same(deeds, by_force::sorted(joined)));
    }
  }
  CHECK(met.pairs > 10'000);
  CHECK(met.too_light > 1'000);
  CHECK(met.just_heavy_enough > 1'000);
  CHECK(met.too_seldom > 100);
  CHECK(met.just_often_enough > 50);
  CHECK(met.crowded > 1'000);
  CHECK(met.joined > 1'000);
  CHECK(met.without_common_byte > 1'000);
  CHECK(met.all_compared > 2'000);
  CHECK(met.uncompared > 100);
}
