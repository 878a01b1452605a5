#pragma once

namespace CLI {
class App;
}

namespace hustings {

// hustings analyze: the core on the command line. When the arguments are parsed it runs and sets `exit_code`.
void add_analyze_command(CLI::App& app, int& exit_code);

}  // namespace hustings
