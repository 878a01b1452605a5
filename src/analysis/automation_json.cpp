#include <algorithm>
#include <cmath>

#include "analysis/json.h"
#include "analysis/report.h"
#include "analysis/timeline.h"
#include "text/heap_sort.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

// The thresholds at which the sensitivity of the study's rule is shown, in tweets per day: every five around the
// study's 50, and 72 and 144, which DFRLab ("Twelve ways to spot a bot", 2017) calls suspicious and highly suspicious.
std::vector<double> sensitivity_thresholds() {
  std::vector<double> thresholds = {72, 144};
  for (int per_day = 10; per_day <= 200; per_day += 5) thresholds.push_back(per_day);
  heap_sort(thresholds);
  return thresholds;
}

ordered_json rule_json(const ReportSources& in) {
  const auto& days = in.analysis.window.days;
  const bool by_window = in.settings.denominator != Denominator::lifetime && days;
  const auto needed = [&] { return std::ceil(in.settings.per_day * *days * in.settings.sampling * (1 - rounding)); };
  return object({{"per_day", in.settings.per_day},
                 {"denominator", name_of(in.settings.denominator)},
                 {"sampling", in.settings.sampling},
                 {"tweets_needed", by_window ? ordered_json(static_cast<std::uint64_t>(needed())) : ordered_json()}});
}

// What share of accounts the rule would flag rightly, given how often it errs.
ordered_json corrected_json(const Settings& settings, double account_share) {
  const Interval bounds = rogan_gladen(account_share, settings.false_positives, settings.least_true_positives,
                                       settings.most_true_positives);
  return object(
      {{"low", bounds.low}, {"high", bounds.high}, {"indistinguishable", account_share <= settings.false_positives}});
}

ordered_json threshold_json(const ReportSources& in, Denominator denominator, const HighFrequencyTally& tally) {
  const auto& sums = in.analysis.sums();
  const std::uint64_t without = sum_of(sums) - sum_of(tally.units);
  ordered_json shares_without = ordered_json::array(), of_parties = ordered_json::array();
  for (std::size_t p = 0; p < sums.size(); ++p) {
    shares_without.push_back(share_of(sums[p] - tally.units[p], without));
    of_parties.push_back(share_of(tally.units[p], sums[p]));
  }
  return object({{"per_day", tally.per_day},
                 {"denominator", name_of(denominator)},
                 {"accounts", tally.accounts},
                 {"tweets", tally.tweets},
                 {"share", share_of(tally.tweets, in.analysis.tally.tracked)},
                 {"without", std::move(shares_without)},
                 {"high_frequency", std::move(of_parties)}});
}

}  // namespace

ordered_json automation_json(const ReportSources& in) {
  const PartyTally& tally = in.analysis.tally;
  const HighFrequency& high_frequency = in.analysis.high_frequency;
  ordered_json json;
  json["rule"] = rule_json(in);
  for (const char* key : {"tweets", "share", "interval", "one_in", "accounts", "judged", "account_share",
                          "account_interval", "corrected"}) {
    json[key] = nullptr;
  }
  if (high_frequency.judged == 0) return json;
  const HighFrequencyTally& total = high_frequency.total;
  json["tweets"] = total.tweets;
  json["share"] = share_of(total.tweets, tally.tracked);
  if (in.resampling && tally.tracked > 0)
    json["interval"] = interval_or_null(in.resampling->automation(in.of_resampling));
  json["one_in"] = share_of(tally.tracked, total.tweets);
  json["accounts"] = total.accounts;
  json["judged"] = high_frequency.judged;
  const double account_share = static_cast<double>(total.accounts) / high_frequency.judged;
  json["account_share"] = account_share;
  json["account_interval"] = interval_or_null(wilson(total.accounts, high_frequency.judged));
  json["corrected"] = corrected_json(in.settings, account_share);
  return json;
}

// Under every denominator that the data allows.
ordered_json sensitivity_json(const ReportSources& in) {
  static const std::vector<double> thresholds = sensitivity_thresholds();
  ordered_json list = ordered_json::array();
  for (const auto denominator : denominators) {
    const Rates rates = rates_of(in.analysis, in.lifetime, in.settings, denominator);
    bool known = false;
    for (std::size_t author = 0; !known && author < in.index.authors(); ++author) known = rates.known(author);
    if (!known) continue;
    for (const auto& tally : tally_thresholds(in.analysis.tally, rates, thresholds)) {
      list.push_back(threshold_json(in, denominator, tally));
    }
  }
  return list;
}

ordered_json time_json(const ReportSources& in) {
  const Bins& bins = in.analysis.question.bins;
  const PartyTally& tally = in.analysis.tally;
  if (std::all_of(tally.bin_tweets.begin(), tally.bin_tweets.end(), [](std::uint32_t tweets) { return tweets == 0; })) {
    return nullptr;
  }
  ordered_json gaps = ordered_json::array(), from = ordered_json::array(), parties = ordered_json::array();
  for (const Gap& gap : find_gaps(in.analysis.window, in.index)) {
    gaps.push_back(object({{"from", format_time(gap.from)}, {"to", format_time(gap.to)}}));
  }
  for (std::uint32_t bin = 0; bin < bins.count; ++bin) {
    from.push_back(format_time(bins.origin + bin * step_seconds(bins.step)));
  }
  for (std::size_t p = 0; p < tally.party_count; ++p) {
    ordered_json column = ordered_json::array();
    for (std::size_t bin = 0; bin < bins.count; ++bin) column.push_back(tally.bin_parties[bin * tally.party_count + p]);
    parties.push_back(std::move(column));
  }
  const HighFrequency& high_frequency = in.analysis.high_frequency;
  return object(
      {{"step", name_of(bins.step)},
       {"gaps", std::move(gaps)},
       {"from", std::move(from)},
       {"tweets", tally.bin_tweets},
       {"tracked", tally.bin_tracked},
       {"high_frequency", high_frequency.judged > 0 ? ordered_json(high_frequency.bin_tracked) : ordered_json()},
       {"parties", std::move(parties)}});
}

}  // namespace hustings
