#include "parties/tally.h"

namespace hustings {
namespace {

constexpr std::uint32_t none_yet = nobody;

// Counts an author at a place once, however often it comes there in a row of its tweets.
struct LastAuthor {
  std::vector<std::uint32_t> last;
  explicit LastAuthor(std::size_t places) : last(places, none_yet) {}
  bool is_new(std::size_t place, std::uint32_t author) {
    if (last[place] == author) return false;
    last[place] = author;
    return true;
  }
};

class Tallying {
 public:
  Tallying(const TweetIndex& index, const std::vector<Attribution>& sequences, std::size_t parties)
      : index_(index), sequences_(sequences), parties_(parties),
        tweets_with_(index.sequences()), party_authors_(parties), against_authors_(parties), tag_authors_(index.tags()) {
    tally.parties.resize(parties);
    tally.only.resize(parties);
    tally.against.resize(parties);
    tally.tags.resize(index.tags());
    tally.of_author.resize(std::size_t{index.authors()} * parties);
  }

  PartyTally tally;

  // `author`: index.authors() for nobody known, who is not counted among accounts.
  void add(std::uint32_t sequence, std::uint32_t author) {
    const Attribution& meaning = sequences_[sequence];
    ++tally.tweets;
    ++tweets_with_[sequence];
    tally.tracked += meaning.tracked();
    const bool known = author < index_.authors();
    for (std::uint32_t bits = meaning.parties; bits != 0; bits &= bits - 1) {
      const auto party = static_cast<std::size_t>(__builtin_ctz(bits));
      ++tally.parties[party].tweets;
      if (!known) continue;
      tally.parties[party].accounts += party_authors_.is_new(party, author);
      ++tally.of_author[std::size_t{author} * parties_ + party];
    }
    for (std::uint32_t bits = meaning.against; bits != 0; bits &= bits - 1) {
      const auto party = static_cast<std::size_t>(__builtin_ctz(bits));
      ++tally.against[party].tweets;
      if (known) tally.against[party].accounts += against_authors_.is_new(party, author);
    }
    if (known && sequence != 0) count_tag_authors(sequence, author);
    classify(meaning);
  }

  void count_tags() {
    for (std::uint32_t sequence = 0; sequence < index_.sequences(); ++sequence) {
      const Range range = index_.tags_of(sequence);
      for (std::uint32_t i = range.begin; i < range.end; ++i) tally.tags[index_.tag_at(i)].tweets += tweets_with_[sequence];
    }
  }

 private:
  void count_tag_authors(std::uint32_t sequence, std::uint32_t author) {
    const Range range = index_.tags_of(sequence);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t tag = index_.tag_at(i);
      tally.tags[tag].accounts += tag_authors_.is_new(tag, author);
    }
  }

  void classify(const Attribution& meaning) {
    if (meaning.parties == 0) {
      ++(meaning.against != 0 ? tally.against_only : meaning.neutral ? tally.neutral_only : tally.untracked);
    } else if ((meaning.parties & (meaning.parties - 1)) != 0) {
      ++tally.mixed;
    } else {
      ++tally.one_party;
      ++tally.only[static_cast<std::size_t>(__builtin_ctz(meaning.parties))];
    }
  }

  const TweetIndex& index_;
  const std::vector<Attribution>& sequences_;
  const std::size_t parties_;
  std::vector<std::uint64_t> tweets_with_;  // by sequence
  LastAuthor party_authors_, against_authors_, tag_authors_;
};

}  // namespace

PartyTally tally_parties(const TweetIndex& index, const std::vector<Attribution>& sequences, std::size_t parties,
                         const TimeSpan& span) {
  Tallying tallying(index, sequences, parties);
  for (std::uint32_t author = 0; author <= index.authors(); ++author) {
    const Range range = author < index.authors() ? index.tweets_of(author) : index.tweets_of_nobody();
    for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
      if (span.holds(index.time(tweet))) tallying.add(index.hashtags(tweet), author);
    }
  }
  tallying.count_tags();
  return std::move(tallying.tally);
}

}  // namespace hustings
