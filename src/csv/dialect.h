#pragma once
#include <string_view>

namespace hustings::csv {

// How the rows of a table are written.
struct Dialect {
  char delimiter = ',';
  bool backslash = false;  // makes a quote, a delimiter, a line end or a backslash after it part of the field
  char line_end = '\n';    // or '\r', as on Macs of old
};

// How a table with this delimiter is written, by its first bytes.
Dialect find_dialect(std::string_view head, char delimiter);

}  // namespace hustings::csv
