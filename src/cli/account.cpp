#include "cli/account.h"

#include <iostream>
#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/question.h"
#include "cli/sheet.h"
#include "cli/texts.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

struct Arguments : Question {
  std::string account;
};

int account(const Arguments& arguments) {
  const auto settings = settings_of(arguments);
  if (!settings) return complain(settings.error, wrong_arguments);
  Session session(now());
  session.read_as(*settings);
  const bool all = read_inputs(arguments.inputs, false, session);
  ordered_json sheet = ordered_json::parse(session.account(*settings, arguments.account));
  if (sheet.contains("error")) return complain(sheet["error"].get<std::string>(), wrong_arguments);
  read_texts(arguments.inputs, *settings, sheet["tweets"]);
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
