#include <CLI/CLI.hpp>
#include <clocale>

#include "cli/account.h"
#include "cli/analyze.h"
#include "cli/command.h"
#include "cli/formats.h"
#include "cli/simulate.h"

int main(int argc, char** argv) {
  // libarchive gives names in archives by way of the locale, which must not matter. The second name is that of macOS.
  if (!std::setlocale(LC_CTYPE, "C.UTF-8")) std::setlocale(LC_CTYPE, "UTF-8");
  CLI::App app("Hustings: whose hashtags carry an election's conversation, and which accounts post like machines.");
  app.require_subcommand(1);
  int exit_code = 0;
  hustings::add_analyze_command(app, exit_code);
  hustings::add_account_command(app, exit_code);
  hustings::add_simulate_command(app, exit_code);
  hustings::add_formats_command(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : hustings::wrong_arguments;
  }
  return exit_code;
}
