#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace hustings {

// A value of a lexicon's JSON that knows where it stands, so that a fault can be shown to whoever wrote the file.
struct LexiconValue {
  enum class Kind : std::uint8_t { null, boolean, number, text, array, object };
  Kind kind = Kind::null;
  std::size_t line = 0;  // on which it begins, a member with its name; 0 if all of the JSON is on one line
  std::string name;      // of a member of an object
  std::string text;
  double number = 0;
  std::vector<LexiconValue> values;  // elements of an array, members of an object

  // Nothing if there is none, or this is no object.
  const LexiconValue* member(std::string_view its_name) const;
};

// "line 12: ", or nothing for line 0.
std::string at_line(std::size_t line);

// Strict JSON (RFC 8259) in which members of an object differ in name. What is nested deeper than any lexicon is
// refused while it is read, so the tree may be walked and destroyed by recursion. The error begins with the line and
// has no full stop: "line 3: it is not valid JSON".
Result<LexiconValue> parse_lexicon_tree(std::string_view json);

}  // namespace hustings
