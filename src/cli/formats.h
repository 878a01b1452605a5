#pragma once
#include <CLI/CLI.hpp>

namespace hustings {

// `hustings formats`: every layout that is read, as the Markdown table of docs/formats.md.
void add_formats_command(CLI::App& app);

}  // namespace hustings
