// Tables with backslashes before quotes, and with line ends of old Macs; told by how they look.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "csv/dialect.h"
#include "csv/row_reader.h"

namespace {

using hustings::csv::Dialect;
using hustings::csv::find_dialect;
using hustings::csv::RowReader;
using DialectRows = std::vector<std::vector<std::string>>;

DialectRows dialect_rows(std::string_view bytes, Dialect dialect, std::size_t chunk) {
  RowReader reader(dialect, 1'000);
  DialectRows rows;
  const auto keep = [&rows](const RowReader::Row& row) { rows.emplace_back(row.fields.begin(), row.fields.end()); };
  for (std::size_t at = 0; at < bytes.size(); at += chunk) {
    const std::string own(bytes.substr(at, chunk));
    reader.feed(own);
    while (const auto row = reader.next()) keep(*row);
  }
  if (const auto row = reader.finish()) keep(*row);
  return rows;
}

void check_dialect(std::string_view bytes, bool backslash, char line_end, const DialectRows& expected) {
  CAPTURE(bytes);
  const Dialect dialect = find_dialect(bytes, ',');
  CHECK(dialect.backslash == backslash);
  CHECK(dialect.line_end == line_end);
  for (std::size_t chunk = 1; chunk <= bytes.size(); ++chunk) CHECK(dialect_rows(bytes, dialect, chunk) == expected);
}

}  // namespace

TEST_CASE("quotes after backslashes") {
  check_dialect("a,b\n\"say \\\"yes\\\", now\",2\n", true, '\n', {{"a", "b"}, {"say \"yes\", now", "2"}});
  check_dialect("a,b\n\"[{\\\"text\\\":1}]\",2\n", true, '\n', {{"a", "b"}, {"[{\"text\":1}]", "2"}});
  check_dialect("a,b\nsay \\\"yes\\\",2\n", true, '\n', {{"a", "b"}, {"say \"yes\"", "2"}});
}

TEST_CASE("line ends and delimiters after backslashes") {
  check_dialect("a,b\none\\\ntwo,2\nthree,3\n", true, '\n', {{"a", "b"}, {"one\ntwo", "2"}, {"three", "3"}});
  check_dialect("a,b\n\"x \\\"y\\\\\\\" z\",a\\,b\n", true, '\n', {{"a", "b"}, {"x \"y\\\" z", "a,b"}});
}

TEST_CASE("backslashes before other bytes are bytes") {
  check_dialect("a,b\n\"say \\\"yes\\\" \\n\",2\n", true, '\n', {{"a", "b"}, {"say \"yes\" \\n", "2"}});
  check_dialect("a,b\n\"C:\\\",2\n", false, '\n', {{"a", "b"}, {"C:\\", "2"}});
  check_dialect("a,b\n\"{\"\"k\"\":\"\"a \\\"\"b\\\"\"\"\"}\",2\n", false, '\n',
                {{"a", "b"}, {"{\"k\":\"a \\\"b\\\"\"}", "2"}});
}

TEST_CASE("rows that end at carriage returns") {
  check_dialect("a,b\r1,2\r\r3,4", false, '\r', {{"a", "b"}, {"1", "2"}, {"3", "4"}});
  check_dialect("a,b\r\"x\ny\",2\r\"x\rz\",4\r", false, '\r', {{"a", "b"}, {"x\ny", "2"}, {"x\rz", "4"}});
  check_dialect("a,b\r\n\"x\ny\",2\r\n", false, '\n', {{"a", "b"}, {"x\ny", "2"}});
}

TEST_CASE("where rows end at carriage returns they are lines") {
  RowReader reader(Dialect{',', false, '\r'}, 1'000);
  reader.feed("a\r\"b\r\"\rc\n\r");
  std::vector<std::uint64_t> lines;
  while (const auto row = reader.next()) lines.push_back(row->line);
  CHECK(lines == std::vector<std::uint64_t>{1, 2, 4});
  CHECK(reader.newlines() == 4);
}
