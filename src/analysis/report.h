#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/settings.h"
#include "exports/input.h"
#include "tweets/index.h"

namespace hustings {

// Everything that a report is written from.
struct ReportSources {
  const TweetIndex& index;
  const Settings& settings;
  const Analysis& analysis;
  const std::vector<Input> inputs;  // as join_parts() gives them
  std::uint64_t duplicates;
};

// The report, as docs/report.schema.json describes it member by member.
nlohmann::ordered_json report_json(const ReportSources& sources);

}  // namespace hustings
