#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "json/value.h"

// What nlohmann_json says of a text, to compare our own reader with. Both are written down as a list of events, so that
// nothing is lost: neither the order of members nor names that are there twice.
namespace oracle {

class Events {
 public:
  std::string written;
  bool is_number_too_large = false;  // the only thing that it refuses though RFC 8259 allows it

  bool null() { return write("z"); }
  bool boolean(bool value) { return write(value ? "t" : "f"); }
  bool number_unsigned(std::uint64_t value) { return write("i" + std::to_string(value)); }
  bool number_integer(std::int64_t) { return write("n"); }
  bool number_float(double, const std::string&) { return write("n"); }
  bool string(const std::string& value) { return write("s" + value); }
  bool binary(const nlohmann::json::binary_t&) { return false; }
  bool key(const std::string& name) { return write("k" + name); }
  bool start_object(std::size_t) { return write("{"); }
  bool end_object() { return write("}"); }
  bool start_array(std::size_t) { return write("["); }
  bool end_array() { return write("]"); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
    constexpr int out_of_range = 406;
    is_number_too_large = error.id == out_of_range;
    return false;
  }

 private:
  bool write(const std::string& event) {
    written += event + '\n';
    return true;
  }
};

struct Said {
  bool is_json;
  bool is_number_too_large;
  std::string events;
};

inline Said by_nlohmann(std::string_view text) {
  Events events;
  const bool is_json = nlohmann::json::sax_parse(text.begin(), text.end(), &events);
  return {is_json, events.is_number_too_large, events.written};
}

inline bool has_only_too_large_numbers(std::string_view text) { return by_nlohmann(text).is_number_too_large; }

// The same, by our own reader, which reads everything. Without recursion: documents may be deep.
inline std::string events_of(hustings::json::Value root) {
  using hustings::json::Type;
  using hustings::json::Value;
  struct Open {
    Value::Iterator next, end;
    bool is_object;
  };
  std::vector<Open> open;
  std::string written;
  const auto begin = [&](Value value) {
    const auto integer = value.integer();
    const bool is_container = value.is_array() || value.is_object();
    if (!is_container && value.begin() != value.end()) written += "a scalar with members\n";
    switch (value.type()) {
      case Type::null: written += "z\n"; break;
      case Type::boolean: written += value.is_true() ? "t\n" : "f\n"; break;
      case Type::number: written += integer ? "i" + std::to_string(*integer) + "\n" : "n\n"; break;
      case Type::string: written += "s" + std::string(value.text()) + "\n"; break;
      case Type::array:
      case Type::object:
        written += value.is_object() ? "{\n" : "[\n";
        open.push_back({value.begin(), value.end(), value.is_object()});
    }
  };
  begin(root);
  while (!open.empty()) {
    Open& innermost = open.back();
    if (innermost.next != innermost.end) {
      const Value value = *innermost.next;
      ++innermost.next;
      if (innermost.is_object) written += "k" + std::string(value.key()) + "\n";
      else if (!value.key().empty() || value.name() != hustings::json::no_name) written += "an element with a name\n";
      begin(value);
    } else {
      written += innermost.is_object ? "}\n" : "]\n";
      open.pop_back();
    }
  }
  return written;
}

// What is wrong with what our own reader says of a text; empty if nothing is. It must refuse what nlohmann refuses, once
// everything was asked for, and no more; and say the same of what both accept.
inline std::string check(hustings::json::Document& document, std::string_view text) {
  // What it takes for the end of the text, or passes over at its beginning, though RFC 8259 does not.
  if (text.find('\0') != std::string_view::npos || text.starts_with("\xEF\xBB\xBF")) return {};
  const Said said = by_nlohmann(text);
  if (!document.parse(text)) return said.is_json ? "what is JSON is refused" : "";
  if (said.is_number_too_large) return {};
  if (!said.is_json) return "what is no JSON is accepted";
  if (!document.open(text) || events_of(document.root()) != said.events) return "values differ";
  return document.is_broken() ? "what is JSON is broken" : "";
}

}  // namespace oracle
