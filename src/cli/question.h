#pragma once
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analysis/session.h"
#include "text/result.h"

namespace hustings {

// What is asked of which inputs, as the options of a command say it.
struct Question {
  std::vector<std::string> inputs, columns;
  std::string settings, json;                                         // paths
  bool clusters = false;                                              // whether they are computed
  nlohmann::ordered_json given = nlohmann::ordered_json::object();    // settings that options name
  nlohmann::ordered_json compare = nlohmann::ordered_json::object();  // and those of the second report
};

// An option whose value is a setting as it stands.
template <class T>
void add_setting(CLI::App& command, const std::string& option, nlohmann::ordered_json& settings, const std::string& key,
                 const std::string& description) {
  command.add_option_function<T>(
      option, [&settings, key](const T& value) { settings[key] = value; }, description);
}

// All options of a Question but those that compare.
void add_question_options(CLI::App& command, Question& question);

// The settings that file and options give together; unless they say what is computed, intervals and evidence are.
// Clusters are added to that if the question asks for them.
Result<Settings> settings_of(Question question);

// Gives the inputs to the session. True if every one could be read; else it has said on standard error which could not.
bool read_inputs(const std::vector<std::string>& paths, bool hash, Session& session);

// To a file, or for "-" to standard output. The exit code.
int write_answer(const std::string& json, const std::string& path);

}  // namespace hustings
