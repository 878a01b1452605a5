#include "analysis/amplified_json.h"

#include <map>

#include "analysis/json.h"
#include "automation/profile_signals.h"
#include "text/fold.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_overall = 50, most_of_party = 20, most_of_account = 10;
constexpr double new_days = 30;

// In the order of the bits.
constexpr const char* group_names[group_count] = {"high_frequency", "strong", "clusters", "new"};

// Days old at its first tweet in the window; nothing if that is not known.
std::optional<double> age_of(const ReportSources& in, std::uint32_t author) {
  const Range range = in.index.tweets_of(author);
  for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
    const std::uint32_t time = in.index.time(tweet);
    if (time != 0 && in.analysis.window.span.holds(time)) return days_old(in.index, author, time);
  }
  return std::nullopt;
}

}  // namespace

AmplifiedAccounts::AmplifiedAccounts(const ReportSources& sources, const AccountNames& names)
    : in_(sources),
      names_(names),
      amplification_(in_.index, in_.analysis.window.span, in_.analysis.meanings) {
  for (const Party& party : in_.settings.lexicon.parties) {
    for (const OfficialAccount& account : party.accounts) {
      const auto target = amplification_.find(fold_handle(account.handle));
      if (target) officials_.emplace(*target, object({{"party", party.id}, {"role", account.role}}));
    }
  }
}

AmplifiedAccounts::Groups AmplifiedAccounts::groups() const {
  const Analysis& analysis = in_.analysis;
  Groups groups{std::vector<std::uint8_t>(in_.index.authors()),
                {analysis.high_frequency.judged > 0, in_.settings.evidence, analysis.in_step != nullptr, false}};
  for (std::uint32_t author = 0; author < in_.index.authors(); ++author) {
    const auto age = age_of(in_, author);
    groups.known[3] = groups.known[3] || age;
    const bool is_in[group_count] = {
        analysis.high_frequency.accounts[author],
        in_.settings.evidence && analysis.weighed.standings[author].grade == Grade::strong,
        analysis.in_step && analysis.in_step->of(author).cluster > 0,
        age && *age < new_days,
    };
    for (std::size_t g = 0; g < group_count; ++g) {
      groups.of_author[author] |= static_cast<std::uint8_t>(is_in[g] << g);
    }
  }
  return groups;
}

ordered_json AmplifiedAccounts::name(std::uint32_t target) const {
  const auto official = officials_.find(target);
  const bool is_official = official != officials_.end();
  ordered_json json = amplification_.is_account(target)
                          ? names_.json_of_row(target, is_official)
                          : names_.json_of_handle(amplification_.handle(target), is_official);
  json["official"] = is_official ? official->second : ordered_json();
  return json;
}

ordered_json AmplifiedAccounts::entry(const Amplified& amplified, const Groups& groups) const {
  ordered_json entry = name(amplified.target);
  entry["retweets"] = amplified.retweets;
  entry["mentions"] = amplified.mentions;
  entry["tweets"] = amplified.tweets;
  entry["accounts"] = amplified.accounts;
  for (std::size_t g = 0; g < group_count; ++g) {
    entry["by"][group_names[g]] = groups.known[g] ? share_of(amplified.by_group[g], amplified.tweets) : ordered_json();
  }
  return entry;
}

ordered_json AmplifiedAccounts::list(std::size_t count, std::optional<std::size_t> party, const Groups& groups,
                                     Amplification::Totals& totals) const {
  ordered_json list = ordered_json::array();
  for (const Amplified& amplified : amplification_.most_amplified(count, party, groups.of_author, totals)) {
    list.push_back(entry(amplified, groups));
  }
  return list;
}

ordered_json AmplifiedAccounts::json() const {
  const Groups groups = this->groups();
  Amplification::Totals overall;
  ordered_json of_all = list(most_overall, std::nullopt, groups, overall);
  ordered_json of_parties = ordered_json::array();
  for (std::size_t p = 0; p < in_.settings.lexicon.parties.size(); ++p) {
    Amplification::Totals totals;
    ordered_json accounts = list(most_of_party, p, groups, totals);
    of_parties.push_back(object({{"id", in_.settings.lexicon.parties[p].id},
                                 {"tweets", totals.tweets},
                                 {"accounts", std::move(accounts)}}));
  }
  return object({{"overall", std::move(of_all)},
                 {"parties", std::move(of_parties)},
                 {"tweets", overall.tweets},
                 {"accounts", overall.targets}});
}

ordered_json AmplifiedAccounts::json_by(std::uint32_t author) const {
  ordered_json list = ordered_json::array();
  for (const Amplified& amplified : amplification_.amplified_by(author, most_of_account)) {
    ordered_json entry = name(amplified.target);
    entry["retweets"] = amplified.retweets;
    entry["mentions"] = amplified.mentions;
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace hustings
