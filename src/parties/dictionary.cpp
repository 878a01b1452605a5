#include "parties/dictionary.h"

#include <tsl/robin_map.h>

#include <algorithm>

#include "parties/common_tags.h"
#include "text/heap_sort.h"

namespace hustings {
namespace {

std::optional<std::uint32_t> suggest(const Unassigned& found) {
  constexpr std::uint32_t fewest = 5;
  if (found.party_accounts < fewest) return std::nullopt;
  const auto& accounts = found.accounts_with;
  const auto first = std::max_element(accounts.begin(), accounts.end());
  const bool beats_all = std::all_of(accounts.begin(), accounts.end(), [&](const std::uint32_t& others) {
    return &others == &*first || *first > 2 * others;
  });
  if (!beats_all || 2 * *first <= found.party_accounts) return std::nullopt;
  return static_cast<std::uint32_t>(first - accounts.begin());
}

// Of tags, where they are in a list; nobody for the others.
using Places = std::vector<std::uint32_t>;

void add_tweets(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally, const Places& place,
                std::vector<Unassigned>& all) {
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    const std::uint32_t parties = meanings.of_row(row).parties;
    if (tally.tweets_with[row] == 0 || parties == 0) continue;
    const Range range = index.tags_of(meanings.sequence(row));
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (place[index.tag_at(i)] == nobody) continue;
      Unassigned& found = all[place[index.tag_at(i)]];
      found.party_tweets += tally.tweets_with[row];
      each_party(parties, [&](std::size_t party) { found.tweets_with[party] += tally.tweets_with[row]; });
    }
  }
}

void add_accounts(const TweetIndex& index, const PartyTally& tally, const TallyQuestion& question, const Places& place,
                  std::vector<Unassigned>& all) {
  std::vector<bool> is_wanted(index.sequences());
  for (std::uint32_t sequence = 0; sequence < index.sequences(); ++sequence) {
    const Range range = index.tags_of(sequence);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (place[index.tag_at(i)] != nobody) is_wanted[sequence] = true;
    }
  }
  std::vector<std::uint32_t> last_author(all.size(), nobody);
  for (std::uint32_t author = 0; author < index.authors(); ++author) {
    const std::uint32_t parties = tally.authors[author].parties;
    if (count_parties(parties) != 1) continue;
    const Range tweets = index.tweets_of(author);
    for (std::uint32_t tweet = tweets.begin; tweet < tweets.end; ++tweet) {
      if (!is_wanted[index.hashtags(tweet)] || !question.holds(index, tweet)) continue;
      const Range range = index.tags_of(index.hashtags(tweet));
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::uint32_t at = place[index.tag_at(i)];
        if (at == nobody || last_author[at] == author) continue;
        last_author[at] = author;
        ++all[at].party_accounts;
        each_party(parties, [&](std::size_t party) { ++all[at].accounts_with[party]; });
      }
    }
  }
}

}  // namespace

std::vector<std::uint64_t> count_entries(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally) {
  std::vector<std::uint64_t> tweets(meanings.entries().size());
  std::vector<std::size_t> last_row(tweets.size(), meanings.rows());
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    if (tally.tweets_with[row] == 0) continue;
    const Range range = index.tags_of(meanings.sequence(row));
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t entry = meanings.entries(row, index.tag_at(i)).entry;
      if (entry == no_entry || last_row[entry] == row) continue;
      last_row[entry] = row;
      tweets[entry] += tally.tweets_with[row];
    }
  }
  return tweets;
}

std::vector<Unassigned> find_unassigned(const TweetIndex& index, const Meanings& meanings, const PartyTally& tally,
                                        const TallyQuestion& question, std::size_t most) {
  const auto is_wanted = [&](std::uint32_t tag) { return !meanings.of_tag(tag).tracked(); };
  std::vector<Unassigned> all;
  Places place(index.tags(), nobody);
  for (const std::uint32_t tag : common_tags(index, tally, most, is_wanted)) {
    place[tag] = static_cast<std::uint32_t>(all.size());
    all.emplace_back();
    all.back().tag = tag;
    all.back().tweets_with.resize(tally.party_count);
    all.back().accounts_with.resize(tally.party_count);
  }
  if (all.empty()) return all;
  add_tweets(index, meanings, tally, place, all);
  add_accounts(index, tally, question, place, all);
  for (Unassigned& found : all) found.suggestion = suggest(found);
  return all;
}

std::vector<std::vector<TagOfParty>> find_tags_of_parties(const TweetIndex& index, const Meanings& meanings,
                                                          const PartyTally& tally, std::size_t most) {
  std::vector<tsl::robin_map<std::uint32_t, std::uint64_t>> tweets(tally.party_count);
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    if (tally.tweets_with[row] == 0 || meanings.of_row(row).parties == 0) continue;
    const Range range = index.tags_of(meanings.sequence(row));
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t entry = meanings.entries(row, index.tag_at(i)).entry;
      if (entry == no_entry || meanings.entries()[entry].means.against != 0) continue;
      each_party(meanings.entries()[entry].means.parties,
                 [&](std::size_t party) { tweets[party][index.tag_at(i)] += tally.tweets_with[row]; });
    }
  }
  const auto before = [&](const TagOfParty& a, const TagOfParty& b) {
    return a.tweets != b.tweets ? a.tweets > b.tweets : index.shown(a.tag) < index.shown(b.tag);
  };
  std::vector<std::vector<TagOfParty>> lists;
  for (const auto& of_party : tweets) {
    std::vector<TagOfParty>& list = lists.emplace_back();
    for (const auto& [tag, count] : of_party) list.push_back({tag, count});
    heap_sort(list, before);
    list.resize(std::min(list.size(), most));
  }
  return lists;
}

}  // namespace hustings
