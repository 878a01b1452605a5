#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/merge_sort.h"

namespace hustings {

TEST_CASE("Sorting: the same as the standard library's stable sort, at every length around its steps") {
  const auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };
  unsigned random = 1;
  for (int length = 0; length <= 100; ++length) {
    std::vector<std::pair<unsigned, std::string>> items;
    for (int i = 0; i < length; ++i) {
      random = random * 1664525 + 1013904223;
      items.emplace_back(random >> 28, std::to_string(i));
    }
    auto expected = items;
    std::stable_sort(expected.begin(), expected.end(), by_first);
    merge_sort(items, by_first);
    CHECK(items == expected);
  }
}

}  // namespace hustings
