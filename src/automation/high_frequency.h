#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// The rule of the 2016-17 Oxford memos: an account is high-frequency (there: "highly automated") when it tweets at
// least 50 times a day on the tracked hashtags, as a mean over the whole period ("450 or more tweets" in 9 days,
// COMPROP data memo 2016.4). Applied to the account over all tracked hashtags; only then tabulated by party. The
// memos do not settle whether untracked tweets count, hence the three denominators.
enum class Denominator : std::uint8_t {
  tracked,   // its tracked tweets in the window, by the window's days
  all,       // all its tweets in the window, by the window's days
  lifetime,  // the tweets its profile counts, by the days since it was created
};
inline constexpr Denominator denominators[] = {Denominator::tracked, Denominator::all, Denominator::lifetime};

// Counts of the profile over the account's age when it was observed, a day at least; nothing if one is unknown.
std::optional<double> lifetime_per_day(const TweetIndex& index, std::uint32_t author, ProfileField count);
// Tweets per day of its life, of every author; not a number where the export does not tell.
std::vector<double> lifetime_rates(const TweetIndex& index);

// Tweets per day of any author that has tweets in the window; not a number where the export does not tell.
class Rates {
 public:
  // `days`: the window's, nothing if it is unknown. `sampling`: which part of all matching tweets the export holds;
  // what it shows of an account is then taken for that part of what there was. Says nothing of lifetimes, which
  // profiles count in full. `tally` and `lifetime` must outlive this.
  Rates(const PartyTally& tally, const std::vector<double>& lifetime, std::optional<double> days, double sampling,
        Denominator denominator);

  double operator()(std::size_t author) const;
  bool known(std::size_t author) const {
    const double rate = (*this)(author);
    return rate == rate;
  }

 private:
  const PartyTally& tally_;
  const std::vector<double>& lifetime_;
  double days_;  // times the sampling
  Denominator denominator_;
};

// Whether a rate meets a threshold: also where it would but for the rounding of a sampling like 0.1.
inline constexpr double rounding = 1e-12;
inline bool reaches(double rate, double per_day) { return rate >= per_day * (1 - rounding); }

// What is due to the accounts at or above a threshold.
struct HighFrequencyTally {
  double per_day = 0;
  std::uint32_t accounts = 0;
  std::uint64_t tweets = 0;          // counted tracked ones
  std::vector<std::uint64_t> units;  // by party, as the tally counts them
};

// One tally for each threshold (tweets per day, ascending, one at least).
std::vector<HighFrequencyTally> tally_thresholds(const PartyTally& tally, const Rates& rates,
                                                 const std::vector<double>& thresholds);

}  // namespace hustings
