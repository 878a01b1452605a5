#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "json/structure.h"

namespace hustings::json {

// Cuts a stream of JSON, arriving in chunks cut anywhere, into records: the objects at top level, whether they
// follow each other by lines, by commas or by nothing, or are the elements of one or more top-level arrays.
class RecordSplitter {
 public:
  enum class Fault : std::uint8_t {
    none,      // the bytes of a whole object (balanced; not yet parsed)
    not_json,  // something else stands where an object should begin, up to the end of the line
    cut,       // the line or the input ended inside the object
    too_long,  // over the limit; the bytes are not given
  };
  struct Record {
    std::string_view bytes;  // valid until the next call
    std::uint64_t line;      // where it begins, from 1
    std::uint64_t offset;    // and its first byte, of all that was fed
    Fault fault;
  };

  // `newline_ends_record`: for NDJSON, where a newline ends the record even inside an open string, so that a
  // broken line cannot swallow its successors. Otherwise a record ends by depth alone.
  // `limit`: bytes; longer records are skipped without being kept in memory.
  RecordSplitter(bool newline_ends_record, std::size_t limit) : newline_ends_(newline_ends_record), limit_(limit) {}

  // The chunk must stay where it is until next() has returned nothing.
  void feed(std::string_view chunk);
  // The next record that ends in the chunk; nothing when the rest of the chunk has been taken in.
  std::optional<Record> next();
  // At the end of the input: what was open.
  std::optional<Record> finish();

  // Where the strings and containers are in the record handed out last, if it has no fault.
  const Structure& structure() const { return structure_; }

  // Newlines met so far, but for some of an open record.
  std::uint64_t newlines() const { return newlines_; }

 private:
  enum class State : std::uint8_t { between, garbage, object };
  struct Cut {
    std::size_t size;  // bytes of the open record; 0: it goes on
    Fault fault;
  };

  void find_beginning();
  bool find_end_of_garbage();
  bool find_end_of_object(Fault& fault);
  Cut look_for_end(std::string_view bytes);
  void carry(std::string_view bytes);
  void drop_what_is_too_long();
  Record take(Fault fault);

  const bool newline_ends_;
  const std::size_t limit_;
  State state_ = State::between;
  Structure structure_;  // of the open record, or of the one handed out last
  std::uint64_t newlines_ = 0;
  std::uint64_t record_line_ = 0;
  std::uint64_t record_offset_ = 0;
  std::uint64_t before_ = 0;  // bytes fed before the chunk
  std::string_view chunk_;
  std::size_t at_ = 0;     // next byte of the chunk
  std::size_t begin_ = 0;  // where in the chunk the open record goes on
  std::string carried_;    // the part of the open record before that; of one that is too long, what is not looked at yet
  bool carrying_ = false;  // the record handed out last is in carried_
  bool too_long_ = false;
};

}  // namespace hustings::json
