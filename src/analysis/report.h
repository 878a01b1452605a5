#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/resampling.h"
#include "analysis/settings.h"
#include "exports/input.h"
#include "tweets/index.h"

namespace hustings {

// Everything that a report is written from.
struct ReportSources {
  const TweetIndex& index;
  const Settings& settings;
  const Analysis& analysis;
  const std::vector<double>& lifetime;  // lifetime_rates()
  const std::vector<Input>& inputs;     // as join_parts() gives them
  std::uint64_t duplicates;
  const Resampling* resampling = nullptr;  // none: intervals are not computed
  int of_resampling = 0;                   // which of its reports this is
  const ReportSources* second = nullptr;   // what this is compared with
};

// The report, as docs/report.schema.json describes it member by member.
nlohmann::ordered_json report_json(const ReportSources& sources);

// Parts of it.
nlohmann::ordered_json parties_json(const ReportSources& sources);
nlohmann::ordered_json concentration_json(const ReportSources& sources);
nlohmann::ordered_json uncertainty_json(const ReportSources& sources);
nlohmann::ordered_json automation_json(const ReportSources& sources);
nlohmann::ordered_json sensitivity_json(const ReportSources& sources);
nlohmann::ordered_json evidence_json(const ReportSources& sources);  // null if it was not asked for
nlohmann::ordered_json time_json(const ReportSources& sources);
nlohmann::ordered_json overlap_json(const ReportSources& sources);
nlohmann::ordered_json hashtags_json(const ReportSources& sources);
nlohmann::ordered_json together_json(const ReportSources& sources);
nlohmann::ordered_json dictionary_json(const ReportSources& sources);
nlohmann::ordered_json comparison_json(const ReportSources& sources);  // null without a second

}  // namespace hustings
