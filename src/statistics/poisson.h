#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hustings {

// Draws from a Poisson distribution by A. J. Walker's alias method (ACM Transactions on Mathematical Software 3, 1977,
// 253-256), one 64-bit random number a draw. The table is made with additions, multiplications and divisions of IEEE
// doubles only, and completed in integers, so that draws are the same on every platform, which those of
// std::poisson_distribution are not. Probabilities are right to one in 10^11; values less likely than 2^-64 never come.
class Poisson {
 public:
  // `mean`: at least 1. The table grows as its square root: 18 entries and more, 65,536 of 16 bytes for ten million.
  explicit Poisson(std::uint32_t mean);

  // `random`: any 64-bit number, all equally likely.
  std::uint32_t operator()(std::uint64_t random) const {
    const Slot& slot = slots_[static_cast<std::size_t>(random >> shift_)];
    return random < slot.end ? slot.value : slot.other;
  }

 private:
  // Each slot owns an equal part of the 64-bit numbers: those up to `end` stand for one value, the rest for another.
  struct Slot {
    std::uint64_t end;
    std::uint32_t value;
    std::uint32_t other;
  };

  unsigned shift_ = 0;
  std::vector<Slot> slots_;
};

}  // namespace hustings
