#include "analysis/json.h"
#include "analysis/report.h"
#include "parties/common_tags.h"
#include "parties/dictionary.h"
#include "parties/overlap.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_unassigned = 50;
constexpr std::size_t most_pairs = 50;

// Writes the lexicon's entries in the order in which Meanings lists them.
class EntryWriter {
 public:
  explicit EntryWriter(const ReportSources& in)
      : entries_(in.analysis.meanings.entries()),
        tweets_(count_entries(in.index, in.analysis.meanings, in.analysis.tally)) {}

  ordered_json next(std::size_t count) {
    ordered_json list = ordered_json::array();
    for (std::size_t end = at_ + count; at_ < end; ++at_) {
      const LexiconTag& tag = entries_[at_].tag;
      list.push_back(object({{"tag", tag.tag},
                             {"tweets", tweets_[at_]},
                             {"source", text_or_null(tag.source)},
                             {"from", text_or_null(tag.from)},
                             {"to", text_or_null(tag.to)}}));
    }
    return list;
  }

 private:
  const std::vector<LexiconEntry>& entries_;
  const std::vector<std::uint64_t> tweets_;
  std::size_t at_ = 0;
};

// The one party in a set of bits; null for the empty set.
ordered_json party_id(const Settings& settings, std::uint32_t parties) {
  if (parties == 0) return nullptr;
  return settings.lexicon.parties[static_cast<std::size_t>(__builtin_ctz(parties))].id;
}

ordered_json unassigned_json(const ReportSources& in, const Unassigned& found) {
  const auto& parties = in.settings.lexicon.parties;
  ordered_json with = ordered_json::array();
  for (std::size_t p = 0; p < parties.size(); ++p) {
    if (found.tweets_with[p] == 0 && found.accounts_with[p] == 0) continue;
    with.push_back(
        object({{"party", parties[p].id}, {"tweets", found.tweets_with[p]}, {"accounts", found.accounts_with[p]}}));
  }
  const Count& count = in.analysis.tally.tags[found.tag];
  return object({{"tag", in.index.shown(found.tag)},
                 {"tweets", count.tweets},
                 {"accounts", count.accounts},
                 {"party_tweets", found.party_tweets},
                 {"party_accounts", found.party_accounts},
                 {"with", std::move(with)},
                 {"suggestion", found.suggestion ? ordered_json(parties[*found.suggestion].id) : ordered_json()}});
}

}  // namespace

ordered_json hashtags_json(const ReportSources& in) {
  const PartyTally& tally = in.analysis.tally;
  ordered_json list = ordered_json::array();
  for (const std::uint32_t tag :
       common_tags(in.index, tally, in.settings.hashtags, [](std::uint32_t) { return true; })) {
    const Attribution means = in.analysis.meanings.of_tag(tag);
    list.push_back(object({{"tag", in.index.shown(tag)},
                           {"tweets", tally.tags[tag].tweets},
                           {"accounts", tally.tags[tag].accounts},
                           {"party", party_id(in.settings, means.parties)},
                           {"against", party_id(in.settings, means.against)},
                           {"neutral", means.neutral}}));
  }
  return list;
}

ordered_json together_json(const ReportSources& in) {
  ordered_json list = ordered_json::array();
  for (const TagPair& pair : find_pairs(in.index, in.analysis.meanings, in.analysis.tally, most_pairs)) {
    list.push_back(
        object({{"tags", {in.index.shown(pair.first), in.index.shown(pair.second)}}, {"tweets", pair.tweets}}));
  }
  return list;
}

ordered_json dictionary_json(const ReportSources& in) {
  EntryWriter entries(in);
  const Lexicon& lexicon = in.settings.lexicon;
  ordered_json parties = ordered_json::array(), unassigned = ordered_json::array();
  for (const Party& party : lexicon.parties) {
    ordered_json entry = object({{"id", party.id}});
    entry["for"] = entries.next(party.hashtags.size());
    entry["against"] = entries.next(party.against.size());
    entry["accounts"] = ordered_json::array();
    for (const OfficialAccount& account : party.accounts) {
      entry["accounts"].push_back(object({{"handle", account.handle}, {"role", account.role}}));
    }
    parties.push_back(std::move(entry));
  }
  ordered_json neutral = entries.next(lexicon.neutral.size());
  for (const Unassigned& found :
       find_unassigned(in.index, in.analysis.meanings, in.analysis.tally, in.analysis.question, most_unassigned)) {
    unassigned.push_back(unassigned_json(in, found));
  }
  return object(
      {{"parties", std::move(parties)}, {"neutral", std::move(neutral)}, {"unassigned", std::move(unassigned)}});
}

}  // namespace hustings
