#include "parties/lexicon_tree.h"

#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace hustings {
namespace {

using Kind = LexiconValue::Kind;

constexpr std::size_t deepest = 16;  // a lexicon has 5: itself, "parties", a party, "for", a tag

// Gives nlohmann's parser the text and counts the line breaks before the character read last. Not up to the one to be
// read next: after a number the parser has already read one character more, which may be the break.
class LineCounter {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  LineCounter(const char* at, std::size_t* breaks) : at_(at), breaks_(breaks) {}
  const char& operator*() const { return *at_; }
  LineCounter& operator++() {
    if (after_break_) ++*breaks_;
    after_break_ = *at_ == '\n';
    ++at_;
    return *this;
  }
  bool operator==(const LineCounter& other) const { return at_ == other.at_; }
  bool operator!=(const LineCounter& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* breaks_;
  bool after_break_ = false;
};

bool has_several_lines(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return text.substr(0, last == text.npos ? 0 : last).find('\n') != text.npos;
}

// Receives nlohmann's SAX events and grows the tree.
class TreeBuilder {
 public:
  LexiconValue root;
  std::string error;

  TreeBuilder(const std::size_t& breaks, bool several_lines) : breaks_(breaks), several_lines_(several_lines) {}

  bool null() { return put(value(Kind::null)); }
  bool boolean(bool) { return put(value(Kind::boolean)); }
  bool number_unsigned(std::uint64_t number) { return number_float(static_cast<double>(number), {}); }
  bool number_integer(std::int64_t number) { return number_float(static_cast<double>(number), {}); }
  bool number_float(double number, const std::string&) {
    LexiconValue leaf = value(Kind::number);
    leaf.number = number;
    return put(std::move(leaf));
  }
  bool string(std::string& text) {
    LexiconValue leaf = value(Kind::text);
    leaf.text = std::move(text);
    return put(std::move(leaf));
  }
  bool binary(const nlohmann::ordered_json::binary_t&) { return false; }  // not in JSON text
  bool key(std::string& name) {
    name_ = std::move(name);
    name_line_ = line();
    return true;
  }
  bool start_object(std::size_t) { return open(Kind::object); }
  bool start_array(std::size_t) { return open(Kind::array); }
  bool end_object() {
    std::set<std::string_view> names;
    for (const LexiconValue& member : open_.back().values) {
      if (!names.insert(member.name).second)
        return fail(member.line, "the member \"" + member.name + "\" is there twice");
    }
    return end_array();
  }
  bool end_array() {
    LexiconValue whole = std::move(open_.back());
    open_.pop_back();
    return put(std::move(whole));
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::ordered_json::exception&) {
    return fail(line(), "it is not valid JSON");
  }

 private:
  std::size_t line() const { return several_lines_ ? 1 + breaks_ : 0; }
  bool fail(std::size_t where, const std::string& what) {
    error = at_line(where) + what;
    return false;
  }

  LexiconValue value(Kind kind) {
    LexiconValue made;
    made.kind = kind;
    const bool is_member = !open_.empty() && open_.back().kind == Kind::object;
    made.line = is_member ? name_line_ : line();
    if (is_member) made.name = std::move(name_);
    return made;
  }
  bool open(Kind kind) {
    if (open_.size() == deepest) return fail(line(), "it is nested deeper than a lexicon can be");
    open_.push_back(value(kind));
    return true;
  }
  bool put(LexiconValue whole) {
    (open_.empty() ? root : open_.back().values.emplace_back()) = std::move(whole);
    return true;
  }

  const std::size_t& breaks_;
  const bool several_lines_;
  std::string name_;  // of the member whose value comes next
  std::size_t name_line_ = 0;
  std::vector<LexiconValue> open_;
};

}  // namespace

const LexiconValue* LexiconValue::member(std::string_view its_name) const {
  if (kind != Kind::object) return nullptr;
  for (const LexiconValue& value : values) {
    if (value.name == its_name) return &value;
  }
  return nullptr;
}

std::string at_line(std::size_t line) { return line == 0 ? "" : "line " + std::to_string(line) + ": "; }

Result<LexiconValue> parse_lexicon_tree(std::string_view json) {
  std::size_t breaks = 0;
  TreeBuilder builder(breaks, has_several_lines(json));
  const LineCounter begin(json.data(), &breaks), end(json.data() + json.size(), &breaks);
  if (!nlohmann::ordered_json::sax_parse(begin, end, &builder)) return Result<LexiconValue>::failure(builder.error);
  return std::move(builder.root);
}

}  // namespace hustings
