// Outside NDJSON a record ends when its brackets are closed.
#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "json_records.h"

namespace {

using json_records::Fault;
using json_records::Record;
using json_records::RecordSplitter;

std::vector<Record> split(std::string_view bytes) { return json_records::split(bytes, false); }

}  // namespace

TEST_CASE("a pretty-printed record goes over lines and counts from its first") {
  CHECK(split("{\n \"a\": 1\n}\n{\n \"b\": \"}\"\n}\n") ==
        std::vector<Record>{{"{\n \"a\": 1\n}", 1, Fault::none}, {"{\n \"b\": \"}\"\n}", 4, Fault::none}});
}

TEST_CASE("records may follow each other without anything between") {
  CHECK(split("{\"a\":1}{\"b\":[{}]}") ==
        std::vector<Record>{{"{\"a\":1}", 1, Fault::none}, {"{\"b\":[{}]}", 1, Fault::none}});
}

TEST_CASE("the objects of one or more arrays are records") {
  CHECK(split("[{\"a\":1},\n{\"b\":2}]\n[{\"c\":3}]") == std::vector<Record>{{"{\"a\":1}", 1, Fault::none},
                                                                             {"{\"b\":2}", 2, Fault::none},
                                                                             {"{\"c\":3}", 3, Fault::none}});
}

TEST_CASE("what is no object ends where an object begins") {
  CHECK(split("null, {\"a\":1}") == std::vector<Record>{{"null, ", 1, Fault::not_json}, {"{\"a\":1}", 1, Fault::none}});
  CHECK(split("null\n{\"a\":1}") == std::vector<Record>{{"null\n", 1, Fault::not_json}, {"{\"a\":1}", 2, Fault::none}});
}

TEST_CASE("the end of the input cuts an open record") {
  CHECK(split("[{\"a\":1},{\"b\":\n2") ==
        std::vector<Record>{{"{\"a\":1}", 1, Fault::none}, {"{\"b\":\n2", 1, Fault::cut}});
}

TEST_CASE("newlines are counted wherever they are") {
  RecordSplitter splitter(false, 1'000);
  splitter.feed("\n{\n\"a\":\"\n\"}\n\nx\n");
  while (splitter.next()) continue;
  CHECK(splitter.newlines() == 6);
}
