#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "statistics/count_table.h"
#include "statistics/poisson.h"

namespace hustings {

// The bootstrap over accounts, for sums of what they counted and all that can be computed from such sums. A replicate
// takes each account as often as a draw from a Poisson distribution of mean 1 says (J. A. Hanley, B. MacGibbon,
// "Creating non-parametric bootstrap samples using Poisson frequencies", Computer Methods and Programs in Biomedicine
// 83, 2006, 57-62), and so accounts that are alike, g of them, as often as one of mean g. Accounts are drawn, not
// tweets, because the tweets of an account are not independent.
//
// A replicate depends on the counts, the seed and its own number alone: not on the order of accounts, the platform, or
// how many replicates were asked for at a time. Its random numbers are those of std::mt19937_64, seeded by
// std::seed_seq with the seed's and the number's halves, the lower ones first; one for each row of the table, in their
// order.
class Bootstrap {
 public:
  Bootstrap(CountTable table, std::uint64_t seed);

  // Adds so many replicates to those there are.
  void run(std::size_t more);

  std::size_t replicates() const { return replicates_; }
  // By column, over the accounts of a mark; empty for a mark that no account has. Valid until the next run.
  std::span<const std::uint64_t> sums(std::size_t replicate, std::size_t mark = 0) const {
    if (mark >= table_.marks()) return {};
    return {sums_.data() + (replicate * table_.marks() + mark) * table_.columns(), table_.columns()};
  }

 private:
  struct Alike {
    Poisson times;
    std::size_t end;  // of the rows that this many accounts share
  };

  void replicate(std::uint64_t* sums) const;

  CountTable table_;
  std::uint64_t seed_;
  std::vector<Alike> alike_;
  std::size_t replicates_ = 0;
  std::vector<std::uint64_t> sums_;
};

}  // namespace hustings
