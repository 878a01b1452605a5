#include "json/value.h"

#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

namespace hustings::json {

// Receives nlohmann's SAX events and lays them down as nodes.
class Events {
 public:
  explicit Events(Document& document) : document_(document) {}

  bool null() { return scalar(Type::null, 0, false); }
  bool boolean(bool value) { return scalar(Type::boolean, value ? 1 : 0, false); }
  bool number_unsigned(std::uint64_t value) { return scalar(Type::number, value, true); }
  bool number_integer(std::int64_t) { return scalar(Type::number, 0, false); }
  bool number_float(double, const std::string& literal) {
    scalar(Type::number, 0, false);
    document_.nodes_.back().text = keep(literal);
    return true;
  }
  bool string(const std::string& value) {
    scalar(Type::string, 0, false);
    document_.nodes_.back().text = keep(value);
    return true;
  }
  bool binary(const nlohmann::ordered_json::binary_t&) { return false; }  // not in JSON text
  bool key(const std::string& name) {
    key_ = keep(name);
    return true;
  }
  bool start_object(std::size_t) { return open(Type::object); }
  bool start_array(std::size_t) { return open(Type::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  // Ends what is open, because nothing follows.
  void cut() {
    while (!open_.empty()) {
      document_.nodes_[open_.back()].is_cut = true;
      close();
    }
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::ordered_json::exception&) { return false; }

 private:
  bool scalar(Type type, std::uint64_t integer, bool is_integer) {
    const auto next = static_cast<std::uint32_t>(document_.nodes_.size() + 1);
    document_.nodes_.push_back({key_, {}, integer, next, type, is_integer, false});
    key_ = {};
    return true;
  }
  bool open(Type type) {
    scalar(type, 0, false);
    open_.push_back(document_.nodes_.size() - 1);
    return true;
  }
  bool close() {
    document_.nodes_[open_.back()].next = static_cast<std::uint32_t>(document_.nodes_.size());
    open_.pop_back();
    return true;
  }
  // Unescaped strings are never longer than the record, for which room was made beforehand: views stay valid.
  std::string_view keep(const std::string& text) {
    auto& strings = document_.strings_;
    const std::size_t at = strings.size();
    strings.insert(strings.end(), text.begin(), text.end());
    return {strings.data() + at, text.size()};
  }

  Document& document_;
  std::string_view key_;
  std::vector<std::size_t> open_;
};

bool Document::parse_beginning(std::string_view bytes) {
  parse(bytes);
  return !nodes_.empty();
}

bool Document::parse(std::string_view bytes) {
  nodes_.clear();
  strings_.clear();
  strings_.reserve(bytes.size());
  Events events(*this);
  const bool whole = nlohmann::ordered_json::sax_parse(bytes.begin(), bytes.end(), &events);
  if (!whole) events.cut();  // for parse_beginning()
  return whole;
}

}  // namespace hustings::json
