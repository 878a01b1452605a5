#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "automation/signals.h"
#include "tweets/index.h"

namespace hustings {

// What the sentence on one signal of an account needs, and the tweets that show it.
struct SignalDetails {
  std::map<std::string, std::string, std::less<>> words;  // by the names in the sentence's braces
  std::vector<std::uint32_t> tweets;                      // of the index; at most three
  bool is_sign = true;  // false: what the sentence says is not so, as of an account that has a picture
};

// Finds the details of one account's signals, in words for readers.
class SignalDetailing {
 public:
  SignalDetailing(const TweetIndex& index, const SignalQuestion& question, std::uint32_t author);

  // `value`: the signal's, which must be known.
  SignalDetails of(Measure measure, double value) const;

  // The account's tweets in the window that have a time, and these times.
  const std::vector<std::uint32_t>& dated() const { return dated_; }
  const std::vector<std::uint32_t>& times() const { return times_; }

 private:
  void add_peak(std::uint32_t seconds, SignalDetails& details) const;
  void add_rest(SignalDetails& details) const;
  void add_commonest(std::uint32_t unit, const char* name, SignalDetails& details) const;
  void add_sources(SignalDetails& details) const;
  void add_client(ClientKind kind, SignalDetails& details) const;
  void add_profile(Measure measure, double value, SignalDetails& details) const;
  void add_own(Measure measure, SignalDetails& details) const;
  void add_reaction(SignalDetails& details) const;
  template <class Wanted>
  std::vector<std::uint32_t> first_three(Wanted wanted) const;
  template <class Wanted>
  std::size_t count(Wanted wanted) const;
  bool is_retweet(std::uint32_t tweet) const { return (index_.flags(tweet) & flag_retweet) != 0; }

  const TweetIndex& index_;
  const SignalQuestion& question_;
  const std::uint32_t author_;
  std::vector<std::uint32_t> tweets_, dated_, times_;
};

// The sentence with the words put in the place of their names: "It posted {value} times."
std::string fill(std::string_view sentence, const SignalDetails& details);

}  // namespace hustings
