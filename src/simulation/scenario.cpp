#include "simulation/scenario.h"

#include <nlohmann/json.hpp>

namespace hustings::simulation {
namespace {

struct Preset {
  std::string_view name;
  std::uint32_t tweets;
  bool high_frequency, rings;
};
constexpr Preset presets[] = {
    {"uk2017", 1'363'000, true, true},
    {"small", 20'000, true, true},
    {"clean", 20'000, false, false},
    {"ring", 20'000, false, true},
};

Result<Scenario> refuse(const std::string& sentence) { return Result<Scenario>::failure(sentence); }

}  // namespace

Result<Scenario> make_scenario(std::string_view name, std::optional<std::uint64_t> tweets, std::uint64_t seed,
                               std::string_view format) {
  std::string known;
  for (const Preset& preset : presets) {
    known.append(known.empty() ? "" : ", ").append(preset.name);
    if (preset.name != name) continue;
    const std::uint64_t count = tweets.value_or(preset.tweets);
    if (count < fewest_tweets) return refuse("An invented election needs at least 10,000 tweets.");
    if (count > most_tweets) return refuse("An invented election has at most 100,000,000 tweets.");
    if (format != "v1.1" && format != "csv") return refuse("The format of an invented election is v1.1 or csv.");
    return Scenario{std::string(name), static_cast<std::uint32_t>(count), seed,
                    format == "csv" ? Format::csv : Format::v1_1, preset.high_frequency, preset.rings};
  }
  return refuse("There is no scenario called " + std::string(name) + ". There is: " + known + ".");
}

Result<Scenario> parse_scenario(std::string_view text) {
  const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
  if (!json.is_object()) return refuse("A scenario is a JSON object.");
  std::string name = "uk2017", format = "v1.1";
  std::optional<std::uint64_t> tweets, seed;
  for (const auto& [key, value] : json.items()) {
    const bool is_name = key == "scenario" || key == "format";
    const bool is_number = key == "tweets" || key == "seed";
    if (!is_name && !is_number) return refuse("A scenario has no \"" + key + "\".");
    if (is_name && !value.is_string()) return refuse("The \"" + key + "\" of a scenario is a text.");
    if (is_number && !value.is_number_unsigned()) return refuse("The \"" + key + "\" of a scenario is a whole number.");
    if (is_name) (key == "format" ? format : name) = value.get<std::string>();
    if (is_number) (key == "seed" ? seed : tweets) = value.get<std::uint64_t>();
  }
  return make_scenario(name, tweets, seed.value_or(1), format);
}

}  // namespace hustings::simulation
