#include "parties/attribution.h"

#include <algorithm>
#include <string_view>

namespace hustings {
namespace {

// Without a time, only what holds at all times.
bool holds(const LexiconTag& tag, std::optional<Seconds> time) {
  if (!time) return !tag.begins && !tag.ends;
  return (!tag.begins || *tag.begins <= *time) && (!tag.ends || *time < *tag.ends);
}

}  // namespace

Meanings::Meanings(const TweetIndex& index, const Lexicon& lexicon, bool count_against)
    : sequences_(index.sequences()), tags_(index.tags()) {
  list_entries(lexicon, count_against);
  const std::size_t periods = changes_.empty() ? 1 : changes_.size() + 2;
  entry_of_tag_.assign(periods * tags_, no_entry);
  of_row_.resize(periods * sequences_);
  for (std::size_t period = 0; period < periods; ++period) {
    std::optional<Seconds> time;
    if (period == 1) time = changes_.front() - 1;
    if (period > 1) time = changes_[period - 2];
    find_tags(index, period, time);
    attribute_sequences(index, period);
  }
}

void Meanings::list_entries(const Lexicon& lexicon, bool count_against) {
  const auto add = [this](const std::vector<LexiconTag>& tags, const Attribution& means) {
    for (const LexiconTag& tag : tags) {
      entries_.push_back({tag, means});
      for (const auto& end : {tag.begins, tag.ends}) {
        if (end) changes_.push_back(*end);
      }
    }
  };
  for (std::size_t p = 0; p < lexicon.parties.size(); ++p) {
    const std::uint32_t bit = 1u << p;
    add(lexicon.parties[p].hashtags, {bit, 0, false});
    add(lexicon.parties[p].against, {count_against ? bit : 0, bit, false});
  }
  add(lexicon.neutral, {0, 0, true});
  std::sort(changes_.begin(), changes_.end());
  changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
}

// A pattern is overruled by longer ones, and all of them by the hashtag itself.
void Meanings::find_tags(const TweetIndex& index, std::size_t period, std::optional<Seconds> time) {
  const auto entry_of = entry_of_tag_.begin() + static_cast<std::ptrdiff_t>(period * tags_);
  std::vector<std::uint32_t> patterns;
  for (std::uint32_t e = 0; e < entries_.size(); ++e) {
    if (entries_[e].tag.is_prefix && holds(entries_[e].tag, time)) patterns.push_back(e);
  }
  std::stable_sort(patterns.begin(), patterns.end(), [this](std::uint32_t a, std::uint32_t b) {
    return entries_[a].tag.folded.size() < entries_[b].tag.folded.size();
  });
  for (const std::uint32_t e : patterns) {
    const std::string_view prefix = entries_[e].tag.folded;
    for (std::uint32_t tag = 0; tag < tags_; ++tag) {
      if (index.folded(tag).substr(0, prefix.size()) == prefix) entry_of[tag] = e;
    }
  }
  for (std::uint32_t e = 0; e < entries_.size(); ++e) {
    const LexiconTag& entry = entries_[e].tag;
    if (entry.is_prefix || !holds(entry, time)) continue;
    if (const auto tag = index.find_tag(entry.folded)) entry_of[*tag] = e;
  }
}

void Meanings::attribute_sequences(const TweetIndex& index, std::size_t period) {
  for (std::uint32_t sequence = 0; sequence < sequences_; ++sequence) {
    Attribution& means = of_row_[period * sequences_ + sequence];
    const Range range = index.tags_of(sequence);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t entry = entry_of_tag_[period * tags_ + index.tag_at(i)];
      if (entry != no_entry) means.add(entries_[entry].means);
    }
  }
}

std::uint32_t Meanings::period(std::uint32_t time) const {
  if (time == 0) return 0;
  const auto after = std::upper_bound(changes_.begin(), changes_.end(), Seconds{time});
  return static_cast<std::uint32_t>(after - changes_.begin()) + 1;
}

Attribution Meanings::of_tag(std::uint32_t tag) const {
  Attribution means;
  for (std::size_t at = tag; at < entry_of_tag_.size(); at += tags_) {
    if (entry_of_tag_[at] != no_entry) means.add(entries_[entry_of_tag_[at]].means);
  }
  return means;
}

}  // namespace hustings
