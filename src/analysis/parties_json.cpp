#include <algorithm>
#include <numeric>

#include "analysis/accounts.h"
#include "analysis/json.h"
#include "analysis/report.h"
#include "parties/dictionary.h"
#include "parties/leave_one_out.h"
#include "parties/overlap.h"
#include "statistics/ranks.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

constexpr double few_accounts = 30;  // under which a bootstrap over accounts says little
constexpr std::size_t tags_of_party = 10;
constexpr std::size_t most_overlaps = 100;

// Of no accounts there is no number of equally busy ones.
ordered_json effective_or_null(double accounts) { return accounts > 0 ? ordered_json(accounts) : ordered_json(); }

// Writes the entries of a report's "parties".
class PartyWriter {
 public:
  explicit PartyWriter(const ReportSources& sources)
      : in_(sources),
        tally_(in_.analysis.tally),
        sums_(in_.analysis.sums()),
        all_(sum_of(sums_)),
        frequent_(in_.analysis.high_frequency.total.units),
        all_frequent_(sum_of(frequent_)),
        users_(std::accumulate(tally_.parties.begin(), tally_.parties.end(), std::uint64_t{0},
                               [](std::uint64_t sum, const Count& party) { return sum + party.accounts; })),
        left_out_(leave_one_out(in_.index, in_.analysis.meanings, tally_, in_.analysis.question, sums_)),
        tags_(find_tags_of_parties(in_.index, in_.analysis.meanings, tally_, tags_of_party)) {}

  ordered_json entry(std::size_t p) const {
    const Party& party = in_.settings.lexicon.parties[p];
    ordered_json entry;
    entry["id"] = party.id;
    entry["name"] = party.name;
    entry["colour"] = party.colour;
    entry["tweets"] = tally_.parties[p].tweets;
    entry["only"] = tally_.only[p];
    entry["share"] = number_or_null(share(p));
    entry["interval"] = share(p) ? interval(&Resampling::share, p) : ordered_json();
    entry["accounts"] = tally_.parties[p].accounts;
    entry["account_share"] = share_of(tally_.parties[p].accounts, users_);
    entry["shares"] = object(
        {{"tweets", by_rule(in_.analysis.sums_of_tweets, p)}, {"accounts", by_rule(in_.analysis.sums_of_accounts, p)}});
    entry["without"] = without(p);
    entry["leads"] = in_.resampling && all_ > 0 ? number_or_null(in_.resampling->chance_to_lead(in_.of_resampling, p))
                                                : ordered_json();
    entry["effective_accounts"] = effective_or_null(in_.analysis.concentration.effective_of_party[p]);
    entry["leave_one_out"] = left_out(p);
    entry["high_frequency"] = in_.analysis.high_frequency.judged > 0 ? high_frequency(p) : ordered_json();
    entry["references"] = references(p);
    entry["hashtags"] = hashtags(p);
    return entry;
  }

 private:
  std::optional<double> share(std::size_t p) const { return ratio(double(sums_[p]), double(all_)); }

  ordered_json interval(Resampling::Figure (Resampling::*figure)(int, std::size_t) const, std::size_t p) const {
    return in_.resampling ? interval_or_null((in_.resampling->*figure)(in_.of_resampling, p)) : ordered_json();
  }

  static ordered_json by_rule(const UnitSums& sums, std::size_t p) {
    ordered_json shares;
    for (const CountingRule rule : {CountingRule::mention, CountingRule::exclusive, CountingRule::fractional}) {
      const auto& of_rule = sums.of_rule[static_cast<std::size_t>(rule)];
      shares[std::string(name_of(rule))] = share_of(of_rule[p], sum_of(of_rule));
    }
    return shares;
  }

  ordered_json without(std::size_t p) const {
    const auto share_without = in_.analysis.high_frequency.judged
                                   ? ratio(double(sums_[p] - frequent_[p]), double(all_ - all_frequent_))
                                   : std::nullopt;
    if (!share_without || !share(p)) {
      return object({{"share", nullptr}, {"interval", nullptr}, {"change", nullptr}, {"change_interval", nullptr}});
    }
    return object({{"share", *share_without},
                   {"interval", interval(&Resampling::share_without, p)},
                   {"change", *share(p) - *share_without},
                   {"change_interval", interval(&Resampling::change, p)}});
  }

  ordered_json left_out(std::size_t p) const {
    if (!left_out_[p]) return nullptr;
    const auto tag = [this](std::uint32_t entry) {
      return entry == no_entry ? ordered_json() : ordered_json(in_.analysis.meanings.entries()[entry].tag.tag);
    };
    const LeftOut& range = *left_out_[p];
    return object({{"low", range.low},
                   {"low_tag", tag(range.low_entry)},
                   {"high", range.high},
                   {"high_tag", tag(range.high_entry)}});
  }

  ordered_json high_frequency(std::size_t p) const {
    const Count& frequent = in_.analysis.high_frequency.parties[p];
    const Count& all = tally_.parties[p];
    const std::uint32_t judged = in_.analysis.high_frequency.judged_of_party[p];
    ordered_json json =
        object({{"tweets", frequent.tweets},
                {"share", share_of(frequent.tweets, all.tweets)},
                {"interval", all.tweets > 0 ? interval(&Resampling::high_frequency, p) : ordered_json()},
                {"accounts", frequent.accounts},
                {"account_share", share_of(frequent.accounts, judged)},
                {"account_interval", nullptr}});
    if (judged > 0) json["account_interval"] = interval_or_null(wilson(frequent.accounts, judged));
    return json;
  }

  ordered_json references(std::size_t p) const {
    ordered_json list = ordered_json::array();
    const auto interval = in_.resampling && share(p) ? in_.resampling->share(in_.of_resampling, p) : std::nullopt;
    for (const ReferenceShares& reference : in_.settings.lexicon.references) {
      if (!reference.shares[p]) continue;
      const double size = *reference.shares[p];
      ordered_json entry = object({{"name", reference.name}, {"source", nullptr}, {"share", size}});
      const auto& sources = in_.settings.lexicon.sources;
      if (const auto source = sources.find(reference.source); source != sources.end())
        entry["source"] = source->second.title;
      entry["ratio"] = share(p) ? number_or_null(ratio(*share(p), size)) : ordered_json();
      entry["interval"] =
          interval && size > 0 ? ordered_json({interval->low / size, interval->high / size}) : ordered_json();
      list.push_back(std::move(entry));
    }
    return list;
  }

  ordered_json hashtags(std::size_t p) const {
    ordered_json list = ordered_json::array();
    for (const TagOfParty& of : tags_[p])
      list.push_back(object({{"tag", in_.index.shown(of.tag)}, {"tweets", of.tweets}}));
    return list;
  }

  const ReportSources& in_;
  const PartyTally& tally_;
  const std::vector<std::uint64_t>& sums_;
  const std::uint64_t all_;
  const std::vector<std::uint64_t>& frequent_;
  const std::uint64_t all_frequent_;
  const std::uint64_t users_;
  const std::vector<std::optional<LeftOut>> left_out_;
  const std::vector<std::vector<TagOfParty>> tags_;
};

}  // namespace

ordered_json parties_json(const ReportSources& in) {
  const PartyWriter writer(in);
  ordered_json list = ordered_json::array();
  for (std::size_t p = 0; p < in.settings.lexicon.parties.size(); ++p) list.push_back(writer.entry(p));
  return list;
}

ordered_json concentration_json(const ReportSources& in) {
  const Concentration& of = in.analysis.concentration;
  ordered_json json = object({{"accounts", of.accounts},
                              {"effective_accounts", effective_or_null(of.effective)},
                              {"few", of.effective < few_accounts},
                              {"top_percent_share", number_or_null(of.top_percent_share)},
                              {"most_influential", nullptr}});
  if (!of.most_influential) return json;
  const auto& influence = *of.most_influential;
  const auto author = static_cast<std::uint32_t>(influence.account);
  json["most_influential"] =
      object({{"account", name_of_account(in.index, in.settings, author, in.analysis.place_of(in.index, author))},
              {"party", in.settings.lexicon.parties[influence.party].id},
              {"tweets", in.analysis.tally.authors[author].counted_tracked},
              {"share", influence.share},
              {"share_without", influence.share_without}});
  return json;
}

ordered_json uncertainty_json(const ReportSources& in) {
  const auto& sums = in.analysis.sums();
  if (!in.resampling || sum_of(sums) == 0) return nullptr;
  std::vector<std::uint32_t> order = by_largest(sums);
  std::erase_if(order, [&](std::uint32_t party) { return sums[party] == 0; });
  const auto& parties = in.settings.lexicon.parties;
  ordered_json differences = ordered_json::array();
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    const std::size_t a = order[i], b = order[i + 1];
    differences.push_back(
        object({{"parties", {parties[a].id, parties[b].id}},
                {"difference", static_cast<double>(sums[a] - sums[b]) / static_cast<double>(sum_of(sums))},
                {"interval", interval_or_null(in.resampling->difference(in.of_resampling, a, b))},
                {"chance", number_or_null(in.resampling->chance_ahead(in.of_resampling, a, b))}}));
  }
  return object({{"level", 0.95},
                 {"replicates", in.resampling->replicates()},
                 {"seed", in.settings.seed},
                 {"leader", parties[order.front()].id},
                 {"differences", differences}});
}

ordered_json overlap_json(const ReportSources& in) {
  ordered_json list = ordered_json::array();
  for (const Overlap& overlap :
       find_overlaps(in.analysis.meanings, in.analysis.tally, in.analysis.high_frequency.accounts)) {
    if (list.size() == most_overlaps) break;
    ordered_json parties = ordered_json::array();
    each_party(overlap.parties, [&](std::size_t p) { parties.push_back(in.settings.lexicon.parties[p].id); });
    list.push_back(object({{"parties", parties},
                           {"tweets", overlap.tweets},
                           {"accounts", overlap.accounts},
                           {"high_frequency_accounts", overlap.high_frequency_accounts}}));
  }
  return list;
}

}  // namespace hustings
