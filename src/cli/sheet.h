#pragma once
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>

namespace hustings {

// Prints an evidence sheet for a terminal. Whatever comes from a file is printed without control characters.
void print_sheet(const nlohmann::ordered_json& sheet, std::ostream& out);

// Prints the definitions of all signals as Markdown, for docs/method.md.
void print_evidence_model(std::ostream& out);

}  // namespace hustings
