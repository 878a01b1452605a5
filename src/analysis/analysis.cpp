#include "analysis/analysis.h"

#include <algorithm>

#include "analysis/timeline.h"
#include "text/heap_sort.h"

namespace hustings {
namespace {

// By tracked tweets, then by id: authors are numbered by id.
bool comes_before(const PartyTally& tally, std::uint32_t a, std::uint32_t b) {
  const std::uint32_t of_a = tally.authors[a].tracked, of_b = tally.authors[b].tracked;
  return of_a != of_b ? of_a > of_b : a < b;
}

// Adds what one high-frequency account wrote.
void add_author(const TweetIndex& index, const Analysis& analysis, std::uint32_t author,
                HighFrequency& high_frequency) {
  const PartyTally& tally = analysis.tally;
  const std::uint32_t* tweets = tally.of_author.data() + std::size_t{author} * tally.party_count;
  for (std::size_t p = 0; p < tally.party_count; ++p) {
    high_frequency.parties[p].tweets += tweets[p];
    high_frequency.parties[p].accounts += tweets[p] > 0;
  }
  const TallyQuestion& question = analysis.question;
  const Range range = index.tweets_of(author);
  for (std::uint32_t tweet = range.begin; question.bins.count > 0 && tweet < range.end; ++tweet) {
    const std::uint32_t time = index.time(tweet);
    if (time == 0 || !question.holds(index, tweet)) continue;
    const std::size_t row = analysis.meanings.row(index.hashtags(tweet), time);
    high_frequency.bin_tracked[question.bins.bin(time)] += analysis.meanings.of_row(row).tracked();
  }
}

// Gives the signals what was found of accounts in step. That one is not in a cluster says something if it did enough
// to be, and nothing in a sample, where its partners may have been left out.
void tell_in_step(const TweetIndex& index, const Settings& settings, Analysis& analysis) {
  Signals& signals = *analysis.signals;
  for (const Measure measure : {Measure::in_step_share, Measure::in_step_things}) signals.forget(measure);
  analysis.signals_in_step = analysis.in_step;
  if (!analysis.in_step) return;
  const CoordinationSearch& search = *analysis.in_step;
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    const InStep& in_step = search.of(author);
    if (in_step.cluster == 0 && (settings.sampling < 1 || !search.is_judged(author))) continue;
    signals.set(author, Measure::in_step_things, in_step.things);
    signals.set(author, Measure::in_step_share, search.share(author));
  }
}

}  // namespace

Analysis count(const TweetIndex& index, const Settings& settings) {
  Analysis analysis;
  analysis.window = window_of(settings, index);
  analysis.meanings = Meanings(index, settings.lexicon, settings.count_against);
  analysis.question = {analysis.window.span, settings.tweets, settings.rule, settings.voices,
                       choose_bins(analysis.window, settings, index)};
  analysis.tally = tally_parties(index, analysis.meanings, settings.lexicon.parties.size(), analysis.question);
  const PartyTally& tally = analysis.tally;
  analysis.sums_of_tweets = sum_tweets(tally, analysis.meanings);
  analysis.sums_of_accounts = sum_accounts(tally);
  analysis.concentration = concentration(
      index.authors(), [&](std::size_t author) { return tally.units(author); }, analysis.sums());
  return analysis;
}

Rates rates_of(const Analysis& analysis, const std::vector<double>& lifetime, const Settings& settings,
               Denominator denominator) {
  return {analysis.tally, lifetime, analysis.window.days, settings.sampling, denominator};
}

void apply_rule(const TweetIndex& index, const std::vector<double>& lifetime, const Settings& settings,
                Analysis& analysis) {
  const PartyTally& tally = analysis.tally;
  HighFrequency& high_frequency = analysis.high_frequency;
  high_frequency = {};
  high_frequency.accounts.resize(index.authors());
  high_frequency.parties.resize(tally.party_count);
  high_frequency.judged_of_party.resize(tally.party_count);
  high_frequency.bin_tracked.resize(analysis.question.bins.count);
  const Rates rates = rates_of(analysis, lifetime, settings, settings.denominator);
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    const double rate = rates(author);
    if (!(rate == rate)) continue;
    ++high_frequency.judged;
    each_party(tally.authors[author].parties, [&](std::size_t party) { ++high_frequency.judged_of_party[party]; });
    if (!reaches(rate, settings.per_day)) continue;
    high_frequency.accounts[author] = true;
    add_author(index, analysis, author, high_frequency);
  }
  high_frequency.total = tally_thresholds(tally, rates, {settings.per_day}).front();
}

void measure(const TweetIndex& index, Analysis& analysis) {
  if (analysis.activity.empty()) analysis.activity = measure_activity(index, analysis.window.span);
}

SignalQuestion signal_question(const TweetIndex& index, const Settings& settings, const Analysis& analysis) {
  std::vector<std::string> officials;
  for (const Party& party : settings.lexicon.parties) {
    for (const OfficialAccount& account : party.accounts) officials.push_back(account.handle);
  }
  SignalQuestion question = signal_question(index, officials);
  question.span = analysis.window.span;
  question.days = analysis.window.days;
  question.sampling = settings.sampling;
  question.utc_offset = settings.utc_offset;
  return question;
}

void weigh_evidence(const TweetIndex& index, const Settings& settings, Analysis& analysis) {
  const bool is_new = !analysis.signals || analysis.signals_sampling != settings.sampling;
  if (is_new) {
    analysis.signals = measure_signals(index, signal_question(index, settings, analysis));
    analysis.signals_sampling = settings.sampling;
  }
  if (is_new || analysis.signals_in_step != analysis.in_step) {
    tell_in_step(index, settings, analysis);
    analysis.weighed.standings.clear();
  }
  if (!analysis.weighed.standings.empty() && analysis.weighed_by == settings.model_changes) return;
  analysis.weighed = weigh_all(settings.model, *analysis.signals);
  analysis.weighed_by = settings.model_changes;
}

// Has tweets in the window, or none at all but a description.
bool Analysis::is_listed(const TweetIndex& index, std::uint32_t author) const {
  return tally.authors[author].tweets > 0 || index.tweets_of(author).size() == 0;
}

std::vector<std::uint32_t> Analysis::report_order(const TweetIndex& index, std::size_t most) const {
  std::vector<std::uint32_t> order;
  for (std::uint32_t author = 0; most > 0 && author < index.authors(); ++author) {
    if (is_listed(index, author)) order.push_back(author);
  }
  const auto before = [this](std::uint32_t a, std::uint32_t b) { return comes_before(tally, a, b); };
  if (most < order.size()) {
    std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end(), before);
    order.resize(most);
  }
  heap_sort(order, before);
  return order;
}

std::size_t Analysis::place_of(const TweetIndex& index, std::uint32_t author) const {
  std::size_t place = 0;
  for (std::uint32_t other = 0; other < index.authors(); ++other) {
    place += is_listed(index, other) && comes_before(tally, other, author);
  }
  return place;
}

}  // namespace hustings
