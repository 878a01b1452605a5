// A parsed document gives its values in order, and takes nothing that is not exactly one JSON value.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "json/value.h"

using hustings::json::Document;
using hustings::json::Type;
using hustings::json::Value;

TEST_CASE("members come in order, with their names and types") {
  Document document;
  REQUIRE(document.parse(R"( {"s":"x","n":7,"t":true,"f":false,"z":null,"a":[1,"two"],"o":{"in":3},"last":0} )"));
  std::vector<std::string> keys;
  std::vector<Type> types;
  for (const Value value : document.root()) {
    keys.emplace_back(value.key());
    types.push_back(value.type());
  }
  CHECK(keys == std::vector<std::string>{"s", "n", "t", "f", "z", "a", "o", "last"});
  CHECK(types == std::vector<Type>{Type::string, Type::number, Type::boolean, Type::boolean, Type::null, Type::array,
                                   Type::object, Type::number});
}

TEST_CASE("elements of an array have no names; scalars have no elements") {
  Document document;
  REQUIRE(document.parse(R"(["one",[],{},"f\u006fur"])"));
  std::string texts;
  int count = 0;
  for (const Value value : document.root()) {
    CHECK(value.key().empty());
    CHECK_FALSE(value.begin() != value.end());
    texts += value.text();
    ++count;
  }
  CHECK(count == 4);
  CHECK(texts == "onefour");
}

TEST_CASE("integers are those from 0 to 2^64-1") {
  Document document;
  const auto integer = [&](std::string_view text) {
    REQUIRE(document.parse(text));
    return document.root().integer();
  };
  CHECK(integer("0") == 0u);
  CHECK(integer("858833393415094273") == 858'833'393'415'094'273u);
  CHECK(integer("18446744073709551615") == 18'446'744'073'709'551'615u);
  CHECK_FALSE(integer("18446744073709551616").has_value());
  CHECK_FALSE(integer("-1").has_value());
  CHECK_FALSE(integer("1.0").has_value());
  CHECK_FALSE(integer("1e3").has_value());
  CHECK_FALSE(integer("true").has_value());
  CHECK_FALSE(integer("\"1\"").has_value());
}

TEST_CASE("only true is true, and only strings have text") {
  Document document;
  REQUIRE(document.parse("[true,false,1,\"true\",null]"));
  std::string truths, texts;
  for (const Value value : document.root()) {
    truths += value.is_true() ? '1' : '0';
    texts += std::string(value.text()) + ";";
  }
  CHECK(truths == "10000");
  CHECK(texts == ";;;true;;");
}

TEST_CASE("escapes are resolved") {
  Document document;
  REQUIRE(document.parse(R"({"a\u0062":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"})"));
  const Value value = *document.root().begin();
  CHECK(value.key() == "ab");
  CHECK(value.text() == "\"\\/\b\f\n\r\t\u00E9\U0001F600");
}

TEST_CASE("an empty string differs from none") {
  Document document;
  REQUIRE(document.parse("[\"\",null]"));
  CHECK((*document.root().begin()).text().data() != nullptr);
  CHECK((*++document.root().begin()).text().data() == nullptr);
}

TEST_CASE("what is not one JSON value is refused") {
  Document document;
  for (const char* text : {"",
                           " ",
                           "{",
                           "}",
                           "{\"a\":1",
                           "{\"a\":1}}",
                           "{\"a\":1}{",
                           "{\"a\" 1}",
                           "{a:1}",
                           "{'a':1}",
                           "[1,]",
                           "{\"a\":1,}",
                           "01",
                           "+1",
                           "1.",
                           ".5",
                           "NaN",
                           "Infinity",
                           "tru",
                           "\"",
                           "\"\t\"",
                           "\"\\x\"",
                           "\"\\ud800\"",
                           "\"\xFF\"",
                           "\"\xC0\xAF\"",
                           "\"\xED\xA0\x80\"",
                           "// comment\n1",
                           "1 2"}) {
    CAPTURE(text);
    CHECK_FALSE(document.parse(text));
  }
}

TEST_CASE("a document can be parsed into again and again") {
  Document document;
  CHECK(document.parse("{\"a\":[1,2,3]}"));
  CHECK_FALSE(document.parse("{\"a\":[1,2,"));
  REQUIRE(document.parse("\"fresh\""));
  CHECK(document.root().text() == "fresh");
}
