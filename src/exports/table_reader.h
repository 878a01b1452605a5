#pragma once
#include <memory>
#include <string_view>

#include "exports/reader.h"

namespace hustings {

// A reader for the table that begins with `head` (the first bytes of the input, encoding and all). Nothing if it is no
// table of tweets or accounts that is known, nor one that has the columns `named`; then, if it is a table at all,
// sink.input says what it is.
std::unique_ptr<ExportReader> read_table(std::string_view head, ExportSink sink, const ColumnNames& named);

}  // namespace hustings
