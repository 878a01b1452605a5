#pragma once
#include <cstdint>
#include <string_view>

#include "csv/dialect.h"

namespace hustings::csv {

// Tells which delimiters and line ends of a table end a field, being neither within quotes nor escaped: of 64 bytes
// after the other, each at once. In masks, bit i speaks of byte i.
class FieldEnds {
 public:
  static constexpr std::size_t block_size = 64;
  struct Block {
    std::uint64_t ends;   // the delimiters and line ends that count
    std::uint64_t lines;  // all line ends
  };

  explicit FieldEnds(Dialect dialect) : dialect_(dialect) {}

  // Of the next bytes, of which no more than 64 are read. Fewer may be given at any time, but not none.
  Block read(std::string_view bytes);
  // Whether the table, if it ended here, would end within quotes.
  bool in_quotes() const { return quoted_ != 0; }

 private:
  Dialect dialect_;
  // What the bytes so far make of the next one:
  std::uint64_t escaped_ = 0;    // 1: a backslash makes it a mere character
  std::uint64_t may_quote_ = 1;  // 1: if it is a quote, it opens or closes; otherwise it may be one in an open field
  std::uint64_t quoted_ = 0;     // all bits set: it is within quotes
};

}  // namespace hustings::csv
