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
  void add(std::span<const std::uint32_t> counts);
  // Groups and sorts: after the last account and before any question. A second call changes nothing.
  void finish();

  std::size_t columns() const { return columns_; }
  // Distinct accounts, by how many are like them and then by their counts.
  std::size_t rows() const { return accounts_.size(); }
  // How many accounts are like this.
  std::uint32_t accounts(std::size_t row) const { return accounts_[row]; }
  // What each of them counted, by column, without the zeros.
  std::span<const Entry> counts(std::size_t row) const {
    return {entries_.data() + ends_[row], entries_.data() + ends_[row + 1]};
  }

 private:
  struct Hash {
    std::size_t operator()(const std::vector<Entry>& row) const {
      return std::hash<std::string_view>()({reinterpret_cast<const char*>(row.data()), row.size() * sizeof(Entry)});
    }
  };

  std::size_t columns_;
  std::vector<Entry> row_;                                          // of the account being added; kept for its memory
  tsl::robin_map<std::vector<Entry>, std::uint32_t, Hash> groups_;  // until finish()
  std::vector<std::uint32_t> accounts_;
  std::vector<std::size_t> ends_ = {0};
  std::vector<Entry> entries_;
};

}  // namespace hustings
