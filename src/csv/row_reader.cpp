#include "csv/row_reader.h"

#include <algorithm>

namespace hustings::csv {

RowReader::RowReader(Dialect dialect, std::size_t limit)
    : delimiter_(dialect.delimiter),
      line_end_(dialect.line_end),
      escape_(dialect.backslash ? '\\' : none),
      limit_(limit) {
  for (const char special : {'"', delimiter_, line_end_}) is_special_[static_cast<unsigned char>(special)] = true;
  if (dialect.backslash) is_special_['\\'] = true;
}

void RowReader::feed(std::string_view chunk) {
  if (carrying_) carried_.clear();
  carrying_ = false;
  chunk_ = chunk;
  at_ = begin_ = 0;
}

std::optional<RowReader::Row> RowReader::next() {
  if (carrying_) carried_.clear();
  carrying_ = false;
  while (true) {
    if (state_ == State::plain || state_ == State::quoted) at_ = skip_plain(chunk_, at_);
    if (at_ == chunk_.size()) break;
    const char byte = chunk_[at_++];
    const bool ended = ends_row(byte);
    if (byte == line_end_) ++newlines_;
    if (!ended) continue;
    if (auto row = take()) return row;
  }
  const std::string_view open = chunk_.substr(begin_);
  if (carried_.size() + open.size() > limit_) too_long_ = true;
  if (too_long_) {
    std::string().swap(carried_);
  } else {
    carried_.append(open);
  }
  begin_ = chunk_.size();
  return std::nullopt;
}

std::optional<RowReader::Row> RowReader::finish() {
  chunk_ = {};
  at_ = begin_ = 0;
  const bool cut = state_ == State::quoted || state_ == State::quoted_escaped;
  auto row = take();
  if (row && cut && row->fault == Fault::none) row->fault = Fault::cut;
  return row;
}

// Takes in one byte; true if it is the line end that closes the row.
bool RowReader::ends_row(char byte) {
  switch (state_) {
    case State::quoted:
      if (byte == '"') state_ = State::after_quote;
      else if (byte == escape_) state_ = State::quoted_escaped;
      return false;
    case State::quoted_escaped: state_ = State::quoted; return false;
    case State::escaped: state_ = State::plain; return false;
    case State::field_start:
      if (byte == '"') {
        state_ = State::quoted;
        return false;
      }
      break;
    case State::after_quote:
      if (byte == '"') {
        state_ = State::quoted;
        return false;
      }
      break;
    case State::plain: break;
  }
  state_ = byte == delimiter_ ? State::field_start : byte == escape_ ? State::escaped : State::plain;
  return byte == line_end_;
}

// Closes the open row, which ends just before at_. Nothing if the line was blank.
std::optional<RowReader::Row> RowReader::take() {
  std::string_view row = chunk_.substr(begin_, at_ - begin_);
  if (carried_.size() + row.size() > limit_) too_long_ = true;
  if (!carried_.empty() && !too_long_) {
    carried_.append(row);
    row = carried_;
    carrying_ = true;
  }
  const std::uint64_t line = row_line_;
  const bool too_long = too_long_;
  if (too_long) carrying_ = true;
  state_ = State::field_start;
  begin_ = at_;
  too_long_ = false;
  row_line_ = newlines_ + 1;
  if (!row.empty() && row.back() == line_end_) row.remove_suffix(1);
  if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
  fields_.clear();
  if (too_long) return Row{&fields_, line, Fault::too_long};
  if (row.empty()) {
    carried_.clear();
    carrying_ = false;
    return std::nullopt;
  }
  split(row);
  return Row{&fields_, line, Fault::none};
}

// Cuts a whole row (without its line end) into fields_.
void RowReader::split(std::string_view row) {
  unquoted_.clear();
  unquoted_.reserve(row.size());  // never grows below: the views into it stay valid
  std::size_t at = 0;
  while (true) {
    if (at < row.size() && (row[at] == '"' || escape_ != none)) {
      at = split_unquoting(row, at);
    } else {
      const std::size_t end = std::min(row.find(delimiter_, at), row.size());
      fields_.push_back(row.substr(at, end - at));
      at = end;
    }
    if (at == row.size()) return;
    ++at;  // over the delimiter
  }
}

// Takes the field that begins at `at`, in which quotes or backslashes stand for something, and returns where it ends.
std::size_t RowReader::split_unquoting(std::string_view row, std::size_t at) {
  const std::size_t begin = unquoted_.size();
  bool in_quotes = row[at] == '"';
  at += in_quotes;
  while (at < row.size() && (in_quotes || row[at] != delimiter_)) {
    const std::size_t special = skip_plain(row, at);
    unquoted_.append(row.substr(at, special - at));
    at = special;
    if (at == row.size() || (!in_quotes && row[at] == delimiter_)) break;
    const bool another = at + 1 < row.size();
    if (row[at] == escape_ && another) {
      if (!is_escapable(row[at + 1])) unquoted_ += row[at];
      unquoted_ += row[++at];
    } else if (!in_quotes || row[at] != '"') {
      unquoted_ += row[at];
    } else if (another && row[at + 1] == '"') {
      unquoted_ += row[at++];
    } else {
      in_quotes = false;
    }
    ++at;
  }
  fields_.push_back(std::string_view(unquoted_).substr(begin));
  return at;
}

// The place of the next byte from `at` on that means something within a field; the end if there is none.
std::size_t RowReader::skip_plain(std::string_view bytes, std::size_t at) const {
  while (at < bytes.size() && !is_special_[static_cast<unsigned char>(bytes[at])]) ++at;
  return at;
}

bool RowReader::is_escapable(char byte) const {
  return byte == '"' || byte == '\\' || byte == delimiter_ || byte == '\n' || byte == '\r';
}

}  // namespace hustings::csv
