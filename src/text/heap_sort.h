#pragma once
#include <algorithm>
#include <functional>
#include <iterator>

namespace hustings {

// Sorts a vector or a span, where the order of equals does not matter, by the standard library's heap sort. For what is
// small or seldom sorted: std::sort is a little faster, but weighs, by every other order, two to nine thousand bytes in
// the page, and this a tenth of that.
template <class Range, class Less = std::less<>>
void heap_sort(Range&& range, const Less& less = {}) {
  std::partial_sort(std::begin(range), std::end(range), std::end(range), less);
}

}  // namespace hustings
