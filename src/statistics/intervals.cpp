#include "statistics/intervals.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "text/heap_sort.h"

namespace hustings {
namespace {

constexpr double z = 1.959963984540054;  // of the normal distribution, 97.5 % lie below

// What z is for Student's t with so many degrees of freedom, not necessarily whole: formula 26.7.5 of M. Abramowitz and
// I. A. Stegun, "Handbook of Mathematical Functions", 1964. Too small by 11 % for 1 degree, 0.8 % for 2, 0.1 % for 3,
// 0.02 % for more.
double student(double degrees) {
  constexpr double z2 = z * z;
  constexpr double g1 = z * (z2 + 1) / 4;
  constexpr double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
  constexpr double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  constexpr double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}

// The share of a normal distribution below -x.
double tail(double x) { return std::round(std::erfc(x / std::sqrt(2.0)) / 2 * 1e6) / 1e6; }

// Quantile of sorted values, interpolated linearly: type 7 of R. J. Hyndman and Y. Fan, The American Statistician 50,
// 1996, 361-365.
double quantile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const std::size_t below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

double effective_number(double sum, double sum_of_squares) {
  return sum_of_squares > 0 ? sum * sum / sum_of_squares : 0;
}

std::optional<Interval> percentile_interval(std::vector<double> replicates, double variance_accounts) {
  replicates.erase(std::remove_if(replicates.begin(), replicates.end(), [](double x) { return !std::isfinite(x); }),
                   replicates.end());
  if (replicates.size() < 20) return std::nullopt;
  heap_sort(replicates);
  const double n = std::max(variance_accounts, 2.0);
  const double level = tail(std::sqrt(n / (n - 1)) * student(n - 1));
  return Interval{quantile(replicates, level), quantile(replicates, 1 - level)};
}

std::optional<Interval> ratio_interval(const EffectiveAccounts& some, const EffectiveAccounts& all) {
  constexpr double fewest_accounts = 5;
  const EffectiveAccounts rest = all.without(some);
  if (some.number() < fewest_accounts || rest.number() < fewest_accounts) return std::nullopt;
  const double share = some.sum() / all.sum();
  // What each account adds to the variance: the square of its count, times this.
  const double of_some = (1 - share) * (1 - share), of_rest = share * share;
  const double sum = of_some * some.squares() + of_rest * rest.squares();
  const double degrees =
      effective_number(sum, of_some * of_some * some.fourth_powers() + of_rest * of_rest * rest.fourth_powers());
  const double odds = std::log(share / (1 - share));
  const double reach = student(std::max(degrees, 2.0) - 1) * std::sqrt(sum) / all.sum() / (share * (1 - share));
  const auto share_of = [](double log_odds) { return std::round(1e6 / (1 + std::exp(-log_odds))) / 1e6; };
  return Interval{share_of(odds - reach), share_of(odds + reach)};
}

Interval wilson(std::uint64_t hits, std::uint64_t trials) {
  if (trials == 0) return {0, 1};
  const double n = static_cast<double>(trials), p = static_cast<double>(hits) / n;
  const double middle = p + z * z / (2 * n);
  const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  const double whole = 1 + z * z / n;
  return {hits == 0 ? 0 : (middle - reach) / whole, hits == trials ? 1 : (middle + reach) / whole};
}

Interval rogan_gladen(double observed, double false_positives, double least_sensitivity, double greatest_sensitivity) {
  if (least_sensitivity <= false_positives) return {0, 1};
  const double excess = std::max(0.0, observed - false_positives);
  const auto share = [&](double sensitivity) { return std::min(1.0, excess / (sensitivity - false_positives)); };
  return {share(greatest_sensitivity), share(least_sensitivity)};
}

}  // namespace hustings
