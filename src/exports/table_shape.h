#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/row_reader.h"
#include "exports/table_layout.h"
#include "text/character_tables.h"

namespace hustings {

// The first rows of what may be a table, read with one delimiter.
struct TableSample {
  csv::Dialect dialect;
  std::size_t even = 0;  // how many of the rows are as wide as the first
  std::vector<std::vector<std::string>> rows;
};
// With each delimiter in use. `head`: the first bytes of an input.
std::vector<TableSample> sample_table(std::string_view head);
// The sample that looks most like a table: two columns at least, and rows as wide as each other; null if none does.
const TableSample* likeliest(const std::vector<TableSample>& samples);
// Whether a row holds values, an id or a time, and so is no line of column names.
bool looks_like_data(const std::vector<std::string>& row);
// Whether a cell is one of running text: four words.
bool is_text(std::string_view cell);
// The encoding of what is not UTF-8 in a table written so: of Macs of old, or of Windows.
const CodePage& code_page_of(const csv::Dialect& dialect);

// Where in a row the columns stand.
struct ColumnPlaces {
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  std::array<std::size_t, role_count> first;  // by Role; absent if there is none
  std::size_t other_time = absent;            // of a second column for the time, where the first has none that is read
  std::vector<std::size_t> hashtags;          // of all columns that list hashtags
  std::vector<std::size_t> urls;              // of all columns that list addresses to which tweets link

  ColumnPlaces() { first.fill(absent); }
  std::size_t operator[](Role role) const { return first[static_cast<std::size_t>(role)]; }
  bool has(Role role) const { return (*this)[role] != absent; }
};

// All that reading a table needs to know of it.
struct TableShape {
  const TableLayout* layout = nullptr;
  csv::Dialect dialect;
  std::size_t rows_before = 0;  // the header and what stands above it
  std::size_t width = 0;        // fields of a row
  ColumnPlaces places;
  bool ids_rounded = false;                   // a spreadsheet has turned the last digits of all long ids into zeros
  bool hashtags_unfilled = false;             // the columns for hashtags are empty though texts have some
  const CodePage* code_page = &windows_1252;  // of cells that are not UTF-8
};

// What a table is found to be: one of a shape that is read, or one that is known to hold no tweets, or neither.
struct TableFinding {
  std::optional<TableShape> shape;
  const OtherTable* other = nullptr;
};
TableFinding find_table(const std::vector<TableSample>& samples, const ColumnNames& named);

}  // namespace hustings
