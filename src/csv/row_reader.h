#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hustings::csv {

// How the rows of a table are written.
struct Dialect {
  char delimiter = ',';
  bool backslash = false;  // makes a quote, a delimiter, a line end or a backslash after it part of the field
  char line_end = '\n';    // or '\r', as on Macs of old
};

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
    const std::vector<std::string_view>* fields;  // valid until the next call
    std::uint64_t line;                           // where the row begins, from 1
    Fault fault;
  };

  // `limit`: bytes; longer rows are skipped without being kept in memory.
  RowReader(Dialect dialect, std::size_t limit);
  RowReader(char delimiter, std::size_t limit) : RowReader(Dialect{delimiter}, limit) {}

  // The chunk must stay where it is until next() has returned nothing.
  void feed(std::string_view chunk);
  // The next row that ends in the chunk; nothing when the rest of the chunk has been taken in.
  std::optional<Row> next();
  // At the end of the input: the last row, if no line end closed it.
  std::optional<Row> finish();

  // Line ends met so far.
  std::uint64_t newlines() const { return newlines_; }

 private:
  enum class State : std::uint8_t { field_start, plain, quoted, after_quote, escaped, quoted_escaped };
  static constexpr int none = 256;  // is no byte

  bool ends_row(char byte);
  std::optional<Row> take();
  void split(std::string_view row);
  std::size_t split_unquoting(std::string_view row, std::size_t at);
  bool is_escapable(char byte) const;
  std::size_t skip_plain(std::string_view bytes, std::size_t at) const;

  const char delimiter_;
  const char line_end_;
  const int escape_;
  const std::size_t limit_;
  std::array<bool, 256> is_special_ = {};  // by byte: means something within a field
  State state_ = State::field_start;
  std::uint64_t newlines_ = 0;
  std::uint64_t row_line_ = 1;
  std::string_view chunk_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::string carried_;  // the part of the open row that came in earlier chunks
  bool carrying_ = false;
  bool too_long_ = false;
  std::vector<std::string_view> fields_;
  std::string unquoted_;  // the fields that had quotes, one after the other
};

}  // namespace hustings::csv
