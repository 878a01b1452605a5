#include <array>
#include <cmath>

#include "analysis/json.h"
#include "analysis/report.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t grade_count = 4;
constexpr std::size_t score_bins = 20;  // of five points
constexpr double rate_bins[] = {0, 1, 2, 5, 10, 20, 50, 72, 144, 300};

// Accounts and their tweets by grade.
struct ByGrade {
  std::array<std::uint64_t, grade_count> accounts = {};
  std::array<EffectiveAccounts, grade_count> tweets;
  EffectiveAccounts all_tweets;
  std::uint64_t all_accounts = 0;

  void add(Grade grade, std::uint32_t wrote) {
    const auto g = static_cast<std::size_t>(grade);
    ++accounts[g];
    ++all_accounts;
    tweets[g].add(wrote);
    all_tweets.add(wrote);
  }

  ordered_json json() const {
    ordered_json list = ordered_json::array();
    for (const Grade grade : grades) {
      const auto g = static_cast<std::size_t>(grade);
      const auto sum = static_cast<std::uint64_t>(tweets[g].sum());
      ordered_json entry = object({{"grade", text_or_null(name_of(grade))},
                                   {"accounts", accounts[g]},
                                   {"account_share", share_of(accounts[g], all_accounts)},
                                   {"account_interval", nullptr},
                                   {"tweets", sum},
                                   {"share", share_of(sum, static_cast<std::uint64_t>(all_tweets.sum()))},
                                   {"interval", interval_or_null(ratio_interval(tweets[g], all_tweets))}});
      if (all_accounts > 0) entry["account_interval"] = interval_or_null(wilson(accounts[g], all_accounts));
      list.push_back(std::move(entry));
    }
    return list;
  }
};

class Distribution {
 public:
  explicit Distribution(const ReportSources& in) : in_(in), parties_(in.settings.lexicon.parties.size()) {
    for (std::uint32_t author = 0; author < in.index.authors(); ++author) {
      if (in.analysis.is_listed(in.index, author)) add(author);
    }
  }

  ordered_json json() const {
    ordered_json parties = ordered_json::array();
    for (std::size_t p = 0; p < parties_.size(); ++p) {
      const Party& party = in_.settings.lexicon.parties[p];
      parties.push_back(object({{"id", party.id}, {"name", party.name}, {"grades", parties_[p].json()}}));
    }
    return object({{"families", families()},
                   {"signals", signals()},
                   {"grades", all_.json()},
                   {"scores", scores()},
                   {"rates", object({{"from", rate_bins}, {"accounts", rates_}})},
                   {"parties", std::move(parties)}});
  }

 private:
  void add(std::uint32_t author) {
    const PartyTally& tally = in_.analysis.tally;
    const Standing& standing = in_.analysis.weighed.standings[author];
    all_.add(standing.grade, tally.authors[author].counted_tracked);
    for (std::size_t p = 0; p < parties_.size(); ++p) {
      const std::uint32_t tweets = tally.of_author[author * parties_.size() + p];
      if (tweets > 0) parties_[p].add(standing.grade, tweets);
    }
    if (standing.grade != Grade::not_judged) {
      const auto bin = std::min(score_bins - 1, static_cast<std::size_t>(standing.score / 5));
      ++scores_[static_cast<std::size_t>(standing.grade)][bin];
    }
    const float rate = (*in_.analysis.signals)(author, Measure::per_day);
    if (!std::isnan(rate)) ++rates_[bin_of(rate)];
  }

  static std::size_t bin_of(double rate) {
    std::size_t bin = 0;
    while (bin + 1 < std::size(rate_bins) && rate >= rate_bins[bin + 1]) ++bin;
    return bin;
  }

  ordered_json families() const {
    ordered_json list = ordered_json::array();
    for (std::size_t f = 0; f < in_.settings.model.families.size(); ++f) {
      const FamilyModel& model = in_.settings.model.families[f];
      const std::string name = evidence_words()["families"][f]["name"];
      list.push_back(object(
          {{"id", model.id}, {"name", name}, {"points", model.points}, {"judged", in_.analysis.weighed.judged[f]}}));
    }
    return list;
  }

  ordered_json signals() const {
    ordered_json list = ordered_json::array();
    for (const FamilyModel& family : in_.settings.model.families) add_judged(family.signals, list);
    add_judged(in_.settings.model.against, list);
    return list;
  }

  void add_judged(const std::vector<SignalModel>& models, ordered_json& list) const {
    for (const SignalModel& model : models) {
      list.push_back(object({{"id", model.id}, {"judged", in_.analysis.signals->judged(model.measure)}}));
    }
  }

  ordered_json scores() const {
    ordered_json from = ordered_json::array(), by_grade;
    for (std::size_t bin = 0; bin < score_bins; ++bin) from.push_back(5 * bin);
    for (const Grade grade : {Grade::few, Grade::some, Grade::strong}) {
      by_grade[std::string(name_of(grade))] = scores_[static_cast<std::size_t>(grade)];
    }
    return object({{"from", std::move(from)}, {"grades", std::move(by_grade)}});
  }

  const ReportSources& in_;
  ByGrade all_;
  std::vector<ByGrade> parties_;
  std::array<std::array<std::uint32_t, score_bins>, grade_count> scores_ = {};
  std::array<std::uint32_t, std::size(rate_bins)> rates_ = {};
};

}  // namespace

ordered_json evidence_json(const ReportSources& in) {
  return in.settings.evidence ? Distribution(in).json() : ordered_json();
}

}  // namespace hustings
