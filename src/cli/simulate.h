#pragma once

namespace CLI {
class App;
}

namespace hustings {

// hustings simulate: writes an invented election to standard output. When the arguments are parsed it runs and sets
// `exit_code`.
void add_simulate_command(CLI::App& app, int& exit_code);

}  // namespace hustings
