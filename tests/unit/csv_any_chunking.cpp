// Property: random tables, and random bytes, read as a plain parser of the whole text reads them, in any chunking and
// any dialect.
#include <doctest/doctest.h>

#include <algorithm>

#include "csv/row_reader.h"
#include "invented.h"

namespace {

using hustings::csv::Dialect;
using hustings::csv::RowReader;
using invented::Random;

struct PlainRow {
  std::size_t size = 0;  // in bytes, with its line end
  bool in_quotes = false;
  std::vector<std::string> fields = {""};
};

// The row with which a text begins, byte by byte: RFC 4180 with the laxities that row_reader.h states.
PlainRow parse_row(std::string_view text, Dialect dialect) {
  PlainRow row;
  bool field_begins = true;
  while (row.size < text.size()) {
    const char c = text[row.size++];
    const std::string_view rest = text.substr(row.size);
    std::string& field = row.fields.back();
    const bool begins = std::exchange(field_begins, false);
    if (dialect.backslash && c == '\\' && !rest.empty()) {
      const std::string escapable = std::string("\"\\\n\r") + dialect.delimiter;
      if (escapable.find(rest[0]) == std::string::npos) field += c;
      field += rest[0];
      ++row.size;
    } else if (row.in_quotes && c == '"' && !rest.empty() && rest[0] == '"') {
      field += c;
      ++row.size;
    } else if (row.in_quotes) {
      row.in_quotes = c != '"';
      if (row.in_quotes) field += c;
    } else if (c == '"' && begins) {
      row.in_quotes = true;
    } else if (c == dialect.delimiter) {
      row.fields.emplace_back();
      field_begins = true;
    } else if (c == dialect.line_end) {
      break;
    } else {
      field += c;
    }
  }
  return row;
}

// A row in one line: where it begins, and its fields in quotation marks that none of the texts have.
std::string described(std::uint64_t line, RowReader::Fault fault, const std::vector<std::string>& fields) {
  std::string out = std::to_string(line) + (fault == RowReader::Fault::too_long ? " too long"
                                            : fault == RowReader::Fault::cut    ? " cut"
                                                                                : "");
  for (const std::string& field : fields) out += " <" + field + ">";
  return out;
}

std::vector<std::string> describe_plainly(std::string_view text, Dialect dialect, std::size_t limit) {
  std::vector<std::string> rows;
  std::uint64_t line = 1;
  while (!text.empty()) {
    const PlainRow whole = parse_row(text, dialect);
    std::string_view row = text.substr(0, whole.size);
    text.remove_prefix(whole.size);
    const std::uint64_t begin = line;
    line += static_cast<std::uint64_t>(std::count(row.begin(), row.end(), dialect.line_end));
    if (row.size() > limit) {
      rows.push_back(described(begin, RowReader::Fault::too_long, {}));
      continue;
    }
    if (row.back() == dialect.line_end) row.remove_suffix(1);
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (row.empty()) continue;
    const auto fault = whole.in_quotes ? RowReader::Fault::cut : RowReader::Fault::none;
    rows.push_back(described(begin, fault, parse_row(row, dialect).fields));
  }
  return rows;
}

std::vector<std::string> describe_in_chunks(Random& random, const std::string& text, Dialect dialect,
                                            std::size_t limit) {
  RowReader reader(dialect, limit);
  std::vector<std::string> rows;
  const auto keep = [&rows](const RowReader::Row& row) {
    rows.push_back(described(row.line, row.fault, {row.fields.begin(), row.fields.end()}));
  };
  invented::in_random_chunks(random, text, [&](std::string_view chunk) {
    const std::string own(chunk);  // dies after this: nothing may be kept by address
    reader.feed(own);
    while (const auto row = reader.next()) keep(*row);
  });
  if (const auto row = reader.finish()) keep(*row);
  CHECK(reader.newlines() == static_cast<std::uint64_t>(std::count(text.begin(), text.end(), dialect.line_end)));
  return rows;
}

Dialect random_dialect(Random& random) {
  return {",;\t|"[random.below(4)], random.one_in(3), random.one_in(4) ? '\r' : '\n'};
}

// Bytes that mean something, among so many that mean nothing that quotes stand in one of the 64 bytes that are asked at
// once, or in another.
std::string random_bytes(Random& random, Dialect dialect) {
  const std::size_t plain = random.below(40), end = 20 + random.below(100);
  const char special[] = {dialect.delimiter, dialect.delimiter, '"', '"', '"', '\n', '\r', '\\', ','};
  std::string text;
  while (!random.one_in(end)) {
    if (!random.one_in(3)) text += special[random.below(sizeof special)];
    else text.append(random.below(plain + 1), "ab\xC3"[random.below(3)]);
    if (random.one_in(6)) text += "\"\"";
    if (random.one_in(6)) text += '"' + std::string(1, dialect.delimiter) + '"';
  }
  return text;
}

}  // namespace

TEST_CASE("random tables read as written") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Dialect dialect{",;\t|"[random.below(4)]};
    std::vector<std::string> rows;
    std::string text;
    for (std::size_t row = random.below(20); row > 0; --row) {
      const std::uint64_t line = 1 + static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
      std::vector<std::string> fields;
      for (std::size_t field = 2 + random.below(4); field > 0; --field) {
        std::string cell, written = "\"";
        while (!random.one_in(4)) cell += ",;\t|\"\n\rab \xC3"[random.below(11)];
        for (const char c : cell) written += c == '"' ? "\"\"" : std::string(1, c);
        text += (fields.empty() ? "" : std::string(1, dialect.delimiter)) + written + "\"";
        fields.push_back(cell);
      }
      rows.push_back(described(line, RowReader::Fault::none, fields));
      text += random.one_in(2) ? "\n" : "\r\n";
      if (random.one_in(5)) text += random.one_in(2) ? "\n" : "\r\n";
    }
    REQUIRE(describe_in_chunks(random, text, dialect, 1 << 20) == rows);
  }
}

TEST_CASE("random bytes read as a plain parser reads them") {
  for (std::uint64_t seed = 0; seed < 6'000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Dialect dialect = random_dialect(random);
    const std::string text = random_bytes(random, dialect);
    const std::size_t limit = random.one_in(4) ? random.below(200) : 1 << 20;
    REQUIRE(describe_in_chunks(random, text, dialect, limit) == describe_plainly(text, dialect, limit));
  }
}

TEST_CASE("fields of columns that nobody reads may keep their quotes, those of others never") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Dialect dialect = random_dialect(random);
    const std::string text = random_bytes(random, dialect);
    RowReader all(dialect, 1 << 20), some(dialect, 1 << 20);
    some.read_only({3, 0, 3});
    for (RowReader* reader : {&all, &some}) reader->feed(text);
    while (const auto row = all.next()) {
      const auto same = some.next();
      REQUIRE(same);
      REQUIRE(same->fields.size() == row->fields.size());
      for (const std::size_t column : {0, 3}) {
        if (column < row->fields.size()) CHECK(same->fields[column] == row->fields[column]);
      }
    }
    CHECK_FALSE(some.next());
  }
}
