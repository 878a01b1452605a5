#include "automation/profile_signals.h"

#include <algorithm>
#include <cmath>

#include "automation/letter_pairs.h"

namespace hustings {
namespace {

// 1 December 2017: since then at the latest the platform has given out handles of a name and eight digits.
constexpr std::uint32_t digits_assigned = 1'512'086'400;
// 1 April 2023: verification came for sale.
constexpr std::uint32_t verification_sold = 1'680'307'200;

std::optional<std::uint32_t> known(const Observed& observed) {
  return observed.known() ? std::optional(observed.value()) : std::nullopt;
}

}  // namespace

std::optional<FirstDays> first_days(const TweetIndex& index, std::uint32_t author) {
  constexpr double longest = 30;
  const Observed statuses = index.earliest(author, ProfileField::statuses);
  const Observed likes = index.earliest(author, ProfileField::likes);
  if (!statuses.known() || !likes.known() || likes.time() != statuses.time()) return std::nullopt;
  const auto age = days_old(index, author, statuses.time());
  if (!age || *age > longest) return std::nullopt;
  return FirstDays{std::max(1.0, *age), statuses.value(), likes.value()};
}

std::optional<double> days_old(const TweetIndex& index, std::uint32_t author, std::uint32_t time) {
  const auto created = known(index.profile(author, ProfileField::created_at));
  if (!created || *created > time) return std::nullopt;
  return (time - *created) / static_cast<double>(seconds_per_day);
}

std::optional<double> friends_per_follower(const TweetIndex& index, std::uint32_t author) {
  constexpr std::uint32_t fewest_friends = 50;
  const auto friends = known(index.profile(author, ProfileField::friends));
  const auto followers = known(index.profile(author, ProfileField::followers));
  if (!friends || !followers || *friends < fewest_friends) return std::nullopt;
  return static_cast<double>(*friends) / std::max(*followers, 1u);
}

std::optional<double> bare_profile(const TweetIndex& index, std::uint32_t author) {
  int missing = 0;
  for (const auto field : {ProfileField::biography, ProfileField::location, ProfileField::link}) {
    const auto has = known(index.profile(author, field));
    if (!has) return std::nullopt;
    missing += *has == 0;
  }
  return missing;
}

std::optional<double> verified_before_sale(const TweetIndex& index, std::uint32_t author) {
  const Observed verified = index.profile(author, ProfileField::verified);
  if (!verified.known() || verified.time() == seen_at_no_known_time) return std::nullopt;
  if (verified.time() >= verification_sold) return std::nullopt;
  return verified.value() != 0;
}

std::optional<double> digits_of_own_choice(const TweetIndex& index, std::uint32_t author) {
  const auto created = known(index.profile(author, ProfileField::created_at));
  const std::string_view handle = index.handle(author);
  if (!created || *created >= digits_assigned || handle.empty()) return std::nullopt;
  return static_cast<double>(trailing_digits(handle));
}

std::size_t trailing_digits(std::string_view handle) {
  std::size_t digits = 0;
  while (digits < handle.size() && handle[handle.size() - 1 - digits] >= '0' &&
         handle[handle.size() - 1 - digits] <= '9') {
    ++digits;
  }
  return digits;
}

std::optional<double> likeliness(std::string_view handle) {
  const auto letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? (c | 0x20) - 'a' : -1; };
  int pairs = 0, sum = 0;
  for (std::size_t i = 1; i < handle.size(); ++i) {
    const int first = letter(handle[i - 1]), second = letter(handle[i]);
    if (first < 0 || second < 0) continue;
    ++pairs;
    sum += letter_pairs[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)];
  }
  if (pairs < 5) return std::nullopt;
  return -sum / 10.0 / pairs;
}

}  // namespace hustings
