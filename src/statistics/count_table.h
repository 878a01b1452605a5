#pragma once
#include <tsl/robin_map.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace hustings {

// What each of many accounts counted, in a fixed number of columns, as a bootstrap over accounts needs it: sparse,
// equal accounts grouped, in an order that depends on the counts alone and not on that of the accounts.
class CountTable {
 public:
  struct Entry {
    std::uint32_t column;
    std::uint32_t count;
    bool operator==(const Entry&) const = default;
  };

  explicit CountTable(std::size_t columns) : columns_(columns) {}

  // One more account, its counts by column. Accounts that counted nothing are not kept: they add nothing to any sum.
  // Those with different marks are different, and summed apart; but marks do not change the order of accounts that
  // differ in their counts. So, as long as equal counts have equal marks, replicates of sums over all marks do not hang
  // on the marks.
  void add(std::span<const std::uint32_t> counts, std::uint8_t mark = 0);
  // Groups and sorts: after the last account and before any question. A second call changes nothing.
  void finish();

  std::size_t columns() const { return columns_; }
  // Marks are below this.
  std::size_t marks() const { return marks_; }
  // Distinct accounts, by how many are like them, by their counts, by their marks.
  std::size_t rows() const { return accounts_.size(); }
  // How many accounts are like this.
  std::uint32_t accounts(std::size_t row) const { return accounts_[row]; }
  std::uint8_t mark(std::size_t row) const { return mark_of_[row]; }
  // What each of them counted, by column, without the zeros.
  std::span<const Entry> counts(std::size_t row) const {
    return {entries_.data() + ends_[row], entries_.data() + ends_[row + 1]};
  }

 private:
  struct Account {
    std::vector<Entry> counts;
    std::uint8_t mark = 0;
    bool operator==(const Account&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Account& account) const {
      const auto& counts = account.counts;
      return std::hash<std::string_view>()(
                 {reinterpret_cast<const char*>(counts.data()), counts.size() * sizeof(Entry)}) +
             account.mark;
    }
  };

  std::size_t columns_;
  std::size_t marks_ = 1;
  Account account_;                                      // being added; kept for its memory
  tsl::robin_map<Account, std::uint32_t, Hash> groups_;  // until finish()
  std::vector<std::uint8_t> mark_of_;
  std::vector<std::uint32_t> accounts_;
  std::vector<std::size_t> ends_ = {0};
  std::vector<Entry> entries_;
};

}  // namespace hustings
