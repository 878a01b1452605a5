#include "csv/row_reader.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/byte_block.h"

namespace hustings::csv {

void RowReader::read_only(std::vector<std::size_t> columns) {
  std::sort(columns.begin(), columns.end());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  columns_ = std::move(columns);
}

void RowReader::feed(std::string_view chunk) {
  if (given_) begin_row();
  chunk_ = chunk;
  row_ = field_ = next_block_ = 0;
  left_ = {};
}

std::optional<RowReader::Row> RowReader::next() {
  if (given_) begin_row();
  do {
    while (find_row_end()) {
      if (auto row = take()) return row;
    }
  } while (read_block());
  if (!too_long_) carried_.append(chunk_.substr(row_));
  row_ = chunk_.size();
  field_count_ = 0;
  return std::nullopt;
}

std::optional<RowReader::Row> RowReader::finish() {
  chunk_ = {};
  row_ = field_ = 0;
  const bool cut = field_ends_.in_quotes();
  auto row = take();
  if (row && cut && row->fault == Fault::none) row->fault = Fault::cut;
  return row;
}

void RowReader::begin_row() {
  given_ = too_long_ = false;
  row_line_ = newlines_ + 1;
  row_ = field_;
  carried_.clear();
  field_count_ = 0;
}

// Asks for the next 64 bytes of the chunk; false if there are no more.
bool RowReader::read_block() {
  block_ = next_block_;
  next_block_ = std::min(block_ + FieldEnds::block_size, chunk_.size());
  if (carried_.size() + block_ - row_ > limit_) {
    too_long_ = true;
    std::string().swap(carried_);
  }
  if (too_long_) field_count_ = 0;
  if (block_ == next_block_) return false;
  make_room();
  left_ = field_ends_.read(chunk_.substr(block_));
  return true;
}

// Takes the fields that end in what is left of the 64 bytes, up to the end of the row; false if that is not there.
bool RowReader::find_row_end() {
  const char* const chunk = chunk_.data();
  std::uint64_t ends = left_.ends;
  std::size_t field = field_;
  std::string_view* next_field = fields_.data() + field_count_;
  bool found = false;
  while (ends != 0 && !found) {
    const std::size_t end = block_ + static_cast<std::size_t>(lowest_bit(ends));
    *next_field++ = std::string_view(chunk + field, end - field);
    field = end + 1;
    found = chunk[end] == dialect_.line_end;
    if (found) count_lines(ends ^ (ends - 1));  // the lowest bit that is set, and all below
    ends &= ends - 1;
  }
  left_.ends = ends;
  field_ = field;
  field_count_ = static_cast<std::size_t>(next_field - fields_.data());
  if (!found) count_lines(~std::uint64_t{0});
  return found;
}

void RowReader::count_lines(std::uint64_t up_to) {
  newlines_ += static_cast<std::uint64_t>(std::popcount(left_.lines & up_to));
  left_.lines &= ~up_to;
}

// Gives the open row, which ends just before field_. Nothing if the line was blank.
std::optional<RowReader::Row> RowReader::take() {
  const std::string_view part = chunk_.substr(row_, field_ - row_);
  given_ = true;
  source_ = chunk_;
  if (too_long_ || carried_.size() + part.size() > limit_) return Row{{}, row_line_, Fault::too_long};
  if (field_count_ == 0 || !carried_.empty()) {
    carried_.append(part);
    split(carried_);
    source_ = carried_;
  } else if (std::string_view& last = fields_[field_count_ - 1]; !last.empty() && last.back() == '\r') {
    last.remove_suffix(1);
  }
  if (field_count_ == 1 && fields_[0].empty()) {
    begin_row();
    return std::nullopt;
  }
  unquote_fields(carried_.size() + part.size());
  return Row{{fields_.data(), field_count_}, row_line_, Fault::none};
}

// Cuts a whole row into fields_.
void RowReader::split(std::string_view row) {
  if (!row.empty() && row.back() == dialect_.line_end) row.remove_suffix(1);
  if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
  field_count_ = 0;
  FieldEnds field_ends(dialect_);
  std::size_t field = 0;
  for (std::size_t at = 0; at < row.size(); at += FieldEnds::block_size) {
    make_room();
    for (std::uint64_t ends = field_ends.read(row.substr(at)).ends; ends != 0; ends &= ends - 1) {
      const std::size_t end = at + static_cast<std::size_t>(lowest_bit(ends));
      fields_[field_count_++] = row.substr(field, end - field);
      field = end + 1;
    }
  }
  make_room();
  fields_[field_count_++] = row.substr(field);
}

void RowReader::make_room() {
  if (fields_.size() < field_count_ + FieldEnds::block_size) fields_.resize(2 * (field_count_ + FieldEnds::block_size));
}

void RowReader::unquote_fields(std::size_t row_size) {
  if (unquoted_.size() < row_size) unquoted_.resize(row_size);  // room for all: the views into it stay valid
  unquoted_end_ = unquoted_.data();
  const std::size_t count = columns_ ? columns_->size() : field_count_;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t column = columns_ ? (*columns_)[i] : i;
    if (column < field_count_ && may_be_quoted(fields_[column])) unquote(fields_[column]);
  }
}

bool RowReader::may_be_quoted(std::string_view field) const {
  return !field.empty() && (field[0] == '"' || dialect_.backslash);
}

// Takes from a field the quotes and backslashes that stand for something.
void RowReader::unquote(std::string_view& field) {
  bool in_quotes = field[0] == '"';
  std::size_t at = in_quotes;
  const std::size_t special = find_special(field, at);
  if (in_quotes && special + 1 == field.size() && field[special] == '"') {
    field = field.substr(at, special - at);
    return;
  }
  char* const begin = unquoted_end_;
  while (at < field.size()) {
    const char c = field[at++];
    const bool another = at < field.size();
    if (c == '\\' && dialect_.backslash && another) {
      if (!is_escapable(field[at])) *unquoted_end_++ = c;
      *unquoted_end_++ = field[at++];
    } else if (c != '"' || !in_quotes) {
      *unquoted_end_++ = c;
    } else if (another && field[at] == '"') {
      *unquoted_end_++ = field[at++];
    } else {
      in_quotes = false;
    }
  }
  field = std::string_view(begin, static_cast<std::size_t>(unquoted_end_ - begin));
}

// The place of the first quote or, if the dialect has any, backslash from `at` on; the end if there is none.
std::size_t RowReader::find_special(std::string_view field, std::size_t at) const {
  const char other = dialect_.backslash ? '\\' : '"';
  const auto readable = static_cast<std::size_t>(source_.data() + source_.size() - field.data());
  for (; at < field.size() && at + FieldEnds::block_size <= readable; at += FieldEnds::block_size) {
    const ByteBlock block(field.data() + at);
    const std::uint64_t found = block.equal('"') | block.equal(other);
    if (found != 0) return std::min(at + static_cast<std::size_t>(lowest_bit(found)), field.size());
  }
  while (at < field.size() && field[at] != '"' && field[at] != other) ++at;
  return std::min(at, field.size());
}

bool RowReader::is_escapable(char byte) const {
  return byte == '"' || byte == '\\' || byte == dialect_.delimiter || byte == '\n' || byte == '\r';
}

}  // namespace hustings::csv
