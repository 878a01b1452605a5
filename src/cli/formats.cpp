#include "cli/formats.h"

#include <iostream>

#include "cli/sheet.h"
#include "exports/layouts.h"

namespace hustings {
namespace {

void print_layouts() {
  std::cout << "| Layout | Name in reports | Made by | Recognised because | What it cannot answer |\n"
               "| --- | --- | --- | --- | --- |\n";
  for (const LayoutFacts* layout : layout_facts()) {
    std::cout << "| " << layout->title << " | `" << layout->format << "` | " << layout->made_by << " | "
              << layout->recognised << " | " << (layout->lacks.empty() ? "–" : layout->lacks) << " |\n";
  }
}

}  // namespace

void add_formats_command(CLI::App& app) {
  app.add_subcommand("formats", "List the layouts of exports that are read")->callback(print_layouts);
  app.add_subcommand("evidence", "Say how signs of automation are found and weighed")->callback([] {
    print_evidence_model(std::cout);
  });
}

}  // namespace hustings
