#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "analysis/settings.h"
#include "text/time.h"

namespace hustings {

// Now, as a Session wants it.
Seconds now();

// Puts the texts of the tweets (of an account sheet, or a cluster's examples) into them, as "text": read at their
// places, or where that fails from the whole of the inputs. Those that are not found, because they came from standard
// input or a file has changed, get null.
void read_texts(const std::vector<std::string>& inputs, const Settings& settings, nlohmann::ordered_json& tweets);

}  // namespace hustings
