#include "coordination/texts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace hustings {
namespace {

// A text as it is compared. `number`: of its thing, in the order of things; `time`: since the first text.
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

// Sorts by one byte; those with the same one stay in their order.
template <class Byte>
void sort_by(Byte byte, const std::vector<Text>& texts, std::vector<Text>& sorted) {
  std::array<std::uint32_t, 257> next = {};
  for (const Text& text : texts) ++next[byte(text) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  sorted.resize(texts.size());
  for (const Text& text : texts) sorted[next[byte(text)]++] = text;
}

void sort_by_time(std::vector<Text>& texts) {
  std::uint32_t first = UINT32_MAX, last = 0;
  for (const Text& text : texts) first = std::min(first, text.time);
  for (Text& text : texts) last = std::max(last, text.time -= first);
  std::vector<Text> sorted;
  for (int shift = 0; shift < 32 && last >> shift != 0; shift += 8) {
    sort_by([shift](const Text& text) { return std::size_t{text.time >> shift & 0xFF}; }, texts, sorted);
    texts.swap(sorted);
  }
}

// Finds which things are one, by comparing the texts within bands, and of which that was not done in full.
Sets same_things(std::vector<Text> texts, std::uint32_t seconds, int distance, std::vector<bool>& uncompared) {
  Sets same(uncompared.size());
  sort_by_time(texts);
  std::vector<Text> band;
  for (int shift = 0; shift < 64; shift += 8) {
    const auto byte = [shift](const Text& text) { return static_cast<std::size_t>(text.sketch >> shift & 0xFF); };
    sort_by(byte, texts, band);
    for (std::size_t i = 0; i < band.size(); ++i) {
      const auto is_near = [&](std::size_t j) {
        return j < band.size() && byte(band[j]) == byte(band[i]) && band[j].time - band[i].time <= seconds;
      };
      std::size_t j = i + 1;
      for (; j <= i + most_compared && is_near(j); ++j) {
        if (std::popcount(band[i].sketch ^ band[j].sketch) <= distance) same.unite(band[i].number, band[j].number);
      }
      if (j > i + most_compared && is_near(j)) uncompared[band[i].number] = true;
    }
  }
  return same;
}

}  // namespace

std::uint32_t join_similar_texts(std::vector<Deed>& deeds, std::uint32_t seconds, int distance) {
  if (distance == 0) return 0;
  sort_deeds(deeds, DeedOrder::thing_sketch);
  std::vector<std::uint64_t> things;
  std::vector<Text> texts;
  for (const Deed& deed : deeds) {
    if (things.empty() || things.back() != deed.thing) things.push_back(deed.thing);
    if (deed.sketch != 0) texts.push_back({deed.sketch, deed.time, static_cast<std::uint32_t>(things.size() - 1)});
  }
  std::vector<bool> uncompared(things.size());
  Sets same = same_things(std::move(texts), seconds, distance, uncompared);
  std::size_t number = 0;
  for (Deed& deed : deeds) {
    number += deed.thing != things[number];
    deed.thing = things[same.smallest(static_cast<std::uint32_t>(number))];
  }
  return static_cast<std::uint32_t>(std::count(uncompared.begin(), uncompared.end(), true));
}

}  // namespace hustings
