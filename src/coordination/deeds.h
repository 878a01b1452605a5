#pragma once
#include <cstdint>
#include <vector>

namespace hustings {

// That an account did something others may have done too: retweeted a tweet, posted a text. `account` and `tweet` are
// numbers of the TweetIndex.
struct Deed {
  std::uint64_t thing = 0;   // which; the same number for the same thing
  std::uint64_t sketch = 0;  // of a text: text/words.h; else 0
  std::uint32_t time = 0;    // seconds since 1970
  std::uint32_t account = 0;
  std::uint32_t tweet = 0;
};

enum class DeedOrder : std::uint8_t {
  thing_time,    // then account, then tweet
  thing_sketch,
  time_account,  // then thing
};
void sort_deeds(std::vector<Deed>& deeds, DeedOrder order);

}  // namespace hustings
