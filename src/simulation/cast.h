#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "simulation/scenario.h"
#include "simulation/topics.h"

namespace hustings::simulation {

// What an account is. Everything but a voter is planted and listed in the truth.
enum class Kind : std::uint8_t {
  voter,
  official,         // a party's account or its leader's
  // Automated:
  story,            // nine days old at its first tweet, with 5,000 tweets and 4,000 likes; amplifies two officials
  kin,              // of the story's: new, eight digits, no profile, amplifying
  amplifier,        // sock puppet: older, amplifies two officials day and night
  relay,            // retweets whatever carries the hashtags, up to 1,000 a day
  copy_ring,        // all its members post the same text within a minute
  retweet_ring,     // all its members retweet the same tweet within ten seconds
  scheduled,        // at the same minute of every hour
  news_feed,        // automated and says so
  // Human, and likely to be suspected:
  activist,         // retired, 200 tweets a day, sleeps
  journalist,       // verified
  enthusiast,       // high-frequency out of conviction
  digits,           // eight digits at the end of the handle: a date of birth
  newcomer,         // joined two days before the week
};
inline constexpr std::size_t kind_count = 15;

// When an account tweets.
enum class Pace : std::uint8_t { sessions, day_and_night, regular, hourly, together };

struct KindTraits {
  std::string_view name;  // in the truth
  bool automated;
  Pace pace;
  // Of its tweets, in percent; the rest are its own words.
  std::uint8_t retweets, replies, quotes;
};
const KindTraits& traits_of(Kind kind);
// Repeats the words of its party's two officials.
constexpr bool amplifies(Kind kind) { return kind == Kind::story || kind == Kind::kin || kind == Kind::amplifier; }
constexpr bool in_ring(Kind kind) { return kind == Kind::copy_ring || kind == Kind::retweet_ring; }

// Everything else about an account follows from its place in the cast and the seed (profile.h, pace.h).
struct Account {
  std::uint32_t tweets;       // in the week
  std::uint32_t written = 0;  // so far
  Kind kind = Kind::voter;
  Party leaning = no_party;
  std::uint8_t touched = 0;   // parties whose hashtags it has used
};

// Two officials a party, its account and its leader's, at the beginning of the cast.
inline constexpr std::uint32_t official_count = 2 * party_count;
constexpr std::uint32_t official_of(std::size_t party, std::uint32_t which) {
  return static_cast<std::uint32_t>(2 * party) + which;
}

// Who takes part: O(accounts) of memory, whatever they write.
struct Cast {
  std::uint64_t seed;
  std::vector<Account> accounts;
  // What the high-frequency accounts have left to speak of, in their order in the cast, the first of them at `first_loud`.
  std::uint32_t first_loud = 0;
  std::vector<TopicCounts> loud_topics;
  // What everyone else has left to speak of, the rings excepted.
  TopicCounts topics{};

  bool is_loud(std::uint32_t account) const {
    return account >= first_loud && account - first_loud < loud_topics.size();
  }
};
Cast cast_for(const Scenario& scenario);

// A ring speaks of its leaning and of nothing in particular by turns.
constexpr std::size_t ring_topic(Party leaning, std::uint32_t event) {
  return event % 2 == 0 ? topic_of(leaning) : neutral_topic;
}

}  // namespace hustings::simulation
