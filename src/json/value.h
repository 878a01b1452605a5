#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "json/names.h"
#include "json/structure.h"

namespace hustings::json {

enum class Type : std::uint8_t { null, boolean, number, string, array, object };

class Value;

// A text of JSON, of which is read what is asked for, when it is asked for. Reused from record to record, so that reading
// allocates only while records get longer.
//
// What is read must be as RFC 8259 wants it: strings in well-formed UTF-8 with the escapes that there are, numbers,
// literals, commas and colons in their places. Of what nobody asks for, only strings and brackets are found: a wrong
// number there, a bad escape, or whatever is within objects and arrays that are passed over, goes unseen. That is safe
// because such parts reach nobody, and no answer depends on them; and it can hide nothing, because where strings and
// containers end does not depend on it. All members of an object and all elements of an array are seen when the first one
// is asked for, down to their own beginnings and ends.
class Document {
 public:
  // `names`: those of members that are asked for by number.
  explicit Document(std::span<const std::string_view> names = {}) : names_(names) {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  // Begins to read the one JSON value that `bytes` is; they must stay where they are, and be fewer than 2^32 - 1. False
  // if it has no end, or something comes after it. `structure`, if it is known: that of the bytes.
  bool open(std::string_view bytes);
  bool open(std::string_view bytes, const Structure& structure);
  // The same of a value that ends too early or breaks off. What is complete up to there can be read; the arrays and
  // objects that are open then say is_cut(). False if not even the outermost has begun.
  bool open_beginning(std::string_view bytes);
  // open(), and reads everything. False if anything in it is not as it must be.
  bool parse(std::string_view bytes) { return open(bytes) && is_whole(); }

  // The outermost value; only after open() or its like were true.
  Value root();
  // Whether something that was asked for was not as it must be. What depends on it is then worth nothing.
  bool is_broken() const { return is_broken_; }
  // Reads everything that was not read yet; false if anything is not as it must be.
  bool is_whole();

 private:
  friend class Value;
  struct Node {
    std::uint32_t begin;      // of its first byte
    std::uint32_t end;        // behind its last one
    // Of what was asked for: the first node of what is in it, which follow each other, and how many they are; of a string
    // that is not as it is written, where it begins in strings_, and its size.
    std::uint32_t first, count;
    std::uint32_t container;  // its number in the structure
    Name name;                // the number of its key
    Type type;
    bool is_true : 1, is_cut : 1, is_read : 1;
    bool is_unescaped : 1;  // then its text is in strings_
    std::uint32_t key, key_size;  // if it has no number: where in strings_ it is; of an element, 0 and the array's name
  };

  bool begin(std::string_view bytes, const Structure& structure);
  void read(std::uint32_t node);
  void read_members(std::uint32_t node);
  bool read_key(std::uint32_t& at, Name around, Name& before, Node& node);
  bool find_key(std::uint32_t& at, Node& node);
  bool read_value(std::uint32_t at, std::uint32_t& container, Node& node);
  bool read_string(std::uint32_t at, Node& node) const;
  bool read_literal(std::string_view literal, Node& node) const;
  bool read_number(Node& node) const;
  bool read_container(std::uint32_t& container, char closing, Node& node) const;
  void read_text(Node& node);
  void unescape(std::uint32_t at, Node& node);
  void keep_string(std::uint32_t begin, std::uint32_t end);
  std::uint32_t skip_code_point(std::uint32_t at, std::uint32_t end);
  std::string_view quoted(const Node& node) const { return {bytes_.data() + node.begin + 1, node.end - node.begin - 2}; }
  std::string_view text(const Node& node) const {
    return node.is_unescaped ? std::string_view(strings_.data() + node.first, node.count) : quoted(node);
  }
  std::string_view key(const Node& node) const {
    if (node.name != no_name) return names_.text(node.name);
    return node.key_size == 0 ? std::string_view() : std::string_view(strings_.data() + node.key, node.key_size);
  }
  std::optional<std::uint64_t> integer(const Node& node);
  std::uint32_t skip_white(std::uint32_t at) const {
    return at < bytes_.size() && static_cast<unsigned char>(bytes_[at]) > ' ' ? at : skip_more_white(at);
  }
  std::uint32_t skip_more_white(std::uint32_t at) const;

  Node& add_node() {
    if (node_count_ == nodes_.size()) nodes_.resize(std::max<std::size_t>(256, 2 * nodes_.size()));
    return nodes_[node_count_++];
  }

  std::string_view bytes_;
  const Structure* structure_ = nullptr;
  Structure own_structure_;
  Names names_;
  std::vector<Node> nodes_;  // those of earlier records come after the count
  std::size_t node_count_ = 0;
  std::vector<char> strings_;  // unescaped
  std::size_t strings_used_ = 0;
  std::uint64_t names_of_root_ = 0;  // bit i: it has a member of the name i
  bool is_broken_ = false;
};

// A value in a Document, cheap to copy, to be read in any order and as often as wanted.
//
// What is asked for of every member is compiled into whoever asks: it is done hundreds of times a record.
class Value {
 public:
  [[gnu::always_inline]] Type type() const { return node().type; }
  bool is_null() const { return type() == Type::null; }
  bool is_object() const { return type() == Type::object; }
  bool is_array() const { return type() == Type::array; }
  bool is_true() const { return node().is_true; }
  bool is_boolean() const { return type() == Type::boolean; }
  // Whether this array or object did not come to its end; see Document::open_beginning().
  bool is_cut() const { return node().is_cut; }
  // The characters of a string; empty for anything else.
  [[gnu::always_inline]] std::string_view text() const {
    return type() == Type::string ? document_->text(read_node()) : std::string_view();
  }
  // A number that is an integer from 0 to 2^64-1; nothing for anything else.
  [[gnu::always_inline]] std::optional<std::uint64_t> integer() const {
    return type() == Type::number ? document_->integer(node()) : std::nullopt;
  }
  // The name of this value in its object; empty in an array.
  std::string_view key() const { return document_->key(node()); }
  // Its number, by its place among those that the document was given; others have larger ones, or none.
  [[gnu::always_inline]] Name name() const { return node().name; }

  class Iterator {
   public:
    Iterator(Document* document, std::uint32_t index) : document_(document), index_(index) {}
    [[gnu::always_inline]] Value operator*() const { return Value(document_, index_); }
    [[gnu::always_inline]] Iterator& operator++() {
      ++index_;
      return *this;
    }
    [[gnu::always_inline]] bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    Document* document_;
    std::uint32_t index_;
  };
  // The members of an object or the elements of an array; nothing for anything else.
  [[gnu::always_inline]] Iterator begin() const { return Iterator(document_, read_node().first); }
  [[gnu::always_inline]] Iterator end() const {
    return Iterator(document_, read_node().first + (node().is_unescaped ? 0 : node().count));
  }

  // Whether an object has a member of that name.
  bool has(Name name) const {
    const Iterator end = this->end();
    if (index_ == 0 && name < 64) return (document_->names_of_root_ >> name & 1) != 0;
    for (Iterator member = begin(); member != end; ++member) {
      if ((*member).name() == name) return true;
    }
    return false;
  }

 private:
  friend class Document;
  [[gnu::always_inline]] Value(Document* document, std::uint32_t index) : document_(document), index_(index) {}
  [[gnu::always_inline]] const Document::Node& node() const { return document_->nodes_[index_]; }
  // With its text, or what is in it.
  [[gnu::always_inline]] const Document::Node& read_node() const {
    if (!node().is_read) document_->read(index_);
    return node();
  }

  Document* document_;
  std::uint32_t index_;
};

inline Value Document::root() { return Value(this, 0); }

}  // namespace hustings::json
