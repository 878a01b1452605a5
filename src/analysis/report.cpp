#include "analysis/report.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/accounts.h"
#include "analysis/quality.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

// The thresholds at which the sensitivity of the study's rule is shown, in tweets per day: around the study's 50, and
// 72 and 144, which DFRLab ("Twelve ways to spot a bot", 2017) calls suspicious and highly suspicious.
const std::vector<double> sensitivity_thresholds = {10, 20, 30, 50, 72, 100, 144, 200};

ordered_json share_of(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? ordered_json() : ordered_json(static_cast<double>(part) / static_cast<double>(whole));
}

ordered_json time_or_null(const std::optional<Seconds>& time) {
  return time ? ordered_json(format_time(*time)) : ordered_json();
}

class ReportWriter {
 public:
  explicit ReportWriter(const ReportSources& sources) : in_(sources), analysis_(sources.analysis) {}

  ordered_json write() const {
    ordered_json report;
    report["schema"] = 1;
    report["tool"] = {{"name", "hustings"}, {"version", HUSTINGS_VERSION}};
    report["settings"] = to_json(in_.settings);
    const Lexicon& lexicon = in_.settings.lexicon;
    report["lexicon"] = {{"id", lexicon.id}, {"name", lexicon.name}, {"sha256", lexicon.sha256.empty() ? ordered_json() : ordered_json(lexicon.sha256)}};
    report["inputs"] = inputs_json(in_);
    report["invented"] = std::any_of(in_.inputs.begin(), in_.inputs.end(), [](const Input& input) {
      return input.not_tweets.count(std::string(invented_notice)) > 0;
    });
    report["quality"] = quality_json(in_);
    report["window"] = window();
    report["parties"] = parties();
    report["against"] = against();
    const PartyTally& tally = analysis_.parties;
    report["one_party"] = tally.one_party;
    report["mixed"] = tally.mixed;
    report["against_only"] = tally.against_only;
    report["neutral"] = tally.neutral_only;
    report["untracked"] = tally.untracked;
    report["automation"] = automation();
    report["sensitivity"] = sensitivity();
    report["hashtags"] = hashtags();
    report["accounts"] = accounts();
    report["clusters"] = nullptr;
    return report;
  }

 private:
  ordered_json window() const {
    const Window& window = analysis_.window;
    std::uint64_t retweets = 0;
    for (std::uint32_t tweet = 0; tweet < in_.index.tweets(); ++tweet) {
      retweets += window.span.holds(in_.index.time(tweet)) && (in_.index.flags(tweet) & flag_retweet) != 0;
    }
    return {{"from", time_or_null(window.from)},
            {"to", time_or_null(window.to)},
            {"days", window.days ? ordered_json(*window.days) : ordered_json()},
            {"tweets", analysis_.parties.tweets},
            {"tracked", analysis_.parties.tracked},
            {"accounts", analysis_.active_authors},
            {"retweets", retweets},
            {"empty_days", empty_days(window, in_.settings, in_.index)}};
  }

  // Tweets with a party's hashtags that come from high-frequency accounts, and how many accounts those are.
  Count high_frequency_of(std::size_t party) const {
    const std::size_t parties = in_.settings.lexicon.parties.size();
    Count count;
    for (std::size_t author = 0; author < analysis_.high_frequency.size(); ++author) {
      if (!analysis_.high_frequency[author]) continue;
      const std::uint32_t tweets = analysis_.parties.of_author[author * parties + party];
      count.tweets += tweets;
      count.accounts += tweets > 0;
    }
    return count;
  }

  // Whether the study's rule can be applied to anybody.
  bool is_judged() const {
    return std::any_of(analysis_.rates.begin(), analysis_.rates.end(), [](const auto& rate) { return rate.has_value(); });
  }

  ordered_json parties() const {
    const PartyTally& tally = analysis_.parties;
    std::uint64_t mentions = 0, users = 0;
    for (const Count& party : tally.parties) {
      mentions += party.tweets;
      users += party.accounts;
    }
    ordered_json list = ordered_json::array();
    for (std::size_t p = 0; p < tally.parties.size(); ++p) {
      const Party& party = in_.settings.lexicon.parties[p];
      const Count automated = high_frequency_of(p);
      ordered_json high_frequency = {{"tweets", automated.tweets},
                                     {"share", share_of(automated.tweets, tally.parties[p].tweets)},
                                     {"accounts", automated.accounts}};
      list.push_back({{"id", party.id},
                      {"name", party.name},
                      {"colour", party.colour},
                      {"tweets", tally.parties[p].tweets},
                      {"only", tally.only[p]},
                      {"share", share_of(tally.parties[p].tweets, mentions)},
                      {"interval", nullptr},
                      {"accounts", tally.parties[p].accounts},
                      {"account_share", share_of(tally.parties[p].accounts, users)},
                      {"high_frequency", is_judged() ? high_frequency : ordered_json()}});
    }
    return list;
  }

  ordered_json against() const {
    ordered_json list = ordered_json::array();
    for (std::size_t p = 0; p < analysis_.parties.against.size(); ++p) {
      const Party& party = in_.settings.lexicon.parties[p];
      if (party.against.empty()) continue;
      const Count& count = analysis_.parties.against[p];
      list.push_back({{"id", party.id}, {"name", party.name}, {"tweets", count.tweets}, {"accounts", count.accounts}});
    }
    return list;
  }

  ordered_json automation() const {
    const double per_day = in_.settings.per_day;
    const auto& days = analysis_.window.days;
    const bool by_window = in_.settings.denominator != Denominator::lifetime && days;
    ordered_json rule = {{"per_day", per_day},
                         {"denominator", denominator_name(in_.settings.denominator)},
                         {"tweets_needed", by_window ? ordered_json(static_cast<std::uint64_t>(std::ceil(per_day * *days))) : ordered_json()}};
    if (!is_judged()) return {{"rule", rule}, {"tweets", nullptr}, {"share", nullptr}, {"one_in", nullptr}, {"accounts", nullptr}};
    const auto tally = tally_thresholds(analysis_.activity, analysis_.rates, {per_day}).front();
    return {{"rule", rule},
            {"tweets", tally.tweets},
            {"share", share_of(tally.tweets, analysis_.parties.tracked)},
            {"one_in", share_of(analysis_.parties.tracked, tally.tweets)},
            {"accounts", tally.accounts}};
  }

  // Under every denominator that the data allows.
  ordered_json sensitivity() const {
    ordered_json list = ordered_json::array();
    for (const auto denominator : {Denominator::tracked, Denominator::all, Denominator::lifetime}) {
      const auto rates = tweets_per_day(in_.index, analysis_.activity, analysis_.window.days, denominator);
      if (std::none_of(rates.begin(), rates.end(), [](const auto& rate) { return rate.has_value(); })) continue;
      for (const auto& tally : tally_thresholds(analysis_.activity, rates, sensitivity_thresholds)) {
        list.push_back({{"per_day", tally.per_day},
                        {"denominator", denominator_name(denominator)},
                        {"accounts", tally.accounts},
                        {"tweets", tally.tweets},
                        {"share", share_of(tally.tweets, analysis_.parties.tracked)}});
      }
    }
    return list;
  }

  ordered_json hashtags() const {
    const auto& counts = analysis_.parties.tags;
    std::vector<std::uint32_t> order;
    for (std::uint32_t tag = 0; tag < counts.size(); ++tag) {
      if (counts[tag].tweets > 0) order.push_back(tag);
    }
    const std::size_t listed = std::min(order.size(), in_.settings.hashtags);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(listed), order.end(),
                      [&](std::uint32_t a, std::uint32_t b) {
                        return counts[a].tweets != counts[b].tweets ? counts[a].tweets > counts[b].tweets
                                                                    : in_.index.shown(a) < in_.index.shown(b);
                      });
    ordered_json list = ordered_json::array();
    for (std::size_t i = 0; i < listed; ++i) {
      const std::uint32_t tag = order[i];
      const Attribution& meaning = analysis_.tags[tag];
      list.push_back({{"tag", in_.index.shown(tag)},
                      {"tweets", counts[tag].tweets},
                      {"accounts", counts[tag].accounts},
                      {"party", party_id(meaning.parties)},
                      {"against", party_id(meaning.against)},
                      {"neutral", meaning.neutral}});
    }
    return list;
  }

  // Of the one party in a set of bits; null for the empty set.
  ordered_json party_id(std::uint32_t bits) const {
    if (bits == 0) return nullptr;
    return in_.settings.lexicon.parties[static_cast<std::size_t>(__builtin_ctz(bits))].id;
  }

  ordered_json accounts() const {
    const AccountsTable table(in_.index, in_.settings, analysis_, in_.settings.accounts);
    ordered_json list = ordered_json::array();
    for (std::size_t place = 0; place < table.size(); ++place) list.push_back(table.entry(place));
    return list;
  }

  const ReportSources& in_;
  const Analysis& analysis_;
};

}  // namespace

ordered_json report_json(const ReportSources& sources) { return ReportWriter(sources).write(); }

}  // namespace hustings
