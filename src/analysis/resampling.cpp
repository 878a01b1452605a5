#include "analysis/resampling.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <unordered_map>

#include "text/fold.h"

namespace hustings {
namespace {

constexpr double fewest_accounts = 5;

// The authors of an index by their handles; nobody for a handle that several have.
std::unordered_map<std::string, std::uint32_t> by_handle(const TweetIndex& index) {
  std::unordered_map<std::string, std::uint32_t> authors;
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    if (index.handle(author).empty()) continue;
    const auto [known, is_new] = authors.emplace(fold_handle(index.handle(author)), author);
    if (!is_new) known->second = nobody;
  }
  return authors;
}

}  // namespace

// What a report's figures are made of, in one replicate.
struct Resampling::Sums {
  const Columns& columns;
  std::array<const std::uint64_t*, 4> by_mark;  // null where no account has the mark
  std::size_t bit;                              // of the mark: the sample's high-frequency accounts

  double sum(std::size_t i, std::size_t frequent) const {
    double sum = 0;
    for (std::size_t mark = 0; mark < by_mark.size(); ++mark) {
      if (by_mark[mark] && (mark >> bit & 1) == frequent) sum += static_cast<double>(by_mark[mark][i]);
    }
    return sum;
  }
  double of_others(std::size_t i) const { return sum(i, 0) + static_cast<double>(columns.of_nobody[i]); }
  double of_frequent(std::size_t i) const { return sum(i, 1); }
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

void Resampling::Columns::add(const PartyTally& tally, std::size_t author, bool is_frequent) {
  const auto of_author = tally.units(author);
  const double all_units = std::accumulate(of_author.begin(), of_author.end(), 0.0);
  const std::uint32_t of_tracked = tally.authors[author].counted_tracked;
  units.add(all_units);
  tracked.add(of_tracked);
  if (is_frequent) tracked_of_frequent.add(of_tracked);
  if (!is_frequent) units_of_others.add(all_units);
  of_nobody[parties] -= of_tracked;
  for (std::size_t p = 0; p < parties; ++p) {
    const std::uint32_t tweets = tally.of_author[author * parties + p];
    party[p].add(of_author[p]);
    tweets_of_party[p].add(tweets);
    if (is_frequent) tweets_of_frequent[p].add(tweets);
    if (!is_frequent) party_of_others[p].add(of_author[p]);
    if (!units_are_tweets) of_nobody[parties + 1 + p] -= tweets;
  }
}

Resampling::Columns Resampling::columns_of(const Sample& sample, std::size_t first) {
  const PartyTally& tally = sample.analysis.tally;
  Columns columns;
  columns.first = first;
  columns.parties = tally.party_count;
  columns.units_are_tweets = tally.units_of_author.empty();
  columns.width = columns.units_are_tweets ? columns.parties + 1 : 2 * columns.parties + 1;
  for (auto* of_parties :
       {&columns.party, &columns.party_of_others, &columns.tweets_of_party, &columns.tweets_of_frequent}) {
    of_parties->resize(columns.parties);
  }
  // What is not the authors', by column.
  columns.of_nobody = tally.units_of_nobody;
  columns.of_nobody.push_back(tally.tracked);
  for (std::size_t p = 0; !columns.units_are_tweets && p < columns.parties; ++p) {
    columns.of_nobody.push_back(tally.parties[p].tweets);
  }
  for (std::size_t author = 0; author < tally.authors.size(); ++author) {
    columns.add(tally, author, sample.analysis.high_frequency.accounts[author]);
  }
  return columns;
}

// By ids; a handle stands for the account where one of the two has no id, if only one account has it.
Resampling::Accounts Resampling::pair_accounts(const TweetIndex& first, const TweetIndex* second) {
  Accounts accounts;
  for (std::uint32_t author = 0; author < first.authors(); ++author) {
    accounts.emplace_back(author, second == &first ? author : nobody);
  }
  if (!second || second == &first) return accounts;
  std::unordered_map<std::string_view, std::uint32_t> by_id;
  for (std::uint32_t author = 0; author < second->authors(); ++author) {
    if (!second->id(author).empty()) by_id.emplace(second->id(author), author);
  }
  const auto first_by_handle = by_handle(first), second_by_handle = by_handle(*second);
  std::vector<bool> is_paired(second->authors());
  for (auto& [author, same] : accounts) {
    const std::string_view id = first.id(author);
    if (const auto known = by_id.find(id); known != by_id.end()) {
      same = known->second;
    } else if (const std::string handle = fold_handle(first.handle(author)); !handle.empty()) {
      const auto here = first_by_handle.find(handle), there = second_by_handle.find(handle);
      const bool is_one = here->second != nobody && there != second_by_handle.end() && there->second != nobody;
      if (is_one && !is_paired[there->second] && (id.empty() || second->id(there->second).empty()))
        same = there->second;
    }
    if (same != nobody) is_paired[same] = true;
  }
  for (std::uint32_t author = 0; author < second->authors(); ++author) {
    if (!is_paired[author]) accounts.emplace_back(nobody, author);
  }
  return accounts;
}

// What the author counts, into the sample's columns of the row.
void Resampling::put(const Sample& sample, const Columns& columns, std::uint32_t author,
                     std::vector<std::uint32_t>& row) {
  const PartyTally& tally = sample.analysis.tally;
  std::size_t at = columns.first;
  for (const std::uint32_t units : tally.units(author)) row[at++] = units;
  row[at++] = tally.authors[author].counted_tracked;
  const std::uint32_t* tweets = tally.of_author.data() + std::size_t{author} * columns.parties;
  for (std::size_t p = 0; !columns.units_are_tweets && p < columns.parties; ++p) row[at++] = tweets[p];
}

Resampling::Resampling(const Sample& first, const Sample* second, std::uint64_t seed) {
  columns_.push_back(columns_of(first, 0));
  if (second) columns_.push_back(columns_of(*second, columns_[0].width));
  const std::size_t width = columns_.back().first + columns_.back().width;
  CountTable table(width);
  std::vector<std::uint32_t> row;
  for (const auto& [of_first, of_second] : pair_accounts(first.index, second ? &second->index : nullptr)) {
    row.assign(width, 0);
    unsigned mark = 0;
    if (of_first != nobody) {
      put(first, columns_[0], of_first, row);
      mark |= first.analysis.high_frequency.accounts[of_first] ? 1 : 0;
    }
    if (of_second != nobody && second) {
      put(*second, columns_[1], of_second, row);
      mark |= second->analysis.high_frequency.accounts[of_second] ? 2 : 0;
    }
    table.add(row, static_cast<std::uint8_t>(mark));
  }
  table.finish();
  bootstrap_.emplace(std::move(table), seed);
}

Resampling::Sums Resampling::sums(std::size_t replicate, int report) const {
  Sums sums{columns(report), {}, static_cast<std::size_t>(report)};
  for (std::size_t mark = 0; mark < sums.by_mark.size(); ++mark) {
    const auto of_mark = bootstrap_->sums(replicate, mark);
    sums.by_mark[mark] = of_mark.empty() ? nullptr : of_mark.data() + sums.columns.first;
  }
  return sums;
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
std::optional<double> Resampling::chance(int report, double numerator, F happens) const {
  std::size_t times = 0, all = 0;
  for (std::size_t r = 0; r < replicates() && numerator >= fewest_accounts; ++r) {
    const Sums of = sums(r, report);
    if (of.over_parties([&](std::size_t p) { return of.of_all(p); }) == 0) continue;
    ++all;
    times += happens(of);
  }
  return all == 0 ? std::nullopt : std::optional(static_cast<double>(times) / static_cast<double>(all));
}

Resampling::Figure Resampling::share(int report, std::size_t party) const {
  const Columns& of = columns(report);
  return interval(of.party[party].number(), of.units.of_variance(),
                  [&](std::size_t r) { return sums(r, report).share(party); });
}

Resampling::Figure Resampling::share_without(int report, std::size_t party) const {
  const Columns& of = columns(report);
  return interval(of.party_of_others[party].number(), of.units_of_others.of_variance(),
                  [&](std::size_t r) { return sums(r, report).share_without(party); });
}

Resampling::Figure Resampling::change(int report, std::size_t party) const {
  const Columns& of = columns(report);
  return interval(std::min(of.party[party].number(), of.party_of_others[party].number()), of.units.of_variance(),
                  [&](std::size_t r) {
                    const Sums sums = this->sums(r, report);
                    return sums.share(party) - sums.share_without(party);
                  });
}

Resampling::Figure Resampling::high_frequency(int report, std::size_t party) const {
  const Columns& of = columns(report);
  return interval(of.tweets_of_frequent[party].number(), of.tweets_of_party[party].of_variance(),
                  [&](std::size_t r) { return sums(r, report).high_frequency(party); });
}

Resampling::Figure Resampling::automation(int report) const {
  const Columns& of = columns(report);
  return interval(of.tracked_of_frequent.number(), of.tracked.of_variance(),
                  [&](std::size_t r) { return sums(r, report).automation(); });
}

Resampling::Figure Resampling::difference(int report, std::size_t a, std::size_t b) const {
  const Columns& of = columns(report);
  return interval(std::min(of.party[a].number(), of.party[b].number()), of.units.of_variance(), [&](std::size_t r) {
    const Sums sums = this->sums(r, report);
    return sums.share(a) - sums.share(b);
  });
}

std::optional<double> Resampling::chance_ahead(int report, std::size_t a, std::size_t b) const {
  const double numerator = std::min(columns(report).party[a].number(), columns(report).party[b].number());
  return chance(report, numerator, [&](const Sums& of) { return of.of_all(a) > of.of_all(b); });
}

std::optional<double> Resampling::chance_to_lead(int report, std::size_t party) const {
  return chance(report, columns(report).party[party].number(), [&](const Sums& of) {
    for (std::size_t p = 0; p < of.columns.parties; ++p) {
      if (p != party && of.of_all(p) >= of.of_all(party)) return false;
    }
    return true;
  });
}

Resampling::Figure Resampling::share_difference(std::size_t first, std::size_t second) const {
  const Columns &of_first = columns(0), &of_second = columns(1);
  return interval(std::min(of_first.party[first].number(), of_second.party[second].number()),
                  std::min(of_first.units.of_variance(), of_second.units.of_variance()),
                  [&](std::size_t r) { return sums(r, 1).share(second) - sums(r, 0).share(first); });
}

Resampling::Figure Resampling::automation_difference() const {
  const Columns &of_first = columns(0), &of_second = columns(1);
  return interval(std::min(of_first.tracked_of_frequent.number(), of_second.tracked_of_frequent.number()),
                  std::min(of_first.tracked.of_variance(), of_second.tracked.of_variance()),
                  [&](std::size_t r) { return sums(r, 1).automation() - sums(r, 0).automation(); });
}

}  // namespace hustings
