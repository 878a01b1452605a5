// A record over the limit is skipped, and what follows is read.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "json/record_splitter.h"

namespace {

using hustings::json::RecordSplitter;
using Fault = RecordSplitter::Fault;

// One letter for each fault, in chunks of a size.
std::string faults(std::string_view bytes, bool newline_ends_record, std::size_t limit, std::size_t chunk) {
  RecordSplitter splitter(newline_ends_record, limit);
  std::string out;
  const auto note = [&out](const RecordSplitter::Record& record) {
    out += record.fault == Fault::too_long   ? 'L'
           : record.fault == Fault::cut      ? 'C'
           : record.fault == Fault::not_json ? 'N'
                                             : '.';
    if (record.fault == Fault::too_long) CHECK(record.bytes.empty());
  };
  for (std::size_t at = 0; at < bytes.size(); at += chunk) {
    splitter.feed(bytes.substr(at, chunk));
    while (const auto record = splitter.next()) note(*record);
  }
  if (const auto record = splitter.finish()) note(*record);
  return out;
}

}  // namespace

TEST_CASE("records up to the limit are given, longer ones are not") {
  const std::string ten = "{\"a\":\"xx\"}";  // ten bytes
  const std::string eleven = "{\"a\":\"xxx\"}";
  for (const std::size_t chunk : {1, 3, 10, 100}) {
    CHECK(faults(ten + "\n" + eleven + "\n" + ten, true, 10, chunk) == ".L.");
    CHECK(faults(ten + eleven + ten, false, 10, chunk) == ".L.");
  }
}

TEST_CASE("a long line that is no JSON, and a long one that the input cuts, are too long") {
  const std::string garbage(50, 'x');
  for (const std::size_t chunk : {1, 7, 100}) {
    CHECK(faults(garbage + "\n{}\n", true, 10, chunk) == "L.");
    CHECK(faults("{}\n{\"" + garbage, true, 10, chunk) == ".L");
  }
}

TEST_CASE("lines are still counted inside a record that is too long") {
  RecordSplitter splitter(false, 4);
  splitter.feed("{\n\n\n\n}\n{}");
  const auto first = splitter.next();
  REQUIRE(first.has_value());
  CHECK(first->fault == Fault::too_long);
  CHECK(first->line == 1);
  const auto second = splitter.next();
  REQUIRE(second.has_value());
  CHECK(second->bytes == "{}");
  CHECK(second->line == 6);
}
