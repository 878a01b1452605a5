#include "tweets/index.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <unordered_map>

#include "text/digits.h"
#include "text/fold.h"
#include "text/heap_sort.h"

namespace hustings {
namespace {

bool has_id(std::string_view key) { return key[0] == '#'; }
std::string_view id_in(std::string_view key) { return has_id(key) ? key.substr(1) : std::string_view(); }

// Ids, then handles, then owners of archives; numbers written in digits come in the order of the numbers.
bool key_less(std::string_view a, std::string_view b) {
  if (a[0] != b[0]) return a[0] < b[0];
  if (has_id(a) && a.size() != b.size()) return a.size() < b.size();
  return a < b;
}

// What an account is sorted by: of two whose ids are numbers these tell the order without a look at the keys.
struct SortKey {
  std::uint32_t row;
  std::uint64_t number;  // 0 if the id is none
};

}  // namespace

TweetIndex::TweetIndex(const TweetTable& table, const DateOrders& dates, Seconds now) : table_(table) {
  same_.resize(table_.accounts());
  std::iota(same_.begin(), same_.end(), 0u);
  joined_.assign(table_.accounts(), nobody);
  join_handles();
  join_owners();
  order_authors();
  order_tweets(dates, now);
  count_quarters();
  fold_tags();
}

std::string_view TweetIndex::id(std::uint32_t author) const {
  return id_in(table_.account_key(author_rows_[author]));
}

std::string_view TweetIndex::handle(std::uint32_t author) const {
  std::pair<std::uint32_t, std::string_view> latest;
  for (std::uint32_t row = author_rows_[author]; row != nobody; row = joined_[row]) {
    latest = std::max(latest, {table_.handle_time(row), table_.handle(row)});
  }
  return latest.second;
}

Observed TweetIndex::profile(std::uint32_t author, ProfileField field) const {
  Observed observed;
  for (std::uint32_t row = author_rows_[author]; row != nobody; row = joined_[row]) {
    observed.merge(table_.profile(row, field));
  }
  return observed;
}

Observed TweetIndex::earliest(std::uint32_t author, ProfileField field) const {
  Observed earliest;
  for (std::uint32_t row = author_rows_[author]; row != nobody; row = joined_[row]) {
    const Observed seen = table_.earliest(row, field);
    if (!seen.known()) continue;
    const bool is_first = !earliest.known() || seen.time() < earliest.time();
    if (is_first || (seen.time() == earliest.time() && seen.value() > earliest.value())) earliest = seen;
  }
  return earliest;
}

// From now on `row` is a part of the account for which `to` stands.
void TweetIndex::join(std::uint32_t row, std::uint32_t to) {
  same_[row] = to;
  joined_[row] = joined_[to];
  joined_[to] = row;
}

// Finds for every handle-only account the one id that used its handle.
void TweetIndex::join_handles() {
  constexpr std::uint32_t several = nobody - 1;
  std::unordered_map<std::string_view, std::uint32_t> user_of;  // folded handle, of the accounts without an id
  for (std::uint32_t row = 0; row < table_.accounts(); ++row) {
    const std::string_view key = table_.account_key(row);
    if (key[0] == '@') user_of.emplace(key.substr(1), nobody);
  }
  if (user_of.empty()) return;
  table_.each_handle_use([&](std::string_view handle, std::uint32_t row) {
    if (!has_id(table_.account_key(row))) return;
    const auto user = user_of.find(fold_handle(handle));
    if (user == user_of.end() || user->second == row) return;
    user->second = user->second == nobody ? row : several;
  });
  for (std::uint32_t row = 0; row < table_.accounts(); ++row) {
    const std::string_view key = table_.account_key(row);
    if (key[0] != '@') continue;
    const std::uint32_t user = user_of[key.substr(1)];
    if (user == nobody || user == several) continue;
    join(row, user);
  }
}

// Finds for every archive the one account that is said to be its owner.
void TweetIndex::join_owners() {
  std::map<std::uint32_t, std::set<std::uint32_t>> owners;
  table_.each_owner(
      [&](std::uint32_t of_archive, std::uint32_t account) { owners[of_archive].insert(same_[account]); });
  for (const auto& [of_archive, accounts] : owners) {
    if (accounts.size() == 1) join(of_archive, *accounts.begin());
  }
}

void TweetIndex::order_authors() {
  std::vector<bool> writes(table_.accounts());  // or is described
  for (std::size_t i = 0; i < table_.tweets(); ++i) {
    const std::uint32_t account = table_.account(i);
    if (account != nobody) writes[same_[account]] = true;
  }
  for (std::uint32_t row = 0; row < table_.accounts(); ++row) {
    if (table_.is_described(row)) writes[same_[row]] = true;
  }
  std::vector<SortKey> authors;
  for (std::uint32_t row = 0; row < table_.accounts(); ++row) {
    if (writes[row]) authors.push_back({row, number_of_id(id_in(table_.account_key(row)))});
  }
  heap_sort(authors, [this](const SortKey& a, const SortKey& b) {
    if (a.number != 0 && b.number != 0) return a.number < b.number;
    return key_less(table_.account_key(a.row), table_.account_key(b.row));
  });
  for (const SortKey& author : authors) author_rows_.push_back(author.row);
}

// Counting sort by author, then by time within each.
void TweetIndex::order_tweets(const DateOrders& dates, Seconds now) {
  const std::vector<std::uint32_t> settled = settled_times(dates, now);
  std::vector<std::uint32_t> author_of(table_.accounts(), authors());
  for (std::uint32_t author = 0; author < authors(); ++author) author_of[author_rows_[author]] = author;
  for (std::uint32_t row = 0; row < table_.accounts(); ++row) author_of[row] = author_of[same_[row]];
  const auto author_of_tweet = [&](std::size_t i) {
    const std::uint32_t account = table_.account(i);
    return account == nobody ? authors() : author_of[account];
  };

  first_tweet_.assign(authors() + 2, 0);
  for (std::size_t i = 0; i < table_.tweets(); ++i) ++first_tweet_[author_of_tweet(i) + 1];
  std::partial_sum(first_tweet_.begin(), first_tweet_.end(), first_tweet_.begin());
  rows_.resize(table_.tweets());
  std::vector<std::uint32_t> next(first_tweet_.begin(), first_tweet_.end() - 1);
  for (std::size_t i = 0; i < table_.tweets(); ++i) rows_[next[author_of_tweet(i)]++] = static_cast<std::uint32_t>(i);

  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t time_of_a = time_of(a, settled), time_of_b = time_of(b, settled);
    return time_of_a != time_of_b ? time_of_a < time_of_b : table_.id(a) < table_.id(b);
  };
  for (std::uint32_t author = 0; author <= authors(); ++author) {
    const auto tweets = std::span(rows_).subspan(first_tweet_[author], first_tweet_[author + 1] - first_tweet_[author]);
    // Many exports give tweets in the order of time.
    if (!std::is_sorted(tweets.begin(), tweets.end(), before)) heap_sort(tweets, before);
  }
  take_columns(settled);
}

// The times by the table's rows, with ambiguous dates as what they are taken for; none if all are as the table has them.
std::vector<std::uint32_t> TweetIndex::settled_times(const DateOrders& dates, Seconds now) {
  std::vector<std::uint32_t> settled;
  if (!table_.has_ambiguous_dates()) return settled;
  settled.reserve(table_.tweets());
  for (std::size_t i = 0; i < table_.tweets(); ++i) {
    TweetRow row = table_.row(i);
    settle_time(row, dates, now);
    settled.push_back(row.time);
  }
  return settled;
}

// The columns that questions ask for most, in the order of the tweets.
void TweetIndex::take_columns(const std::vector<std::uint32_t>& settled) {
  for (auto* column : {&times_, &hashtags_, &originals_}) column->reserve(rows_.size());
  flags_.reserve(rows_.size());
  told_.resize(std::size_t{table_.inputs()} + 1);
  for (const std::uint32_t i : rows_) {
    const std::uint32_t time = time_of(i, settled), original = table_.original(i), input = table_.input_of(i);
    const std::uint8_t flags = table_.flags(i);
    times_.push_back(time);
    hashtags_.push_back(table_.hashtags(i));
    originals_.push_back(original == nobody ? nobody : same_[original]);
    flags_.push_back(flags);
    ++tweets_with_flags_[flags];
    if (flags & flag_reply) told_[input] |= tells_replies;
    if (time == 0) continue;
    if (time % 3600 != 0) told_[input] |= tells_minutes;
    if (time % 60 != 0) told_[input] |= tells_seconds;
    first_time_ = first_time_ == 0 ? time : std::min(first_time_, time);
    last_time_ = std::max(last_time_, time);
  }
  told_.resize(std::max<std::size_t>(table_.inputs(), 1));
  told_alike_ = std::all_of(told_.begin(), told_.end(), [this](std::uint8_t told) { return told == told_[0]; });
}

std::uint64_t TweetIndex::tweets_with(TweetFlag flag) const {
  std::uint64_t tweets = 0;
  for (std::size_t flags = 0; flags < tweets_with_flags_.size(); ++flags) {
    if ((flags & flag) != 0) tweets += tweets_with_flags_[flags];
  }
  return tweets;
}

void TweetIndex::count_quarters() {
  if (first_time_ == 0) return;
  quarters_.resize(static_cast<std::size_t>((last_time_ - first_quarter()) / quarter + 1));
  for (const std::uint32_t time : times_) {
    if (time != 0) ++quarters_[static_cast<std::size_t>((time - first_quarter()) / quarter)];
  }
}

// Decides how the row's date is to be read, if that is open.
void TweetIndex::settle_time(TweetRow& row, const DateOrders& dates, Seconds now) {
  if ((row.flags & flag_ambiguous_date) == 0) return;
  const auto shown = dates.find(table_.input(row.input));
  const auto order = shown == dates.end() ? DateOrder::Verdict::undecided : shown->second.verdict();
  std::optional<Seconds> time;
  if (order == DateOrder::Verdict::month_first) time = row.time;
  if (order == DateOrder::Verdict::day_first) time = swap_day_and_month(row.time);
  if (order == DateOrder::Verdict::undecided) {
    ++undecided_dates_;
    time = time_of_id(row.id);
  }
  row.time = time && *time >= first_tweet_ever && *time <= now ? static_cast<std::uint32_t>(*time) : 0;
}

void TweetIndex::fold_tags() {
  std::vector<std::uint32_t> tag_of_spelling(table_.spellings());
  for (std::uint32_t s = 0; s < table_.spellings(); ++s) {
    tag_of_spelling[s] = folded_.intern(fold_hashtag(table_.spelling(s)));
  }
  std::vector<std::uint32_t> tags;
  first_tag_.push_back(0);
  for (std::uint32_t sequence = 0; sequence < table_.sequences(); ++sequence) {
    table_.sequence(sequence, tags);
    for (std::uint32_t& tag : tags) tag = tag_of_spelling[tag];
    heap_sort(tags);
    sequence_tags_.insert(sequence_tags_.end(), tags.begin(), std::unique(tags.begin(), tags.end()));
    first_tag_.push_back(static_cast<std::uint32_t>(sequence_tags_.size()));
  }
  choose_spellings(tag_of_spelling);
}

void TweetIndex::choose_spellings(const std::vector<std::uint32_t>& tag_of_spelling) {
  std::vector<std::uint64_t> tweets_with(table_.sequences()), uses(table_.spellings());
  for (const std::uint32_t sequence : hashtags_) ++tweets_with[sequence];
  std::vector<std::uint32_t> spellings;
  for (std::uint32_t sequence = 0; sequence < table_.sequences(); ++sequence) {
    table_.sequence(sequence, spellings);
    for (const std::uint32_t spelling : spellings) uses[spelling] += tweets_with[sequence];
  }
  shown_.assign(folded_.size(), nobody);
  for (std::uint32_t s = 0; s < table_.spellings(); ++s) {
    std::uint32_t& shown = shown_[tag_of_spelling[s]];
    if (shown == nobody || uses[s] > uses[shown] ||
        (uses[s] == uses[shown] && table_.spelling(s) < table_.spelling(shown))) {
      shown = s;
    }
  }
}

}  // namespace hustings
