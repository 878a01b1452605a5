#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace hustings {

struct Interval {
  double low = 0;
  double high = 0;
};

// Of how many equally busy accounts the counts of unequal ones are worth: the square of their sum over the sum of their
// squares (L. Kish, "Survey Sampling", 1965, section 11.7). 0 if nothing was counted.
double effective_number(double sum, double sum_of_squares);

// Effective numbers of accounts, from what each of them counts.
class EffectiveAccounts {
 public:
  void add(double count) {
    sum_ += count;
    squares_ += count * count;
    fourth_powers_ += count * count * (count * count);
  }
  double sum() const { return sum_; }
  double squares() const { return squares_; }
  double fourth_powers() const { return fourth_powers_; }
  double number() const { return effective_number(sum_, squares_); }
  // Those that are here but not in `others`.
  EffectiveAccounts without(const EffectiveAccounts& others) const {
    EffectiveAccounts rest = *this;
    rest.sum_ -= others.sum_;
    rest.squares_ -= others.squares_;
    rest.fourth_powers_ -= others.fourth_powers_;
    return rest;
  }
  // The effective number of their squared counts, (sum of n^2)^2 / sum of n^4: of how many accounts the variance of a
  // share of these counts is an average, as F. E. Satterthwaite counts degrees of freedom (Biometrics Bulletin 2, 1946,
  // 110-114). Where accounts are very unequal it is far the smaller: 12 where they are worth 300.
  double of_variance() const { return effective_number(squares_, fourth_powers_); }

 private:
  double sum_ = 0, squares_ = 0, fourth_powers_ = 0;
};

// The 95 % interval of a figure from its bootstrap replicates: T. C. Hesterberg's expanded percentile interval (The
// American Statistician 69, 2015, 371-386). It lies between the quantiles at Phi(-sqrt(n / (n - 1)) t) and one minus
// that, where t is Student's 97.5 % point for n - 1 degrees of freedom. For n the count of accounts would not do, nor
// their effective number: nine intervals in ten would cover the truth when accounts are very unequal. It is
// `variance_accounts`: EffectiveAccounts::of_variance() of the counts that the figure is a share of.
// tests/bench/coverage.cpp measures what that achieves. Below about 5 the interval spans all of a thousand replicates.
//
// Replicates that are no number, 0 / 0, are left out; nothing if fewer than 20 are left. Quantiles are interpolated:
// type 7 of R. J. Hyndman and Y. Fan (The American Statistician 50, 1996, 361-365), of levels rounded to six digits,
// because the last digits of erfc() differ by platform.
std::optional<Interval> percentile_interval(std::vector<double> replicates, double variance_accounts);

// The 95 % interval of the share that the counts of some accounts have in the counts of all, `all` including `some`, when
// accounts are drawn, not what they count: the variance of a ratio by linearisation (W. G. Cochran, "Sampling
// Techniques", 1977, section 6.3), on the scale of logarithms of odds (E. L. Korn, B. I. Graubard, Survey Methodology 24,
// 1998, 193-201), with Student's t for the accounts behind the variance (see of_variance()). Nothing for shares of 0 and 1, and where the part or
// the rest comes from less than five effective accounts.
std::optional<Interval> ratio_interval(const EffectiveAccounts& some, const EffectiveAccounts& all);

// The 95 % interval of a probability from so many hits in independent trials (E. B. Wilson, Journal of the American
// Statistical Association 22, 1927, 209-212). For accounts, never for tweets: those of an account are not independent.
// From 0 to 1 without trials.
Interval wilson(std::uint64_t hits, std::uint64_t trials);

// The true share, (observed - false_positives) / (sensitivity - false_positives), where a test found the share
// `observed`; from that of the greatest sensitivity to that of the least, neither below 0 nor above 1 (W. J. Rogan,
// B. Gladen, American Journal of Epidemiology 107, 1978, 71-76). All are shares of 1. Sensitivity: what part the test
// finds of those it looks for. False positives: what part of the others it takes for them, one minus the specificity.
// A test that finds no more of the ones than of the others, sensitivity + specificity <= 1, tells nothing: from 0 to 1
// if the least sensitivity is such.
Interval rogan_gladen(double observed, double false_positives, double least_sensitivity, double greatest_sensitivity);

}  // namespace hustings
