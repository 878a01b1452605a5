// Tables of any layout, changed by their structure: columns renamed to what layouts call them, dropped, doubled, moved;
// rows made ragged; values that readers may stumble over; other delimiters, quotes, line ends, encodings. With
// exports.cpp.
#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "exports/table_layout.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using Random = std::minstd_rand;

constexpr std::string_view delimiters = ",\t;|";
constexpr std::string_view line_ends[] = {"\n", "\r\n", "\r"};
constexpr std::string_view odd_values[] = {
    "", "NA", "NULL", "0", "-1", "true", "FALSE", "t", "858833393415094273", "8.58833E+17", "8,58833E+17",
    "1493625612", "1493625612000", "3/4/2017 10:00", "13/4/2017 10:00", "4/13/2017 10:00 PM", "2017-05-01 00:00:12",
    "Mon May 01 00:00:12 +0000 2017", "https://twitter.com/InventedGardener01/status/858833393415094273",
    "\"a \"\"b\"\",\n#GE2017\"", "\"unclosed", "c\"d", "['GE2017', 'VoteLabour']", "\"[\"\"GE2017\"\"]\"",
    "GE2017|VoteSNP", "GE2017;VoteSNP", "GE2017 VoteSNP", "c(\"GE2017\", \"VoteSNP\")",
    "[{'text': 'GE2017', 'indices': [0, 7]}]", "RT @InventedGardener01: one #GE2017 &amp; #VoteLab…", "\xEF\xBB\xBF",
    "caf\xE9 #Libert\xE9", "\xC3", "#GE2017\\n#VoteSNP"};

std::size_t below(std::size_t end, Random& random) { return random() % end; }

// Rows of fields, quotes and all, cut at every delimiter and line end.
struct Table {
  char delimiter;
  std::string line_end = "\n";
  std::vector<std::vector<std::string>> rows;

  explicit Table(std::string_view bytes) {
    const std::string_view header = bytes.substr(0, bytes.find_first_of("\r\n"));
    const auto is_commoner = [header](char a, char b) {
      return std::count(header.begin(), header.end(), a) < std::count(header.begin(), header.end(), b);
    };
    delimiter = *std::max_element(delimiters.begin(), delimiters.end(), is_commoner);
    if (bytes.find('\n') == std::string_view::npos) line_end = "\r";
    rows.emplace_back(1);
    for (const char byte : bytes) {
      if (byte == delimiter) rows.back().emplace_back();
      else if (byte == line_end[0]) rows.emplace_back(1);
      else rows.back().back() += byte;
    }
  }

  std::string bytes() const {
    std::string all;
    for (const auto& row : rows) {
      if (&row != &rows.front()) all += line_end;
      for (const auto& field : row) {
        if (&field != &row.front()) all += delimiter;
        all += field;
      }
    }
    return all;
  }
};

// A name that a layout has for a column.
std::string some_column(Random& random) {
  const auto& layouts = hustings::table_layouts();
  const hustings::TableLayout& layout = layouts[below(layouts.size(), random)];
  if (!layout.signature.empty() && below(2, random)) {
    return std::string(layout.signature[below(layout.signature.size(), random)]);
  }
  const auto& roles = layout.columns.empty() ? hustings::common_columns() : layout.columns;
  const auto& role_names = roles[below(roles.size(), random)].names;
  return role_names.empty() ? "id" : std::string(role_names[below(role_names.size(), random)]);
}

// The header becomes one that a layout is told by.
void become(const hustings::TableLayout& layout, std::vector<std::string>& header) {
  for (std::size_t i = 0; i < layout.signature.size(); ++i) {
    if (i == header.size()) header.emplace_back();
    header[i] = layout.signature[i];
  }
}

void change_columns(Table& table, Random& random) {
  const std::size_t column = below(table.rows[0].size(), random), other = below(table.rows[0].size(), random);
  const std::size_t how = below(3, random);
  for (auto& row : table.rows) {
    if (column >= row.size() || other >= row.size()) continue;
    if (how == 0) row.erase(row.begin() + static_cast<int>(column));
    if (how == 1) row.push_back(std::string(row[column]));
    if (how == 2) std::swap(row[column], row[other]);
  }
}

void change(Table& table, Random& random) {
  const auto& layouts = hustings::table_layouts();
  const std::size_t at = below(table.rows.size(), random);
  auto& row = table.rows[at];
  auto& header = table.rows[0];
  const auto field = row.begin() + static_cast<int>(row.empty() ? 0 : below(row.size(), random));
  switch (below(11, random)) {
    case 0: change_columns(table, random); break;
    case 1: table.rows.push_back(std::vector(row)); break;
    case 2:
      if (table.rows.size() > 1) table.rows.erase(table.rows.begin() + static_cast<int>(at));
      break;
    case 3:
      if (!row.empty()) row.erase(field);
      break;
    case 4: row.insert(field, std::string(odd_values[below(std::size(odd_values), random)])); break;
    case 5:
      if (!header.empty()) header[below(header.size(), random)] = some_column(random);
      break;
    case 6: become(layouts[below(layouts.size(), random)], header); break;
    case 7: table.delimiter = delimiters[below(delimiters.size(), random)]; break;
    case 8: table.line_end = line_ends[below(std::size(line_ends), random)]; break;
    default:
      if (!row.empty()) *field = odd_values[below(std::size(odd_values), random)];
      break;
  }
  for (auto& any : table.rows) any.resize(std::max<std::size_t>(any.size(), 1));
}

// As UTF-16 with a byte order mark, every byte a character.
std::string widened(std::string_view bytes, bool big_endian) {
  std::string wide = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char byte : bytes) {
    if (big_endian) wide += '\0';
    wide += byte;
    if (!big_endian) wide += '\0';
  }
  return wide;
}

}  // namespace

// The first byte of an input is the size of the chunks.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  Random random(seed);
  if (size < 2 || below(4, random) == 0) return LLVMFuzzerMutate(data, size, most);
  Table table({reinterpret_cast<const char*>(data) + 1, size - 1});
  for (std::size_t changes = 1 + below(3, random); changes > 0; --changes) change(table, random);
  std::string bytes = table.bytes();
  if (below(32, random) == 0) bytes = widened(bytes, below(2, random));
  if (bytes.size() + 1 > most) return LLVMFuzzerMutate(data, size, most);
  data[0] = static_cast<std::uint8_t>(random());
  std::copy(bytes.begin(), bytes.end(), data + 1);
  return bytes.size() + 1;
}
