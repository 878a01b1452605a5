#pragma once
#include <optional>
#include <string_view>

#include "tweets/index.h"

namespace hustings {

// What the profile of an account says, each or nothing as evidence.json defines it.

// Tweets and likes a day of its first days.
struct FirstDays {
  double days = 0;  // of its age when that was seen, one at least
  std::uint32_t statuses = 0, likes = 0;
  double per_day() const { return (static_cast<double>(statuses) + likes) / days; }
};
std::optional<FirstDays> first_days(const TweetIndex& index, std::uint32_t author);

// Days from the account's creation to a time; nothing if it is not known, or later.
std::optional<double> days_old(const TweetIndex& index, std::uint32_t author, std::uint32_t time);
std::optional<double> friends_per_follower(const TweetIndex& index, std::uint32_t author);
// How many of biography, location and link are missing.
std::optional<double> bare_profile(const TweetIndex& index, std::uint32_t author);
std::optional<double> verified_before_sale(const TweetIndex& index, std::uint32_t author);
std::optional<double> digits_of_own_choice(const TweetIndex& index, std::uint32_t author);

// Digits at the end of a handle.
std::size_t trailing_digits(std::string_view handle);
// The mean logarithm, to base two, of how often each letter follows the one before in words. Nothing if fewer than five
// letters do.
std::optional<double> likeliness(std::string_view handle);

}  // namespace hustings
