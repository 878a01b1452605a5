#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "exports/reader.h"

namespace hustings {

// A table whose header names columns under one of the names that are in use for them (plain_table.cpp lists them).
// Nothing, if the first line of `head` has no such names for a tweet's hashtags or text, and for its id, author or
// time. `head`: the first bytes of the input.
std::unique_ptr<ExportReader> read_plain_table(std::string_view head, ExportSink sink);

// For a sentence, the columns of what looks like a table: "name, price, size"; empty if it does not look like one.
std::string describe_columns(std::string_view head);

}  // namespace hustings
