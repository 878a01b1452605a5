#include "cli/table.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "cli/command.h"

namespace hustings {

using nlohmann::ordered_json;

namespace {

std::size_t width(const std::string& cell) {
  return static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

std::string number(const ordered_json& value, const char* format, double factor) {
  if (!value.is_number()) return "not known";
  char text[64];
  std::snprintf(text, sizeof(text), format, value.get<double>() * factor);
  return text;
}

std::string text(const ordered_json& value) {
  return value.is_string() ? printable(value.get<std::string>()) : "not known";
}

std::string percent(const ordered_json& share) { return share.is_number() ? number(share, "%.1f %%", 100) : "-"; }

std::string party_name(const ordered_json& report, const ordered_json& id) {
  for (const auto& party : report["parties"]) {
    if (party["id"] == id) return text(party["name"]);
  }
  return text(id);
}

std::string account_name(const ordered_json& account) {
  if (account["handle"].is_string()) return (account["hidden"].get<bool>() ? "" : "@") + text(account["handle"]);
  return account["id"].is_string() ? text(account["id"]) : "An account without a handle";
}

std::string one_line(const ordered_json& tweet) {
  const auto found = tweet.find("text");
  if (found == tweet.end() || !found->is_string()) return "text not available";
  std::string line = found->get<std::string>();
  std::replace(line.begin(), line.end(), '\n', ' ');
  return printable(line);
}

void print_table(std::ostream& out, const std::string& title, const std::vector<Row>& rows) {
  out << "\n" << title << "\n";
  std::vector<std::size_t> widths(rows.front().size());
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  for (const Row& row : rows) {
    out << "  ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - width(row[i]), ' ');
      out << (i == 0 ? row[i] + padding : "  " + padding + row[i]);
    }
    out << "\n";
  }
}

}  // namespace hustings
