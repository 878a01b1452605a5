#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parties/attribution.h"
#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// Groups of accounts, as bits: that of number g is 1 << g.
inline constexpr std::size_t group_count = 4;

// How much of an account's amplification: tweets of others that retweet it, and others' own tweets that mention it.
struct Amplified {
  std::uint32_t target = 0;  // number for Amplification
  std::uint32_t retweets = 0, mentions = 0;
  std::uint32_t tweets = 0;    // either
  std::uint32_t accounts = 0;  // that wrote them
  std::array<std::uint32_t, group_count> by_group = {};  // tweets by accounts of each group
};

// Who is amplified, and by whom. Targets are the accounts of the table, by the rows that stand for them, and after
// them those of whom only a mentioned handle is known.
class Amplification {
 public:
  Amplification(const TweetIndex& index, const TimeSpan& span, const Meanings& meanings);

  // Tweets that amplify anybody, and how many are amplified.
  struct Totals {
    std::uint32_t tweets = 0, targets = 0;
  };
  // The most amplified, by tweets, then accounts, then name; counted over all tweets or those with a party's hashtags.
  // `groups`: bits by author.
  std::vector<Amplified> most_amplified(std::size_t count, std::optional<std::size_t> party,
                                        const std::vector<std::uint8_t>& groups, Totals& totals) const;
  // Whom an author amplifies most.
  std::vector<Amplified> amplified_by(std::uint32_t author, std::size_t count) const;

  bool is_account(std::uint32_t target) const { return target < index_.table_accounts(); }
  std::string_view handle(std::uint32_t target) const;  // as spelled, or folded if it is known from mentions only
  // The one with that handle, folded; nothing if there is none, or several.
  std::optional<std::uint32_t> find(std::string_view folded_handle) const;

 private:
  template <class F>
  void each_amplifying(std::uint32_t author, std::optional<std::size_t> party, F f) const;
  std::vector<Amplified> counts(std::optional<std::size_t> party, const std::vector<std::uint8_t>& groups,
                                std::uint32_t& tweets) const;
  void keep_most(std::vector<Amplified>& all, std::size_t count) const;
  void name_targets();
  void read_mention_lists();
  std::uint32_t targets() const { return index_.table_accounts() + static_cast<std::uint32_t>(handles_.size()); }

  const TweetIndex& index_;
  const TimeSpan span_;
  const Meanings& meanings_;
  std::unordered_map<std::string, std::uint32_t> target_of_;  // by folded handle; nobody where several use it
  std::vector<std::string> handles_;                          // of targets that are no account of the table
  std::vector<std::uint32_t> first_mention_, mentioned_;      // by number of the list
};

}  // namespace hustings
