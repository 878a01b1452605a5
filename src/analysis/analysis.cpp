#include "analysis/analysis.h"

#include <algorithm>

namespace hustings {

Analysis count(const TweetIndex& index, const Settings& settings) {
  Analysis analysis;
  analysis.window = window_of(settings, index);
  analysis.tags = attribute_tags(index, settings.lexicon);
  const auto sequences = attribute_sequences(index, analysis.tags);
  const TimeSpan& span = analysis.window.span;
  analysis.parties = tally_parties(index, sequences, settings.lexicon.parties.size(), span);
  analysis.activity = measure_activity(index, sequences, span);
  for (const Activity& activity : analysis.activity) analysis.active_authors += activity.tweets > 0;
  return analysis;
}

void apply_rule(const TweetIndex& index, const Settings& settings, Analysis& analysis) {
  analysis.rates = tweets_per_day(index, analysis.activity, analysis.window.days, settings.denominator);
  analysis.high_frequency.resize(index.authors());
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    analysis.high_frequency[author] = analysis.rates[author] && *analysis.rates[author] >= settings.per_day;
  }
}

std::string counted_by(const Settings& settings) {
  return settings.lexicon_json + '\n' + settings.from_text + '\n' + settings.to_text + '\n' + settings.time_zone;
}

std::vector<std::uint32_t> Analysis::report_order(const TweetIndex& index, std::size_t most) const {
  std::vector<std::uint32_t> order;
  order.reserve(active_authors);
  for (std::uint32_t author = 0; author < activity.size(); ++author) {
    const bool only_described = index.tweets_of(author).size() == 0;
    if (activity[author].tweets > 0 || only_described) order.push_back(author);
  }
  // Authors are numbered by id.
  const auto before = [this](std::uint32_t a, std::uint32_t b) {
    return activity[a].tracked != activity[b].tracked ? activity[a].tracked > activity[b].tracked : a < b;
  };
  if (most < order.size()) {
    std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end(), before);
    order.resize(most);
  }
  std::sort(order.begin(), order.end(), before);
  return order;
}

}  // namespace hustings
