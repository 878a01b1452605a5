#include "tweets/table.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <utility>

#include "text/digits.h"
#include "text/fold.h"
#include "text/heap_sort.h"
#include "tweets/dates.h"

namespace hustings {
namespace {

// How much a record says, for choosing between copies of one tweet: whole hashtags first, then the number of facts.
std::uint8_t completeness(const Tweet& tweet) {
  int facts = tweet.hashtags_whole ? 128 : 0;
  facts += tweet.time.has_value() && !tweet.ambiguous_date;
  facts += !tweet.author.id.empty();
  facts += tweet.original_author.known();
  facts += tweet.original_id != 0;
  facts += tweet.reply_to != 0;
  for (const std::string_view part : {tweet.text, tweet.link, tweet.client}) facts += !part.empty();
  for (const auto& value : tweet.author.profile) facts += value.has_value();
  return static_cast<std::uint8_t>(facts);
}

std::uint8_t flags_of(const Tweet& tweet) {
  return static_cast<std::uint8_t>((tweet.retweet ? flag_retweet : 0) | (tweet.quote ? flag_quote : 0) |
                                   (tweet.reply ? flag_reply : 0) | (tweet.hashtags_whole ? 0 : flag_hashtags_cut));
}

std::string_view bytes_of(const std::uint64_t& id) { return {reinterpret_cast<const char*>(&id), sizeof(id)}; }

// Four bytes that tell texts apart; never 0.
std::uint32_t fingerprint(std::string_view text) {
  return std::max(static_cast<std::uint32_t>(hash_bytes(text)), std::uint32_t{1});
}

// Whether the letters are three or more: fewer say nothing.
bool says_something(std::string_view letters) {
  constexpr std::ptrdiff_t fewest = 3, most_bytes_of_one = 4;
  const auto begins_letter = [](char c) { return (c & 0xC0) != 0x80; };
  return std::ssize(letters) >= fewest * most_bytes_of_one ||
         std::count_if(letters.begin(), letters.end(), begins_letter) >= fewest;
}

constexpr int offset_bits = 40;
static_assert(largest_offset == (std::uint64_t{1} << offset_bits) - 1);

}  // namespace

TweetTable::TweetTable() : by_id_(0, IdHash{this}, IdEqual{this}) {
  by_id_.max_load_factor(0.8f);
  by_number_.max_load_factor(0.8f);
  handles_.intern("");
  sequences_.intern("");
  clients_.intern("");
  mention_lists_.intern("");
}

std::size_t TweetTable::NumberHash::operator()(std::uint64_t number) const {
  return static_cast<std::size_t>(hash_bytes(bytes_of(number)));
}

void TweetTable::add(const Tweet& tweet, Seconds now, const Origin& origin) {
  const auto possible = [now](std::optional<Seconds> time) {
    return time && *time >= first_tweet_ever && *time <= now;
  };
  TweetRow row;
  row.id = tweet.id;
  row.flags = flags_of(tweet);
  row.rank = completeness(tweet);
  const auto id_time = time_of_id(tweet.id);
  if (tweet.ambiguous_date && *tweet.time >= first_tweet_ever && *tweet.time <= UINT32_MAX) {
    row.flags |= flag_ambiguous_date;
    row.time = static_cast<std::uint32_t>(*tweet.time);
  } else if (possible(tweet.time)) {
    row.time = static_cast<std::uint32_t>(*tweet.time);
  } else if (possible(id_time)) {
    row.time = static_cast<std::uint32_t>(*id_time);
    row.flags |= flag_time_from_id;
  }
  // What an account looked like at a time that is not certain is as if at no known time.
  const std::uint32_t seen = row.flags & flag_ambiguous_date ? 0 : row.time;
  if (tweet.author.known()) row.account = add_account(tweet.author, seen, true, origin.archive);
  if (tweet.original_author.known()) row.original = add_account(tweet.original_author, seen, false, origin.archive);
  row.hashtags = add_sequence(tweet.hashtags);
  if (tweet.retweet && tweet.original_id < from_text) row.original_id = tweet.original_id;
  if (row.original_id == 0) read_text(tweet.text, row);
  if (tweet.reply_to != 0) row.reply_to = fingerprint(bytes_of(tweet.reply_to));
  if (!tweet.link.empty()) row.link = fingerprint(tweet.link);
  row.client = clients_.intern(is_name(tweet.client) ? tweet.client : "");
  row.input = std::min(inputs_.intern(origin.input), most_inputs - 1);
  row.offset = std::min(origin.offset, largest_offset);
  add_row(row);
}

// Takes from a text what is kept of it.
void TweetTable::read_text(std::string_view text, TweetRow& row) {
  constexpr std::size_t longest = 64 << 10;  // tweets have 25,000 characters at most
  const bool retweet = (row.flags & flag_retweet) != 0;
  read_words(text.substr(0, longest), text_);
  if (!retweet) row.mentions = add_mentions();
  if (!says_something(text_.letters)) return;
  if (!retweet) row.words = fingerprint(text_.letters);
  row.sketch = retweet ? hash_bytes(text_.letters) | from_text : sketch_of(text_);
}

// Of those in text_.
std::uint32_t TweetTable::add_mentions() {
  if (text_.mentions.empty()) return 0;
  if (text_.mentions.size() == 1) return mention_lists_.intern(fold_handle(text_.mentions[0]));
  mentioned_.clear();
  for (const std::string_view mention : text_.mentions) mentioned_.push_back(fold_handle(mention));
  heap_sort(mentioned_);
  mentioned_.erase(std::unique(mentioned_.begin(), mentioned_.end()), mentioned_.end());
  key_.clear();
  for (const std::string& handle : mentioned_) key_.append(key_.empty() ? "" : " ").append(handle);
  return mention_lists_.intern(key_);
}

void TweetTable::add_profile(const AccountView& account, std::uint32_t seen) {
  if (account.known()) accounts_[add_account(account, seen, true, {})].described = 1;
}

void TweetTable::add_owner(const AccountView& owner, std::uint32_t seen, std::string_view archive) {
  AccountView nameless;
  nameless.archive_owner = true;
  const std::uint32_t of_archive = add_account(nameless, 0, true, archive);
  const std::uint32_t account = add_account(owner, seen, true, archive);
  accounts_[account].described = 1;
  if (account != of_archive) owners_.insert((std::uint64_t{of_archive} << 32) | account);
}

TweetRow TweetTable::row(std::size_t i) const {
  const Block& block = *blocks_[i / Block::size];
  const std::size_t at = i % Block::size;
  return {block.ids[at],
          block.times[at],
          block.accounts[at],
          block.originals[at],
          block.hashtags[at],
          block.flags[at],
          block.ranks[at],
          original_id(i),
          sketch(i),
          block.words[at],
          block.links[at],
          block.answered[at],
          block.mentions[at],
          block.clients[at],
          static_cast<std::uint32_t>(block.places[at] >> offset_bits),
          block.places[at] & largest_offset};
}

void TweetTable::sequence(std::uint32_t number, std::vector<std::uint32_t>& spellings) const {
  const std::string_view bytes = sequences_[number];
  spellings.resize(bytes.size() / sizeof(std::uint32_t));
  if (!bytes.empty()) std::memcpy(spellings.data(), bytes.data(), bytes.size());
}

std::uint32_t TweetTable::add_account(std::string_view key) {
  const std::uint32_t account = account_keys_.intern(key);
  if (account == accounts_.size()) accounts_.push_back({});
  return account;
}

// Most ids are numbers, which are found again without making their key.
std::uint32_t TweetTable::add_account_with_id(std::string_view id) {
  const std::uint64_t number = number_of_id(id);
  if (number != 0) {
    if (const auto known = by_number_.find(number); known != by_number_.end()) return known->second;
  }
  const std::uint32_t account = add_account(key_.assign("#").append(id));
  if (number != 0) by_number_.insert({number, account});
  return account;
}

std::uint32_t TweetTable::add_account(const AccountView& seen, std::uint32_t tweet_time, bool as_author,
                                      std::string_view archive) {
  const bool has_handle = is_name(seen.handle);
  const std::uint32_t account = !seen.id.empty() ? add_account_with_id(seen.id)
                                : has_handle     ? add_account(key_.assign("@").append(fold_handle(seen.handle)))
                                                 : add_account(key_.assign("~").append(archive));
  const std::uint32_t time = std::max(tweet_time, seen_at_no_known_time);
  if (has_handle) observe_handle(account, seen.handle, as_author ? time : 0);
  Account& known = accounts_[account];
  for (std::size_t field = 0; field < profile_field_count; ++field) {
    if (seen.profile[field]) known.profile[field].merge(Observed(time, *seen.profile[field]));
  }
  for (const ProfileField field : {ProfileField::statuses, ProfileField::likes}) {
    const auto& count = seen.profile[static_cast<std::size_t>(field)];
    if (count && tweet_time != 0) known.earliest[field == ProfileField::likes].merge({~time, *count});
  }
  return account;
}

// The latest handle is shown, ties by the larger bytes; the others are remembered.
void TweetTable::observe_handle(std::uint32_t account, std::string_view handle, std::uint32_t time) {
  Account& known = accounts_[account];
  if (are_same(handle, handles_[known.handle])) {
    known.handle_time = std::max(known.handle_time, time);
    return;
  }
  std::uint32_t former = handles_.intern(handle);
  if (std::make_tuple(time, handle) > std::make_tuple(known.handle_time, handles_[known.handle])) {
    std::swap(former, known.handle);
    known.handle_time = time;
  }
  if (former != 0) former_handles_.insert((std::uint64_t{account} << 32) | former);
}

std::uint32_t TweetTable::add_sequence(const std::vector<std::string_view>& hashtags) {
  numbers_.clear();
  for (const std::string_view tag : hashtags) {
    if (is_name(tag)) numbers_.push_back(spellings_.intern(tag));
  }
  return intern_sequence();
}

// Of the spellings in numbers_.
std::uint32_t TweetTable::intern_sequence() {
  return sequences_.intern({reinterpret_cast<const char*>(numbers_.data()), numbers_.size() * sizeof(std::uint32_t)});
}

void TweetTable::add_row(const TweetRow& row) {
  if (row.flags & flag_ambiguous_date) has_ambiguous_dates_ = true;
  if (row.id != 0) {
    if (const auto known = by_id_.find(row.id); known != by_id_.end()) {
      ++duplicates_;
      if (is_better(row, this->row(*known))) set_row(*known, row);
      return;
    }
  }
  const auto number = static_cast<std::uint32_t>(tweets_++);
  if (number % Block::size == 0) blocks_.emplace_back(new Block);  // not filled with zeros first
  set_row(number, row);
  if (row.id != 0) by_id_.insert(number);
}

void TweetTable::set_row(std::size_t i, const TweetRow& row) {
  Block& block = *blocks_[i / Block::size];
  const std::size_t at = i % Block::size;
  block.ids[at] = row.id;
  block.contents[at] = row.original_id != 0 ? row.original_id : row.sketch;
  block.places[at] = std::uint64_t{row.input} << offset_bits | row.offset;
  block.times[at] = row.time;
  block.accounts[at] = row.account;
  block.originals[at] = row.original;
  block.hashtags[at] = row.hashtags;
  block.words[at] = row.words;
  block.links[at] = row.link;
  block.answered[at] = row.reply_to;
  block.mentions[at] = row.mentions;
  block.clients[at] = row.client;
  block.flags[at] = row.flags;
  block.ranks[at] = row.rank;
}

// Of two copies of a tweet the one that says more, then the one with the smaller hash; of equal ones, for finding its
// text again, the one that comes first.
bool TweetTable::is_better(const TweetRow& a, const TweetRow& b) const {
  if (a.rank != b.rank) return a.rank > b.rank;
  const std::uint64_t hash_of_a = content_hash(a), hash_of_b = content_hash(b);
  if (hash_of_a != hash_of_b) return hash_of_a < hash_of_b;
  return std::pair(input(a.input), a.offset) < std::pair(input(b.input), b.offset);
}

// Of what the row says, not of the numbers it says it with: the same in every table.
std::uint64_t TweetTable::content_hash(const TweetRow& row) const {
  ByteWriter content;
  content.number(row.id);
  content.number(row.time);
  content.number(row.flags);
  content.string(row.flags & flag_ambiguous_date ? input(row.input) : std::string_view());
  for (const std::uint32_t account : {row.account, row.original}) {
    content.string(account == nobody ? std::string_view() : account_key(account));
  }
  std::vector<std::uint32_t> spellings;
  sequence(row.hashtags, spellings);
  for (const std::uint32_t spelling : spellings) content.string(spellings_[spelling]);
  content.number(row.original_id);
  content.number(row.words);
  content.number(row.sketch);
  content.number(row.link);
  content.number(row.reply_to);
  content.string(mention_list(row.mentions));
  content.string(client(row.client));
  return hash_bytes(content.view());
}

}  // namespace hustings
