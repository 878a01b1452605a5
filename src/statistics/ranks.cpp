#include "statistics/ranks.h"

#include <numeric>

#include "text/heap_sort.h"

namespace hustings {

std::vector<std::uint32_t> by_largest(const std::vector<std::uint64_t>& figures) {
  std::vector<std::uint32_t> places(figures.size());
  std::iota(places.begin(), places.end(), 0u);
  heap_sort(places, [&figures](std::uint32_t a, std::uint32_t b) {
    return figures[a] != figures[b] ? figures[a] > figures[b] : a < b;
  });
  return places;
}

}  // namespace hustings
