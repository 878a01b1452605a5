#include "cli/question.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "cli/command.h"
#include "cli/sha256.h"
#include "cli/unpack.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

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
std::string overrule(ordered_json& settings, const Question& question) {
  for (const auto& [key, value] : question.given.items()) settings[key] = value;
  if (!settings.contains("compute")) settings["compute"] = {"intervals", "evidence"};
  if (question.clusters && settings["compute"].is_array()) settings["compute"].push_back("clusters");
  if (!settings["compare"].is_object() && !question.compare.empty()) settings["compare"] = ordered_json::object();
  for (const auto& [key, value] : question.compare.items()) settings["compare"][key] = value;
  if (!settings["columns"].is_object() && !question.columns.empty()) settings["columns"] = ordered_json::object();
  for (const std::string& column : question.columns) {
    const std::size_t sign = column.find('=');
    if (sign == std::string::npos) return "--columns wants role=name, such as text=\"Tweet Text\".";
    settings["columns"][column.substr(0, sign)] = column.substr(sign + 1);
  }
  if (settings["columns"].is_null()) settings.erase("columns");
  return {};
}

}  // namespace

Result<Settings> settings_of(Question question) {
  auto settings = read_settings_file(question.settings);
  if (!settings) return Failure::failure(settings.error);
  std::string sha256, sha256_of_second;
  std::string error = read_lexicon(question.given, sha256);
  if (error.empty()) error = read_lexicon(question.compare, sha256_of_second);
  if (error.empty()) error = overrule(*settings.value, question);
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

namespace {

void add_counting_options(CLI::App& command, Question& question) {
  ordered_json& given = question.given;
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
      "--no-intervals", [&given] { given["compute"] = {"evidence"}; }, "Leave the intervals out");
}

}  // namespace

void add_question_options(CLI::App& command, Question& question) {
  command.add_option("INPUT", question.inputs, "Tweet exports: files, archives, folders; - for standard input")
      ->required();
  add_setting<std::string>(command, "--lexicon", question.given, "lexicon",
                           "A lexicon file, or the name of a built-in one (default uk2017)");
  command.add_option("--settings", question.settings, "A settings file; the options below overrule it");
  command
      .add_option(
          "--columns", question.columns,
          "What the columns of a table in no known layout hold: text=\"Tweet Text\",id=\"Tweet Id\"; a settings "
          "file can name them too")
      ->delimiter(',')
      ->allow_extra_args(false);
  add_setting<std::string>(command, "--seen", question.given, "seen",
                           "When the profiles of a table without dates looked as it says: 2017-05-01");
  add_setting<std::string>(command, "--from", question.given, "from",
                           "Begin of the window, inclusive: 2017-05-01 or 2017-05-01T18:00");
  add_setting<std::string>(command, "--to", question.given, "to",
                           "End of the window, exclusive; a bare date includes that day");
  add_counting_options(command, question);
  command.add_flag("--clusters", question.clusters,
                   "Look for accounts that do the same things at the same moments, and whom they amplify");
  command.add_option("--json", question.json, "Write the answer as JSON to this file; - for standard output");
}

int write_answer(const std::string& json, const std::string& path) {
  if (path == "-") {
    std::cout << json << "\n";
    return 0;
  }
  std::ofstream out(path, std::ios::binary);
  return out << json << "\n" ? 0 : complain(path + " cannot be written.", wrong_arguments);
}

}  // namespace hustings
