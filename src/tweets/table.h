#pragma once
#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"
#include "tweets/bytes.h"
#include "tweets/interner.h"
#include "tweets/segmented.h"
#include "tweets/tweet.h"

namespace hustings {

inline constexpr std::uint32_t nobody = 0xFFFFFFFF;

enum TweetFlag : std::uint8_t {
  flag_retweet = 1,
  flag_quote = 2,
  flag_reply = 4,
  flag_hashtags_cut = 8,
  flag_ambiguous_date = 16,  // day and month may be the other way round: see Tweet::ambiguous_date
  flag_time_from_id = 32,    // the record had no time, or none that can be trusted
};

// In the place of the time of an observation of which it is not known.
inline constexpr std::uint32_t seen_at_no_known_time = 1;

// What is known of one profile field: the latest observation, ties by the larger value. In one number, so that
// merging observations is taking the maximum: in any order, any number of times, with the same result.
class Observed {
 public:
  Observed() = default;
  Observed(std::uint32_t time, std::uint32_t value) : bits_((std::uint64_t{time} << 32) | value) {}
  static Observed from_bits(std::uint64_t bits) {
    Observed observed;
    observed.bits_ = bits;
    return observed;
  }
  bool known() const { return bits_ != 0; }
  std::uint32_t value() const { return static_cast<std::uint32_t>(bits_); }
  std::uint32_t time() const { return static_cast<std::uint32_t>(bits_ >> 32); }  // seconds since 1970
  std::uint64_t bits() const { return bits_; }
  void merge(Observed other) { bits_ = bits_ < other.bits_ ? other.bits_ : bits_; }

 private:
  std::uint64_t bits_ = 0;
};

// One tweet as the table keeps it; 62 bytes in columns.
struct TweetRow {
  std::uint64_t id = 0;             // 0: absent
  std::uint32_t time = 0;           // seconds since 1970; 0: missing
  std::uint32_t account = nobody;   // row of the author; nobody: not in the export
  std::uint32_t original = nobody;  // row of the retweeted account
  std::uint32_t hashtags = 0;       // number of the sequence
  std::uint8_t flags = 0;           // TweetFlag
  std::uint8_t rank = 0;            // completeness of the record
  std::uint64_t original_id = 0;    // of the retweeted tweet; 0: absent
  std::uint64_t sketch = 0;         // of its text (text/words.h), or 0 if that is hardly any; of a retweet 0, or if the
                                    // retweeted tweet's id is absent, what tells it from others: from 2^63 on
  std::uint32_t words = 0;          // fingerprint of its text's letters; 0: likewise
  std::uint32_t link = 0;           // fingerprint of the address it links to; 0: none known
  std::uint32_t reply_to = 0;       // fingerprint of the answered tweet's id; 0: none known
  std::uint32_t mentions = 0;       // number of the list; 0: a retweet, or none
  std::uint32_t client = 0;         // number of the client's name; 0: unknown
  std::uint32_t input = 0;          // number of the input where it was read
  std::uint64_t offset = 0;         // of its record there, unpacked
};

// Offsets beyond a terabyte are not kept, nor more inputs than there are numbers for.
inline constexpr std::uint64_t largest_offset = (std::uint64_t{1} << 40) - 1;
inline constexpr std::uint32_t most_inputs = 1 << 24;

// All accounts and tweets met, each tweet once, in columns. What it holds does not depend on the order in which
// records came, except for the numbers given to accounts and strings: those never reach a report.
class TweetTable {
 public:
  TweetTable();
  TweetTable(const TweetTable&) = delete;
  TweetTable& operator=(const TweetTable&) = delete;

  // Takes one record's tweet. Times before the first tweet ever or after `now` count as missing; a missing time is
  // taken from the id, if that has one. If a tweet with that id is there already, the more complete record stays, then
  // the one with the smallest hash of its fields.
  void add(const Tweet& tweet, Seconds now, const Origin& origin = {});
  // Takes what is told of an account without a tweet, as it was at `seen` (0: not known). It is listed from then on.
  void add_profile(const AccountView& account, std::uint32_t seen);
  // The same of the owner of an archive, who is the author of the archive's tweets that name nobody.
  void add_owner(const AccountView& owner, std::uint32_t seen, std::string_view archive);

  std::size_t tweets() const { return tweets_; }
  TweetRow row(std::size_t i) const;
  std::uint32_t time(std::size_t i) const { return at(i, &Block::times); }
  std::uint32_t account(std::size_t i) const { return at(i, &Block::accounts); }
  std::uint32_t original(std::size_t i) const { return at(i, &Block::originals); }
  std::uint32_t hashtags(std::size_t i) const { return at(i, &Block::hashtags); }
  std::uint8_t flags(std::size_t i) const { return at(i, &Block::flags); }
  std::uint64_t id(std::size_t i) const { return at(i, &Block::ids); }
  std::uint64_t original_id(std::size_t i) const { return repeats_known_tweet(i) ? content(i) : 0; }
  std::uint64_t sketch(std::size_t i) const { return repeats_known_tweet(i) ? 0 : content(i); }
  std::uint32_t words(std::size_t i) const { return at(i, &Block::words); }
  std::uint32_t link(std::size_t i) const { return at(i, &Block::links); }
  std::uint32_t reply_to(std::size_t i) const { return at(i, &Block::answered); }
  std::uint32_t mentions(std::size_t i) const { return at(i, &Block::mentions); }
  std::uint32_t input_of(std::size_t i) const { return static_cast<std::uint32_t>(at(i, &Block::places) >> 40); }
  std::uint32_t client_of(std::size_t i) const { return at(i, &Block::clients); }
  // Records that repeated the id of another.
  std::uint64_t duplicates() const { return duplicates_; }

  // Accounts: tweets' authors, retweeted, or described. The key is "#" and the id, or "@" and the folded handle, or "~"
  // and the name of the archive whose owner it is.
  std::uint32_t accounts() const { return account_keys_.size(); }
  std::string_view account_key(std::uint32_t account) const { return account_keys_[account]; }
  // As spelled in the account's latest tweet; empty if never seen.
  std::string_view handle(std::uint32_t account) const { return handles_[accounts_[account].handle]; }
  // Seconds since 1970 of that tweet; 0 if the handle was seen only inside a retweet.
  std::uint32_t handle_time(std::uint32_t account) const { return accounts_[account].handle_time; }
  // Whether the account was described by a record of its own.
  bool is_described(std::uint32_t account) const { return accounts_[account].described != 0; }
  // Calls f(row of an archive's owner, row of the account that this is said to be).
  template <class F>
  void each_owner(F f) const {
    for (const std::uint64_t owner : owners_)
      f(static_cast<std::uint32_t>(owner >> 32), static_cast<std::uint32_t>(owner));
  }
  bool has_ambiguous_dates() const { return has_ambiguous_dates_; }
  // By TweetRow::input: Origin::input.
  std::uint32_t inputs() const { return inputs_.size(); }
  std::string_view input(std::uint32_t number) const { return inputs_[number]; }
  // By TweetRow::client; the first is the empty one.
  std::uint32_t clients() const { return clients_.size(); }
  std::string_view client(std::uint32_t number) const { return clients_[number]; }
  std::uint32_t mention_lists() const { return mention_lists_.size(); }
  // By TweetRow::mentions: the handles, folded, each once, with a space between.
  std::string_view mention_list(std::uint32_t number) const { return mention_lists_[number]; }
  Observed profile(std::uint32_t account, ProfileField field) const {
    return accounts_[account].profile[static_cast<std::size_t>(field)];
  }
  // The first that was seen with a time, of the counts of statuses and likes; ties by the larger value.
  Observed earliest(std::uint32_t account, ProfileField field) const {
    const Observed earliest = accounts_[account].earliest[field == ProfileField::likes];
    return earliest.known() ? Observed(~earliest.time(), earliest.value()) : earliest;
  }
  // Calls f(handle as spelled, account) for every handle that an account was seen with.
  template <class F>
  void each_handle_use(F f) const {
    for (std::uint32_t a = 0; a < accounts(); ++a) f(handle(a), a);
    for (const std::uint64_t use : former_handles_)
      f(handles_[static_cast<std::uint32_t>(use)], static_cast<std::uint32_t>(use >> 32));
  }

  // Hashtags as spelled, and the sequences of them that tweets carry.
  std::uint32_t spellings() const { return spellings_.size(); }
  std::string_view spelling(std::uint32_t number) const { return spellings_[number]; }
  std::uint32_t sequences() const { return sequences_.size(); }
  void sequence(std::uint32_t number, std::vector<std::uint32_t>& spellings) const;

  // Everything, for another table's read(). read() merges it into this table: the result is as if its records had
  // come here. It returns false, and leaves this table as it was, if the bytes are not what write() wrote.
  void write(ByteWriter& out) const;
  bool read(ByteReader& in);

 private:
  // The columns of `size` tweets. Blocks never move, and are never there twice, when tweets are added.
  struct Block {
    static constexpr std::size_t size = 16'384;
    template <class T>
    using Column = std::array<T, size>;
    Column<std::uint64_t> ids;
    Column<std::uint64_t> contents;  // of a retweet the retweeted tweet's id, if known, else the sketch
    Column<std::uint64_t> places;    // input << 40 | offset
    Column<std::uint32_t> times, accounts, originals, hashtags, words, links, answered, mentions, clients;
    Column<std::uint8_t> flags, ranks;
  };
  struct Account {
    std::uint32_t handle = 0;       // number in handles_
    std::uint32_t handle_time = 0;  // of the tweet that showed it; 0: shown only inside a retweet
    std::uint8_t described = 0;
    std::array<Observed, profile_field_count> profile;
    std::array<Observed, 2> earliest;  // statuses and likes, with all bits of the time turned: the first is the largest
  };
  struct NumberHash {
    std::size_t operator()(std::uint64_t number) const;
  };
  struct IdHash {
    const TweetTable* table;
    std::size_t operator()(std::uint64_t id) const { return NumberHash()(id); }
    std::size_t operator()(std::uint32_t row) const { return (*this)(table->id(row)); }
  };
  struct IdEqual {
    using is_transparent = void;
    const TweetTable* table;
    bool operator()(std::uint32_t a, std::uint32_t b) const { return a == b; }
    bool operator()(std::uint32_t a, std::uint64_t id) const { return table->id(a) == id; }
    bool operator()(std::uint64_t id, std::uint32_t a) const { return table->id(a) == id; }
  };
  struct Incoming;  // a checked snapshot on its way in

  static constexpr std::uint64_t from_text = std::uint64_t{1} << 63;  // ids are smaller

  std::uint32_t add_account(std::string_view key);
  std::uint32_t add_account_with_id(std::string_view id);
  std::uint32_t add_account(const AccountView& seen, std::uint32_t tweet_time, bool as_author,
                            std::string_view archive);
  void observe_handle(std::uint32_t account, std::string_view handle, std::uint32_t time);
  std::uint32_t add_sequence(const std::vector<std::string_view>& hashtags);
  std::uint32_t intern_sequence();
  void read_text(std::string_view text, TweetRow& row);
  std::uint32_t add_mentions();
  void add_row(const TweetRow& row);
  void set_row(std::size_t i, const TweetRow& row);
  template <class T>
  T at(std::size_t i, Block::Column<T> Block::* column) const {
    return (blocks_[i / Block::size].get()->*column)[i % Block::size];
  }
  std::uint64_t content(std::size_t i) const { return at(i, &Block::contents); }
  bool repeats_known_tweet(std::size_t i) const {
    return (flags(i) & flag_retweet) != 0 && content(i) < from_text;
  }
  bool is_better(const TweetRow& a, const TweetRow& b) const;
  std::uint64_t content_hash(const TweetRow& row) const;

  Interner account_keys_;
  tsl::robin_map<std::uint64_t, std::uint32_t, NumberHash> by_number_;  // row of an account that a record named by id
  Segmented<Account> accounts_;
  Interner handles_;  // as spelled; number 0 is the empty one
  Interner spellings_;
  Interner sequences_;                            // of spellings' numbers, four bytes each, in the machine's order
  tsl::robin_set<std::uint64_t> former_handles_;  // account << 32 | handle, beyond the one shown
  tsl::robin_set<std::uint64_t> owners_;          // row of an archive's owner << 32 | row of the account
  Interner inputs_;
  Interner clients_;  // number 0 is the empty one; likewise the next
  Interner mention_lists_;

  std::vector<std::unique_ptr<Block>> blocks_;
  std::size_t tweets_ = 0;
  bool has_ambiguous_dates_ = false;
  tsl::robin_set<std::uint32_t, IdHash, IdEqual, std::allocator<std::uint32_t>, true> by_id_;
  std::uint64_t duplicates_ = 0;

  std::string key_;                     // scratch
  Words text_;                          // scratch
  std::vector<std::string> mentioned_;  // scratch
  std::vector<std::uint32_t> numbers_;  // scratch
};

}  // namespace hustings
