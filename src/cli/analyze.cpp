#include "cli/analyze.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analysis/session.h"
#include "cli/clusters.h"
#include "cli/command.h"
#include "cli/network.h"
#include "cli/question.h"
#include "cli/tables.h"
#include "cli/texts.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

struct Arguments : Question {
  std::vector<std::string> compare_with;
  bool hash = false;
  std::string gexf, pairs;  // paths
};

// Says on standard error which inputs are no exports, or could not be unpacked as far as they go; true if there is one.
bool report_unread(const ordered_json& inputs) {
  const auto is_of_unpacking = [](const std::string& code) {
    return std::any_of(std::begin(problems_of_unpacking), std::end(problems_of_unpacking),
                       [&](Problem problem) { return problem_code(problem) == code; });
  };
  bool any = false;
  const auto say = [&any](const ordered_json& input, const ordered_json& sentence) {
    complain(input["name"].get<std::string>() + ": " + sentence.get<std::string>(), 0);
    any = true;
  };
  for (const auto& input : inputs) {
    if (input["refused"].is_string()) say(input, input["refused"]);
    for (const auto& problem : input["problems"]) {
      if (is_of_unpacking(problem["code"].get<std::string>())) say(input, problem["first"]["message"]);
    }
  }
  return any;
}

// Writes a file with `write`, if its path is not empty. The exit code.
template <class Write>
int write_file(const std::string& path, const Write& write) {
  if (path.empty()) return 0;
  std::ofstream out(path, std::ios::binary);
  write(out);
  return out.flush() ? 0 : complain(path + " cannot be written.", wrong_arguments);
}

// The network of accounts in step, to the files that are asked for. The exit code.
int write_network(const ordered_json& coordination, const Arguments& arguments, const Settings& settings,
                  Session& session) {
  const auto page = [&](std::size_t offset, std::size_t limit) {
    AccountsTable::Query query;
    query.offset = offset;
    query.limit = limit;
    return ordered_json(ordered_json::parse(session.accounts(settings, query))["rows"]);
  };
  const int failed = write_file(
      arguments.gexf, [&](std::ostream& out) { write_gexf(coordination, network_accounts(coordination, page), out); });
  if (failed) return failed;
  const bool asked = !arguments.gexf.empty() || !arguments.pairs.empty();
  if (asked && coordination["exported"] < coordination["pairs"]) {
    complain("Of " + coordination["pairs"].dump() + " pairs the network has the strongest " +
                 coordination["exported"].dump() + ".",
             0);
  }
  return write_file(arguments.pairs, [&](std::ostream& out) { write_pairs(coordination, out); });
}

void print(const ordered_json& report, const Arguments& arguments, const Settings& settings) {
  print_tables(report, std::cout);
  if (report["coordination"].is_null()) return;
  ordered_json examples = shown_examples(report);
  read_texts(arguments.inputs, settings, examples);
  print_clusters(report, examples, std::cout);
}

int analyze(const Arguments& arguments) {
  const auto settings = settings_of(arguments);
  if (!settings) return complain(settings.error, wrong_arguments);
  const Seconds time = now();
  Session session(time), other(time);
  session.read_as(*settings);
  other.read_as(*settings);
  bool unread = !read_inputs(arguments.inputs, arguments.hash, session);
  unread = !read_inputs(arguments.compare_with, arguments.hash, other) || unread;
  const std::string json = session.report(*settings, &other);
  const ordered_json report = ordered_json::parse(json);
  unread = report_unread(report["inputs"]) || unread;
  if (const auto& comparison = report["comparison"]; !comparison.is_null() && !arguments.compare_with.empty()) {
    unread = report_unread(comparison["second"]["inputs"]) || unread;
  }
  if (!report["coordination"].is_null()) {
    if (const int failed = write_network(report["coordination"], arguments, *settings, session)) return failed;
  }
  if (arguments.json.empty()) {
    print(report, arguments, *settings);
  } else if (const int failed = write_answer(json, arguments.json)) {
    return failed;
  }
  return unread ? cannot_read : 0;
}

void add_comparing_options(CLI::App& command, Arguments& arguments) {
  command.add_option("--compare-with", arguments.compare_with, "Compare with what these files hold")
      ->allow_extra_args(false);
  add_setting<std::string>(command, "--compare-lexicon", arguments.compare, "lexicon", "Compare with another lexicon");
  add_setting<std::string>(command, "--compare-from", arguments.compare, "from",
                           "Compare with another window: its begin");
  add_setting<std::string>(command, "--compare-to", arguments.compare, "to", "… and its end");
}

}  // namespace

void add_analyze_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("analyze", "Read tweet exports and print tables or the report as JSON");
  const auto arguments = std::make_shared<Arguments>();
  add_question_options(*command, *arguments);
  add_comparing_options(*command, *arguments);
  add_setting<std::size_t>(*command, "--accounts", arguments->given, "accounts",
                           "How many accounts the report lists (default 1000)");
  command->add_option("--gexf", arguments->gexf,
                      "Write the network of accounts in step, for Gephi; implies --clusters");
  command->add_option("--pairs", arguments->pairs, "Write the pairs of accounts in step as CSV; implies --clusters");
  command->add_flag("--hash", arguments->hash, "Put the inputs' SHA-256 into the report");
  command->callback([arguments, &exit_code] {
    arguments->clusters = arguments->clusters || !arguments->gexf.empty() || !arguments->pairs.empty();
    exit_code = analyze(*arguments);
  });
}

}  // namespace hustings
