#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <vector>

#include "analysis/report.h"

namespace hustings {

// Accounts by the names that the settings allow.
class AccountNames {
 public:
  explicit AccountNames(const ReportSources& sources);

  bool is_named(std::uint32_t author) const;
  // {"id", "handle", "hidden", "place"}: as in the report's "accounts".
  nlohmann::ordered_json json(std::uint32_t author) const;
  // The same of any account that the table knows, also one that wrote nothing: its "place" is then null, and if it is
  // hidden it is a "hidden account". An official is always named: the lexicon names it too.
  nlohmann::ordered_json json_of_row(std::uint32_t row, bool is_official) const;
  // Of an account of which only a handle is known, from mentions.
  nlohmann::ordered_json json_of_handle(std::string_view handle, bool is_official) const;
  // The author that a row of the table is; nothing if it wrote nothing and was not described.
  std::optional<std::uint32_t> author_of(std::uint32_t row) const;
  std::uint32_t place_of(std::uint32_t author) const { return places_[author]; }

 private:
  const ReportSources& in_;
  std::vector<std::uint32_t> places_;   // by author; those that are not listed, because they wrote before or after, last
  std::vector<std::uint32_t> authors_;  // by row of the table, or nobody
};

// Where a tweet was read, for showing its text: as the "tweets" of an account sheet.
nlohmann::ordered_json placed_tweet_json(const ReportSources& sources, std::uint32_t tweet);

}  // namespace hustings
