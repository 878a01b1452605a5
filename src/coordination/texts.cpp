#include "coordination/texts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <tuple>

namespace hustings {
namespace {

// A text as it is compared; `number`: of its thing.
struct Text {
  std::uint64_t sketch;
  std::uint32_t time, number;
};

// Sets of numbers, each known by its smallest.
class Sets {
 public:
  explicit Sets(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), 0u); }
  std::uint32_t smallest(std::uint32_t number) {
    while (parents_[number] != number) number = parents_[number] = parents_[parents_[number]];
    return number;
  }
  void unite(std::uint32_t a, std::uint32_t b) {
    a = smallest(a), b = smallest(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parents_;
};

std::vector<std::uint64_t> numbered_things(const std::vector<Deed>& deeds) {
  std::vector<std::uint64_t> things;
  for (const Deed& deed : deeds) {
    if (deed.sketch != 0) things.push_back(deed.thing);
  }
  std::sort(things.begin(), things.end());
  things.erase(std::unique(things.begin(), things.end()), things.end());
  return things;
}

std::uint32_t number_of(const std::vector<std::uint64_t>& things, std::uint64_t thing) {
  return static_cast<std::uint32_t>(std::lower_bound(things.begin(), things.end(), thing) - things.begin());
}

// By time; ties in an order that does not hang on the order of the deeds.
std::vector<Text> texts_by_time(const std::vector<Deed>& deeds, const std::vector<std::uint64_t>& things) {
  std::vector<Text> texts;
  for (const Deed& deed : deeds) {
    if (deed.sketch != 0) texts.push_back({deed.sketch, deed.time, number_of(things, deed.thing)});
  }
  std::sort(texts.begin(), texts.end(), [](const Text& a, const Text& b) {
    return std::tie(a.time, a.number, a.sketch) < std::tie(b.time, b.number, b.sketch);
  });
  return texts;
}

// Sorts texts by one byte of their sketches; those with the same one stay in their order.
void sort_by_byte(const std::vector<Text>& texts, int byte, std::vector<Text>& sorted) {
  const auto value = [byte](const Text& text) { return static_cast<std::size_t>(text.sketch >> (8 * byte) & 0xFF); };
  std::array<std::size_t, 257> next = {};
  for (const Text& text : texts) ++next[value(text) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  sorted.resize(texts.size());
  for (const Text& text : texts) sorted[next[value(text)]++] = text;
}

}  // namespace

void join_similar_texts(std::vector<Deed>& deeds, std::uint32_t seconds, int distance) {
  if (distance == 0) return;
  const std::vector<std::uint64_t> things = numbered_things(deeds);
  const std::vector<Text> texts = texts_by_time(deeds, things);
  Sets same(things.size());
  std::vector<Text> sorted;
  for (int byte = 0; byte < 8; ++byte) {
    sort_by_byte(texts, byte, sorted);
    const auto is_near = [&](const Text& a, const Text& b) {
      return b.time >= a.time && b.time - a.time <= seconds && ((a.sketch ^ b.sketch) >> (8 * byte) & 0xFF) == 0;
    };
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      const std::size_t end = std::min<std::size_t>(sorted.size(), i + 1 + most_compared);
      for (std::size_t j = i + 1; j < end && is_near(sorted[i], sorted[j]); ++j) {
        if (std::popcount(sorted[i].sketch ^ sorted[j].sketch) <= distance) same.unite(sorted[i].number, sorted[j].number);
      }
    }
  }
  for (Deed& deed : deeds) {
    if (deed.sketch != 0) deed.thing = things[same.smallest(number_of(things, deed.thing))];
  }
}

}  // namespace hustings
