#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/byte_block.h"

namespace hustings::json {

inline constexpr std::uint32_t nowhere = 0xFFFFFFFF;

// Where in a text of JSON its strings, commas and containers (objects, arrays) are: found 64 bytes at a time, without
// looking at what the values say. (The method: Langdale and Lemire, "Parsing gigabytes of JSON per second", VLDB Journal
// 28, 2019, section 3.1; parity by shifts, since WebAssembly has no carry-less product.)
//
// Offsets count from the first byte that was taken in, below 2^32 - 1. Of text that is no JSON the answers mean nothing, but
// they are never beyond the last 64 bytes that were taken in, and always the same.
class Structure {
 private:
  struct Places {
    std::uint64_t quotes, stops;
    std::uint64_t odd;  // in strings: escapes, control characters, and what is beyond ASCII
  };

 public:
  // What is seen in the next 64 bytes.
  struct Look {
    Places places;
    const char* bytes;
    std::uint64_t brackets;    // opening and closing ones of objects and arrays
    std::uint64_t line_feeds;  // in strings or not
    std::uint64_t escaped, in_string;
  };

  void clear();
  Look look(const char* bytes) const;
  // The same of fewer than 64, which are the last ones.
  Look look_at_last(std::string_view bytes) const;
  // How many of those bytes go up to the end of the container with which everything began; 0 if it goes on.
  unsigned end_in(const Look& look) const;
  // Takes in what was seen, of 64 bytes. As end_in(): if they hold the end, what follows it counts for nothing.
  unsigned keep(const Look& look);
  // Takes in what was seen of the first so many; nothing can come after them.
  void keep_last(const Look& look, unsigned bytes);
  // Takes in a whole text.
  void read(std::string_view text);

  // Bytes taken in.
  std::size_t size() const { return size_; }
  // Forgets all places, to save room, and counts offsets from here on. Only the end can still be found.
  void forget_places();

  // The first quote from `at` on that begins or ends a string; nowhere if there is none.
  std::uint32_t next_quote(std::uint32_t at) const { return next(&Places::quotes, at, size_); }
  // The first comma or bracket from `at` on that is in no string; nowhere if there is none.
  std::uint32_t next_stop(std::uint32_t at) const { return next(&Places::stops, at, size_); }
  // The first byte of a string from `at` on that is not a plain character: of an escape, of a character beyond ASCII, or a
  // control character; `end` or something behind it if there is none before.
  std::uint32_t next_odd(std::uint32_t at, std::uint32_t end) const { return next(&Places::odd, at, end); }

  // The containers are numbered in the order in which they begin: the first one within a container has the next number.
  struct Container {
    std::uint32_t end;   // behind its closing bracket, of whatever kind; nowhere if it is not closed
    std::uint32_t next;  // the number of the first container behind it
  };
  Container container(std::uint32_t number) const { return containers_[number]; }

 private:
  unsigned nest(const Look& look);
  unsigned follow_depth(const Look& look);
  // Looks no further than the 64 bytes that hold the one before `end`.
  std::uint32_t next(std::uint64_t Places::* kind, std::uint32_t at, std::size_t end) const {
    std::size_t block = at / 64;
    if (at >= end || block >= places_.size()) return nowhere;
    std::uint64_t found = places_[block].*kind >> at % 64 << at % 64;
    while (found == 0) {
      if (++block * 64 >= end || block == places_.size()) return nowhere;
      found = places_[block].*kind;
    }
    return static_cast<std::uint32_t>(block * 64) + lowest_bit(found);
  }

  std::vector<Places> places_;
  std::vector<Container> containers_;  // of one that is open, `next` is the number of the one around it
  std::uint32_t innermost_ = nowhere;  // number of the innermost open one
  std::size_t size_ = 0;
  std::uint64_t depth_ = 0;
  std::uint64_t escaped_ = 0;    // 1: the next byte is escaped by the one before
  std::uint64_t in_string_ = 0;  // all bits: the next byte is in a string
  bool keeps_places_ = true;
};

// Here, because there is nothing that is done more often.
[[gnu::always_inline]] inline Structure::Look Structure::look(const char* bytes) const {
  const ByteBlock block(bytes);
  Look look;
  look.bytes = bytes;
  look.escaped = look.line_feeds = 0;
  const std::uint64_t odd = block.control_or_beyond_ascii_or('\\');
  std::uint64_t escaped = escaped_;
  if (odd != 0) {
    look.escaped = escaped_;
    escaped = escaped_by(block.equal('\\'), look.escaped);
    look.line_feeds = block.equal('\n');
  }
  const std::uint64_t quotes = block.equal('"') & ~escaped;
  const std::uint64_t in_strings = parity_up_to(quotes) ^ in_string_;  // from the opening quote to before the closing one
  look.in_string = std::uint64_t{0} - (in_strings >> 63);
  look.brackets = block.brackets() & ~in_strings;
  look.places = {quotes, (block.equal(',') & ~in_strings) | look.brackets, odd & in_strings};
  return look;
}

[[gnu::always_inline]] inline unsigned Structure::keep(const Look& look) {
  unsigned end = 0;
  if (keeps_places_) {
    places_.push_back(look.places);
    if (look.brackets != 0) end = nest(look);
  } else {
    end = follow_depth(look);
  }
  escaped_ = look.escaped;
  in_string_ = look.in_string;
  size_ += 64;
  return end;
}

}  // namespace hustings::json
