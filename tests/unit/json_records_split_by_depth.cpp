// Outside NDJSON a record ends when its brackets are closed.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "json/record_splitter.h"

namespace {

using hustings::json::RecordSplitter;
using Fault = RecordSplitter::Fault;

struct Record {
  std::string bytes;
  std::uint64_t line;
  Fault fault;
  bool operator==(const Record& other) const {
    return bytes == other.bytes && line == other.line && fault == other.fault;
  }
};

std::vector<Record> split(std::string_view bytes) {
  RecordSplitter splitter(false, 1'000);
  std::vector<Record> records;
  splitter.feed(bytes);
  while (const auto record = splitter.next())
    records.push_back({std::string(record->bytes), record->line, record->fault});
  if (const auto record = splitter.finish())
    records.push_back({std::string(record->bytes), record->line, record->fault});
  return records;
}

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
