#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simulation/post.h"
#include "simulation/random.h"

namespace hustings::simulation {

// A tweet that others may retweet, quote and answer.
struct Original {
  Post post;
  std::uint32_t appeal;                   // heavy-tailed; makes cascades
  std::vector<std::uint32_t> retweeters;  // nobody retweets a tweet twice
};

// A bounded choice of recent tweets. What appeals is chosen often and stays long; everything ages.
class Originals {
 public:
  explicit Originals(std::size_t capacity) : capacity_(capacity) {}

  void add(Post post, std::uint32_t appeal, Random& random);

  // One that the account has neither written nor retweeted; null if a few tries find none. `now`: milliseconds since
  // the week began. Valid until the next add().
  Original* choose(std::uint32_t account, std::int64_t now, Random& random);

 private:
  std::uint64_t score(const Original& original, std::int64_t now) const;
  std::size_t best_of_some(std::int64_t now, Random& random) const;
  std::size_t worst_of_some(std::int64_t now, Random& random) const;

  std::size_t capacity_;
  std::vector<Original> all_;
};

}  // namespace hustings::simulation
