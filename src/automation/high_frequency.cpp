#include "automation/high_frequency.h"

#include <algorithm>
#include <limits>

namespace hustings {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::optional<double> lifetime_per_day(const TweetIndex& index, std::uint32_t author, ProfileField count) {
  const Observed total = index.profile(author, count);
  const Observed created = index.profile(author, ProfileField::created_at);
  if (!total.known() || !created.known() || total.time() < created.value()) return std::nullopt;
  const std::int64_t age = total.time() - created.value();
  return total.value() * static_cast<double>(seconds_per_day) / static_cast<double>(std::max(age, seconds_per_day));
}

std::vector<double> lifetime_rates(const TweetIndex& index) {
  std::vector<double> rates(index.authors());
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    rates[author] = lifetime_per_day(index, author, ProfileField::statuses).value_or(unknown);
  }
  return rates;
}

Rates::Rates(const PartyTally& tally, const std::vector<double>& lifetime, std::optional<double> days, double sampling,
             Denominator denominator)
    : tally_(tally), lifetime_(lifetime), days_(days.value_or(unknown) * sampling), denominator_(denominator) {}

double Rates::operator()(std::size_t author) const {
  const AuthorTally& of = tally_.authors[author];
  if (of.tweets == 0) return unknown;
  if (denominator_ == Denominator::lifetime) return lifetime_[author];
  if (of.dated == 0) return unknown;
  return (denominator_ == Denominator::all ? of.dated : of.dated_tracked) / days_;
}

std::vector<HighFrequencyTally> tally_thresholds(const PartyTally& tally, const Rates& rates,
                                                 const std::vector<double>& thresholds) {
  std::vector<HighFrequencyTally> tallies(thresholds.size());
  for (std::size_t i = 0; i < thresholds.size(); ++i) {
    tallies[i].per_day = thresholds[i];
    tallies[i].units.resize(tally.party_count);
  }
  for (std::size_t author = 0; author < tally.authors.size(); ++author) {
    const double rate = rates(author);
    if (!reaches(rate, thresholds.front())) continue;
    // Into the highest threshold that it meets; the lower ones get it by summing up.
    std::size_t place = 0;
    while (place + 1 < thresholds.size() && reaches(rate, thresholds[place + 1])) ++place;
    HighFrequencyTally& met = tallies[place];
    ++met.accounts;
    met.tweets += tally.authors[author].counted_tracked;
    const auto units = tally.units(author);
    for (std::size_t p = 0; p < units.size(); ++p) met.units[p] += units[p];
  }
  for (std::size_t i = tallies.size() - 1; i > 0; --i) {
    HighFrequencyTally& lower = tallies[i - 1];
    lower.accounts += tallies[i].accounts;
    lower.tweets += tallies[i].tweets;
    for (std::size_t p = 0; p < lower.units.size(); ++p) lower.units[p] += tallies[i].units[p];
  }
  return tallies;
}

}  // namespace hustings
