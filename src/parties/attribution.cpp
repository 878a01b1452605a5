#include "parties/attribution.h"

#include <string_view>
#include <unordered_map>

namespace hustings {

std::vector<Attribution> attribute_tags(const TweetIndex& index, const Lexicon& lexicon) {
  std::unordered_map<std::string_view, Attribution> meaning;
  for (std::size_t p = 0; p < lexicon.parties.size(); ++p) {
    for (const std::string& tag : lexicon.parties[p].hashtags) meaning[tag].parties |= 1u << p;
    for (const std::string& tag : lexicon.parties[p].against) meaning[tag].against |= 1u << p;
  }
  for (const std::string& tag : lexicon.neutral) meaning[tag].neutral = true;

  std::vector<Attribution> tags(index.tags());
  for (std::uint32_t tag = 0; tag < index.tags(); ++tag) {
    if (const auto known = meaning.find(index.folded(tag)); known != meaning.end()) tags[tag] = known->second;
  }
  return tags;
}

std::vector<Attribution> attribute_sequences(const TweetIndex& index, const std::vector<Attribution>& tags) {
  std::vector<Attribution> sequences(index.sequences());
  for (std::uint32_t sequence = 0; sequence < index.sequences(); ++sequence) {
    const Range range = index.tags_of(sequence);
    for (std::uint32_t i = range.begin; i < range.end; ++i) sequences[sequence].add(tags[index.tag_at(i)]);
  }
  return sequences;
}

}  // namespace hustings
