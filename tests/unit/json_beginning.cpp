// What is complete of a JSON value that breaks off.
#include <doctest/doctest.h>

#include <string>

#include "json/value.h"

using hustings::json::Document;
using hustings::json::Value;

namespace {

std::size_t whole_elements(Value array) {
  std::size_t count = 0;
  for (const Value element : array) count += !element.is_cut();
  return count;
}

}  // namespace

TEST_CASE("complete elements stay, the open ones say that they are cut") {
  const std::string text = R"({"list": [{"a": 1}, {"a": [2, 3]}, {"b": "four"}]})";
  const std::size_t first_end = text.find('}') + 1, second_end = text.find("]}") + 2, third_end = text.rfind("}]") + 1;
  for (std::size_t size = 0; size <= text.size(); ++size) {
    CAPTURE(size);
    Document document;
    const bool begun = document.open_beginning(std::string_view(text).substr(0, size));
    CHECK(begun == (size > 0));
    if (!begun) continue;
    CHECK(document.root().is_cut() == (size < text.size()));
    std::size_t found = 0;
    for (const Value list : document.root()) found = whole_elements(list);
    CHECK(found == (size >= first_end) + (size >= second_end) + (size >= third_end));
  }
}

TEST_CASE("nothing is there of what is no JSON") {
  Document document;
  CHECK_FALSE(document.open_beginning(""));
  CHECK_FALSE(document.open_beginning("so"));
}
