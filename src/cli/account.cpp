#include "cli/account.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/question.h"
#include "cli/sheet.h"
#include "cli/unpack.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

struct Arguments : Question {
  std::string account;
};

Seconds now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string name_of_file(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

// Reads one tweet again from where it begins in a file of lines, if it is there.
void read_at(const std::string& path, const ordered_json& tweet, Session& session) {
  File file(path, false);
  const auto offset = tweet["offset"].get<std::int64_t>();
  if (!file.ok() || !file.seek(offset, SEEK_SET)) return;
  session.open(name_of_file(path), file.size(), static_cast<std::uint64_t>(offset));
  std::size_t left = longest_record;
  for (std::string_view piece = file.next(); !piece.empty() && left > 0; piece = file.next()) {
    piece = piece.substr(0, left);
    left -= piece.size();
    if (!session.feed(piece)) break;
  }
  session.close();
}

std::vector<std::uint64_t> ids_without_text(const ordered_json& tweets) {
  std::vector<std::uint64_t> ids;
  for (const auto& tweet : tweets) {
    if (!tweet.contains("text")) ids.push_back(std::stoull(tweet["id"].get<std::string>()));
  }
  return ids;
}

void take_texts(const Session& session, ordered_json& tweets) {
  const ordered_json found = ordered_json::parse(session.collected());
  for (auto& tweet : tweets) {
    const auto text = found.find(tweet["id"].get<std::string>());
    if (text != found.end()) tweet["text"] = (*text)["text"];
  }
}

// Puts the texts of the tweets into them: read at their places, or where that fails from the whole of the inputs. Those
// that are not found, because they came from standard input or a file has changed, get null.
void read_texts(const Arguments& arguments, const Settings& settings, ordered_json& tweets) {
  for (const auto& tweet : tweets) {
    if (!tweet["seek"].get<bool>()) continue;
    const auto path = std::find_if(arguments.inputs.begin(), arguments.inputs.end(), [&](const std::string& input) {
      return name_of_file(input) == tweet["input"].get<std::string>();
    });
    if (path == arguments.inputs.end()) continue;
    Session session(now());
    session.collect({std::stoull(tweet["id"].get<std::string>())});
    read_at(*path, tweet, session);
    take_texts(session, tweets);
  }
  for (const std::string& path : arguments.inputs) {
    const std::vector<std::uint64_t> left = ids_without_text(tweets);
    if (left.empty() || path == "-") continue;
    Session session(now());
    session.read_as(settings);
    session.collect(left);
    read_input(path, false, session);
    take_texts(session, tweets);
  }
  for (auto& tweet : tweets) {
    if (!tweet.contains("text")) tweet["text"] = nullptr;
  }
}

int account(const Arguments& arguments) {
  const auto settings = settings_of(arguments);
  if (!settings) return complain(settings.error, wrong_arguments);
  Session session(now());
  session.read_as(*settings);
  const bool all = read_inputs(arguments.inputs, false, session);
  ordered_json sheet = ordered_json::parse(session.account(*settings, arguments.account));
  if (sheet.contains("error")) return complain(sheet["error"].get<std::string>(), wrong_arguments);
  read_texts(arguments, *settings, sheet["tweets"]);
  if (arguments.json.empty()) {
    print_sheet(sheet, std::cout);
  } else if (const int failed =
                 write_answer(sheet.dump(-1, ' ', false, ordered_json::error_handler_t::replace), arguments.json)) {
    return failed;
  }
  return all ? 0 : cannot_read;
}

}  // namespace

void add_account_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("account", "Print the evidence sheet of one account");
  const auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("ACCOUNT", arguments->account,
                   "Its handle or id; of a hidden one what stands in its place, \"account 12\"")
      ->required();
  add_question_options(*command, *arguments);
  command->callback([arguments, &exit_code] { exit_code = account(*arguments); });
}

}  // namespace hustings
