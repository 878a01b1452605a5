#pragma once

namespace CLI {
class App;
}

namespace hustings {

// hustings account: the evidence sheet of one account, with the tweets that show its signs, which are read again from the
// inputs. When the arguments are parsed it runs and sets `exit_code`.
void add_account_command(CLI::App& app, int& exit_code);

}  // namespace hustings
