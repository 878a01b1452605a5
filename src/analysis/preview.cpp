#include "analysis/preview.h"

#include <nlohmann/json.hpp>

#include "exports/table_preview.h"

namespace hustings {

std::string table_preview_json(std::string_view head) {
  using nlohmann::ordered_json;
  ordered_json columns = ordered_json::array(), roles = ordered_json::array();
  for (const auto& column : guess_columns(head).columns) {
    columns.push_back({{"name", column.name},
                       {"role", column.role.empty() ? ordered_json() : ordered_json(column.role)},
                       {"cells", column.cells}});
  }
  for (const ColumnRole& role : role_names()) roles.push_back({{"role", role.role}, {"means", role.means}});
  return ordered_json{{"columns", columns}, {"roles", roles}}.dump(-1, ' ', false,
                                                                   ordered_json::error_handler_t::replace);
}

}  // namespace hustings
