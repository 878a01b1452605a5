#pragma once
#include <string>
#include <string_view>

namespace hustings {

// For the dialog in which a user says what the columns of a table mean, as JSON: its columns with their first cells and
// a guess, and the roles that a column can have (web/shared/report.ts, TablePreview). `head`: the first head_size
// bytes.
std::string table_preview_json(std::string_view head);

}  // namespace hustings
