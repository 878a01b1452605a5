#include "cli/simulate.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "simulation/election.h"

namespace hustings {
namespace {

struct Arguments {
  std::string scenario = "uk2017", format = "v1.1", truth;
  std::optional<std::uint64_t> tweets;
  std::uint64_t seed = 1;
};

int simulate(const Arguments& arguments) {
  const auto scenario =
      simulation::make_scenario(arguments.scenario, arguments.tweets, arguments.seed, arguments.format);
  if (!scenario) return complain(scenario.error, wrong_arguments);
  std::ofstream truth;
  if (!arguments.truth.empty()) truth.open(arguments.truth, std::ios::binary);
  if (!truth) return complain(arguments.truth + " cannot be written.", wrong_arguments);

  simulation::Election election(*scenario);
  std::string piece;
  while (election.next(piece)) {
    // Whoever reads may have enough: that is no error.
    if (!std::cout.write(piece.data(), static_cast<std::streamsize>(piece.size()))) return 0;
    piece.clear();
  }
  if (!std::cout.flush()) return 0;
  if (truth.is_open() && !(truth << election.truth() << "\n" << std::flush)) {
    return complain(arguments.truth + " cannot be written.", wrong_arguments);
  }
  return 0;
}

}  // namespace

void add_simulate_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("simulate", "Write an invented election as a tweet export to standard output");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("--scenario", arguments->scenario, "uk2017 (default), small, clean or ring");
  command->add_option("--tweets", arguments->tweets, "How many tweets (default: the scenario's; uk2017 has 1363000)");
  command->add_option("--seed", arguments->seed, "Which of its variants (default 1)");
  command->add_option("--format", arguments->format, "v1.1 (default): newline-delimited JSON; csv: a plain table");
  command->add_option("--truth", arguments->truth, "Write what was planted, as JSON, to this file");
  command->callback([arguments, &exit_code] { exit_code = simulate(*arguments); });
}

}  // namespace hustings
