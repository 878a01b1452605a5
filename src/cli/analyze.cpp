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
  std::vector<std::string> inputs, columns, compare_with;
  std::string settings, json;
  ordered_json given = ordered_json::object();    // settings that options name
  ordered_json compare = ordered_json::object();  // and those of the second report
  bool hash = false;
};

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file && file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
  return file.is_open() && !file.bad() && !text.bad() ? std::optional(text.str()) : std::nullopt;
}

std::string sha256_of(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

using Failure = Result<Settings>;

// A lexicon option is the name of a built-in one or a file. A file is read here, where its lines are known, and its
// hash is told. A sentence if it cannot be used.
std::string read_lexicon(ordered_json& options, std::string& sha256) {
  if (!options.contains("lexicon")) return {};
  const std::string path = options["lexicon"].get<std::string>();
  const auto built_in = built_in_lexicon(path);
  if (built_in) return {};
  const auto text = read_file(path);
  if (!text) return built_in.error + " And no file of that name can be read.";
  if (const auto parsed = parse_lexicon(*text, ""); !parsed) return path + ": " + parsed.error;
  options["lexicon"] = parse_shallow_json(*text);
  sha256 = sha256_of(*text);
  return {};
}

// The settings of the file, or none.
Result<ordered_json> read_settings_file(const std::string& path) {
  using Failed = Result<ordered_json>;
  if (path.empty()) return ordered_json::object();
  const auto text = read_file(path);
  if (!text) return Failed::failure("The settings file " + path + " cannot be read.");
  ordered_json settings = parse_shallow_json(*text);
  if (settings.is_object() && settings.contains("schema") && settings.contains("settings")) {
    settings = ordered_json(settings["settings"]);  // of a saved report
  }
  if (!settings.is_object()) return Failed::failure(path + " does not hold settings (a JSON object).");
  return settings;
}

// Puts the options in the place of what the settings have. A sentence if that cannot be.
std::string overrule(ordered_json& settings, const Arguments& arguments) {
  for (const auto& [key, value] : arguments.given.items()) settings[key] = value;
  if (!settings.contains("compute")) settings["compute"] = {"intervals"};
  if (!settings["compare"].is_object() && !arguments.compare.empty()) settings["compare"] = ordered_json::object();
  for (const auto& [key, value] : arguments.compare.items()) settings["compare"][key] = value;
  if (!settings["columns"].is_object() && !arguments.columns.empty()) settings["columns"] = ordered_json::object();
  for (const std::string& column : arguments.columns) {
    const std::size_t sign = column.find('=');
    if (sign == std::string::npos) return "--columns wants role=name, such as text=\"Tweet Text\".";
    settings["columns"][column.substr(0, sign)] = column.substr(sign + 1);
  }
  if (settings["columns"].is_null()) settings.erase("columns");
  return {};
}

// The settings that file and options give together.
Result<Settings> read_settings(Arguments arguments) {
  auto settings = read_settings_file(arguments.settings);
  if (!settings) return Failure::failure(settings.error);
  std::string sha256, sha256_of_second;
  std::string error = read_lexicon(arguments.given, sha256);
  if (error.empty()) error = read_lexicon(arguments.compare, sha256_of_second);
  if (error.empty()) error = overrule(*settings.value, arguments);
  if (!error.empty()) return Failure::failure(error);
  auto parsed = parse_settings(settings->dump(-1, ' ', false, ordered_json::error_handler_t::replace));
  if (!parsed) return parsed;
  if (!sha256.empty()) parsed.value->lexicon.sha256 = sha256;
  if (parsed->second) {
    const std::string& of_second = sha256_of_second.empty() ? sha256 : sha256_of_second;
    auto second = std::make_shared<Settings>(*parsed->second);
    if (!of_second.empty()) second->lexicon.sha256 = of_second;
    parsed.value->second = std::move(second);
  }
  return parsed;
}

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

// True if every input could be read.
bool read_inputs(const std::vector<std::string>& paths, bool hash, Session& session) {
  bool all = true;
  for (const std::string& path : paths) {
    for (const std::string& failed : read_input(path, hash, session)) {
      complain(failed + " cannot be read.", 0);
      all = false;
    }
  }
  return all;
}

int analyze(const Arguments& arguments) {
  const auto settings = read_settings(arguments);
  if (!settings) return complain(settings.error, wrong_arguments);
  const auto now =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
  Session session(now.count()), other(now.count());
  session.set_columns(settings->columns);
  other.set_columns(settings->columns);
  bool unread = !read_inputs(arguments.inputs, arguments.hash, session);
  unread = !read_inputs(arguments.compare_with, arguments.hash, other) || unread;
  const std::string json = session.report(*settings, &other);
  const ordered_json report = ordered_json::parse(json);
  unread = report_unread(report["inputs"]) || unread;
  if (const auto& comparison = report["comparison"]; !comparison.is_null() && !arguments.compare_with.empty()) {
    unread = report_unread(comparison["second"]["inputs"]) || unread;
  }
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

// An option whose value is a setting as it stands.
template <class T>
void add_setting(CLI::App& command, const std::string& option, ordered_json& settings, const std::string& key,
                 const std::string& description) {
  command.add_option_function<T>(
      option, [&settings, key](const T& value) { settings[key] = value; }, description);
}

void add_counting_options(CLI::App& command, Arguments& arguments) {
  ordered_json& given = arguments.given;
  add_setting<std::string>(command, "--rule", given, "rule",
                           "How tweets with several parties' hashtags count: mention (default), exclusive, fractional");
  add_setting<std::string>(command, "--voices", given, "voices",
                           "Whose voices count: tweets (default) or accounts, each once");
  add_setting<std::string>(command, "--tweets", given, "tweets",
                           "Which tweets count: all (default), originals, retweets");
  command.add_flag_callback(
      "--count-against", [&given] { given["count_against"] = true; }, "Count hashtags against a party as talk of it");
  add_setting<std::string>(command, "--time-zone", given, "time_zone",
                           "Where days begin: UTC (default) or an offset, +01:00");
  add_setting<std::string>(command, "--step", given, "step", "Of the time series: auto (default), hour, day, week");
  add_setting<double>(command, "--per-day", given, "per_day",
                      "Tweets a day from which an account is high-frequency (default 50)");
  add_setting<std::string>(command, "--denominator", given, "denominator",
                           "Which tweets make that rate: tracked (default), all, lifetime");
  add_setting<double>(command, "--sampling", given, "sampling",
                      "Which part of all matching tweets the files hold (default 1)");
  add_setting<std::size_t>(command, "--replicates", given, "replicates",
                           "Of the bootstrap for the intervals (default 1000)");
  add_setting<std::uint64_t>(command, "--seed", given, "seed", "Of its random numbers (default 1)");
  command.add_flag_callback(
      "--no-intervals", [&given] { given["compute"] = ordered_json::array(); }, "Leave the intervals out");
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
  command->add_option("INPUT", arguments->inputs, "Tweet exports: files, archives, folders; - for standard input")
      ->required();
  add_setting<std::string>(*command, "--lexicon", arguments->given, "lexicon",
                           "A lexicon file, or the name of a built-in one (default uk2017)");
  command->add_option("--settings", arguments->settings, "A settings file; the options below overrule it");
  command
      ->add_option(
          "--columns", arguments->columns,
          "What the columns of a table in no known layout hold: text=\"Tweet Text\",id=\"Tweet Id\"; a settings "
          "file can name them too")
      ->delimiter(',')
      ->allow_extra_args(false);
  add_setting<std::string>(*command, "--from", arguments->given, "from",
                           "Begin of the window, inclusive: 2017-05-01 or 2017-05-01T18:00");
  add_setting<std::string>(*command, "--to", arguments->given, "to",
                           "End of the window, exclusive; a bare date includes that day");
  add_counting_options(*command, *arguments);
  add_comparing_options(*command, *arguments);
  add_setting<std::size_t>(*command, "--accounts", arguments->given, "accounts",
                           "How many accounts the report lists (default 1000)");
  command->add_option("--json", arguments->json, "Write the report as JSON to this file; - for standard output");
  command->add_flag("--hash", arguments->hash, "Put the inputs' SHA-256 into the report");
  command->callback([arguments, &exit_code] { exit_code = analyze(*arguments); });
}

}  // namespace hustings
