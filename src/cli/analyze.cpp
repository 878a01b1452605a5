#include "cli/analyze.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/session.h"
#include "cli/command.h"
#include "cli/sha256.h"
#include "cli/tables.h"
#include "cli/unpack.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

struct Arguments {
  std::vector<std::string> inputs, columns;
  std::string lexicon, settings, from, to, json;
  std::optional<double> per_day;
  std::optional<std::size_t> accounts;
  bool hash = false;
};

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) return std::nullopt;
  return text.str();
}

std::string sha256_of(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

// The settings that file and options give together, options last.
Result<Settings> read_settings(const Arguments& arguments) {
  using Failure = Result<Settings>;
  ordered_json settings = ordered_json::object();
  if (!arguments.settings.empty()) {
    const auto text = read_file(arguments.settings);
    if (!text) return Failure::failure("The settings file " + arguments.settings + " cannot be read.");
    settings = ordered_json::parse(*text, nullptr, false);
    if (!settings.is_object()) return Failure::failure(arguments.settings + " does not hold settings (a JSON object).");
  }
  std::string lexicon_sha256;
  if (!arguments.lexicon.empty()) {
    if (const auto text = read_file(arguments.lexicon)) {
      settings["lexicon"] = ordered_json::parse(*text, nullptr, false);
      if (!settings["lexicon"].is_object()) return Failure::failure(arguments.lexicon + " does not hold a lexicon (a JSON object).");
      lexicon_sha256 = sha256_of(*text);
    } else {
      settings["lexicon"] = arguments.lexicon;
    }
  }
  if (!arguments.from.empty()) settings["from"] = arguments.from;
  if (!arguments.to.empty()) settings["to"] = arguments.to;
  if (arguments.per_day) settings["per_day"] = *arguments.per_day;
  if (arguments.accounts) settings["accounts"] = *arguments.accounts;
  for (const std::string& column : arguments.columns) {
    const std::size_t sign = column.find('=');
    if (sign == std::string::npos) return Failure::failure("--columns wants role=name, such as text=\"Tweet Text\".");
    settings["columns"][column.substr(0, sign)] = column.substr(sign + 1);
  }
  auto parsed = parse_settings(settings.dump());
  if (parsed && !lexicon_sha256.empty()) parsed.value->lexicon.sha256 = lexicon_sha256;
  return parsed;
}

// Says on standard error which inputs are no exports, or could not be unpacked as far as they go; true if there is one.
bool report_unread(const ordered_json& report) {
  const auto is_of_unpacking = [](const std::string& code) {
    return std::any_of(std::begin(problems_of_unpacking), std::end(problems_of_unpacking),
                       [&](Problem problem) { return problem_code(problem) == code; });
  };
  bool any = false;
  const auto say = [&any](const ordered_json& input, const ordered_json& sentence) {
    complain(input["name"].get<std::string>() + ": " + sentence.get<std::string>(), 0);
    any = true;
  };
  for (const auto& input : report["inputs"]) {
    if (input["refused"].is_string()) say(input, input["refused"]);
    for (const auto& problem : input["problems"]) {
      if (is_of_unpacking(problem["code"].get<std::string>())) say(input, problem["first"]["message"]);
    }
  }
  return any;
}

int analyze(const Arguments& arguments) {
  const auto settings = read_settings(arguments);
  if (!settings) return complain(settings.error, wrong_arguments);
  const auto now = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
  Session session(now.count());
  session.set_columns(settings->columns);
  bool unread = false;
  for (const std::string& path : arguments.inputs) {
    for (const std::string& failed : read_input(path, arguments.hash, session)) {
      complain(failed + " cannot be read.", 0);
      unread = true;
    }
  }
  const std::string json = session.report(*settings);
  const ordered_json report = ordered_json::parse(json);
  unread = report_unread(report) || unread;
  if (arguments.json.empty()) {
    print_tables(report, std::cout);
  } else if (arguments.json == "-") {
    std::cout << json << "\n";
  } else {
    std::ofstream out(arguments.json, std::ios::binary);
    if (!(out << json << "\n")) return complain(arguments.json + " cannot be written.", wrong_arguments);
  }
  return unread ? cannot_read : 0;
}

}  // namespace

void add_analyze_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("analyze", "Read tweet exports and print tables or the report as JSON");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("INPUT", arguments->inputs, "Tweet exports: files, archives, folders; - for standard input")->required();
  command->add_option("--lexicon", arguments->lexicon, "A lexicon file, or the name of a built-in one (default uk2017)");
  command->add_option("--settings", arguments->settings, "A settings file; the options below overrule it");
  command
      ->add_option("--columns", arguments->columns,
                   "What the columns of a table in no known layout hold: text=\"Tweet Text\",id=\"Tweet Id\"; a settings "
                   "file can name them too")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--from", arguments->from, "Begin of the window, inclusive: 2017-05-01 or 2017-05-01T18:00");
  command->add_option("--to", arguments->to, "End of the window, exclusive; a bare date includes that day");
  command->add_option("--per-day", arguments->per_day, "Tweets a day from which an account is high-frequency (default 50)");
  command->add_option("--accounts", arguments->accounts, "How many accounts the report lists (default 1000)");
  command->add_option("--json", arguments->json, "Write the report as JSON to this file; - for standard output");
  command->add_flag("--hash", arguments->hash, "Put the inputs' SHA-256 into the report");
  command->callback([arguments, &exit_code] { exit_code = analyze(*arguments); });
}

}  // namespace hustings
