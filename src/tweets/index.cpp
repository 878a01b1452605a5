#include "tweets/index.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "text/fold.h"

namespace hustings {
namespace {

bool has_id(std::string_view key) { return key[0] == '#'; }

// Ids before handles; numbers written in digits come in the order of the numbers.
bool key_less(std::string_view a, std::string_view b) {
  if (has_id(a) != has_id(b)) return has_id(a);
  if (has_id(a) && a.size() != b.size()) return a.size() < b.size();
  return a < b;
}

}  // namespace

TweetIndex::TweetIndex(const TweetTable& table) : table_(table) {
  join_handles();
  order_authors();
  order_tweets();
  fold_tags();
}

std::string_view TweetIndex::id(std::uint32_t author) const {
  const std::string_view key = table_.account_key(author_rows_[author]);
  return has_id(key) ? key.substr(1) : std::string_view();
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

// Finds for every handle-only account the one id that used its handle.
void TweetIndex::join_handles() {
  same_.resize(table_.accounts());
  std::iota(same_.begin(), same_.end(), 0u);
  joined_.assign(table_.accounts(), nobody);

  constexpr std::uint32_t several = nobody - 1;
  std::unordered_map<std::string_view, std::uint32_t> user_of;  // folded handle, of the accounts without an id
  for (std::uint32_t row = 0; row < table_.accounts(); ++row) {
    const std::string_view key = table_.account_key(row);
    if (!has_id(key)) user_of.emplace(key.substr(1), nobody);
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
    if (has_id(key)) continue;
    const std::uint32_t user = user_of[key.substr(1)];
    if (user == nobody || user == several) continue;
    same_[row] = user;
    joined_[row] = joined_[user];
    joined_[user] = row;
  }
}

void TweetIndex::order_authors() {
  std::vector<bool> writes(table_.accounts());
  for (std::size_t i = 0; i < table_.tweets(); ++i) {
    const std::uint32_t account = table_.row(i).account;
    if (account != nobody) writes[same_[account]] = true;
  }
  for (std::uint32_t row = 0; row < table_.accounts(); ++row) {
    if (writes[row]) author_rows_.push_back(row);
  }
  std::sort(author_rows_.begin(), author_rows_.end(), [this](std::uint32_t a, std::uint32_t b) {
    return key_less(table_.account_key(a), table_.account_key(b));
  });
}

// Counting sort by author, then by time within each.
void TweetIndex::order_tweets() {
  std::vector<std::uint32_t> author_of(table_.accounts(), authors());
  for (std::uint32_t author = 0; author < authors(); ++author) author_of[author_rows_[author]] = author;
  const auto author_of_tweet = [&](const TweetRow& row) {
    return row.account == nobody ? authors() : author_of[same_[row.account]];
  };

  first_tweet_.assign(authors() + 2, 0);
  for (std::size_t i = 0; i < table_.tweets(); ++i) ++first_tweet_[author_of_tweet(table_.row(i)) + 1];
  std::partial_sum(first_tweet_.begin(), first_tweet_.end(), first_tweet_.begin());

  std::vector<std::uint32_t> order(table_.tweets());
  std::vector<std::uint32_t> next(first_tweet_.begin(), first_tweet_.end() - 1);
  for (std::size_t i = 0; i < table_.tweets(); ++i) {
    order[next[author_of_tweet(table_.row(i))]++] = static_cast<std::uint32_t>(i);
  }
  for (std::uint32_t author = 0; author <= authors(); ++author) {
    std::sort(order.begin() + first_tweet_[author], order.begin() + first_tweet_[author + 1],
              [this](std::uint32_t a, std::uint32_t b) { return table_.time(a) < table_.time(b); });
  }

  for (auto* column : {&times_, &hashtags_, &originals_}) column->reserve(order.size());
  flags_.reserve(order.size());
  for (const std::uint32_t i : order) {
    const TweetRow row = table_.row(i);
    times_.push_back(row.time);
    hashtags_.push_back(row.hashtags);
    originals_.push_back(row.original == nobody ? nobody : same_[row.original]);
    flags_.push_back(row.flags);
    if (row.time == 0) continue;
    first_time_ = first_time_ == 0 ? row.time : std::min(first_time_, row.time);
    last_time_ = std::max(last_time_, row.time);
  }
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
    std::sort(tags.begin(), tags.end());
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
