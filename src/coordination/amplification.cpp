#include "coordination/amplification.h"

#include <algorithm>

#include "text/fold.h"

namespace hustings {

Amplification::Amplification(const TweetIndex& index, const TimeSpan& span, const Meanings& meanings)
    : index_(index), span_(span), meanings_(meanings) {
  name_targets();
  read_mention_lists();
}

// A handle is that of the account that used it, if only one did.
void Amplification::name_targets() {
  index_.table().each_handle_use([this](std::string_view handle, std::uint32_t row) {
    if (handle.empty()) return;
    const std::uint32_t target = index_.standing_for(row);
    const auto [known, is_new] = target_of_.emplace(fold_handle(handle), target);
    if (known->second != target) known->second = nobody;
  });
}

void Amplification::read_mention_lists() {
  const TweetTable& table = index_.table();
  first_mention_.push_back(0);
  for (std::uint32_t number = 0; number < table.mention_lists(); ++number) {
    for (std::string_view list = table.mention_list(number); !list.empty();) {
      const std::string handle(list.substr(0, list.find(' ')));
      list.remove_prefix(std::min(list.size(), handle.size() + 1));
      const auto [known, is_new] = target_of_.emplace(handle, targets());
      if (known->second == nobody) known->second = targets();
      if (known->second == targets()) handles_.push_back(handle);
      mentioned_.push_back(known->second);
    }
    first_mention_.push_back(static_cast<std::uint32_t>(mentioned_.size()));
  }
}

std::string_view Amplification::handle(std::uint32_t target) const {
  return is_account(target) ? index_.table().handle(target) : std::string_view(handles_[target - index_.table_accounts()]);
}

std::optional<std::uint32_t> Amplification::find(std::string_view folded_handle) const {
  const auto known = target_of_.find(std::string(folded_handle));
  return known == target_of_.end() || known->second == nobody ? std::nullopt : std::optional(known->second);
}

// Calls f(target, whether it is retweeted) for each that the author's tweets amplify, and f(nobody, false) after each
// tweet that does.
template <class F>
void Amplification::each_amplifying(std::uint32_t author, std::optional<std::size_t> party, F f) const {
  const std::uint32_t self = index_.row_of(author);
  const Range range = index_.tweets_of(author);
  for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) {
    const std::uint32_t time = index_.time(tweet);
    if (!span_.holds(time)) continue;
    if (party && (meanings_.of_row(meanings_.row(index_.hashtags(tweet), time)).parties >> *party & 1) == 0) continue;
    bool amplifies = false;
    const auto take = [&](std::uint32_t target, bool is_retweet) {
      if (target == nobody || target == self) return;
      f(target, is_retweet);
      amplifies = true;
    };
    if (index_.flags(tweet) & flag_retweet) {
      take(index_.original(tweet), true);
    } else {
      const std::uint32_t list = index_.mentions(tweet);
      for (std::uint32_t m = first_mention_[list]; m < first_mention_[list + 1]; ++m) take(mentioned_[m], false);
    }
    if (amplifies) f(nobody, false);
  }
}

std::vector<Amplified> Amplification::counts(std::optional<std::size_t> party, const std::vector<std::uint8_t>& groups,
                                             std::uint32_t& tweets) const {
  std::vector<Amplified> all(targets());
  std::vector<std::uint32_t> last(targets(), nobody);  // the author that amplified it last
  for (std::uint32_t author = 0; author < index_.authors(); ++author) {
    each_amplifying(author, party, [&](std::uint32_t target, bool is_retweet) {
      if (target == nobody) {
        ++tweets;
        return;
      }
      Amplified& amplified = all[target];
      ++(is_retweet ? amplified.retweets : amplified.mentions);
      ++amplified.tweets;
      amplified.accounts += last[target] != author;
      last[target] = author;
      for (std::size_t g = 0; g < group_count; ++g) amplified.by_group[g] += groups[author] >> g & 1;
    });
  }
  for (std::uint32_t target = 0; target < all.size(); ++target) all[target].target = target;
  return all;
}

void Amplification::keep_most(std::vector<Amplified>& all, std::size_t count) const {
  std::erase_if(all, [](const Amplified& amplified) { return amplified.tweets == 0; });
  const auto name = [this](const Amplified& amplified) {
    return is_account(amplified.target) ? index_.table().account_key(amplified.target) : handle(amplified.target);
  };
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size()));
  std::partial_sort(all.begin(), middle, all.end(), [&](const Amplified& a, const Amplified& b) {
    if (a.tweets != b.tweets) return a.tweets > b.tweets;
    return a.accounts != b.accounts ? a.accounts > b.accounts : name(a) < name(b);
  });
  all.erase(middle, all.end());
}

std::vector<Amplified> Amplification::most_amplified(std::size_t count, std::optional<std::size_t> party,
                                                     const std::vector<std::uint8_t>& groups, Totals& totals) const {
  std::vector<Amplified> all = counts(party, groups, totals.tweets);
  totals.targets = static_cast<std::uint32_t>(
      std::count_if(all.begin(), all.end(), [](const Amplified& amplified) { return amplified.tweets > 0; }));
  keep_most(all, count);
  return all;
}

std::vector<Amplified> Amplification::amplified_by(std::uint32_t author, std::size_t count) const {
  std::unordered_map<std::uint32_t, Amplified> found;
  each_amplifying(author, std::nullopt, [&](std::uint32_t target, bool is_retweet) {
    if (target == nobody) return;
    Amplified& amplified = found[target];
    amplified.target = target;
    ++(is_retweet ? amplified.retweets : amplified.mentions);
    ++amplified.tweets;
  });
  std::vector<Amplified> all;
  for (const auto& [target, amplified] : found) all.push_back(amplified);
  keep_most(all, count);
  return all;
}

}  // namespace hustings
