// In NDJSON a newline ends the record, whatever the record is in the middle of.
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
  RecordSplitter splitter(true, 1'000);
  std::vector<Record> records;
  splitter.feed(bytes);
  while (const auto record = splitter.next())
    records.push_back({std::string(record->bytes), record->line, record->fault});
  if (const auto record = splitter.finish())
    records.push_back({std::string(record->bytes), record->line, record->fault});
  return records;
}

}  // namespace

TEST_CASE("objects on lines are records, with the lines they stand on") {
  CHECK(split("{\"a\":1}\n\n{\"b\":{\"c\":[2]}}\r\n  {\"d\":\"}{\"}") ==
        std::vector<Record>{{"{\"a\":1}", 1, Fault::none},
                            {"{\"b\":{\"c\":[2]}}", 3, Fault::none},
                            {"{\"d\":\"}{\"}", 4, Fault::none}});
}

TEST_CASE("a newline inside an open string ends the record, and the next line is read") {
  CHECK(split("{\"a\":\"open\n{\"b\":1}\n") ==
        std::vector<Record>{{"{\"a\":\"open\n", 1, Fault::cut}, {"{\"b\":1}", 2, Fault::none}});
  CHECK(split("{\"a\":\"open\\\n{\"b\":1}\n") ==
        std::vector<Record>{{"{\"a\":\"open\\\n", 1, Fault::cut}, {"{\"b\":1}", 2, Fault::none}});
}

TEST_CASE("a newline between the members of an object ends the record") {
  const auto records = split("{\"a\":1,\n\"b\":2}\n{\"c\":3}\n");
  REQUIRE(records.size() == 3);
  CHECK(records[0].fault == Fault::cut);
  CHECK(records[1].fault == Fault::not_json);  // the line begins with a string
  CHECK(records[2] == Record{"{\"c\":3}", 3, Fault::none});
}

TEST_CASE("several records may share a line") {
  CHECK(split("{\"a\":1} {\"b\":2},{\"c\":3}\n") == std::vector<Record>{{"{\"a\":1}", 1, Fault::none},
                                                                        {"{\"b\":2}", 1, Fault::none},
                                                                        {"{\"c\":3}", 1, Fault::none}});
}

TEST_CASE("what is no object is one record up to the end of its line") {
  CHECK(split("true {\"a\":1}\n{\"b\":2}") ==
        std::vector<Record>{{"true {\"a\":1}\n", 1, Fault::not_json}, {"{\"b\":2}", 2, Fault::none}});
}

TEST_CASE("quotes and brackets in strings do not count, escaped quotes do not end them") {
  CHECK(split(R"({"a":"\\","b":"\"}"})").size() == 1);
  CHECK(split(R"({"a":"\\\"]}"})")[0].fault == Fault::none);
}

TEST_CASE("the end of the input cuts an open record") {
  CHECK(split("{\"a\":1}\n{\"b\":") == std::vector<Record>{{"{\"a\":1}", 1, Fault::none}, {"{\"b\":", 2, Fault::cut}});
  CHECK(split("").empty());
  CHECK(split("\n \n").empty());
}

TEST_CASE("an array with an element a line is split all the same") {
  CHECK(split("[\n{\"a\":1},\n{\"b\":2}\n]\n") ==
        std::vector<Record>{{"{\"a\":1}", 2, Fault::none}, {"{\"b\":2}", 3, Fault::none}});
}
