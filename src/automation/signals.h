#pragma once
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "automation/clients.h"
#include "parties/tally.h"
#include "tweets/index.h"

namespace hustings {

// What can be a sign of automation, or speak against it. evidence.json defines each, says what it takes to judge it,
// and where it comes from.
enum class Measure : std::uint8_t {
  per_day,
  per_active_day,
  peak_hour,
  peak_24h,
  lifetime_per_day,
  age_days,
  early_rate,
  likes_per_day,
  follows,
  default_picture,
  bare,
  default_profile,
  handle_digits,
  handle_odd,
  verified,
  // Told by the caller, who knows what accounts do together:
  in_step_share,
  in_step_things,
  // Of accounts with ten tweets or more:
  longest_rest,
  gap_entropy,
  same_minute,
  same_second,
  bursts,
  reaction,
  weekend,
  retweet_share,
  few_sources,
  officials_share,
  own_repeats,
  same_link,
  reply_share,
  automation_client,
  scheduler,
  unknown_client,
  official_clients,
};
inline constexpr std::size_t measure_count = 34;

std::optional<Measure> find_measure(std::string_view id);

// What every account measures; not a number where that cannot be judged.
class Signals {
 public:
  explicit Signals(std::size_t authors) : always_(authors * of_any, unknown), busy_row_(authors, nobody) {}

  static constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
  float operator()(std::size_t author, Measure measure) const {
    const auto number = static_cast<std::size_t>(measure);
    if (number < of_any) return always_[author * of_any + number];
    return busy_row_[author] == nobody ? unknown : busy_[busy_row_[author] * of_busy + number - of_any];
  }
  std::size_t authors() const { return busy_row_.size(); }
  // Of how many authors it is known.
  std::uint32_t judged(Measure measure) const { return judged_[static_cast<std::size_t>(measure)]; }
  // Makes a measure unknown of all authors. Not one of accounts with ten tweets or more.
  void forget(Measure measure);
  // Once for each author and measure.
  void set(std::size_t author, Measure measure, double value);

 private:
  static constexpr std::size_t of_any = static_cast<std::size_t>(Measure::longest_rest);
  static constexpr std::size_t of_busy = measure_count - of_any;

  std::vector<float> always_;  // by author
  std::vector<float> busy_;    // by row, of the few authors that have one
  std::array<std::uint32_t, measure_count> judged_ = {};
  std::vector<std::uint32_t> busy_row_;  // by author, or nobody
};

// What the signals are measured on.
struct SignalQuestion {
  TimeSpan span;
  std::optional<double> days;   // of the window
  double sampling = 1;          // which part of all tweets the export holds
  Seconds utc_offset = 0;       // of the clocks that tell days
  std::vector<bool> officials;  // by row of the table's accounts, as TweetIndex::original() gives them; empty if none
  std::vector<ClientKind> clients;  // by number of the client's name
};
// The parts that depend on the index. `official_handles`: of any case.
SignalQuestion signal_question(const TweetIndex& index, const std::vector<std::string>& official_handles);

// Seconds from the retweeted tweet to the retweet; nothing if it is none, or one of the times is not known.
std::optional<std::uint32_t> reaction_time(const TweetIndex& index, std::uint32_t tweet);

Signals measure_signals(const TweetIndex& index, const SignalQuestion& question);

}  // namespace hustings
