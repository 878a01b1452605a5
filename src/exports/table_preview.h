#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hustings {

// What a column of a tweet table can hold.
struct ColumnRole {
  std::string_view role;   // in ColumnNames and settings: "text"
  std::string_view means;  // "the text of the tweet"
};
const std::vector<ColumnRole>& role_names();
bool is_column_role(std::string_view role);

// The beginning of a table whose columns are to be named by a user.
struct TablePreview {
  struct Column {
    std::string name;                // as in the header
    std::string role;                // what it probably holds; empty if there is no guess
    std::vector<std::string> cells;  // of the first ten rows
  };
  char delimiter = ',';
  std::vector<Column> columns;
};
// Of the first head_size bytes of an input; no columns if it is no table. Valid UTF-8.
TablePreview guess_columns(std::string_view head);

}  // namespace hustings
