#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "analysis/names.h"
#include "analysis/report.h"
#include "coordination/amplification.h"

namespace hustings {

// Who is amplified by whom, for the report and the account sheets.
class AmplifiedAccounts {
 public:
  AmplifiedAccounts(const ReportSources& sources, const AccountNames& names);

  // The report's "amplified".
  nlohmann::ordered_json json() const;
  // Whom an author amplifies most: a sheet's "amplifies".
  nlohmann::ordered_json json_by(std::uint32_t author) const;

 private:
  // Bits by author, and which of the groups are known at all.
  struct Groups {
    std::vector<std::uint8_t> of_author;
    std::array<bool, group_count> known = {};
  };
  Groups groups() const;
  nlohmann::ordered_json name(std::uint32_t target) const;
  nlohmann::ordered_json entry(const Amplified& amplified, const Groups& groups) const;
  nlohmann::ordered_json list(std::size_t count, std::optional<std::size_t> party, const Groups& groups,
                              Amplification::Totals& totals) const;

  const ReportSources& in_;
  const AccountNames& names_;
  const Amplification amplification_;
  std::map<std::uint32_t, nlohmann::ordered_json> officials_;  // by target
};

}  // namespace hustings
