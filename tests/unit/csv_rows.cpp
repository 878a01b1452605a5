// Rows and fields of delimited tables: RFC 4180, and what common writers do instead.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "csv/row_reader.h"

namespace {

using hustings::csv::RowReader;
using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view bytes, char delimiter = ',') {
  RowReader reader(delimiter, 1'000);
  Rows rows;
  const auto keep = [&rows](const RowReader::Row& row) { rows.emplace_back(row.fields.begin(), row.fields.end()); };
  reader.feed(bytes);
  while (const auto row = reader.next()) keep(*row);
  if (const auto row = reader.finish()) keep(*row);
  return rows;
}

}  // namespace

TEST_CASE("rows end at LF or CRLF, the last one also at the end of the input") {
  CHECK(rows_of("a,b\n1,2\r\n3,4") == Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}});
}

TEST_CASE("empty fields are fields") {
  CHECK(rows_of(",\n,,\n\"\"\na,\n") == Rows{{"", ""}, {"", "", ""}, {""}, {"a", ""}});
}

TEST_CASE("blank lines are passed over") { CHECK(rows_of("\na\n\n\r\nb\n\n") == Rows{{"a"}, {"b"}}); }

TEST_CASE("quoted fields hold delimiters, line ends and doubled quotes") {
  CHECK(rows_of("\"a,b\",\"c\nd\",\"e\"\"f\",\"\"\"\"\n") == Rows{{"a,b", "c\nd", "e\"f", "\""}});
}

TEST_CASE("a quote inside an unquoted field is a character") {
  CHECK(rows_of("a\"b\",c\n 5\" x,d\n") == Rows{{"a\"b\"", "c"}, {" 5\" x", "d"}});
}

TEST_CASE("what follows a closing quote belongs to the field") {
  CHECK(rows_of("\"a\"b,c\n\"a\"b\"c,d\"\n") == Rows{{"ab", "c"}, {"ab\"c", "d\""}});
}

TEST_CASE("any one-byte delimiter") {
  CHECK(rows_of("a,b\tc\n", '\t') == Rows{{"a,b", "c"}});
  CHECK(rows_of("a,b;\"c;d\"\n", ';') == Rows{{"a,b", "c;d"}});
}

TEST_CASE("a carriage return counts as line end only before LF or at the end") {
  CHECK(rows_of("a\rb\nc\r") == Rows{{"a\rb"}, {"c"}});
}

TEST_CASE("rows know the line they begin on") {
  RowReader reader(',', 1'000);
  reader.feed("a\n\"b\n\nb\"\n\nc\n\"d");
  std::vector<std::uint64_t> lines;
  while (const auto row = reader.next()) lines.push_back(row->line);
  const auto last = reader.finish();
  REQUIRE(last.has_value());
  CHECK(lines == std::vector<std::uint64_t>{1, 2, 6});
  CHECK(last->line == 7);
  CHECK(reader.newlines() == 6);
}

TEST_CASE("an input that ends inside quotes cuts its last row, and only that") {
  RowReader reader(',', 1'000);
  reader.feed("a,b\n1,\"2");
  const auto whole = reader.next();
  REQUIRE(whole.has_value());
  CHECK(whole->fault == RowReader::Fault::none);
  CHECK_FALSE(reader.next().has_value());
  const auto cut = reader.finish();
  REQUIRE(cut.has_value());
  CHECK(cut->fault == RowReader::Fault::cut);
}

TEST_CASE("nothing is no row") {
  CHECK(rows_of("").empty());
  CHECK(rows_of("\n").empty());
  CHECK(rows_of("\r\n").empty());
}
