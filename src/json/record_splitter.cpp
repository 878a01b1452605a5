#include "json/record_splitter.h"

#include <algorithm>

namespace hustings::json {

void RecordSplitter::feed(std::string_view chunk) {
  before_ += chunk_.size();
  chunk_ = chunk;
  at_ = begin_ = 0;
}

std::optional<RecordSplitter::Record> RecordSplitter::next() {
  if (carrying_) carried_.clear();
  carrying_ = false;
  if (state_ == State::between) find_beginning();
  Fault fault = Fault::not_json;
  if (state_ == State::garbage && find_end_of_garbage()) return take(fault);
  if (state_ == State::object && find_end_of_object(fault)) return take(fault);
  return std::nullopt;
}

std::optional<RecordSplitter::Record> RecordSplitter::finish() {
  if (state_ == State::between) return std::nullopt;
  if (state_ == State::object) {
    const std::string_view last = std::string_view(carried_).substr(structure_.size());
    newlines_ += static_cast<std::uint64_t>(std::count(last.begin(), last.end(), '\n'));
  }
  chunk_ = {};
  at_ = begin_ = 0;
  return take(state_ == State::garbage ? Fault::not_json : Fault::cut);
}

// Passes over white space, and the brackets and commas of a top-level array.
void RecordSplitter::find_beginning() {
  constexpr std::string_view passed_over = " \t\r\n,[]";
  while (at_ < chunk_.size() && passed_over.find(chunk_[at_]) != std::string_view::npos) {
    newlines_ += chunk_[at_++] == '\n';
  }
  if (at_ == chunk_.size()) return;
  state_ = chunk_[at_] == '{' ? State::object : State::garbage;
  begin_ = at_;
  record_line_ = newlines_ + 1;
  record_offset_ = before_ + begin_;
  structure_.clear();
}

bool RecordSplitter::find_end_of_garbage() {
  const std::size_t end = chunk_.find_first_of(newline_ends_ ? "\n" : "\n{", at_);
  at_ = std::min(end, chunk_.size());
  if (end == std::string_view::npos) {
    carry(chunk_.substr(begin_));
    drop_what_is_too_long();
    return false;
  }
  if (chunk_[at_] == '\n') {
    ++at_;
    ++newlines_;
  }
  return true;
}

// In the chunk itself, unless the record began in an earlier one.
bool RecordSplitter::find_end_of_object(Fault& fault) {
  constexpr std::size_t piece = 4'096;
  if (carried_.empty() && !too_long_) {
    const std::string_view bytes = chunk_.substr(begin_, std::max(limit_, piece));
    const Cut cut = look_for_end(bytes);
    at_ = begin_ + (cut.size != 0 ? cut.size : bytes.size());
    fault = cut.fault;
    if (cut.size != 0) return true;
    carry(bytes);
    drop_what_is_too_long();
  }
  while (at_ < chunk_.size()) {
    carry(chunk_.substr(at_, piece));
    const Cut cut = look_for_end(carried_);
    fault = cut.fault;
    at_ = begin_;
    if (cut.size != 0) {
      at_ -= carried_.size() - cut.size;
      carried_.resize(cut.size);
      begin_ = at_;
      return true;
    }
    drop_what_is_too_long();
  }
  return false;
}

// Goes on over the bytes of the open record.
RecordSplitter::Cut RecordSplitter::look_for_end(std::string_view bytes) {
  while (structure_.size() < bytes.size()) {
    const std::string_view rest = bytes.substr(structure_.size());
    const bool is_whole = rest.size() >= 64;
    const Structure::Look look = is_whole ? structure_.look(rest.data()) : structure_.look_at_last(rest);
    if (is_whole && look.line_feeds == 0) {
      const std::size_t before = structure_.size();
      if (const unsigned end = structure_.keep(look)) return {before + end, Fault::none};
      continue;
    }
    Cut cut = {structure_.end_in(look), Fault::none};
    if (newline_ends_ && look.line_feeds != 0) {
      const auto line_end = static_cast<std::size_t>(lowest_bit(look.line_feeds)) + 1;
      if (cut.size == 0 || line_end < cut.size) cut = {line_end, Fault::cut};
    }
    if (cut.size == 0 && !is_whole) break;
    const unsigned kept = cut.size != 0 ? static_cast<unsigned>(cut.size) : 64;
    structure_.keep_last(look, kept);
    newlines_ += static_cast<unsigned>(__builtin_popcountll(look.line_feeds << (64 - kept)));
    if (cut.size != 0) return {structure_.size(), cut.fault};
  }
  return {0, Fault::none};
}

// Keeps bytes of the open record beyond their chunk.
void RecordSplitter::carry(std::string_view bytes) {
  carried_.append(bytes);
  begin_ += bytes.size();
}

// Of a record that is too long, keeps only what is not looked at yet.
void RecordSplitter::drop_what_is_too_long() {
  if (carried_.size() <= limit_ && !too_long_) return;
  too_long_ = true;
  carried_.erase(0, state_ == State::object ? structure_.size() : carried_.size());
  structure_.forget_places();
}

// Closes the open record, which ends just before at_.
RecordSplitter::Record RecordSplitter::take(Fault fault) {
  std::string_view bytes = chunk_.substr(begin_, at_ - begin_);
  if (!carried_.empty()) {
    carried_.append(bytes);
    bytes = carried_;
  }
  if (too_long_ || bytes.size() > limit_) {
    fault = Fault::too_long;
    bytes = {};
  }
  carrying_ = true;
  state_ = State::between;
  too_long_ = false;
  begin_ = at_;
  return {bytes, record_line_, record_offset_, fault};
}

}  // namespace hustings::json
