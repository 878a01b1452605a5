#include "parties/tally.h"

#include <limits>
#include <numeric>

namespace hustings {
namespace {

// An account's units stay below 2^32 in any export that people have; beyond, they stand still.
void add_units(std::uint32_t& units, std::uint32_t more) {
  units = units > std::numeric_limits<std::uint32_t>::max() - more ? std::numeric_limits<std::uint32_t>::max()
                                                                   : units + more;
}

// Goes over the tweets by author. What can be told from how often each row of the meanings occurs is told afterwards.
class Tallying {
 public:
  Tallying(const TweetIndex& index, const Meanings& meanings, std::size_t parties, const TallyQuestion& question)
      : index_(index),
        meanings_(meanings),
        question_(question),
        last_author_(meanings.rows(), nobody),
        last_author_of_tag_(index.tags(), nobody) {
    tally.party_count = parties;
    tally.parties.resize(parties);
    tally.only.resize(parties);
    tally.against.resize(parties);
    tally.tags.resize(index.tags());
    tally.tweets_with.resize(meanings.rows());
    tally.authors.resize(index.authors());
    tally.of_author.resize(std::size_t{index.authors()} * parties);
    tally.units_of_nobody.resize(parties);
    counts_units_ = question.voices == Voices::tweets && question.rule != CountingRule::mention;
    if (counts_units_) tally.units_of_author.resize(tally.of_author.size());
    tally.bin_tweets.resize(question.bins.count);
    tally.bin_tracked.resize(question.bins.count);
    tally.bin_parties.resize(question.bins.count * parties);
  }

  PartyTally tally;

  void add_author(std::uint32_t author) {
    AuthorTally& of = tally.authors[author];
    const Range range = index_.tweets_of(author);
    std::uint32_t against = 0;
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      const std::uint32_t time = index_.time(tweet);
      if (!question_.span.holds(time)) continue;
      const std::size_t row = meanings_.row(index_.hashtags(tweet), time);
      const Attribution& means = meanings_.of_row(row);
      const bool tracked = means.tracked();
      ++of.tweets;
      of.tracked += tracked;
      of.dated += time != 0;
      of.dated_tracked += time != 0 && tracked;
      if (!counts(question_.kinds, index_.flags(tweet))) continue;
      ++of.counted;
      of.counted_tracked += tracked;
      of.parties |= means.parties;
      against |= means.against;
      count(tweet, row, time, means);
      add_to_author(author, means.parties);
      if (last_author_[row] != author) count_tag_authors(row, author);
    }
    finish_author(of, against);
  }

  // Tweets whose author is not known count as tweets, and for no account.
  void add_nobody() {
    const Range range = index_.tweets_of_nobody();
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      const std::uint32_t time = index_.time(tweet);
      if (!question_.holds(index_, tweet)) continue;
      const std::size_t row = meanings_.row(index_.hashtags(tweet), time);
      const Attribution& means = meanings_.of_row(row);
      count(tweet, row, time, means);
      if (question_.voices == Voices::accounts) continue;
      const std::uint32_t each = units_each(question_.rule, count_parties(means.parties));
      each_party(means.parties, [&](std::size_t party) { tally.units_of_nobody[party] += each; });
    }
  }

  void finish() {
    for (std::size_t row = 0; row < meanings_.rows(); ++row) {
      if (tally.tweets_with[row] > 0) add_row(row, tally.tweets_with[row]);
    }
    if (question_.voices == Voices::accounts) give_each_account_one_voice();
  }

 private:
  void count(std::uint32_t tweet, std::size_t row, std::uint32_t time, const Attribution& means) {
    ++tally.tweets_with[row];
    tally.retweets += (index_.flags(tweet) & flag_retweet) != 0;
    if (time == 0 || question_.bins.count == 0) return;
    const std::uint32_t bin = question_.bins.bin(time);
    ++tally.bin_tweets[bin];
    tally.bin_tracked[bin] += means.tracked();
    each_party(means.parties, [&](std::size_t party) { ++tally.bin_parties[bin * tally.party_count + party]; });
  }

  void add_to_author(std::uint32_t author, std::uint32_t parties) {
    const std::size_t first = std::size_t{author} * tally.party_count;
    each_party(parties, [&](std::size_t party) { ++tally.of_author[first + party]; });
    if (!counts_units_ || parties == 0) return;
    const std::uint32_t each = units_each(question_.rule, count_parties(parties));
    each_party(parties, [&](std::size_t party) { add_units(tally.units_of_author[first + party], each); });
  }

  void count_tag_authors(std::size_t row, std::uint32_t author) {
    last_author_[row] = author;
    const Range range = index_.tags_of(meanings_.sequence(row));
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t tag = index_.tag_at(i);
      tally.tags[tag].accounts += last_author_of_tag_[tag] != author;
      last_author_of_tag_[tag] = author;
    }
  }

  void finish_author(const AuthorTally& of, std::uint32_t against) {
    tally.accounts += of.counted > 0;
    each_party(of.parties, [&](std::size_t party) { ++tally.parties[party].accounts; });
    each_party(against, [&](std::size_t party) { ++tally.against[party].accounts; });
  }

  void add_row(std::size_t row, std::uint64_t tweets) {
    const Attribution& means = meanings_.of_row(row);
    tally.tweets += tweets;
    if (means.tracked()) tally.tracked += tweets;
    each_party(means.parties, [&](std::size_t party) { tally.parties[party].tweets += tweets; });
    each_party(means.against, [&](std::size_t party) { tally.against[party].tweets += tweets; });
    classify(means, tweets);
    const Range range = index_.tags_of(meanings_.sequence(row));
    for (std::uint32_t i = range.begin; i < range.end; ++i) tally.tags[index_.tag_at(i)].tweets += tweets;
  }

  void classify(const Attribution& means, std::uint64_t tweets) {
    if (means.parties == 0) {
      (means.against != 0 ? tally.against_only : means.neutral ? tally.neutral_only : tally.untracked) += tweets;
    } else if (count_parties(means.parties) > 1) {
      tally.mixed += tweets;
    } else {
      tally.one_party += tweets;
      tally.only[static_cast<std::size_t>(__builtin_ctz(means.parties))] += tweets;
    }
  }

  void give_each_account_one_voice() {
    tally.units_of_author.assign(tally.of_author.size(), 0);
    for (std::size_t author = 0; author < tally.authors.size(); ++author) {
      const std::uint32_t parties = tally.authors[author].parties;
      const std::uint32_t each = units_each(question_.rule, count_parties(parties));
      each_party(parties, [&](std::size_t party) { tally.units_of_author[author * tally.party_count + party] = each; });
    }
  }

  const TweetIndex& index_;
  const Meanings& meanings_;
  const TallyQuestion& question_;
  bool counts_units_;
  std::vector<std::uint32_t> last_author_;  // by row
  std::vector<std::uint32_t> last_author_of_tag_;
};

void add_to_sums(UnitSums& sums, std::uint32_t parties, std::uint64_t times) {
  const std::uint32_t count = count_parties(parties);
  for (std::size_t rule = 0; rule < 3; ++rule) {
    const std::uint64_t each = units_each(static_cast<CountingRule>(rule), count) * times;
    each_party(parties, [&](std::size_t party) { sums.of_rule[rule][party] += each; });
  }
}

UnitSums no_sums(std::size_t parties) {
  UnitSums sums;
  for (auto& of_rule : sums.of_rule) of_rule.resize(parties);
  return sums;
}

}  // namespace

PartyTally tally_parties(const TweetIndex& index, const Meanings& meanings, std::size_t parties,
                         const TallyQuestion& question) {
  Tallying tallying(index, meanings, parties, question);
  for (std::uint32_t author = 0; author < index.authors(); ++author) tallying.add_author(author);
  tallying.add_nobody();
  tallying.finish();
  return std::move(tallying.tally);
}

UnitSums sum_tweets(const PartyTally& tally, const Meanings& meanings) {
  UnitSums sums = no_sums(tally.party_count);
  for (std::size_t row = 0; row < meanings.rows(); ++row) {
    add_to_sums(sums, meanings.of_row(row).parties, tally.tweets_with[row]);
  }
  return sums;
}

std::uint64_t sum_of(const std::vector<std::uint64_t>& by_party) {
  return std::accumulate(by_party.begin(), by_party.end(), std::uint64_t{0});
}

UnitSums sum_accounts(const PartyTally& tally) {
  UnitSums sums = no_sums(tally.party_count);
  for (const AuthorTally& author : tally.authors) add_to_sums(sums, author.parties, 1);
  return sums;
}

}  // namespace hustings
