#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "tweets/dates.h"
#include "tweets/table.h"

namespace hustings {

// What an input may tell: that a tweet's time is not on the full hour, or the full minute; that a tweet is a reply.
enum Telling : std::uint8_t { tells_minutes = 1, tells_seconds = 2, tells_replies = 4 };

// Half-open range [begin, end) of numbers.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
};

// The table seen from its questions' side: tweets by author in time order, and hashtags folded. Made once when the
// table has changed, from what the table says alone, so that it is the same however the table was filled.
class TweetIndex {
 public:
  // `dates`: how to read the ambiguous ones. `now`: later times count as missing.
  explicit TweetIndex(const TweetTable& table, const DateOrders& dates = {}, Seconds now = UINT32_MAX);

  // Authors and accounts described by records of their own, in the order of their ids (the shorter first, then by
  // bytes), handle-only ones after them by folded handle, owners of archives of whom nothing is known last. A
  // handle-only account is here the one account with an id that used the handle, if there is exactly one; likewise an
  // archive's owner.
  std::uint32_t authors() const { return static_cast<std::uint32_t>(author_rows_.size()); }
  // The id; empty if none is known.
  std::string_view id(std::uint32_t author) const;
  // Of the latest tweet, as spelled; empty if no record gave one.
  std::string_view handle(std::uint32_t author) const;
  // The latest observation under id or, before it joined, under handle alone.
  Observed profile(std::uint32_t author, ProfileField field) const;
  // The earliest one that has a time, of statuses and likes.
  Observed earliest(std::uint32_t author, ProfileField field) const;

  // The tweets of an author, by time, then by id, as numbers for the columns below. The tweets of nobody known come
  // last of all.
  Range tweets_of(std::uint32_t author) const { return {first_tweet_[author], first_tweet_[author + 1]}; }
  Range tweets_of_nobody() const { return {first_tweet_[authors()], tweets()}; }
  std::uint32_t tweets() const { return static_cast<std::uint32_t>(times_.size()); }
  std::uint32_t time(std::uint32_t tweet) const { return times_[tweet]; }         // 0: missing
  std::uint32_t hashtags(std::uint32_t tweet) const { return hashtags_[tweet]; }  // number of the sequence
  std::uint8_t flags(std::uint32_t tweet) const { return flags_[tweet]; }         // TweetFlag
  std::uint64_t tweets_with(TweetFlag flag) const;
  // As TweetRow has them.
  std::uint64_t original_id(std::uint32_t tweet) const { return table_.original_id(rows_[tweet]); }
  std::uint64_t sketch(std::uint32_t tweet) const { return table_.sketch(rows_[tweet]); }
  std::uint32_t words(std::uint32_t tweet) const { return table_.words(rows_[tweet]); }
  std::uint32_t link(std::uint32_t tweet) const { return table_.link(rows_[tweet]); }
  std::uint32_t reply_to(std::uint32_t tweet) const { return table_.reply_to(rows_[tweet]); }
  std::uint32_t mentions(std::uint32_t tweet) const { return table_.mentions(rows_[tweet]); }
  std::uint32_t client(std::uint32_t tweet) const { return table_.client_of(rows_[tweet]); }
  // All that the table has of it; but its time and accounts are to be taken from here.
  TweetRow row(std::uint32_t tweet) const { return table_.row(rows_[tweet]); }
  const TweetTable& table() const { return table_; }
  // The retweeted account, as a row of the table that stands for all rows of that account; or nobody.
  std::uint32_t original(std::uint32_t tweet) const { return originals_[tweet]; }
  std::uint32_t row_of(std::uint32_t author) const { return author_rows_[author]; }
  std::uint32_t table_accounts() const { return table_.accounts(); }
  std::uint32_t standing_for(std::uint32_t row) const { return same_[row]; }

  // Tags: hashtags folded. A tag is shown in its commonest spelling over all tweets, ties by the smaller bytes.
  std::uint32_t tags() const { return static_cast<std::uint32_t>(shown_.size()); }
  std::string_view folded(std::uint32_t tag) const { return folded_[tag]; }
  std::string_view shown(std::uint32_t tag) const { return table_.spelling(shown_[tag]); }
  // The tag that a folded hashtag is; nothing if no tweet carries it.
  std::optional<std::uint32_t> find_tag(std::string_view folded) const { return folded_.find(folded); }
  // The distinct tags of a sequence of hashtags: numbers for tag_at().
  std::uint32_t sequences() const { return static_cast<std::uint32_t>(first_tag_.size() - 1); }
  Range tags_of(std::uint32_t sequence) const { return {first_tag_[sequence], first_tag_[sequence + 1]}; }
  std::uint32_t tag_at(std::uint32_t i) const { return sequence_tags_[i]; }

  // Seconds since 1970 of the first and last tweet that has a time; 0 if none has.
  std::uint32_t first_time() const { return first_time_; }
  std::uint32_t last_time() const { return last_time_; }
  // What the input of a tweet tells of its tweets, as far as any of them shows it, as bits of Telling.
  std::uint8_t told(std::uint32_t tweet) const {
    return told_alike_ ? told_[0] : told_[table_.input_of(rows_[tweet])];
  }
  // How many tweets fall on each quarter of an hour, from that of first_time() on: enough to see silences, and where
  // days begin in any zone. Empty if no tweet has a time.
  static constexpr Seconds quarter = 900;
  Seconds first_quarter() const { return first_time_ / quarter * quarter; }
  const std::vector<std::uint32_t>& quarters() const { return quarters_; }
  // Tweets whose date nothing settles; they count as without a time, unless their id tells it.
  std::uint64_t undecided_dates() const { return undecided_dates_; }

 private:
  void join_handles();
  void join_owners();
  void join(std::uint32_t row, std::uint32_t to);
  void order_authors();
  void order_tweets(const DateOrders& dates, Seconds now);
  std::vector<std::uint32_t> settled_times(const DateOrders& dates, Seconds now);
  void settle_time(TweetRow& row, const DateOrders& dates, Seconds now);
  std::uint32_t time_of(std::uint32_t row, const std::vector<std::uint32_t>& settled) const {
    return settled.empty() ? table_.time(row) : settled[row];
  }
  void take_columns(const std::vector<std::uint32_t>& settled);
  void count_quarters();
  void fold_tags();
  void choose_spellings(const std::vector<std::uint32_t>& tag_of_spelling);

  const TweetTable& table_;
  std::vector<std::uint32_t> same_;    // row of an account -> the row that stands for it
  std::vector<std::uint32_t> joined_;  // row -> the next handle-only row that joined the same id, or nobody
  std::vector<std::uint32_t> author_rows_;
  std::vector<std::uint32_t> first_tweet_;
  std::vector<std::uint32_t> rows_;  // of the table
  std::vector<std::uint32_t> times_, hashtags_, originals_;
  std::vector<std::uint8_t> flags_;
  std::array<std::uint64_t, 256> tweets_with_flags_{};  // by all flags of a tweet together
  Interner folded_;
  std::vector<std::uint32_t> shown_;
  std::vector<std::uint32_t> first_tag_, sequence_tags_;
  std::vector<std::uint8_t> told_;  // by input
  bool told_alike_ = false;         // by all inputs
  std::uint32_t first_time_ = 0;
  std::uint32_t last_time_ = 0;
  std::uint64_t undecided_dates_ = 0;
  std::vector<std::uint32_t> quarters_;
};

}  // namespace hustings
