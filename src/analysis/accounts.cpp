#include "analysis/accounts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "analysis/json.h"
#include "automation/profile_signals.h"
#include "text/fold.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint32_t few_followers = 5000;

ordered_json known_or_null(double figure) { return std::isnan(figure) ? ordered_json() : ordered_json(figure); }
ordered_json truth_or_null(Observed observed) {
  return observed.known() ? ordered_json(observed.value() != 0) : ordered_json();
}
ordered_json count_or_null(Observed observed) {
  return observed.known() ? ordered_json(observed.value()) : ordered_json();
}

// The figures of one author that have a column of their own.
struct Figures {
  const TweetIndex& index;
  const Analysis& analysis;
  const Rates& rates;
  bool has_evidence;
  std::uint32_t author;
  const AuthorTally& tally = analysis.tally.authors[author];
  const Activity& activity = analysis.activity[author];

  double per_day() const { return rates(author); }
  double retweet_share() const {
    return tally.tweets == 0 ? unknown : static_cast<double>(activity.retweets) / tally.tweets;
  }
  // Days from its creation to its first tweet in the window.
  double age_days() const {
    if (activity.first_time == 0) return unknown;
    return days_old(index, author, activity.first_time).value_or(unknown);
  }
  double lifetime_per_day() const {
    return hustings::lifetime_per_day(index, author, ProfileField::statuses).value_or(unknown);
  }
  double likes_per_day() const {
    return hustings::lifetime_per_day(index, author, ProfileField::likes).value_or(unknown);
  }
  double peak_24h() const { return activity.first_time == 0 ? unknown : activity.peak_24h; }
  double handle_digits() const {
    const std::string_view handle = index.handle(author);
    return handle.empty() ? unknown : static_cast<double>(trailing_digits(handle));
  }
  double followers() const {
    const Observed followers = index.profile(author, ProfileField::followers);
    return followers.known() ? followers.value() : unknown;
  }
  double truth(ProfileField field) const {
    const Observed observed = index.profile(author, field);
    return observed.known() ? double(observed.value() != 0) : unknown;
  }
  double standing(float Standing::*figure) const {
    return has_evidence ? analysis.weighed.standings[author].*figure : unknown;
  }
  double cluster() const {
    const std::uint32_t number = analysis.in_step ? analysis.in_step->of(author).cluster : 0;
    return number > 0 ? number : unknown;
  }
  double high_frequency() const {
    return rates.known(author) ? double(analysis.high_frequency.accounts[author]) : unknown;
  }
};

using FigureOf = double (*)(const Figures&);
constexpr std::pair<std::string_view, FigureOf> sortable[] = {
    {"tracked", [](const Figures& f) { return double(f.tally.tracked); }},
    {"tweets", [](const Figures& f) { return double(f.tally.tweets); }},
    {"per_day", [](const Figures& f) { return f.per_day(); }},
    {"peak_24h", [](const Figures& f) { return f.peak_24h(); }},
    {"retweet_share", [](const Figures& f) { return f.retweet_share(); }},
    {"retweeted_accounts", [](const Figures& f) { return double(f.activity.retweeted_accounts); }},
    {"age_days", [](const Figures& f) { return f.age_days(); }},
    {"lifetime_per_day", [](const Figures& f) { return f.lifetime_per_day(); }},
    {"likes_per_day", [](const Figures& f) { return f.likes_per_day(); }},
    {"handle_digits", [](const Figures& f) { return f.handle_digits(); }},
    {"followers", [](const Figures& f) { return f.followers(); }},
    {"verified", [](const Figures& f) { return f.truth(ProfileField::verified); }},
    {"default_profile", [](const Figures& f) { return f.truth(ProfileField::default_profile); }},
    {"high_frequency", [](const Figures& f) { return f.high_frequency(); }},
    {"score", [](const Figures& f) { return f.standing(&Standing::score); }},
    {"completeness", [](const Figures& f) { return f.standing(&Standing::completeness); }},
    {"cluster", [](const Figures& f) { return f.cluster(); }},
};

FigureOf find_figure(std::string_view name) {
  for (const auto& [known, figure] : sortable) {
    if (known == name) return figure;
  }
  return nullptr;
}

// Reads {"figure": [at least, at most]}. Empty, or a sentence that says what is wrong.
std::string parse_bounds(const ordered_json& figures, std::vector<AccountsTable::Query::Bounds>& within) {
  const auto bound = [](const ordered_json& value) {
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
  };
  const auto is_bound = [](const ordered_json& value) { return value.is_number() || value.is_null(); };
  for (const auto& [figure, bounds] : figures.items()) {
    if (!find_figure(figure)) return "Accounts cannot be looked for by \"" + figure + "\".";
    if (!bounds.is_array() || bounds.size() != 2 || !is_bound(bounds[0]) || !is_bound(bounds[1])) {
      return "The bounds of \"" + figure + "\" are not two numbers, or null for none.";
    }
    within.push_back({figure, bound(bounds[0]), bound(bounds[1])});
  }
  return "";
}

}  // namespace

bool may_be_named(const Settings& settings, Observed followers) {
  if (settings.handles != Handles::over_5000) return settings.handles == Handles::all;
  return followers.known() && followers.value() > few_followers;
}

bool is_named(const TweetIndex& index, const Settings& settings, std::uint32_t author) {
  return may_be_named(settings, index.profile(author, ProfileField::followers));
}

std::string hidden_name(std::size_t place) { return "account " + std::to_string(place + 1); }

AccountsTable::AccountsTable(const TweetIndex& index, const Settings& settings, const Analysis& analysis,
                             const std::vector<double>& lifetime, std::size_t most)
    : index_(index),
      settings_(settings),
      analysis_(analysis),
      lifetime_(lifetime),
      order_(analysis.report_order(index, most)) {}

ordered_json AccountsTable::entry(std::size_t place) const {
  const std::uint32_t author = order_[place];
  const Rates rates = rates_of(analysis_, lifetime_, settings_, settings_.denominator);
  const Figures figures{index_, analysis_, rates, settings_.evidence, author};
  const bool named = is_named(place);
  ordered_json entry;
  entry["id"] = named ? text_or_null(index_.id(author)) : ordered_json(shown_name(place));
  entry["handle"] = named ? text_or_null(index_.handle(author)) : ordered_json(shown_name(place));
  entry["place"] = place + 1;
  entry["hidden"] = !named;
  entry["tweets"] = figures.tally.tweets;
  entry["tracked"] = figures.tally.tracked;
  entry["per_day"] = known_or_null(figures.per_day());
  entry["peak_24h"] = figures.activity.first_time == 0 ? ordered_json() : ordered_json(figures.activity.peak_24h);
  entry["retweet_share"] = known_or_null(figures.retweet_share());
  entry["retweeted_accounts"] = figures.activity.retweeted_accounts;
  entry["age_days"] = known_or_null(figures.age_days());
  entry["lifetime_per_day"] = known_or_null(figures.lifetime_per_day());
  entry["likes_per_day"] = known_or_null(figures.likes_per_day());
  const std::string_view handle = index_.handle(author);
  entry["handle_digits"] = handle.empty() ? ordered_json() : ordered_json(trailing_digits(handle));
  entry["default_profile"] = truth_or_null(index_.profile(author, ProfileField::default_profile));
  entry["verified"] = truth_or_null(index_.profile(author, ProfileField::verified));
  entry["followers"] = count_or_null(index_.profile(author, ProfileField::followers));
  ordered_json parties = ordered_json::object();
  const std::size_t count = settings_.lexicon.parties.size();
  for (std::size_t p = 0; p < count; ++p) {
    const std::uint32_t tweets = analysis_.tally.of_author[author * count + p];
    if (tweets > 0) parties[settings_.lexicon.parties[p].id] = tweets;
  }
  entry["parties"] = std::move(parties);
  entry["high_frequency"] =
      rates.known(author) ? ordered_json(bool(analysis_.high_frequency.accounts[author])) : ordered_json();
  const double cluster = figures.cluster();
  entry["cluster"] = std::isnan(cluster) ? ordered_json() : ordered_json(static_cast<std::uint32_t>(cluster));
  entry["evidence"] = evidence(author);
  return entry;
}

ordered_json AccountsTable::evidence(std::uint32_t author) const {
  if (!settings_.evidence) return nullptr;
  const EvidenceModel& model = settings_.model;
  const Evidence evidence = weigh(model, *analysis_.signals, author);
  ordered_json families = ordered_json::array();
  for (std::size_t f = 0; f < model.families.size(); ++f) {
    const auto& points = evidence.families[f];
    families.push_back(object({{"id", model.families[f].id}, {"points", points ? rounded(*points) : ordered_json()}}));
  }
  return object({{"score", rounded(evidence.standing.score)},
                 {"completeness", rounded(evidence.standing.completeness)},
                 {"grade", text_or_null(name_of(evidence.standing.grade))},
                 {"families", std::move(families)},
                 {"against", rounded(evidence.against)}});
}

ordered_json AccountsTable::page(const Query& query) const {
  std::vector<std::uint32_t> places = matching(query);
  sort(places, query);
  ordered_json page;
  page["total"] = size();
  page["matching"] = places.size();
  page["offset"] = query.offset;
  page["rows"] = ordered_json::array();
  for (std::size_t i = query.offset; i < places.size() && i - query.offset < query.limit; ++i) {
    page["rows"].push_back(entry(places[i]));
  }
  return page;
}

std::string name_of_account(const TweetIndex& index, const Settings& settings, std::uint32_t author,
                            std::size_t place) {
  if (!is_named(index, settings, author)) return hidden_name(place);
  return std::string(index.handle(author).empty() ? index.id(author) : index.handle(author));
}

bool AccountsTable::is_named(std::size_t place) const { return hustings::is_named(index_, settings_, order_[place]); }

std::string AccountsTable::shown_name(std::size_t place) const {
  const std::uint32_t author = order_[place];
  return is_named(place) ? std::string(index_.handle(author)) : hidden_name(place);
}

bool AccountsTable::has_grade(std::uint32_t author, const std::string& grade) const {
  if (grade.empty()) return true;
  if (!settings_.evidence) return false;
  return name_of(analysis_.weighed.standings[author].grade) == (grade == "none" ? "" : grade);
}

std::vector<std::uint32_t> AccountsTable::matching(const Query& query) const {
  const std::string& search = query.search;
  const std::string wanted = fold_handle(search.rfind('@', 0) == 0 ? search.substr(1) : search);
  std::vector<std::uint32_t> places;
  for (std::uint32_t place = 0; place < size(); ++place) {
    if (!has_grade(order_[place], query.grade)) continue;
    if (wanted.empty() || fold_handle(shown_name(place)).find(wanted) != std::string::npos) places.push_back(place);
  }
  if (!query.party.empty()) keep_of_party(places, query.party);
  for (const Query::Bounds& bounds : query.within) keep_within(places, bounds);
  return places;
}

void AccountsTable::keep_of_party(std::vector<std::uint32_t>& places, const std::string& party) const {
  const auto& parties = settings_.lexicon.parties;
  const auto found = std::find_if(parties.begin(), parties.end(), [&](const Party& one) { return one.id == party; });
  if (found == parties.end()) return places.clear();
  const std::size_t p = static_cast<std::size_t>(found - parties.begin());
  std::erase_if(
      places, [&](std::uint32_t place) { return analysis_.tally.of_author[order_[place] * parties.size() + p] == 0; });
}

void AccountsTable::keep_within(std::vector<std::uint32_t>& places, const Query::Bounds& bounds) const {
  const FigureOf figure_of = find_figure(bounds.figure);
  const Rates rates = rates_of(analysis_, lifetime_, settings_, settings_.denominator);
  const double least = bounds.at_least.value_or(-std::numeric_limits<double>::infinity());
  const double most = bounds.at_most.value_or(std::numeric_limits<double>::infinity());
  std::erase_if(places, [&](std::uint32_t place) {
    const double figure = figure_of(Figures{index_, analysis_, rates, settings_.evidence, order_[place]});
    return !(figure >= least && figure <= most);
  });
}

void AccountsTable::sort(std::vector<std::uint32_t>& places, const Query& query) const {
  const std::size_t begin = std::min(query.offset, places.size());
  const std::size_t reached = begin + std::min(query.limit, places.size() - begin);
  const auto end = places.begin() + static_cast<std::ptrdiff_t>(reached);
  if (query.sort == "handle") {
    std::vector<std::string> names(size());
    for (const std::uint32_t place : places) names[place] = fold_handle(shown_name(place));
    std::partial_sort(places.begin(), end, places.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (names[a] == names[b]) return a < b;
      if (names[a].empty() || names[b].empty()) return !names[a].empty();
      return query.descending ? names[b] < names[a] : names[a] < names[b];
    });
    return;
  }
  const FigureOf figure_of = find_figure(query.sort);
  const Rates rates = rates_of(analysis_, lifetime_, settings_, settings_.denominator);
  std::vector<double> figures(size());
  for (const std::uint32_t place : places) {
    const double figure = figure_of(Figures{index_, analysis_, rates, settings_.evidence, order_[place]});
    figures[place] = std::isnan(figure) ? std::numeric_limits<double>::infinity() : query.descending ? -figure : figure;
  }
  std::partial_sort(places.begin(), end, places.end(), [&](std::uint32_t a, std::uint32_t b) {
    return figures[a] != figures[b] ? figures[a] < figures[b] : a < b;
  });
}

Result<AccountsTable::Query> parse_accounts_query(std::string_view text) {
  const auto failure = Result<AccountsTable::Query>::failure;
  const auto root = nlohmann::ordered_json::parse(text.begin(), text.end(), nullptr, false);
  if (!root.is_object()) return failure("The query is not a JSON object.");
  AccountsTable::Query query;
  for (const auto& [key, value] : root.items()) {
    if (key == "sort" && value.is_string()) query.sort = value.get<std::string>();
    else if (key == "descending" && value.is_boolean()) query.descending = value.get<bool>();
    else if (key == "grade" && value.is_string()) query.grade = value.get<std::string>();
    else if (key == "search" && value.is_string()) query.search = value.get<std::string>();
    else if (key == "party" && value.is_string()) query.party = value.get<std::string>();
    else if (key == "within" && value.is_object()) {
      if (const std::string error = parse_bounds(value, query.within); !error.empty()) return failure(error);
    } else if (key == "offset" && value.is_number_unsigned()) query.offset = value.get<std::size_t>();
    else if (key == "limit" && value.is_number_unsigned()) query.limit = value.get<std::size_t>();
    else return failure("The query's \"" + key + "\" is not known or not of the right kind.");
  }
  if (query.sort != "handle" && !find_figure(query.sort)) {
    return failure("Accounts cannot be sorted by \"" + query.sort + "\".");
  }
  return query;
}

}  // namespace hustings
