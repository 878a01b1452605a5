#pragma once
#include <array>
#include <cstdint>
#include <string>

#include "simulation/cast.h"
#include "simulation/records.h"
#include "simulation/scenario.h"

namespace hustings::simulation {

// What was written, counted while it was written, in the terms of the report (docs/report.schema.json).
struct Tally {
  std::uint32_t tweets = 0, retweets = 0, quotes = 0, replies = 0, deletes = 0, limits = 0;
  std::int64_t first_ms = 0, last_ms = 0;  // since the week began
  TopicCounts by_topic{};
  std::array<std::uint32_t, party_count> high_frequency{};  // tweets with the party's hashtags

  void add(Cast& cast, const Record& record, std::size_t topic);
};

// The truth about an election that has been written to its end, as JSON: its tallies, its officials, and every account
// that was planted, as what.
std::string truth_json(const Scenario& scenario, const Cast& cast, const Tally& tally);

}  // namespace hustings::simulation
