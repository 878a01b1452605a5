#include "json/value.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/digits.h"
#include "text/utf8.h"

namespace hustings::json {
namespace {

bool is_white(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// Takes digits off the front; false if there are none.
bool take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto count = static_cast<std::size_t>(end - text.begin());
  text.remove_prefix(count);
  return count > 0;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

// RFC 8259, section 6.
bool is_number(std::string_view text) {
  take(text, "-");
  const bool zero = take(text, "0");
  if (!zero && !take_digits(text)) return false;
  if (take(text, ".") && !take_digits(text)) return false;
  if (take(text, "eE")) {
    take(text, "+-");
    if (!take_digits(text)) return false;
  }
  return text.empty();
}

// Takes four hexadecimal digits off the front.
std::optional<char32_t> take_code_unit(std::string_view& text) {
  char32_t unit = 0;
  if (text.size() < 4) return std::nullopt;
  for (const char c : text.substr(0, 4)) {
    const char lower = static_cast<char>(c | 0x20);
    if (is_digit(c)) unit = unit * 16 + static_cast<char32_t>(c - '0');
    else if (lower >= 'a' && lower <= 'f') unit = unit * 16 + static_cast<char32_t>(lower - 'a' + 10);
    else return std::nullopt;
  }
  text.remove_prefix(4);
  return unit;
}

// Takes what follows "\u" off the front: one code unit, or two that are a pair of surrogates.
std::optional<char32_t> take_escaped_code_point(std::string_view& text) {
  const auto first = take_code_unit(text);
  if (!first || *first < 0xD800 || *first > 0xDFFF) return first;
  if (*first > 0xDBFF || text.substr(0, 2) != "\\u") return std::nullopt;
  text.remove_prefix(2);
  const auto second = take_code_unit(text);
  if (!second || *second < 0xDC00 || *second > 0xDFFF) return std::nullopt;
  return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
}

// Takes a backslash and what belongs to it off the front, and writes what they stand for, four bytes at most; how many.
// None if they stand for nothing.
std::size_t take_escape(std::string_view& text, char* out) {
  constexpr std::string_view letters = "\"\\/bfnrtu", meanings = "\"\\/\b\f\n\r\t";
  const std::size_t at = text.size() < 2 ? std::string_view::npos : letters.find(text[1]);
  if (at == std::string_view::npos) return 0;
  text.remove_prefix(2);
  if (at < meanings.size()) {
    *out = meanings[at];
    return 1;
  }
  const auto code_point = take_escaped_code_point(text);
  if (!code_point) return 0;
  std::string encoded;
  append_utf8(encoded, *code_point);
  std::copy(encoded.begin(), encoded.end(), out);
  return encoded.size();
}

}  // namespace

[[gnu::always_inline]] inline bool Document::read_string(std::uint32_t at, Node& node) const {
  node.type = Type::string;
  node.begin = at;
  const std::uint32_t closing = structure_->next_quote(at + 1);
  node.end = closing + 1;
  return closing < bytes_.size();
}

[[gnu::always_inline]] inline bool Document::read_literal(std::string_view literal, Node& node) const {
  node.end = node.begin + static_cast<std::uint32_t>(literal.size());
  return node.end <= bytes_.size() && std::equal(literal.begin(), literal.end(), bytes_.begin() + node.begin);
}

[[gnu::always_inline]] inline bool Document::read_number(Node& node) const {
  const char first = bytes_[node.begin];
  node.end = structure_->next_stop(node.begin);
  const bool is_cut = node.end >= bytes_.size();
  if (is_cut) node.end = static_cast<std::uint32_t>(bytes_.size());
  return (is_digit(first) || first == '-') && (!is_cut || node_count_ == 1);
}

[[gnu::always_inline]] inline bool Document::read_container(std::uint32_t& container, char closing, Node& node) const {
  const Structure::Container found = structure_->container(container);
  node.container = std::exchange(container, found.next);
  node.is_cut = found.end > bytes_.size();
  node.end = node.is_cut ? static_cast<std::uint32_t>(bytes_.size()) : found.end;
  return node.is_cut || bytes_[node.end - 1] == closing;
}

// Takes a value, of which the first byte must be there. False if it is none, or has no end, unless it is a container.
[[gnu::always_inline]] inline bool Document::read_value(std::uint32_t at, std::uint32_t& container, Node& node) {
  node.begin = at;
  switch (bytes_[at]) {
    case '"': return read_string(at, node);
    case '{':
      node.type = Type::object;
      return read_container(container, '}', node);
    case '[':
      node.type = Type::array;
      return read_container(container, ']', node);
    case 't':
      node.type = Type::boolean;
      node.is_true = true;
      return read_literal("true", node);
    case 'f':
      node.type = Type::boolean;
      return read_literal("false", node);
    case 'n':
      node.type = Type::null;
      return read_literal("null", node);
    default:
      node.type = Type::number;
      return read_number(node);
  }
}

bool Document::find_key(std::uint32_t& at, Node& node) {
  Node key = {};
  if (bytes_[at] != '"' || !read_string(at, key)) return false;
  read_text(key);
  node.name = names_.find(text(key));
  if (node.name == no_name && !key.is_unescaped && !is_broken_) node.name = names_.add(text(key));
  if (node.name == no_name) {
    if (!key.is_unescaped) unescape(key.end - 1, key);
    node.key = key.first;
    node.key_size = key.count;
  }
  at = skip_white(key.end);
  if (at == bytes_.size() || bytes_[at] != ':') return false;
  at = skip_white(at + 1);
  return at < bytes_.size();
}

// Takes a key and its colon; before the end of the bytes. False if there is none.
[[gnu::always_inline]] inline bool Document::read_key(std::uint32_t& at, Name around, Name& before, Node& node) {
  auto& guesses = names_.after(around, before).names;
  for (const Name guess : guesses) {
    const std::uint32_t size = names_.match(guess, bytes_.data() + at, bytes_.data() + bytes_.size());
    if (size == 0) continue;
    node.name = guess;
    at = skip_white(at + size);
    before = guess;
    return at < bytes_.size();
  }
  if (!find_key(at, node)) return false;
  if (node.name != no_name && node.name != guesses[0]) guesses = {node.name, guesses[0]};
  before = node.name;
  return true;
}

bool Document::open(std::string_view bytes) {
  own_structure_.read(bytes);
  return open(bytes, own_structure_);
}

bool Document::open(std::string_view bytes, const Structure& structure) {
  if (!begin(bytes, structure) || nodes_[0].is_cut) return false;
  return skip_white(nodes_[0].end) == bytes_.size();
}

bool Document::open_beginning(std::string_view bytes) {
  own_structure_.read(bytes);
  return begin(bytes, own_structure_);
}

bool Document::begin(std::string_view bytes, const Structure& structure) {
  bytes_ = bytes;
  structure_ = &structure;
  node_count_ = 0;
  names_of_root_ = 0;
  strings_used_ = 0;
  is_broken_ = false;
  const std::uint32_t at = skip_white(0);
  std::uint32_t container = 0;
  Node& root = add_node();
  root = {};
  root.name = no_name;
  return at < bytes_.size() && read_value(at, container, root);
}

bool Document::is_whole() {
  for (std::uint32_t node = 0; node < node_count_ && !is_broken_; ++node) {
    if (nodes_[node].type == Type::number) integer(nodes_[node]);
    else if (!nodes_[node].is_read && nodes_[node].type >= Type::string) read(node);
  }
  return !is_broken_;
}

void Document::read(std::uint32_t node) {
  nodes_[node].is_read = true;
  if (nodes_[node].type == Type::string) read_text(nodes_[node]);
  if (nodes_[node].type >= Type::array) read_members(node);
}

// The nodes of all members or elements, which end up one behind the other.
void Document::read_members(std::uint32_t node) {
  const Node outer = nodes_[node];
  const bool is_object = outer.type == Type::object;
  const std::uint32_t end = outer.is_cut ? outer.end : outer.end - 1;  // where the closing bracket is
  const auto first = static_cast<std::uint32_t>(node_count_);
  std::uint32_t at = skip_white(outer.begin + 1), container = outer.container + 1;
  const Name around = outer.name != no_name ? outer.name : static_cast<Name>(outer.key);
  Name before = no_name;
  bool is_right = at == end;
  while (at < end) {
    Node& inner = add_node();
    inner = {};
    inner.name = no_name;
    if (!is_object) inner.key = around;
    is_right = (!is_object || read_key(at, around, before, inner)) && read_value(at, container, inner);
    if (!is_right) {
      --node_count_;
      break;
    }
    if (node == 0 && inner.name < 64) names_of_root_ |= std::uint64_t{1} << inner.name;
    at = skip_white(inner.end);
    is_right = at == end;
    if (is_right || bytes_[at] != ',') break;
    at = skip_white(at + 1);
  }
  is_broken_ = is_broken_ || !(is_right || outer.is_cut);
  nodes_[node].first = first;
  nodes_[node].count = static_cast<std::uint32_t>(node_count_) - first;
}

void Document::read_text(Node& node) {
  const std::uint32_t end = node.end - 1;
  for (std::uint32_t at = structure_->next_odd(node.begin + 1, end); at < end; at = structure_->next_odd(at, end)) {
    if (bytes_[at] == '\\') return unescape(at, node);
    at = skip_code_point(at, end);
  }
}

// Goes on where a string has its first escape, and keeps the characters that it stands for.
void Document::unescape(std::uint32_t at, Node& node) {
  const std::uint32_t end = node.end - 1;
  if (strings_.size() < bytes_.size()) strings_.resize(bytes_.size());  // enough for all: no string gets longer
  const std::size_t begin = strings_used_;
  std::uint32_t kept = node.begin + 1;  // up to here
  for (; at < end; at = structure_->next_odd(at, end)) {
    if (bytes_[at] != '\\') {
      at = skip_code_point(at, end);
      continue;
    }
    keep_string(kept, at);
    std::string_view rest = bytes_.substr(at, end - at);
    const std::size_t size = take_escape(rest, strings_.data() + strings_used_);
    if (size == 0) is_broken_ = true;
    strings_used_ += size;
    kept = at = size == 0 ? end : end - static_cast<std::uint32_t>(rest.size());
  }
  keep_string(kept, end);
  node.is_unescaped = true;
  node.first = static_cast<std::uint32_t>(begin);
  node.count = static_cast<std::uint32_t>(strings_used_ - begin);
}

void Document::keep_string(std::uint32_t begin, std::uint32_t end) {
  std::copy(bytes_.begin() + begin, bytes_.begin() + end, strings_.begin() + static_cast<std::ptrdiff_t>(strings_used_));
  strings_used_ += end - begin;
}

// Behind a character that is no escape, in a string that ends there. Notes if there is none.
std::uint32_t Document::skip_code_point(std::uint32_t at, std::uint32_t end) {
  constexpr std::string_view replacement = "\uFFFD";
  const std::string_view before = bytes_.substr(at, end - at);
  std::string_view rest = before;
  const char32_t code_point = take_code_point(rest);
  const bool is_ill_formed = code_point == 0xFFFD && !before.starts_with(replacement);
  if (code_point < 0x20 || is_ill_formed) is_broken_ = true;
  return end - static_cast<std::uint32_t>(rest.size());
}

std::optional<std::uint64_t> Document::integer(const Node& node) {
  std::string_view text = bytes_.substr(node.begin, node.end - node.begin);
  while (is_white(text.back())) text.remove_suffix(1);
  const bool has_needless_zero = text.front() == '0' && text.size() > 1;
  const auto value = has_needless_zero ? std::nullopt : parse_digits(text);
  if (value) return value;
  is_broken_ = is_broken_ || !is_number(text);
  return std::nullopt;
}

std::uint32_t Document::skip_more_white(std::uint32_t at) const {
  while (at < bytes_.size() && is_white(bytes_[at])) ++at;
  return at;
}

}  // namespace hustings::json
