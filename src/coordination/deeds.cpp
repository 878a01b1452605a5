#include "coordination/deeds.h"

#include <algorithm>
#include <tuple>

namespace hustings {

// One sort for all orders: each by itself would make the compiled core heavier by two thousand bytes.
void sort_deeds(std::vector<Deed>& deeds, DeedOrder order) {
  std::sort(deeds.begin(), deeds.end(), [order](const Deed& a, const Deed& b) {
    if (order == DeedOrder::time_account) {
      return std::tie(a.time, a.account, a.thing) < std::tie(b.time, b.account, b.thing);
    }
    if (a.thing != b.thing) return a.thing < b.thing;
    if (order == DeedOrder::thing_sketch) return a.sketch < b.sketch;
    return std::tie(a.time, a.account, a.tweet) < std::tie(b.time, b.account, b.tweet);
  });
}

}  // namespace hustings
