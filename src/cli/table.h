#pragma once
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace hustings {

// What is printed for a terminal, out of the JSON of an answer. Texts come out printable().
using Row = std::vector<std::string>;

// "not known" for null.
std::string number(const nlohmann::ordered_json& value, const char* format = "%.0f", double factor = 1);
std::string text(const nlohmann::ordered_json& value);
// "12.5 %"; "-" for null.
std::string percent(const nlohmann::ordered_json& share);
// The name of the report's party with that id.
std::string party_name(const nlohmann::ordered_json& report, const nlohmann::ordered_json& id);
// "@InventedGardener01", "account 12", or the id.
std::string account_name(const nlohmann::ordered_json& account);
// The tweet's text on one line, if it has one.
std::string one_line(const nlohmann::ordered_json& tweet);

// The first row holds the headings. The first column to the left, the others to the right.
void print_table(std::ostream& out, const std::string& title, const std::vector<Row>& rows);

}  // namespace hustings
