#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"
#include "csv/field_ends.h"

namespace hustings::csv {

// Reads a delimited table (RFC 4180, any one-byte delimiter), arriving in chunks cut anywhere, row by row.
// Laxer than the RFC where common writers are: a quote inside an unquoted field is a character; what follows a
// closing quote belongs to the field; rows may be of any length; a row ends at LF or CRLF (or at CR alone, if that is
// the dialect's line end). Blank lines are passed over.
class RowReader {
 public:
  enum class Fault : std::uint8_t {
    none,
    cut,       // the input ended inside a quoted field
    too_long,  // over the limit; no fields are given
  };
  struct Row {
    std::span<const std::string_view> fields;  // valid until the next call
    std::uint64_t line;                        // where the row begins, from 1
    Fault fault;
  };

  // `limit`: bytes; longer rows are skipped without being kept in memory.
  RowReader(Dialect dialect, std::size_t limit) : dialect_(dialect), limit_(limit), field_ends_(dialect) {}
  RowReader(char delimiter, std::size_t limit) : RowReader(Dialect{delimiter}, limit) {}

  // Of other columns than these, the fields may be given as they are written, with their quotes and escapes.
  void read_only(std::vector<std::size_t> columns);

  // The chunk must stay where it is until next() has returned nothing.
  void feed(std::string_view chunk);
  // The next row that ends in the chunk; nothing when the rest of the chunk has been taken in.
  std::optional<Row> next();
  // At the end of the input: the last row, if no line end closed it.
  std::optional<Row> finish();

  // Line ends met so far.
  std::uint64_t newlines() const { return newlines_; }

 private:
  void begin_row();
  bool read_block();
  bool find_row_end();
  void count_lines(std::uint64_t up_to);
  std::optional<Row> take();
  void split(std::string_view row);
  void make_room();
  void unquote_fields(std::size_t row_size);
  bool may_be_quoted(std::string_view field) const;
  void unquote(std::string_view& field);
  std::size_t find_special(std::string_view field, std::size_t at) const;
  bool is_escapable(char byte) const;

  const Dialect dialect_;
  const std::size_t limit_;
  std::optional<std::vector<std::size_t>> columns_;  // in order; all, if it is not said which
  std::uint64_t newlines_ = 0;
  std::uint64_t row_line_ = 1;
  bool too_long_ = false;
  std::string_view chunk_;
  std::size_t row_ = 0;    // where the open row begins in the chunk,
  std::size_t field_ = 0;  // and its open field
  // The 64 bytes that are being read, and what of them is still to come:
  FieldEnds field_ends_;
  std::size_t block_ = 0, next_block_ = 0;  // where they begin in the chunk, and where the next do
  FieldEnds::Block left_ = {};
  std::string carried_;                   // the part of the open row that came in earlier chunks
  bool given_ = false;                    // the row has been given
  std::vector<std::string_view> fields_;  // of the open row, and room for those of 64 bytes
  std::size_t field_count_ = 0;
  std::string_view source_;       // what the fields of the row are parts of
  std::string unquoted_;          // the fields that had quotes, one after the other,
  char* unquoted_end_ = nullptr;  // and where the next would stand
};

}  // namespace hustings::csv
