#pragma once
#include <nlohmann/json_fwd.hpp>

#include "analysis/report.h"

namespace hustings {

// The report's "inputs": each as what it was recognised and why, what was met in it, and what it does not say.
nlohmann::ordered_json inputs_json(const ReportSources& sources);

// The report's "quality": the same over all inputs, and what can therefore not be judged.
nlohmann::ordered_json quality_json(const ReportSources& sources);

}  // namespace hustings
