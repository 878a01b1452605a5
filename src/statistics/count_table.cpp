#include "statistics/count_table.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "text/heap_sort.h"

namespace hustings {

void CountTable::add(std::span<const std::uint32_t> counts, std::uint8_t mark) {
  account_.counts.clear();
  account_.mark = mark;
  for (std::size_t column = 0; column < columns_; ++column) {
    if (counts[column] > 0) account_.counts.push_back({static_cast<std::uint32_t>(column), counts[column]});
  }
  if (account_.counts.empty()) return;
  ++groups_[account_];
  marks_ = std::max(marks_, std::size_t{mark} + 1);
}

void CountTable::finish() {
  using Group = const std::pair<Account, std::uint32_t>*;
  std::vector<Group> sorted;
  sorted.reserve(groups_.size());
  for (const auto& group : groups_) sorted.push_back(&group);
  const auto less = [](Entry x, Entry y) { return std::tie(x.column, x.count) < std::tie(y.column, y.count); };
  const auto before = [&](Group a, Group b) {
    if (a->second != b->second) return a->second < b->second;
    const auto &of_a = a->first.counts, &of_b = b->first.counts;
    if (of_a == of_b) return a->first.mark < b->first.mark;
    return std::lexicographical_compare(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), less);
  };
  heap_sort(sorted, before);
  for (const Group group : sorted) {
    accounts_.push_back(group->second);
    mark_of_.push_back(group->first.mark);
    entries_.insert(entries_.end(), group->first.counts.begin(), group->first.counts.end());
    ends_.push_back(entries_.size());
  }
  groups_ = {};  // with its memory
}

}  // namespace hustings
