#include "simulation/pace.h"

#include <algorithm>
#include <array>

namespace hustings::simulation {
namespace {

constexpr std::size_t week_hours = 7 * 24;
constexpr std::int64_t hour_ms = 3'600'000;

// How much a person tweets by the hour of the day, from midnight of their own clock on: asleep for six hours, a dip
// after noon, most in the evening. Chosen, after the usual shape of such curves.
constexpr std::array<std::uint32_t, 24> waking = {3,  0,  0,  0,  0,  0,  0,  6,  18, 24, 24, 22,
                                                  27, 24, 20, 20, 22, 26, 32, 38, 44, 46, 36, 16};
// Monday was a holiday; on Thursday Britain voted in local elections, on Friday it counted.
constexpr std::array<std::uint32_t, 7> weekdays = {92, 100, 104, 122, 112, 84, 86};

// Where the attention of a week lies, as a running sum over its hours.
struct Rhythm {
  std::array<std::uint32_t, week_hours + 1> until{};

  // The time before which the share `position`, from 0 to 1, of the attention lies.
  std::int64_t time_at(double position) const {
    const double wanted = position * until.back();
    const auto after = std::upper_bound(until.begin(), until.end(), wanted);
    if (after == until.end()) return week_ms;
    const auto hour = static_cast<std::size_t>(after - until.begin()) - 1;
    const double within = (wanted - until[hour]) / (until[hour + 1] - until[hour]);
    return static_cast<std::int64_t>(hour) * hour_ms + static_cast<std::int64_t>(within * hour_ms);
  }
};

// `late`: hours by which the person's clock is behind UTC.
Rhythm human_rhythm(std::size_t late) {
  Rhythm rhythm;
  for (std::size_t hour = 0; hour < week_hours; ++hour) {
    rhythm.until[hour + 1] = rhythm.until[hour] + waking[(hour + 24 - late) % 24] * weekdays[hour / 24];
  }
  return rhythm;
}

// British summer time is an hour ahead of UTC; people rise up to two hours before and four after the average.
const Rhythm& rhythm_of(std::uint64_t seed, std::uint32_t account) {
  static const std::array<Rhythm, 24> all = [] {
    std::array<Rhythm, 24> rhythms;
    for (std::size_t late = 0; late < 24; ++late) rhythms[late] = human_rhythm(late);
    return rhythms;
  }();
  constexpr std::size_t lateness[] = {21, 22, 22, 23, 23, 23, 23, 23, 0, 0, 0, 1, 1, 2, 3};
  Random random = Random::at({seed, account, 0x415E});
  const bool elsewhere = random.percent(3);  // abroad, or at work by night
  return all[elsewhere ? random.below(24) : random.among(lateness)];
}

// People tweet in sittings of one to four tweets, minutes apart; the sittings spread over their waking hours.
std::int64_t in_sessions(const Cast& cast, std::uint32_t account, std::uint32_t tweet) {
  const std::uint32_t size = Random::at({cast.seed, account, 0x5175}).between(1, 4);
  const std::uint32_t sessions = (cast.accounts[account].tweets + size - 1) / size, session = tweet / size;
  const double position = (session + Random::at({cast.seed, account, session, 0xBE61}).fraction()) / sessions;
  const std::int64_t begin = rhythm_of(cast.seed, account).time_at(position);
  std::int64_t later = 0;
  for (std::uint32_t i = session * size + 1; i <= tweet; ++i) {
    later += 15'000 + Random::at({cast.seed, account, i, 0x6A9}).below(240'000);
  }
  return begin + std::min(later, (week_ms - begin) * (tweet % size) / size);
}

// A ring meets in daylight. Its events lie apart by half an even interval at least, so they never overlap.
std::int64_t together(const Cast& cast, std::uint32_t account, std::uint32_t tweet) {
  const Account& member = cast.accounts[account];
  Random event = Random::at({cast.seed, static_cast<std::uint64_t>(member.kind), tweet, 0x7176});
  static const Rhythm rhythm = human_rhythm(23);
  const std::int64_t begin = rhythm.time_at((tweet + 0.25 + event.fraction() / 2) / member.tweets);
  const std::uint32_t within = member.kind == Kind::copy_ring ? 55'000 : 9'000;
  return begin + Random::at({cast.seed, account, tweet, 0x3E3B}).below(within);
}

std::int64_t by_pace(const Cast& cast, std::uint32_t account, std::uint32_t tweet) {
  const Account& author = cast.accounts[account];
  Random random = Random::at({cast.seed, account, tweet, 0x71FE});
  switch (traits_of(author.kind).pace) {
    case Pace::sessions: return in_sessions(cast, account, tweet);
    case Pace::together: return together(cast, account, tweet);
    case Pace::hourly: return tweet * hour_ms + 7 * 60'000 + random.below(2'000);
    case Pace::regular: return tweet * (week_ms / author.tweets) + random.below(3'000);
    case Pace::day_and_night: break;
  }
  return static_cast<std::int64_t>((tweet + random.fraction()) / author.tweets * static_cast<double>(week_ms));
}

}  // namespace

std::int64_t time_of(const Cast& cast, std::uint32_t account, std::uint32_t tweet) {
  return std::min(by_pace(cast, account, tweet), week_ms - 1);
}

}  // namespace hustings::simulation
