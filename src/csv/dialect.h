#pragma once
#include <cstddef>
#include <string_view>

#include "csv/row_reader.h"

namespace hustings::csv {

// How the rows of a table with that delimiter are written, told from its first bytes.
Dialect find_dialect(std::string_view head, char delimiter);

// How many of the first rows, 100 at most, have as many fields as the first one, itself included.
std::size_t even_rows(std::string_view head, Dialect dialect);

}  // namespace hustings::csv
