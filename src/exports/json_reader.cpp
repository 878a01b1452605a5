#include <algorithm>

#include "exports/json_layout.h"
#include "exports/layouts.h"
#include "exports/member_names.h"
#include "json/record_splitter.h"
#include "text/utf8.h"

namespace hustings {
namespace {

using json::Value;

// Members in which databases and scripts wrap whole records or lists of them.
constexpr std::string_view wrappers[] = {"_source", "tweets", "results", "items", "hits", "data"};

// Where, in bytes in which a record was broken off, the next one begins: behind a "}" that is followed by "{" and the
// name of a member, as nothing in valid JSON is, be it in a string or between values. The end of the bytes if there is
// none.
std::size_t next_record(std::string_view bytes, std::size_t from) {
  constexpr std::string_view white = " \t\r\n", ends_a_string = ",:}] \t\r\n";
  for (std::size_t at = bytes.find('}', from); at != std::string_view::npos; at = bytes.find('}', at + 1)) {
    const std::size_t begin = bytes.find_first_not_of(white, at + 1);
    if (begin == std::string_view::npos || bytes[begin] != '{') continue;
    const std::size_t name = bytes.find_first_not_of(white, begin + 1);
    if (name == std::string_view::npos || bytes[name] != '"' || name + 1 == bytes.size()) continue;
    if (ends_a_string.find(bytes[name + 1]) == std::string_view::npos) return begin;
  }
  return bytes.size();
}

// The first 40 characters of a name.
std::string_view beginning(std::string_view name) {
  std::string_view rest = name;
  for (int left = 40; left > 0 && !rest.empty(); --left) take_code_point(rest);
  return name.substr(0, name.size() - rest.size());
}

constexpr std::string_view too_long_sentence =
    "This file is one record of more than 64 MB, which is more than Hustings reads at once. If a browser's developer "
    "tools saved it (HAR), save only the answers with the tweets, without pictures and scripts; if another tool wrote "
    "it, export it in lines, one tweet a line (JSONL).";

class JsonReader : public ExportReader {
 public:
  JsonReader(const JsonShape& shape, ExportSink sink)
      : by_lines_(shape.newline_ends_record), splitter_(by_lines_, longest_record), layouts_(json_layouts()),
        sink_(std::move(sink)), is_script_(shape.prefix > 0), script_bytes_(shape.prefix), prefix_(shape.prefix) {
    sink_.document = &document_;
  }

  void feed(std::string_view chunk) override {
    const std::size_t skipped = std::min(prefix_, chunk.size());
    lines_before_ += static_cast<std::uint64_t>(std::count(chunk.begin(), chunk.begin() + skipped, '\n'));
    prefix_ -= skipped;
    splitter_.feed(chunk.substr(skipped));
    while (const auto record = splitter_.next()) read(*record);
    sink_.input.newlines = lines_before_ + splitter_.newlines();
  }

  void finish() override {
    if (const auto record = splitter_.finish()) read(*record);
    sink_.input.newlines = lines_before_ + splitter_.newlines();
    judge();
  }

  bool reads_by_lines() const override { return by_lines_; }

 private:
  using Record = json::RecordSplitter::Record;
  using Fault = json::RecordSplitter::Fault;

  void read(const Record& record) {
    const std::uint64_t line = lines_before_ + record.line;
    sink_.input.record_begin = script_bytes_ + record.offset;
    switch (record.fault) {
      case Fault::not_json: return sink_.input.note(Problem::not_json, line);
      case Fault::cut: return read_cut(record.bytes, line);
      case Fault::too_long: return sink_.input.note(Problem::too_long, line);
      case Fault::none: break;
    }
    if (!document_.open(record.bytes, splitter_.structure()) || !read_opened()) {
      sink_.input.note(Problem::broken_json, line);
    }
  }

  // A record that is never closed may have swallowed others behind it, where no newline separates them.
  void read_cut(std::string_view bytes, std::uint64_t line) {
    for (std::size_t begin = 0, end = 0; begin < bytes.size(); begin = end) {
      end = next_record(bytes, begin);
      const std::string_view piece = bytes.substr(begin, end - begin);
      if (!document_.parse(piece) || !read_opened()) {
        sink_.input.note(Problem::cut_record, line);
        read_beginning(piece);
      }
      line += static_cast<std::uint64_t>(std::count(piece.begin(), piece.end(), '\n'));
    }
  }

  // Takes the tweets before the cut, if the record is a list of them.
  void read_beginning(std::string_view bytes) {
    if (!document_.open_beginning(bytes)) return;
    if (!offer(document_.root())) unwrap(document_.root(), 3);
  }

  // Reads the document's value. False if something in it is not valid JSON: what is of a tweet, or of a record that is no
  // tweet, anything.
  bool read_opened() {
    const bool is_known = offer(document_.root()) || unwrap(document_.root(), 3);
    if (!is_known && document_.is_whole()) note_other(document_.root());
    return !document_.is_broken();
  }

  bool offer(Value record) {
    for (const auto& layout : layouts_) {
      if (record.is_cut() && !layout->holds_lists()) continue;
      if (const LayoutFacts* facts = layout->read(record, sink_)) {
        if (!document_.is_broken()) count(*facts);
        return true;
      }
    }
    return false;
  }

  void count(const LayoutFacts& facts) {
    if (counted_ != &facts) records_of_counted_ = &sink_.input.formats[std::string(facts.format)];
    counted_ = &facts;
    ++*records_of_counted_;
  }

  // Reads the records that are wrapped in this one, if there are any; if it is cut, those of its lists only.
  bool unwrap(Value record, int depth) {
    bool any = false;
    for (const Value member : record) {
      const bool wraps = std::find(std::begin(wrappers), std::end(wrappers), member.key()) != std::end(wrappers);
      if (!wraps || depth == 0) continue;
      if (member.is_object() && member.is_cut() == record.is_cut()) {
        any = offer(member) || unwrap(member, depth - 1) || any;
      }
      if (member.is_array()) any = unwrap_list(member, depth) || any;
    }
    return any;
  }

  bool unwrap_list(Value list, int depth) {
    std::size_t read = 0, left = 0;
    for (const Value element : list) {
      const bool is_read = element.is_object() && (offer(element) || unwrap(element, depth - 1));
      if (is_read || !element.is_cut()) ++(is_read ? read : left);
    }
    for (; read > 0 && left > 0; --left) sink_.not_a_tweet("other");
    return read > 0;
  }

  void note_other(Value record) {
    sink_.not_a_tweet(is_script_ ? "archive_part" : "other");
    if (!first_other_.empty()) return;
    for (const Value value : record) {
      if (first_other_.size() >= 60) return;
      first_other_.append(first_other_.empty() ? "" : ", ").append(beginning(value.key()));
    }
  }

  // An input in which nothing was a tweet, nor anything that belongs to tweets, is no tweet export.
  void judge() {
    Input& input = sink_.input;
    if (input.tweets > 0 || input.profiles > 0 || !input.verdict.empty()) return;
    if (input.not_tweets.size() == input.not_tweets.count("other")) {
      if (!input.formats.empty()) return;
      const bool only_too_long = input.problems.size() == 1 && input.problems.count(Problem::too_long) > 0;
      if (only_too_long && input.records() == 1) return input.refuse("other files", std::string(too_long_sentence));
      if (is_script_ && input.problems.empty()) return refuse_as("archive_part");  // an empty list
      std::string sentence = "This is JSON, but none of its records is a tweet in a layout that is known";
      if (!first_other_.empty()) sentence += "; the first record has the fields " + first_other_;
      return input.refuse("other files", sentence + "." + std::string(accepted_exports));
    }
    for (const KnownKind& kind : known_kinds()) {
      if (input.not_tweets.count(std::string(kind.kind)) > 0) return refuse_as(kind.kind);
    }
  }

  void refuse_as(std::string_view known_kind) {
    for (const KnownKind& kind : known_kinds()) {
      if (kind.kind == known_kind) return sink_.input.refuse(kind.plural, std::string(kind.sentence));
    }
  }

  const bool by_lines_;
  json::RecordSplitter splitter_;
  json::Document document_{member_names};
  std::vector<std::unique_ptr<JsonLayout>> layouts_;
  ExportSink sink_;
  const bool is_script_;  // the JSON is assigned to a variable, as in the files of personal archives
  const std::size_t script_bytes_;  // before the JSON
  std::size_t prefix_;    // of them, those still to be skipped
  std::uint64_t lines_before_ = 0;
  std::string first_other_;
  const LayoutFacts* counted_ = nullptr;  // of the record before
  std::uint64_t* records_of_counted_ = nullptr;
};

}  // namespace

std::unique_ptr<ExportReader> read_json(const JsonShape& shape, ExportSink sink) {
  return std::make_unique<JsonReader>(shape, std::move(sink));
}

}  // namespace hustings
