#include "statistics/concentration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "statistics/intervals.h"

namespace hustings {
namespace {

std::optional<double> top_percent_share(std::vector<std::uint64_t> totals, double all) {
  if (totals.empty()) return std::nullopt;
  const auto top = totals.begin() + static_cast<std::ptrdiff_t>((totals.size() + 99) / 100);
  std::nth_element(totals.begin(), top - 1, totals.end(), std::greater<>());
  return static_cast<double>(std::accumulate(totals.begin(), top, std::uint64_t{0})) / all;
}

}  // namespace

Concentration concentration(std::size_t accounts,
                            const std::function<std::span<const std::uint32_t>(std::size_t)>& units_of,
                            const std::vector<std::uint64_t>& sums) {
  Concentration result;
  const auto all = static_cast<double>(std::accumulate(sums.begin(), sums.end(), std::uint64_t{0}));
  std::vector<std::uint64_t> totals;
  EffectiveAccounts effective;
  std::vector<EffectiveAccounts> effective_of_party(sums.size());
  std::vector<double> shares;
  for (const std::uint64_t units : sums) shares.push_back(static_cast<double>(units) / all);
  double greatest_change = 0;
  for (std::size_t account = 0; account < accounts; ++account) {
    const auto units = units_of(account);
    const std::uint64_t total = std::accumulate(units.begin(), units.end(), std::uint64_t{0});
    if (total == 0) continue;
    totals.push_back(total);
    const auto of_account = static_cast<double>(total);
    effective.add(of_account);
    // Without an account that has the part x of all units, no share can change by more than x / (1 - x).
    const bool may_matter = of_account / (all - of_account) >= greatest_change;
    const double one_over_rest = 1 / (all - of_account);
    for (std::size_t p = 0; p < sums.size(); ++p) {
      const auto of_both = static_cast<double>(units[p]);
      effective_of_party[p].add(of_both);
      if (!may_matter || of_account >= all) continue;
      // Dividing for every account and party takes longer than all else here: first a look that may be off by a bit.
      const double rest = static_cast<double>(sums[p]) - of_both;
      constexpr double certainly = 1 - 1e-9;
      if (std::abs(shares[p] - rest * one_over_rest) < greatest_change * certainly) continue;
      const double without = rest / (all - of_account);
      if (std::abs(shares[p] - without) <= greatest_change) continue;
      greatest_change = std::abs(shares[p] - without);
      result.most_influential = Concentration::Influence{account, p, shares[p], without};
    }
  }
  result.accounts = static_cast<std::uint32_t>(totals.size());
  result.effective = effective.number();
  for (const EffectiveAccounts& of_party : effective_of_party) result.effective_of_party.push_back(of_party.number());
  result.top_percent_share = top_percent_share(std::move(totals), all);
  return result;
}

}  // namespace hustings
