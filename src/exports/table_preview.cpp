#include "exports/table_preview.h"

#include <algorithm>
#include <optional>

#include "exports/table_shape.h"
#include "exports/values.h"
#include "text/encoding.h"
#include "text/time.h"
#include "text/utf8.h"

namespace hustings {
namespace {

constexpr std::size_t rows_shown = 10;

using Cells = std::vector<std::string_view>;
using Preview = TablePreview;

std::string readable(std::string_view cell, const CodePage& page) {
  std::string buffer;
  return valid_utf8(to_utf8(trim(cell), page, buffer));
}

// Whether nine in ten of the cells that say something are of a kind, and there are any.
template <class IsOfKind>
bool are_mostly(const Cells& cells, IsOfKind is_of_kind) {
  const auto of_kind = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is_of_kind));
  return of_kind > 0 && of_kind * 10 >= cells.size() * 9;
}

bool is_tweet_id(std::string_view cell) {
  const std::string_view id = bare_id(cell);
  const auto rounded = parse_rounded_id(id);
  return parse_id(id).size() >= 16 || (parse_id(id).empty() && rounded);
}

bool is_handle(std::string_view cell) {
  constexpr std::size_t longest = 15;
  if (!cell.empty() && cell[0] == '@') cell.remove_prefix(1);
  const auto is_of_handle = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !cell.empty() && cell.size() <= longest && !parse_digits(cell) &&
         std::all_of(cell.begin(), cell.end(), is_of_handle);
}

// By the names in use; then, by what its values look like, one column each for what a tweet must have.
struct Guess {
  Role role;
  bool (*is_of_kind)(std::string_view cell);
};
constexpr Guess guesses[] = {
    {Role::link, [](std::string_view cell) { return parse_status_link(cell).has_value(); }},
    {Role::text, is_text},
    {Role::tweet_id, is_tweet_id},
    {Role::time, [](std::string_view cell) { return parse_cell_time(cell).has_value(); }},
    {Role::hashtags, [](std::string_view cell) { return cell[0] == '#'; }},
    {Role::handle, is_handle},
};

std::vector<Cells> columns_of(const TableSample& sample, std::size_t first_row) {
  std::vector<Cells> columns(sample.rows[0].size());
  for (std::size_t row = first_row; row < sample.rows.size(); ++row) {
    for (std::size_t i = 0; i < std::min(columns.size(), sample.rows[row].size()); ++i) {
      const std::string_view cell = trim(sample.rows[row][i]);
      if (!is_blank(cell)) columns[i].push_back(cell);
    }
  }
  return columns;
}

void guess_by_names(Preview& preview) {
  for (const RoleColumns& known : common_columns()) {
    for (const std::string_view name : known.names) {
      const auto found =
          std::find_if(preview.columns.begin(), preview.columns.end(), [&](const Preview::Column& column) {
            return column.role.empty() && column_key(column.name) == column_key(name);
          });
      if (found == preview.columns.end()) continue;
      found->role = role_name(known.role);
      break;
    }
  }
}

void guess_by_values(const std::vector<Cells>& columns, Preview& preview) {
  for (const Guess& guess : guesses) {
    const std::string role(role_name(guess.role));
    const auto has_role = [&](const Preview::Column& column) { return column.role == role; };
    if (std::any_of(preview.columns.begin(), preview.columns.end(), has_role)) continue;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!preview.columns[i].role.empty() || !are_mostly(columns[i], guess.is_of_kind)) continue;
      preview.columns[i].role = role;
      break;
    }
  }
}

}  // namespace

TablePreview guess_columns(std::string_view head) {
  TablePreview preview;
  std::string decoded;
  if (const auto order = utf16_order(head)) {
    Utf16Decoder(*order).decode(head, decoded);
    head = decoded;
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.substr(0, byte_order_mark.size()) == byte_order_mark) head.remove_prefix(byte_order_mark.size());
  const auto samples = sample_table(head);
  const TableSample* sample = likeliest(samples);
  if (!sample) return preview;
  preview.delimiter = sample->dialect.delimiter;
  const CodePage& page = code_page_of(sample->dialect);
  const std::size_t first_row = looks_like_data(sample->rows[0]) ? 0 : 1;
  for (std::size_t i = 0; i < sample->rows[0].size(); ++i) {
    Preview::Column column;
    column.name = first_row == 0 ? std::to_string(i + 1) : readable(sample->rows[0][i], page);
    for (std::size_t row = first_row; row < std::min(first_row + rows_shown, sample->rows.size()); ++row) {
      const auto& cells = sample->rows[row];
      column.cells.push_back(i < cells.size() ? readable(cells[i], page) : std::string());
    }
    preview.columns.push_back(std::move(column));
  }
  guess_by_names(preview);
  guess_by_values(columns_of(*sample, first_row), preview);
  return preview;
}

}  // namespace hustings
