#include "coordination/deeds.h"

#include <tuple>

#include "text/merge_sort.h"

namespace hustings {

// One sort for all orders: the core is lighter for it.
void sort_deeds(std::vector<Deed>& deeds, DeedOrder order) {
  merge_sort(deeds, [order](const Deed& a, const Deed& b) {
    if (order == DeedOrder::time_account) {
      return std::tie(a.time, a.account, a.thing) < std::tie(b.time, b.account, b.thing);
    }
    if (a.thing != b.thing) return a.thing < b.thing;
    if (order == DeedOrder::thing_sketch) return a.sketch < b.sketch;
    return std::tie(a.time, a.account, a.tweet) < std::tie(b.time, b.account, b.tweet);
  });
}

}  // namespace hustings
