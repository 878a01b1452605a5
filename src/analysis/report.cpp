#include "analysis/report.h"

#include <algorithm>

#include "analysis/accounts.h"
#include "analysis/amplified_json.h"
#include "analysis/clusters_json.h"
#include "analysis/json.h"
#include "analysis/quality.h"
#include "analysis/timeline.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

ordered_json lexicon_json(const Settings& settings) {
  const Lexicon& lexicon = settings.lexicon;
  return object({{"id", lexicon.id},
                 {"name", lexicon.name},
                 {"sha256", text_or_null(lexicon.sha256)},
                 {"changed", settings.lexicon_changed}});
}

ordered_json window_json(const ReportSources& in) {
  const Window& window = in.analysis.window;
  const PartyTally& tally = in.analysis.tally;
  return object({{"from", time_or_null(window.from)},
                 {"to", time_or_null(window.to)},
                 {"days", number_or_null(window.days)},
                 {"tweets", tally.tweets},
                 {"tracked", tally.tracked},
                 {"accounts", tally.accounts},
                 {"retweets", tally.retweets},
                 {"empty_days", empty_days(window, in.settings, in.index)}});
}

ordered_json against_json(const ReportSources& in) {
  ordered_json list = ordered_json::array();
  for (std::size_t p = 0; p < in.settings.lexicon.parties.size(); ++p) {
    const Party& party = in.settings.lexicon.parties[p];
    if (party.against.empty()) continue;
    const Count& count = in.analysis.tally.against[p];
    list.push_back(
        object({{"id", party.id}, {"name", party.name}, {"tweets", count.tweets}, {"accounts", count.accounts}}));
  }
  return list;
}

bool is_invented(const ReportSources& in) {
  return std::any_of(in.inputs.begin(), in.inputs.end(),
                     [](const Input& input) { return input.not_tweets.count(std::string(invented_notice)) > 0; });
}

ordered_json accounts_json(const ReportSources& in) {
  const AccountsTable table(in.index, in.settings, in.analysis, in.lifetime, in.settings.accounts);
  ordered_json list = ordered_json::array();
  for (std::size_t place = 0; place < table.size(); ++place) list.push_back(table.entry(place));
  return list;
}

// What both reports of a comparison have.
void write_figures(const ReportSources& in, ordered_json& report) {
  report["settings"] = to_json(in.settings);
  report["lexicon"] = lexicon_json(in.settings);
  report["inputs"] = inputs_json(in);
  report["invented"] = is_invented(in);
  report["quality"] = quality_json(in);
  report["window"] = window_json(in);
  report["parties"] = parties_json(in);
  report["against"] = against_json(in);
  const PartyTally& tally = in.analysis.tally;
  report["one_party"] = tally.one_party;
  report["mixed"] = tally.mixed;
  report["against_only"] = tally.against_only;
  report["neutral"] = tally.neutral_only;
  report["untracked"] = tally.untracked;
  report["concentration"] = concentration_json(in);
  report["uncertainty"] = uncertainty_json(in);
  report["automation"] = automation_json(in);
}

std::optional<double> share_of_party(const ReportSources& in, std::size_t party) {
  const auto& sums = in.analysis.sums();
  return ratio(static_cast<double>(sums[party]), static_cast<double>(sum_of(sums)));
}

ordered_json difference_json(const std::optional<double>& first, const std::optional<double>& second,
                             const std::optional<Interval>& interval) {
  return object({{"first", number_or_null(first)},
                 {"second", number_or_null(second)},
                 {"difference", first && second ? ordered_json(*second - *first) : ordered_json()},
                 {"interval", interval_or_null(interval)}});
}

std::optional<double> automation_share(const ReportSources& in) {
  if (in.analysis.high_frequency.judged == 0) return std::nullopt;
  return ratio(static_cast<double>(in.analysis.high_frequency.total.tweets),
               static_cast<double>(in.analysis.tally.tracked));
}

}  // namespace

ordered_json comparison_json(const ReportSources& in) {
  if (!in.second) return nullptr;
  const ReportSources& other = *in.second;
  ordered_json comparison;
  write_figures(other, comparison["second"]);
  comparison["parties"] = ordered_json::array();
  const auto& parties = in.settings.lexicon.parties;
  const auto& others = other.settings.lexicon.parties;
  for (std::size_t p = 0; p < parties.size(); ++p) {
    for (std::size_t q = 0; q < others.size(); ++q) {
      if (parties[p].id != others[q].id) continue;
      const auto interval = in.resampling ? in.resampling->share_difference(p, q) : std::nullopt;
      ordered_json entry = object({{"id", parties[p].id}, {"name", parties[p].name}});
      entry.update(difference_json(share_of_party(in, p), share_of_party(other, q), interval));
      comparison["parties"].push_back(std::move(entry));
    }
  }
  const auto interval = in.resampling ? in.resampling->automation_difference() : std::nullopt;
  const auto first = automation_share(in), second = automation_share(other);
  comparison["automation"] = difference_json(first, second, first && second ? interval : std::nullopt);
  return comparison;
}

namespace {

void write_in_step(const ReportSources& in, ordered_json& report) {
  for (const char* part : {"coordination", "clusters", "amplified"}) report[part] = nullptr;
  if (!in.analysis.in_step) return;
  const AccountNames names(in);
  const ClustersJson found(in, names);
  report["coordination"] = found.coordination();
  report["clusters"] = found.clusters();
  report["amplified"] = AmplifiedAccounts(in, names).json();
}

}  // namespace

ordered_json report_json(const ReportSources& in) {
  ordered_json report;
  report["schema"] = 1;
  report["tool"] = object({{"name", "hustings"}, {"version", HUSTINGS_VERSION}});
  write_figures(in, report);
  report["sensitivity"] = sensitivity_json(in);
  report["evidence"] = evidence_json(in);
  report["time"] = time_json(in);
  report["overlap"] = overlap_json(in);
  report["together"] = together_json(in);
  report["hashtags"] = hashtags_json(in);
  report["dictionary"] = dictionary_json(in);
  report["accounts"] = accounts_json(in);
  write_in_step(in, report);
  report["comparison"] = comparison_json(in);
  return report;
}

}  // namespace hustings
