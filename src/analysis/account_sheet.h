#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/accounts.h"
#include "analysis/analysis.h"
#include "exports/input.h"
#include "text/result.h"

namespace hustings {

// Everything that is said of one account. `analysis` must have been measured and weighed.
struct SheetSources {
  const TweetIndex& index;
  const Settings& settings;
  const Analysis& analysis;
  const std::vector<double>& lifetime;
  const std::vector<Input>& inputs;
};

// The account that a reader means: by its handle, with or without "@" and in any case, by its id, or by the name of its
// place in report order, "account 12", under which the settings may hide it. A sentence if there is none, if it is hidden
// and asked for by handle or id, or if several have the handle.
Result<std::size_t> find_place(const SheetSources& sources, std::string_view name);

// The evidence sheet of the account at that place of the report order, as docs/method.md describes it.
nlohmann::ordered_json account_sheet(const SheetSources& sources, std::size_t place);

}  // namespace hustings
