#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace hustings {

// How the shares of parties hang on few accounts.
struct Concentration {
  std::uint32_t accounts = 0;               // with any units
  double effective = 0;                     // Kish's number of them; see effective_number()
  std::vector<double> effective_of_party;   // of those with units of the party
  std::optional<double> top_percent_share;  // units of the most active 1 % of accounts (one at least) over all
  struct Influence {
    std::size_t account;
    std::size_t party;
    double share, share_without;  // of the party, with and without the account
  };
  std::optional<Influence> most_influential;  // the account whose removal changes a share most; ties: the first
};

// `units_of`: an account's units by party. `sums`: by party, of all accounts and what belongs to none.
Concentration concentration(std::size_t accounts,
                            const std::function<std::span<const std::uint32_t>(std::size_t)>& units_of,
                            const std::vector<std::uint64_t>& sums);

}  // namespace hustings
