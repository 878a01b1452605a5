// A row over the limit is skipped, and what follows is read.
#include <doctest/doctest.h>

#include <string>

#include "csv/row_reader.h"

namespace {

using hustings::csv::RowReader;

std::string read(std::string_view bytes, std::size_t limit, std::size_t chunk) {
  RowReader reader(',', limit);
  std::string out;
  const auto note = [&out](const RowReader::Row& row) {
    if (row.fault == RowReader::Fault::too_long) out += "[too long " + std::to_string(row.line) + "]";
    for (const auto field : row.fields) out.append(field).append(";");
  };
  for (std::size_t at = 0; at < bytes.size(); at += chunk) {
    reader.feed(bytes.substr(at, chunk));
    while (const auto row = reader.next()) note(*row);
  }
  if (const auto row = reader.finish()) note(*row);
  return out;
}

}  // namespace

TEST_CASE("long rows are passed over in any chunking") {
  for (const std::size_t chunk : {1, 2, 5, 100}) {
    CHECK(read("a,b\n0123456789\nc,d\n", 8, chunk) == "a;b;[too long 2]c;d;");
    CHECK(read("a,b\n\"01\n34\n6789\"\nc,d\n", 8, chunk) == "a;b;[too long 2]c;d;");
    CHECK(read("a,b\n0123456789", 8, chunk) == "a;b;[too long 2]");
  }
}

TEST_CASE("the limit counts the row with its line end") {
  for (const std::size_t chunk : {1, 100}) {
    CHECK(read("1234567\n", 8, chunk) == "1234567;");
    CHECK(read("12345678\n", 8, chunk) == "[too long 1]");
  }
}
