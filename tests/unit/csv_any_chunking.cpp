// Property: random tables, and random bytes, read as a plain parser of the whole text reads them, in any chunking.
#include <doctest/doctest.h>

#include "csv/row_reader.h"
#include "invented.h"

namespace {

using hustings::csv::RowReader;
using invented::Random;
using Rows = std::vector<std::vector<std::string>>;

// RFC 4180, field by field over the whole text, with the laxities that row_reader.h states. Without a row that the end
// of the text cuts inside quotes.
Rows parse_plainly(const std::string& text, char delimiter) {
  Rows rows;
  std::size_t at = 0;
  while (at < text.size()) {
    std::vector<std::string> row;
    const std::size_t begin = at;
    std::string field;
    bool quoted = false, field_begins = true, done = false;
    for (; at < text.size() && !done; ++at) {
      const char c = text[at];
      if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') {
        field += c;
        ++at;
      } else if (quoted && c == '"') {
        quoted = false;
      } else if (quoted) {
        field += c;
      } else if (c == '"' && field_begins) {
        quoted = true;
        field_begins = false;
      } else if (c == delimiter) {
        row.push_back(field);
        field.clear();
        field_begins = true;
      } else if (c == '\n') {
        done = true;
      } else {
        field += c;
        field_begins = false;
      }
    }
    if (quoted) break;
    std::string line = text.substr(begin, at - begin);
    if (done) line.pop_back();
    const bool returns = !line.empty() && line.back() == '\r';
    if (returns) line.pop_back();
    if (line.empty()) continue;
    if (returns && !field.empty() && field.back() == '\r') field.pop_back();
    row.push_back(field);
    rows.push_back(row);
  }
  return rows;
}

Rows read_in_chunks(Random& random, const std::string& text, char delimiter) {
  RowReader reader(delimiter, 1 << 20);
  Rows rows;
  const auto keep = [&rows](const RowReader::Row& row) { rows.emplace_back(row.fields->begin(), row.fields->end()); };
  invented::in_random_chunks(random, text, [&](std::string_view chunk) {
    const std::string own(chunk);  // dies after this: nothing may be kept by address
    reader.feed(own);
    while (const auto row = reader.next()) keep(*row);
  });
  if (const auto row = reader.finish(); row && row->fault == RowReader::Fault::none) keep(*row);
  return rows;
}

}  // namespace

TEST_CASE("random tables read as written") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const char delimiter = ",;\t|"[random.below(4)];
    Rows rows;
    std::string text;
    for (std::size_t row = random.below(20); row > 0; --row) {
      rows.emplace_back();
      for (std::size_t field = 2 + random.below(4); field > 0; --field) {
        std::string cell, written = "\"";
        while (!random.one_in(4)) cell += ",;\t|\"\n\rab \xC3"[random.below(11)];
        for (const char c : cell) written += c == '"' ? "\"\"" : std::string(1, c);
        text += (rows.back().empty() ? "" : std::string(1, delimiter)) + written + "\"";
        rows.back().push_back(cell);
      }
      text += random.one_in(2) ? "\n" : "\r\n";
      if (random.one_in(5)) text += random.one_in(2) ? "\n" : "\r\n";
    }
    REQUIRE(read_in_chunks(random, text, delimiter) == rows);
  }
}

TEST_CASE("random bytes read as a plain parser reads them") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::string text;
    while (!random.one_in(60)) text += ",,\"\"\n\n\rab"[random.below(9)];
    REQUIRE(read_in_chunks(random, text, ',') == parse_plainly(text, ','));
  }
}
