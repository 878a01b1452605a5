#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "analysis/report.h"
#include "text/result.h"

namespace hustings {

// The evidence sheet of an account: all that is said of it, each signal with what it needs, where it comes from, what
// would explain it innocently and the tweets that show it. Of a hidden account nothing by which it could be found. The
// sources must have been measured and weighed.
//
// `name`: its handle, with or without "@" and in any case, its id, or the name of its place in report order, "account
// 12", under which the settings may hide it. A sentence if there is none, if it is hidden and asked for by handle or
// id, or if several have the handle.
Result<nlohmann::ordered_json> account_sheet(const ReportSources& sources, std::string_view name);

}  // namespace hustings
