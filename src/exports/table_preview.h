#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "exports/table_layout.h"

namespace hustings {

// The beginning of a table whose columns are to be named by a user.
struct TablePreview {
  struct Column {
    std::string name;                // as in the header; of a table without one, its number from 1
    std::string role;                // what it probably holds; empty if there is no guess
    std::vector<std::string> cells;  // of the first ten rows
  };
  char delimiter = ',';
  std::vector<Column> columns;
};
// Of the first head_size bytes of an input; no columns if it is no table. Valid UTF-8.
TablePreview guess_columns(std::string_view head);

}  // namespace hustings
