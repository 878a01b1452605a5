#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

  // Newlines met so far.
  std::uint64_t newlines() const { return newlines_; }

 private:
  enum class State : std::uint8_t { between, garbage, structure, string, escape };

  void step_between(char byte);
  bool ends_record(char byte, Fault& fault);
  std::size_t plain_string_bytes() const;
  Record take(Fault fault);

  const bool newline_ends_;
  const std::size_t limit_;
  State state_ = State::between;
  std::uint64_t depth_ = 0;
  std::uint64_t newlines_ = 0;
  std::uint64_t record_line_ = 0;
  std::uint64_t record_offset_ = 0;
  std::uint64_t before_ = 0;  // bytes fed before the chunk
  std::string_view chunk_;
  std::size_t at_ = 0;       // next byte of the chunk
  std::size_t begin_ = 0;    // where the open record begins in the chunk
  std::string carried_;      // the part of the open record that came in earlier chunks
  bool carrying_ = false;
  bool too_long_ = false;
};

}  // namespace hustings::json
