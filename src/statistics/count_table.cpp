#include "statistics/count_table.h"

#include <algorithm>
#include <tuple>

namespace hustings {

void CountTable::add(std::span<const std::uint32_t> counts) {
  row_.clear();
  for (std::size_t column = 0; column < columns_; ++column) {
    if (counts[column] > 0) row_.push_back({static_cast<std::uint32_t>(column), counts[column]});
  }
  if (!row_.empty()) ++groups_[row_];
}

void CountTable::finish() {
  using Group = const std::pair<std::vector<Entry>, std::uint32_t>*;
  std::vector<Group> sorted;
  sorted.reserve(groups_.size());
  for (const auto& group : groups_) sorted.push_back(&group);
  std::sort(sorted.begin(), sorted.end(), [](Group a, Group b) {
    if (a->second != b->second) return a->second < b->second;
    return std::lexicographical_compare(
        a->first.begin(), a->first.end(), b->first.begin(), b->first.end(),
        [](Entry x, Entry y) { return std::tie(x.column, x.count) < std::tie(y.column, y.count); });
  });
  for (const Group group : sorted) {
    accounts_.push_back(group->second);
    entries_.insert(entries_.end(), group->first.begin(), group->first.end());
    ends_.push_back(entries_.size());
  }
  groups_ = {};  // with its memory
}

}  // namespace hustings
