#pragma once
#include <cstdint>

#include "simulation/message.h"
#include "text/time.h"

namespace hustings::simulation {

// A tweet as it is written, without what it retweets or quotes.
struct Post {
  std::uint64_t id = 0;
  std::int64_t ms = 0;      // since the week began; negative before
  std::uint32_t author = 0; // place in the cast
  std::uint32_t tweet = 0;  // the author's number of tweets before this one
  Message message;
  // What it replies to; 0 for nothing.
  std::uint64_t reply_to = 0;
  std::uint32_t reply_to_author = 0;
  std::uint32_t retweets = 0, quotes = 0, replies = 0, likes = 0;  // that it has had so far
};

}  // namespace hustings::simulation
