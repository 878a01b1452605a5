#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/result.h"

namespace hustings::simulation {

enum class Format { v1_1, csv };

// Which election is to be invented. The same scenario gives the same bytes everywhere.
struct Scenario {
  std::string name = "uk2017";
  std::uint32_t tweets = 1'363'000;
  std::uint64_t seed = 1;
  Format format = Format::v1_1;

  // What the name stands for.
  bool high_frequency = true;  // accounts that meet the study's rule, in the published amounts
  bool rings = true;           // coordinated accounts, each of low volume
};

// Fewer tweets than this cannot hold the planted accounts, more would need gigabytes for the accounts.
inline constexpr std::uint32_t fewest_tweets = 10'000;
inline constexpr std::uint32_t most_tweets = 100'000'000;

// `name`: uk2017; small (uk2017 in 20,000 tweets); clean (no automation, nobody loud); ring (coordination without
// volume). `tweets`: the scenario's own number if not given. `format`: "v1.1" (newline-delimited JSON as the platform's
// streams give it) or "csv" (a plain table).
Result<Scenario> make_scenario(std::string_view name, std::optional<std::uint64_t> tweets, std::uint64_t seed,
                               std::string_view format);

// From JSON: {"scenario": "small", "tweets": 20000, "seed": 1, "format": "v1.1"}; each may be left out.
Result<Scenario> parse_scenario(std::string_view json);

}  // namespace hustings::simulation
