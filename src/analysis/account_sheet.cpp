#include "analysis/account_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "analysis/accounts.h"
#include "analysis/amplified_json.h"
#include "analysis/clusters_json.h"
#include "analysis/json.h"
#include "analysis/names.h"
#include "analysis/signal_details.h"
#include "automation/timing.h"
#include "exports/values.h"
#include "statistics/ranks.h"
#include "text/fold.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_tweets = 40;
constexpr std::size_t most_gaps = 5;
constexpr std::size_t most_days_shown = 14;

class Sheet {
 public:
  Sheet(const ReportSources& in, const AccountsTable& table, std::size_t place)
      : in_(in),
        table_(table),
        place_(place),
        author_(table.author(place)),
        is_named_(table.is_named(place)),
        names_(in),
        question_(signal_question(in.index, in.settings, in.analysis)),
        detailing_(in.index, question_, author_),
        evidence_(weigh(in.settings.model, *in.analysis.signals, author_)) {}

  ordered_json json() {
    ordered_json families = ordered_json::array();
    for (std::size_t f = 0; f < in_.settings.model.families.size(); ++f) families.push_back(family(f));
    ordered_json against = against_json();
    const Observed declared = in_.index.profile(author_, ProfileField::declared);
    return object({{"account", table_.entry(place_)},
                   {"declared", declared.known() ? ordered_json(declared.value() != 0) : ordered_json()},
                   {"families", std::move(families)},
                   {"against", std::move(against)},
                   {"standing", standing()},
                   {"heat", heat()},
                   {"gaps", gaps()},
                   {"amplifies", AmplifiedAccounts(in_, names_).json_by(author_)},
                   {"cluster", in_.analysis.in_step ? ClustersJson(in_, names_).cluster_of(author_) : ordered_json()},
                   {"tweets", tweets()}});
  }

 private:
  ordered_json family(std::size_t f) {
    const FamilyModel& model = in_.settings.model.families[f];
    const ordered_json& words = evidence_words()["families"][f];
    const auto& points = evidence_.families[f];
    return object({{"id", model.id},
                   {"name", words["name"]},
                   {"combine", words["combine"]},
                   {"about", words["about"]},
                   {"why", words["why"]},
                   {"points", points ? rounded(*points) : ordered_json()},
                   {"most", model.points},
                   {"signals", signals(model.signals, words["signals"])}});
  }

  ordered_json against_json() {
    return object({{"points", rounded(evidence_.against)},
                   {"most", in_.settings.model.most_against},
                   {"signals", signals(in_.settings.model.against, evidence_words()["against"])}});
  }

  ordered_json signals(const std::vector<SignalModel>& models, const ordered_json& words) {
    ordered_json list = ordered_json::array();
    for (std::size_t s = 0; s < models.size(); ++s) list.push_back(signal(models[s], words[s]));
    return list;
  }

  ordered_json signal(const SignalModel& model, const ordered_json& words) {
    const float value = (*in_.analysis.signals)(author_, model.measure);
    ordered_json json = object({{"id", model.id}, {"name", words["name"]}});
    for (const char* key : {"value", "points", "most", "judged", "at_least", "sentence"}) json[key] = nullptr;
    json["most"] = model.most;
    for (const char* key : {"needs", "definition", "source", "innocent"}) json[key] = words[key];
    json["tweets"] = ordered_json::array();
    if (std::isnan(value)) return json;
    const double points = model.points(value);
    json["value"] = rounded(value);
    json["points"] = rounded(points);
    json["judged"] = in_.analysis.signals->judged(model.measure);
    json["at_least"] = at_least(model, value);
    if (points == 0 && !model.steps.empty()) return json;  // what the sentence says is then not worth saying, or not so
    SignalDetails details = detailing_.of(model.measure, value, is_named_);
    if (model.measure == Measure::in_step_share) details.tweets = tweets_in_step();
    json["sentence"] = fill(words["sentence"].get<std::string>(), details);
    for (const std::uint32_t tweet : details.tweets) {
      if (points > 0 && is_named_) show(tweet, model.id, json["tweets"]);
    }
    return json;
  }

  // The first three.
  std::vector<std::uint32_t> tweets_in_step() const {
    std::vector<std::uint32_t> tweets = in_.analysis.in_step->tweets_of(author_);
    tweets.resize(std::min<std::size_t>(tweets.size(), 3));
    return tweets;
  }

  // How many of the accounts for which the signal is known have it at least as strongly, this one included.
  std::uint32_t at_least(const SignalModel& model, float value) const {
    const auto& steps = model.steps;
    const bool falls = !steps.empty() && steps.front().part > steps.back().part;
    std::uint32_t count = 0;
    for (std::uint32_t author = 0; author < in_.index.authors(); ++author) {
      const float other = (*in_.analysis.signals)(author, model.measure);
      count += falls ? other <= value : other >= value;  // neither for what is not known
    }
    return count;
  }

  // Adds a tweet to those of the sheet, and its id to a signal's. Tweets without an id cannot be found again.
  void show(std::uint32_t tweet, const std::string& signal, ordered_json& ids) {
    const std::uint64_t id = in_.index.row(tweet).id;
    if (id == 0 || (shown_.size() >= most_tweets && shown_.count(tweet) == 0)) return;
    shown_[tweet].push_back(signal);
    ids.push_back(std::to_string(id));
  }

  ordered_json tweets() const {
    ordered_json list = ordered_json::array();
    for (const auto& [tweet, signals] : shown_) {
      list.push_back(placed_tweet_json(in_, tweet));
      list.back()["signals"] = signals;
    }
    return list;
  }

  ordered_json standing() const {
    ordered_json list = ordered_json::array();
    for (const Denominator denominator : denominators) {
      const Rates rates = rates_of(in_.analysis, in_.lifetime, in_.settings, denominator);
      const double rate = rates(author_);
      const bool known = rates.known(author_);
      list.push_back(
          object({{"denominator", name_of(denominator)},
                  {"per_day", known ? rounded(rate) : ordered_json()},
                  {"high_frequency", known ? ordered_json(reaches(rate, in_.settings.per_day)) : ordered_json()}}));
    }
    return object({{"denominators", std::move(list)}, {"threshold", in_.settings.per_day}});
  }

  // Tweets by hour of the clock, and by day, or by day of the week if the days are too many.
  ordered_json heat() const {
    constexpr const char* weekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const auto& times = detailing_.times();
    if (times.empty()) return nullptr;
    const Seconds offset = in_.settings.utc_offset;
    const auto day = [&](std::uint32_t time) { return day_of(time, offset); };
    const Seconds first = day(times.front());
    const bool by_weekday = day(times.back()) - first >= static_cast<Seconds>(most_days_shown);
    ordered_json rows = ordered_json::array();
    for (Seconds d = first; !by_weekday && d <= day(times.back()); ++d) {
      rows.push_back(format_time(d * seconds_per_day).substr(0, 10));
    }
    if (by_weekday) rows = weekdays;
    std::vector<std::array<std::uint32_t, 24>> counts(rows.size());
    for (const std::uint32_t time : times) {
      const auto row = static_cast<std::size_t>(by_weekday ? (day(time) + 3) % 7 : day(time) - first);
      ++counts[row][second_of_day(time, offset) / 3600];
    }
    return object({{"rows", std::move(rows)}, {"counts", counts}});
  }

  ordered_json gaps() const {
    const auto& times = detailing_.times();
    std::vector<std::uint64_t> gaps;  // before each but the first
    for (std::size_t i = 1; is_named_ && i < times.size(); ++i) gaps.push_back(times[i] - times[i - 1]);
    ordered_json list = ordered_json::array();
    for (const std::uint32_t i : by_largest(gaps)) {
      if (list.size() == most_gaps || gaps[i] == 0) break;
      list.push_back(object({{"from", format_time(times[i])}, {"to", format_time(times[i + 1])}}));
    }
    return list;
  }

  const ReportSources& in_;
  const AccountsTable& table_;
  const std::size_t place_;
  const std::uint32_t author_;
  const bool is_named_;  // else nothing may be told by which it can be found
  const AccountNames names_;
  const SignalQuestion question_;
  const SignalDetailing detailing_;
  const Evidence evidence_;
  std::map<std::uint32_t, std::vector<std::string>> shown_;  // the signals of each tweet; they come by time
};

// Of "account 12": 11.
std::optional<std::size_t> parse_hidden_name(std::string_view name) {
  constexpr std::string_view begin = "account ";
  const auto number = name.substr(0, begin.size()) == begin ? parse_digits(name.substr(begin.size())) : std::nullopt;
  return number && *number > 0 ? std::optional(static_cast<std::size_t>(*number - 1)) : std::nullopt;
}

// Where the account is that a reader means; see account_sheet().
Result<std::size_t> find_place(const ReportSources& in, const AccountsTable& table, std::string_view name) {
  using Failure = Result<std::size_t>;
  if (const auto place = parse_hidden_name(name); place && *place < table.size()) return *place;
  const std::string called(name);
  const std::string handle = fold_handle(name.substr(0, 1) == "@" ? name.substr(1) : name);
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < table.size() && !name.empty(); ++place) {
    if (!table.is_named(place)) continue;
    if (in.index.id(table.author(place)) == name) return place;
    if (fold_handle(in.index.handle(table.author(place))) == handle) places.push_back(place);
  }
  if (places.size() == 1) return places[0];
  if (places.size() > 1) {
    return Failure::failure("Several accounts are called " + called + "; name the one you mean by its id, or as " +
                            hidden_name(places[0]) + ".");
  }
  const bool hides = in.settings.handles != Handles::all;
  return Failure::failure("There is no account called " + called + " in what was read" +
                          (hides ? ", or its handle is hidden." : "."));
}

}  // namespace

Result<ordered_json> account_sheet(const ReportSources& in, std::string_view name) {
  const AccountsTable table(in.index, in.settings, in.analysis, in.lifetime, AccountsTable::every);
  const auto place = find_place(in, table, name);
  return place ? Sheet(in, table, *place).json() : Result<ordered_json>::failure(place.error);
}

}  // namespace hustings
