#include "parties/attribution.h"

#include <algorithm>
#include <string_view>

#include "text/heap_sort.h"

namespace hustings {
namespace {

// Without a time, only what holds at all times.
bool holds(const LexiconTag& tag, std::optional<Seconds> time) {
  if (!time) return !tag.begins && !tag.ends;
  return (!tag.begins || *tag.begins <= *time) && (!tag.ends || *time < *tag.ends);
}

}  // namespace

Meanings::Meanings(const TweetIndex& index, const Lexicon& lexicon, bool count_against)
    : sequences_(index.sequences()) {
  list_entries(index, lexicon, count_against);
  of_tag_ = find_tags(index, 0);
  changing_.resize(index.tags());
  if (periods_ > 1) find_changing_tags(index);
  attribute_rows(index);
}

void Meanings::list_entries(const TweetIndex& index, const Lexicon& lexicon, bool count_against) {
  const auto add = [&](const std::vector<LexiconTag>& tags, const Attribution& means) {
    for (const LexiconTag& tag : tags) {
      entries_.push_back({tag, means});
      for (const auto& end : {tag.begins, tag.ends}) {
        if (end && *end > index.first_time() && *end <= index.last_time()) changes_.push_back(*end);
      }
      if (tag.begins || tag.ends) periods_ = 2;
    }
  };
  for (std::size_t p = 0; p < lexicon.parties.size(); ++p) {
    const std::uint32_t bit = 1u << p;
    add(lexicon.parties[p].hashtags, {bit, 0, false});
    add(lexicon.parties[p].against, {count_against ? bit : 0, bit, false});
  }
  add(lexicon.neutral, {0, 0, true});
  heap_sort(changes_);
  changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
  periods_ += changes_.size();
}

// A pattern is overruled by longer ones, and all of them by the hashtag itself.
std::vector<TagEntries> Meanings::find_tags(const TweetIndex& index, std::size_t period) const {
  std::optional<Seconds> time;  // any of the period
  if (period == 1) time = index.first_time();
  if (period > 1) time = changes_[period - 2];
  std::vector<TagEntries> found(index.tags());
  std::vector<std::uint32_t> patterns;
  for (std::uint32_t e = 0; e < entries_.size(); ++e) {
    if (entries_[e].tag.is_prefix && holds(entries_[e].tag, time)) patterns.push_back(e);
  }
  heap_sort(patterns, [this](std::uint32_t a, std::uint32_t b) {
    const std::size_t of_a = entries_[a].tag.folded.size(), of_b = entries_[b].tag.folded.size();
    return of_a != of_b ? of_a < of_b : a < b;
  });
  for (const std::uint32_t e : patterns) {
    const std::string_view prefix = entries_[e].tag.folded;
    for (std::uint32_t tag = 0; tag < index.tags(); ++tag) {
      if (index.folded(tag).substr(0, prefix.size()) == prefix) found[tag] = {e, found[tag].entry};
    }
  }
  for (std::uint32_t e = 0; e < entries_.size(); ++e) {
    const LexiconTag& entry = entries_[e].tag;
    if (entry.is_prefix || !holds(entry, time)) continue;
    if (const auto tag = index.find_tag(entry.folded)) found[*tag] = {e, found[*tag].entry};
  }
  return found;
}

// Looks twice at every period: which tags are not what they are in the first one, then what they are.
void Meanings::find_changing_tags(const TweetIndex& index) {
  for (std::size_t period = 1; period < periods_; ++period) {
    const auto found = find_tags(index, period);
    for (std::uint32_t tag = 0; tag < index.tags(); ++tag) changing_[tag] |= found[tag] == of_tag_[tag] ? 0 : 1;
  }
  std::uint32_t count = 0;
  for (std::uint32_t& place : changing_) place = place == 0 ? 0 : ++count;
  of_changing_tag_.resize(count * periods_);
  for (std::size_t period = 1; period < periods_ && count > 0; ++period) {
    const auto found = find_tags(index, period);
    for (std::uint32_t tag = 0; tag < index.tags(); ++tag) {
      if (changing_[tag] != 0) of_changing_tag_[(changing_[tag] - 1) * periods_ + period] = found[tag];
    }
  }
}

void Meanings::attribute_rows(const TweetIndex& index) {
  const auto attribution = [&](std::uint32_t sequence, std::size_t period) {
    Attribution means;
    const Range range = index.tags_of(sequence);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t entry = entries_in(period, index.tag_at(i)).entry;
      if (entry != no_entry) means.add(entries_[entry].means);
    }
    return means;
  };
  of_row_.resize(sequences_);
  for (std::uint32_t sequence = 0; sequence < sequences_; ++sequence) of_row_[sequence] = attribution(sequence, 0);
  if (of_changing_tag_.empty()) return;
  first_row_.resize(sequences_);
  for (std::uint32_t sequence = 0; sequence < sequences_; ++sequence) {
    const Range range = index.tags_of(sequence);
    bool changes = false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) changes = changes || changing_[index.tag_at(i)] != 0;
    if (!changes) continue;
    first_row_[sequence] = of_row_.size();
    sequence_of_changing_.push_back(sequence);
    for (std::size_t period = 0; period < periods_; ++period) of_row_.push_back(attribution(sequence, period));
  }
}

std::size_t Meanings::period(std::uint32_t time) const {
  if (time == 0) return 0;
  const auto after = std::upper_bound(changes_.begin(), changes_.end(), Seconds{time});
  return static_cast<std::size_t>(after - changes_.begin()) + 1;
}

Attribution Meanings::of_tag(std::uint32_t tag) const {
  Attribution means;
  for (std::size_t period = 0; period < (changing_[tag] == 0 ? 1 : periods_); ++period) {
    const std::uint32_t entry = entries_in(period, tag).entry;
    if (entry == no_entry) continue;
    const Attribution& of_entry = entries_[entry].means;
    means.add({of_entry.against == 0 ? of_entry.parties : 0, of_entry.against, of_entry.neutral});
  }
  return means;
}

}  // namespace hustings
