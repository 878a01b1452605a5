#pragma once
#include <memory>
#include <string_view>

#include "exports/reader.h"
#include "text/encoding.h"

namespace hustings {

// For an export in UTF-16 (utf16_order()): recognise(), and a reader that gives the reader found so the same in UTF-8.
std::unique_ptr<ExportReader> read_utf16(std::string_view head, ExportSink sink, const ColumnNames& columns);

}  // namespace hustings
