#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/accounts.h"
#include "analysis/analysis.h"
#include "exports/input.h"

namespace hustings {

// Everything that is said of one account. `analysis` must have been measured and weighed.
struct SheetSources {
  const TweetIndex& index;
  const Settings& settings;
  const Analysis& analysis;
  const std::vector<double>& lifetime;
  const std::vector<Input>& inputs;
};

// The account that a reader means: by its handle, with or without "@" and in any case, by its id, or by the name under
// which the settings hide it, "account 12". Nothing if there is none, or if it is hidden and asked for by handle or id.
std::optional<std::size_t> find_place(const SheetSources& sources, std::string_view name);

// The evidence sheet of the account at that place of the report order, as docs/method.md describes it.
nlohmann::ordered_json account_sheet(const SheetSources& sources, std::size_t place);

}  // namespace hustings
