#include "analysis/resampling.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace hustings {
namespace {

// By what an account is the same in two files.
std::string key_of(const TweetIndex& index, std::uint32_t author) {
  const std::string_view id = index.id(author);
  return id.empty() ? "@" + std::string(index.handle(author)) : "#" + std::string(id);
}

constexpr double fewest_accounts = 5;

// Effective numbers of accounts, from what each of them counts.
class Effectives {
 public:
  void add(double count) {
    sum_ += count;
    squares_ += count * count;
    fourth_powers_ += count * count * count * count;
  }
  double accounts() const { return effective_number(sum_, squares_); }
  // Of how many accounts the variance of a share is an average: see percentile_interval().
  double of_variance() const { return effective_number(squares_, fourth_powers_); }

 private:
  double sum_ = 0, squares_ = 0, fourth_powers_ = 0;
};

}  // namespace

// What a report's figures are made of, in one replicate.
struct Resampling::Sums {
  const std::uint64_t* others;
  const std::uint64_t* frequent;
  const Columns& columns;

  double of_others(std::size_t i) const { return static_cast<double>(others[i] + columns.of_nobody[i]); }
  double of_frequent(std::size_t i) const { return static_cast<double>(frequent[i]); }
  double of_all(std::size_t i) const { return of_others(i) + of_frequent(i); }
  template <class F>
  double over_parties(F f) const {
    double sum = 0;
    for (std::size_t p = 0; p < columns.parties; ++p) sum += f(p);
    return sum;
  }
  double share(std::size_t party) const {
    return of_all(party) / over_parties([this](std::size_t p) { return of_all(p); });
  }
  double share_without(std::size_t party) const {
    return of_others(party) / over_parties([this](std::size_t p) { return of_others(p); });
  }
  double high_frequency(std::size_t party) const {
    const std::size_t i = columns.units_are_tweets ? party : columns.parties + 1 + party;
    return of_frequent(i) / of_all(i);
  }
  double automation() const { return of_frequent(columns.parties) / of_all(columns.parties); }
};

Resampling::Columns Resampling::columns_of(const Sample& sample, std::size_t first) {
  const PartyTally& tally = sample.analysis.tally;
  Columns columns;
  columns.first = first;
  columns.parties = tally.party_count;
  columns.units_are_tweets = tally.units_of_author.empty();
  columns.width = columns.units_are_tweets ? columns.parties + 1 : 2 * columns.parties + 1;
  columns.of_nobody = tally.units_of_nobody;
  columns.of_nobody.resize(columns.width);
  Effectives of_units, of_tracked, frequent;
  std::vector<Effectives> of_party(columns.parties), frequent_of_party(columns.parties);
  std::vector<std::uint64_t> tweets(columns.parties);
  std::uint64_t tracked = 0;
  for (std::size_t author = 0; author < tally.authors.size(); ++author) {
    const auto units = tally.units(author);
    const std::uint32_t tracked_of_author = tally.authors[author].counted_tracked;
    const bool is_frequent = sample.analysis.high_frequency.accounts[author];
    of_units.add(static_cast<double>(std::accumulate(units.begin(), units.end(), std::uint64_t{0})));
    of_tracked.add(tracked_of_author);
    if (is_frequent) frequent.add(tracked_of_author);
    tracked += tracked_of_author;
    for (std::size_t p = 0; p < columns.parties; ++p) {
      const std::uint32_t of_author = tally.of_author[author * columns.parties + p];
      of_party[p].add(of_author);
      if (is_frequent) frequent_of_party[p].add(of_author);
      tweets[p] += of_author;
    }
  }
  columns.accounts = of_units.of_variance();
  columns.tracked_accounts = of_tracked.of_variance();
  columns.frequent = frequent.accounts();
  columns.of_party = sample.analysis.concentration.effective_of_party;
  for (std::size_t p = 0; p < columns.parties; ++p) {
    columns.party_accounts.push_back(of_party[p].of_variance());
    columns.frequent_of_party.push_back(frequent_of_party[p].accounts());
  }
  columns.of_nobody[columns.parties] = tally.tracked - tracked;
  for (std::size_t p = 0; !columns.units_are_tweets && p < columns.parties; ++p) {
    columns.of_nobody[columns.parties + 1 + p] = tally.parties[p].tweets - tweets[p];
  }
  return columns;
}

Resampling::Resampling(const Sample& first, const Sample* second, std::uint64_t seed) {
  std::size_t width = 0;
  for (const Sample* sample : {&first, second}) {
    if (!sample) continue;
    columns_.push_back(columns_of(*sample, width));
    width += 2 * columns_.back().width;
  }
  const auto put = [this](const Sample& sample, int report, std::uint32_t author, std::vector<std::uint32_t>& row) {
    const Columns& columns = columns_[static_cast<std::size_t>(report)];
    const Analysis& analysis = sample.analysis;
    std::size_t at = columns.first + (analysis.high_frequency.accounts[author] ? columns.width : 0);
    for (const std::uint32_t units : analysis.tally.units(author)) row[at++] = units;
    row[at++] = analysis.tally.authors[author].counted_tracked;
    const std::uint32_t* tweets = analysis.tally.of_author.data() + std::size_t{author} * columns.parties;
    for (std::size_t p = 0; !columns.units_are_tweets && p < columns.parties; ++p) row[at++] = tweets[p];
  };

  // Of the second sample, the accounts that are not in the first, once those have been met.
  std::unordered_map<std::string, std::uint32_t> of_second;
  const bool same_accounts = second && &second->index == &first.index;
  for (std::uint32_t author = 0; second && !same_accounts && author < second->index.authors(); ++author) {
    of_second.emplace(key_of(second->index, author), author);
  }

  CountTable table(width);
  std::vector<std::uint32_t> row(width);
  for (std::uint32_t author = 0; author < first.index.authors(); ++author) {
    std::fill(row.begin(), row.end(), 0);
    put(first, 0, author, row);
    if (same_accounts) put(*second, 1, author, row);
    if (const auto same = of_second.empty() ? of_second.end() : of_second.find(key_of(first.index, author));
        same != of_second.end()) {
      put(*second, 1, same->second, row);
      of_second.erase(same);
    }
    table.add(row);
  }
  for (const auto& [key, author] : of_second) {
    std::fill(row.begin(), row.end(), 0);
    put(*second, 1, author, row);
    table.add(row);
  }
  table.finish();
  bootstrap_.emplace(std::move(table), seed);
}

Resampling::Sums Resampling::sums(std::size_t replicate, int report) const {
  const Columns& of = columns(report);
  const std::uint64_t* first = bootstrap_->sums(replicate).data() + of.first;
  return {first, first + of.width, of};
}

template <class F>
Resampling::Figure Resampling::interval(double numerator, double variance_accounts, F figure) const {
  if (numerator < fewest_accounts) return std::nullopt;
  std::vector<double> values;
  values.reserve(replicates());
  for (std::size_t r = 0; r < replicates(); ++r) values.push_back(figure(r));
  return percentile_interval(std::move(values), variance_accounts);
}

template <class F>
std::optional<double> Resampling::chance(F happens) const {
  if (replicates() == 0) return std::nullopt;
  std::size_t times = 0;
  for (std::size_t r = 0; r < replicates(); ++r) times += happens(r);
  return static_cast<double>(times) / static_cast<double>(replicates());
}

Resampling::Figure Resampling::share(int report, std::size_t party) const {
  const Columns& of = columns(report);
  return interval(of.of_party[party], of.accounts, [&](std::size_t r) { return sums(r, report).share(party); });
}

Resampling::Figure Resampling::share_without(int report, std::size_t party) const {
  const Columns& of = columns(report);
  return interval(of.of_party[party], of.accounts, [&](std::size_t r) { return sums(r, report).share_without(party); });
}

Resampling::Figure Resampling::change(int report, std::size_t party) const {
  const Columns& of = columns(report);
  return interval(of.of_party[party], of.accounts, [&](std::size_t r) {
    const Sums sums = this->sums(r, report);
    return sums.share(party) - sums.share_without(party);
  });
}

Resampling::Figure Resampling::high_frequency(int report, std::size_t party) const {
  const Columns& of = columns(report);
  return interval(of.frequent_of_party[party], of.party_accounts[party],
                  [&](std::size_t r) { return sums(r, report).high_frequency(party); });
}

Resampling::Figure Resampling::automation(int report) const {
  const Columns& of = columns(report);
  return interval(of.frequent, of.tracked_accounts, [&](std::size_t r) { return sums(r, report).automation(); });
}

Resampling::Figure Resampling::difference(int report, std::size_t a, std::size_t b) const {
  const Columns& of = columns(report);
  return interval(std::min(of.of_party[a], of.of_party[b]), of.accounts, [&](std::size_t r) {
    const Sums sums = this->sums(r, report);
    return sums.share(a) - sums.share(b);
  });
}

std::optional<double> Resampling::chance_ahead(int report, std::size_t a, std::size_t b) const {
  return chance([&](std::size_t r) { return sums(r, report).of_all(a) > sums(r, report).of_all(b); });
}

std::optional<double> Resampling::chance_to_lead(int report, std::size_t party) const {
  return chance([&](std::size_t r) {
    const Sums of = sums(r, report);
    for (std::size_t p = 0; p < of.columns.parties; ++p) {
      if (p != party && of.of_all(p) >= of.of_all(party)) return false;
    }
    return true;
  });
}

Resampling::Figure Resampling::share_difference(std::size_t first, std::size_t second) const {
  return interval(std::min(columns(0).of_party[first], columns(1).of_party[second]),
                  std::min(columns(0).accounts, columns(1).accounts),
                  [&](std::size_t r) { return sums(r, 1).share(second) - sums(r, 0).share(first); });
}

Resampling::Figure Resampling::automation_difference() const {
  return interval(std::min(columns(0).frequent, columns(1).frequent),
                  std::min(columns(0).tracked_accounts, columns(1).tracked_accounts),
                  [&](std::size_t r) { return sums(r, 1).automation() - sums(r, 0).automation(); });
}

}  // namespace hustings
