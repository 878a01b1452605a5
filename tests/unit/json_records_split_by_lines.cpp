// In NDJSON a newline ends the record, whatever the record is in the middle of.
#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "json_records.h"

namespace {

using json_records::Fault;
using json_records::Record;

std::vector<Record> split(std::string_view bytes) { return json_records::split(bytes, true); }

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
