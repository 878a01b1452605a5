#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hustings::json {

enum class Type : std::uint8_t { null, boolean, number, string, array, object };

class Value;

// One parsed record: its values in document order. Reused from record to record, so that reading allocates
// only while records get longer.
class Document {
 public:
  // Parses the one JSON value that `bytes` is. False, and an unspecified content, if it is not exactly that
  // (RFC 8259, strict; strings must be well-formed UTF-8). Views handed out live until the next parse().
  // Any depth of nesting is safe. This is the only function that knows which JSON library is used.
  bool parse(std::string_view bytes);
  // Parses what is there of a value that ends too early or breaks off: all that is complete up to there. The arrays and
  // objects that were open then say is_cut(). False if not even the outermost had begun.
  bool parse_beginning(std::string_view bytes);

  // The outermost value; only after a successful parse().
  Value root() const;

 private:
  friend class Value;
  friend class Events;
  struct Node {
    std::string_view key;    // in an object
    std::string_view text;   // of a string, and of a number that is no integer below 2^64
    std::uint64_t integer;   // of an integer number; 1 for true
    std::uint32_t next;      // index of the node after this value and all that is in it
    Type type;
    bool is_integer;
    bool is_cut;
  };
  std::vector<Node> nodes_;
  std::vector<char> strings_;
};

// A value in a Document, cheap to copy, to be read in any order and as often as wanted.
class Value {
 public:
  Type type() const { return node().type; }
  bool is_null() const { return type() == Type::null; }
  bool is_object() const { return type() == Type::object; }
  bool is_array() const { return type() == Type::array; }
  bool is_true() const { return type() == Type::boolean && node().integer == 1; }
  bool is_boolean() const { return type() == Type::boolean; }
  // Whether this array or object did not come to its end; see Document::parse_beginning().
  bool is_cut() const { return node().is_cut; }
  // The characters of a string; empty for anything else.
  std::string_view text() const { return type() == Type::string ? node().text : std::string_view(); }
  // A number that is an integer from 0 to 2^64-1; nothing for anything else.
  std::optional<std::uint64_t> integer() const {
    return node().is_integer ? std::optional(node().integer) : std::nullopt;
  }
  // The name of this value in its object; empty in an array.
  std::string_view key() const { return node().key; }

  class Iterator {
   public:
    Iterator(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
    Value operator*() const { return Value(document_, index_); }
    Iterator& operator++() {
      index_ = document_->nodes_[index_].next;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const Document* document_;
    std::uint32_t index_;
  };
  // The members of an object or the elements of an array; nothing for anything else.
  Iterator begin() const { return Iterator(document_, index_ + 1); }
  Iterator end() const { return Iterator(document_, node().next); }

 private:
  friend class Document;
  Value(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
  const Document::Node& node() const { return document_->nodes_[index_]; }

  const Document* document_;
  std::uint32_t index_;
};

inline Value Document::root() const { return Value(this, 0); }

}  // namespace hustings::json
