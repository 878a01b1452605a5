#include "statistics/bootstrap.h"

#include <random>
#include <utility>

namespace hustings {

Bootstrap::Bootstrap(CountTable table, std::uint64_t seed) : table_(std::move(table)), seed_(seed) {
  table_.finish();
  for (std::size_t row = 0; row < table_.rows(); ++row) {
    if (row == 0 || table_.accounts(row) != table_.accounts(row - 1))
      alike_.push_back({Poisson(table_.accounts(row)), 0});
    alike_.back().end = row + 1;
  }
}

void Bootstrap::run(std::size_t more) {
  const std::size_t of_replicate = table_.marks() * table_.columns();
  sums_.resize((replicates_ + more) * of_replicate);
  for (; more > 0; --more, ++replicates_) replicate(sums_.data() + replicates_ * of_replicate);
}

void Bootstrap::replicate(std::uint64_t* sums) const {
  const std::uint64_t number = replicates_;
  std::seed_seq place{static_cast<std::uint32_t>(seed_), static_cast<std::uint32_t>(seed_ >> 32),
                      static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(number >> 32)};
  std::mt19937_64 random(place);
  std::size_t row = 0;
  for (const Alike& alike : alike_) {
    for (; row < alike.end; ++row) {
      const std::uint64_t times = alike.times(random());
      std::uint64_t* of_mark = sums + table_.mark(row) * table_.columns();
      for (const CountTable::Entry entry : table_.counts(row)) of_mark[entry.column] += times * entry.count;
    }
  }
}

}  // namespace hustings
