#include "json/record_splitter.h"

namespace hustings::json {

void RecordSplitter::feed(std::string_view chunk) {
  before_ += chunk_.size();
  chunk_ = chunk;
  at_ = 0;
  begin_ = 0;
  if (carrying_) carried_.clear();  // the record handed out last ended in the chunk before
  carrying_ = false;
}

std::optional<RecordSplitter::Record> RecordSplitter::next() {
  if (carrying_) {
    carried_.clear();
    carrying_ = false;
  }
  while (at_ < chunk_.size()) {
    if (state_ == State::string) at_ += plain_string_bytes();
    if (at_ == chunk_.size()) break;
    const char byte = chunk_[at_++];
    if (state_ == State::between) {
      step_between(byte);
    } else {
      Fault fault = Fault::none;
      const bool ended = ends_record(byte, fault);
      if (byte == '\n') ++newlines_;
      if (ended) return take(fault);
    }
  }
  if (state_ != State::between && begin_ < chunk_.size()) {
    const std::string_view open = chunk_.substr(begin_);
    if (carried_.size() + open.size() > limit_) too_long_ = true;
    if (too_long_) {
      std::string().swap(carried_);
    } else {
      carried_.append(open);
    }
    begin_ = chunk_.size();
  }
  return std::nullopt;
}

std::optional<RecordSplitter::Record> RecordSplitter::finish() {
  if (state_ == State::between) return std::nullopt;
  chunk_ = {};
  at_ = begin_ = 0;
  return take(state_ == State::garbage ? Fault::not_json : Fault::cut);
}

void RecordSplitter::step_between(char byte) {
  switch (byte) {
    case '\n':
      ++newlines_;
      return;
    case ' ':
    case '\t':
    case '\r':
    case ',':
    case '[':
    case ']':
      return;  // white space, and the brackets and commas of a top-level array
    default:
      state_ = byte == '{' ? State::structure : State::garbage;
      depth_ = 1;
      begin_ = at_ - 1;
      record_line_ = newlines_ + 1;
      record_offset_ = before_ + begin_;
  }
}

// Takes in one byte of an open record; true if the record ends here. In `fault`, how.
bool RecordSplitter::ends_record(char byte, Fault& fault) {
  if (state_ == State::garbage) {
    fault = Fault::not_json;
    if (byte == '{' && !newline_ends_) {
      --at_;
      return true;
    }
    return byte == '\n';
  }
  if (byte == '\n' && newline_ends_) {
    fault = Fault::cut;
    return true;
  }
  if (state_ == State::escape) {
    state_ = State::string;
  } else if (state_ == State::string) {
    if (byte == '"') state_ = State::structure;
    if (byte == '\\') state_ = State::escape;
  } else if (byte == '"') {
    state_ = State::string;
  } else if (byte == '{' || byte == '[') {
    ++depth_;
  } else if (byte == '}' || byte == ']') {
    return --depth_ == 0;
  }
  return false;
}

// How many of the next bytes are just characters of the open string.
std::size_t RecordSplitter::plain_string_bytes() const {
  std::size_t end = at_;
  while (end < chunk_.size() && chunk_[end] != '"' && chunk_[end] != '\\' && chunk_[end] != '\n') ++end;
  return end - at_;
}

// Closes the open record, which ends just before at_.
RecordSplitter::Record RecordSplitter::take(Fault fault) {
  std::string_view bytes = chunk_.substr(begin_, at_ - begin_);
  if (carried_.size() + bytes.size() > limit_) too_long_ = true;
  if (too_long_) {
    fault = Fault::too_long;
    bytes = {};
    carrying_ = true;
  } else if (!carried_.empty()) {
    carried_.append(bytes);
    bytes = carried_;
    carrying_ = true;
  }
  state_ = State::between;
  too_long_ = false;
  begin_ = at_;
  return {bytes, record_line_, record_offset_, fault};
}

}  // namespace hustings::json
