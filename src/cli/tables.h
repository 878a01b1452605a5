#pragma once
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>

namespace hustings {

// Prints a report as tables for a terminal. Whatever comes from a file is printed without control characters.
void print_tables(const nlohmann::ordered_json& report, std::ostream& out);

}  // namespace hustings
