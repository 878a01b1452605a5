#pragma once
#include <string_view>

#include "csv/row_reader.h"

namespace hustings::csv {

// How the rows of a table with that delimiter are written, told from its first bytes.
Dialect find_dialect(std::string_view head, char delimiter);

}  // namespace hustings::csv
