#pragma once
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace hustings {

// What stands beside every list of accounts in step.
extern const char* const caution_in_step;

// Of the clusters that print_clusters() describes, the tweets whose texts it shows.
nlohmann::ordered_json shown_examples(const nlohmann::ordered_json& report);

// Prints the accounts in step and the most amplified accounts of a report that has them. `examples`: those of
// shown_examples(), with their texts.
void print_clusters(const nlohmann::ordered_json& report, const nlohmann::ordered_json& examples, std::ostream& out);

}  // namespace hustings
