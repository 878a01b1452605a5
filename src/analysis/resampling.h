#pragma once
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/analysis.h"
#include "statistics/bootstrap.h"
#include "statistics/intervals.h"
#include "tweets/index.h"

namespace hustings {

// One report's counts.
struct Sample {
  const TweetIndex& index;
  const Analysis& analysis;
};

// How sure the figures of a report are, by a bootstrap over accounts; and those of its difference from a second one,
// for which an account that is in both is drawn for both at once. Whether an account is high-frequency is no matter of
// chance here: it is as it was found. Tweets without a known author are in every replicate as they are.
//
// Where what is counted in a figure's numerator comes from less than five effective accounts, there is no interval: of
// the accounts that happen not to be in the sample, a bootstrap knows nothing.
class Resampling {
 public:
  // `second`: none if there is no comparison. The samples are not needed later.
  Resampling(const Sample& first, const Sample* second, std::uint64_t seed);

  void run(std::size_t more) { bootstrap_->run(more); }
  std::size_t replicates() const { return bootstrap_->replicates(); }

  // 95 % intervals of the first (0) or second (1) report's figures; or nothing.
  // In the units of the settings' rule and voices, but for `high_frequency`, which is of tweets.
  using Figure = std::optional<Interval>;
  Figure share(int report, std::size_t party) const;
  Figure share_without(int report, std::size_t party) const;          // without high-frequency accounts
  Figure change(int report, std::size_t party) const;                 // share - share_without
  Figure high_frequency(int report, std::size_t party) const;         // their part of the party's tweets
  Figure automation(int report) const;                                // their part of tracked tweets
  Figure difference(int report, std::size_t a, std::size_t b) const;  // share of a - share of b
  // In how many of the replicates with any share, as a part of one, the party has a larger one than the other, or than
  // all others; nothing where there are no intervals either.
  std::optional<double> chance_ahead(int report, std::size_t a, std::size_t b) const;
  std::optional<double> chance_to_lead(int report, std::size_t party) const;

  // Second report's figure - first's; parties by their numbers there.
  Figure share_difference(std::size_t first, std::size_t second) const;
  Figure automation_difference() const;

 private:
  // Authors of both samples that are one account: rows of the bootstrap. nobody: it is not in that sample.
  using Accounts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  static Accounts pair_accounts(const TweetIndex& first, const TweetIndex* second);

  // A sample's columns, from `first` on: units by party, then tracked tweets, then tweets by party unless these are the
  // units. Marks say in which of the samples an account is high-frequency, as bits.
  struct Columns {
    std::size_t first = 0, parties = 0, width = 0;
    bool units_are_tweets = true;
    std::vector<std::uint64_t> of_nobody;
    // Who is behind the denominators of figures, and who behind their numerators; others are not high-frequency.
    EffectiveAccounts units, units_of_others, tracked, tracked_of_frequent;
    std::vector<EffectiveAccounts> party, party_of_others, tweets_of_party, tweets_of_frequent;

    void add(const PartyTally& tally, std::size_t author, bool is_frequent);  // what is the author's is not of_nobody
  };
  struct Sums;

  static Columns columns_of(const Sample& sample, std::size_t first);
  static void put(const Sample& sample, const Columns& columns, std::uint32_t author, std::vector<std::uint32_t>& row);
  Sums sums(std::size_t replicate, int report) const;
  const Columns& columns(int report) const { return columns_[static_cast<std::size_t>(report)]; }
  template <class F>
  Figure interval(double numerator, double variance_accounts, F figure) const;
  template <class F>
  std::optional<double> chance(int report, double numerator, F happens) const;

  std::vector<Columns> columns_;
  std::optional<Bootstrap> bootstrap_;
};

}  // namespace hustings
