#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "automation/account_tweets.h"
#include "automation/signals.h"
#include "tweets/index.h"

namespace hustings {

// What the sentence on one signal of an account needs, and the tweets that show it.
struct SignalDetails {
  std::map<std::string, std::string, std::less<>> words;  // by the names in the sentence's braces
  std::vector<std::uint32_t> tweets;                      // of the index; at most three
};

// Finds the details of one account's signals, in words for readers.
class SignalDetailing {
 public:
  SignalDetailing(const TweetIndex& index, const SignalQuestion& question, std::uint32_t author);

  // `value`: the signal's, which must be known. Clients on no list are named only if `names_clients`.
  SignalDetails of(Measure measure, double value, bool names_clients) const;

  // Times of the account's tweets in the window, of those inputs that tell at which minute.
  const std::vector<std::uint32_t>& times() const { return of_.clock; }

 private:
  void add_peak(std::uint32_t seconds, SignalDetails& details) const;
  void add_rest(SignalDetails& details) const;
  void add_commonest(std::uint32_t unit, const char* name, SignalDetails& details) const;
  void add_sources(SignalDetails& details) const;
  void add_client(ClientKind kind, bool names_clients, SignalDetails& details) const;
  void add_profile(Measure measure, double value, SignalDetails& details) const;
  void add_own(Measure measure, SignalDetails& details) const;
  void add_reaction(SignalDetails& details) const;
  // The first three of `tweets` that f(tweet) wants.
  template <class Wanted>
  static std::vector<std::uint32_t> first_three(const std::vector<std::uint32_t>& tweets, Wanted wanted);
  bool is_retweet(std::uint32_t tweet) const { return (index_.flags(tweet) & flag_retweet) != 0; }

  const TweetIndex& index_;
  const SignalQuestion& question_;
  const std::uint32_t author_;
  AccountTweets of_;
};

// The sentence with the words put in the place of their names: "It posted {value} times."
std::string fill(std::string_view sentence, const SignalDetails& details);

}  // namespace hustings
