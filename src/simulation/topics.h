#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

#include "simulation/random.h"

namespace hustings::simulation {

// The five parties of the study's table, as the lexicon uk2017 calls them.
enum Party : std::uint8_t { labour, conservative, snp, ukip, libdem, no_party };
inline constexpr std::size_t party_count = 5;
inline constexpr std::array<std::string_view, party_count> party_ids = {"labour", "conservative", "snp", "ukip", "libdem"};

// What a tweet's hashtags speak of: parties as bits, for and against; neither is a tweet with neutral tags only.
struct Topic {
  std::uint8_t parties = 0;
  std::uint8_t against = 0;

  constexpr bool is_for(std::size_t party) const { return (parties >> party & 1) != 0; }
  constexpr bool is_against(std::size_t party) const { return (against >> party & 1) != 0; }
  constexpr bool neutral() const { return parties == 0 && against == 0; }
  // Something a follower of the party says about it: for it, or only against others.
  constexpr bool suits(Party party) const {
    return party != no_party && (is_for(party) || (parties == 0 && against != 0 && !is_against(party)));
  }
};

inline constexpr std::size_t topic_count = 20;
using TopicCounts = std::array<std::uint32_t, topic_count>;

// The topics, the neutral one last.
const Topic& topic_at(std::size_t index);
inline constexpr std::size_t neutral_topic = topic_count - 1;
// The topic of tweets for one party and nothing else.
constexpr std::size_t topic_of(Party party) { return party; }

// The week of the study in its full size, and what high-frequency accounts wrote of it: 12.3 %.
inline constexpr std::uint32_t study_tweets = 1'363'000;
inline constexpr std::uint32_t study_high_frequency_tweets = 167'649;

// How many tweets of each topic there are in all, and how many of them high-frequency accounts write. At 1,363,000
// tweets these give the published figures, which docs/method.md lists; else they scale, by largest remainder.
struct TopicQuotas {
  TopicCounts all{};
  TopicCounts high_frequency{};
};
TopicQuotas topic_quotas(std::uint32_t tweets, std::uint32_t high_frequency_tweets);
// 12.3 % of the tweets, as published, rounded down.
std::uint32_t high_frequency_tweets(std::uint32_t tweets);

std::uint32_t sum(const TopicCounts& counts);

// Draws a topic with a probability proportional to its count, and takes it out. The counts must not be all zero.
std::size_t draw(TopicCounts& counts, Random& random);
// Draws among the topics that are wanted; topic_count if there is none of them left.
std::size_t draw(TopicCounts& counts, Random& random, const std::function<bool(std::size_t)>& wanted);

}  // namespace hustings::simulation
