#include "simulation/topics.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "simulation/apportion.h"

namespace hustings::simulation {
namespace {

constexpr std::uint8_t L = 1 << labour, C = 1 << conservative, S = 1 << snp, U = 1 << ukip, D = 1 << libdem;

struct TopicRow {
  Topic topic;
  std::uint32_t all, high_frequency;
};

// Of the week of the study. Published are sums over these rows, as asserted below; how they are divided
// among the rows is chosen.
constexpr std::array<TopicRow, topic_count> rows = {{
    {{L, 0}, 145'180, 18'711}, {{C, 0}, 92'900, 11'309}, {{S, 0}, 72'100, 12'619},
    {{U, 0}, 39'240, 4'300},   {{D, 0}, 21'580, 1'870},
    {{L | C, 0}, 9'000, 900},  {{L | S, 0}, 3'000, 300}, {{L | D, 0}, 2'500, 150},
    {{C | S, 0}, 2'500, 200},  {{C | U, 0}, 3'000, 300}, {{L | C | S, 0}, 1'000, 100},
    {{L, C}, 14'000, 1'500},   {{S, C}, 5'000, 600},     {{C, L}, 3'000, 300},
    {{C, S}, 3'000, 300},      {{D, C}, 1'000, 80},
    {{0, C}, 30'000, 3'000},   {{0, L}, 5'000, 500},     {{0, S}, 4'000, 400},
    {{0, 0}, 906'000, 110'210},
}};

constexpr std::uint32_t mentions(std::uint8_t party, std::uint32_t TopicRow::*count) {
  std::uint32_t total = 0;
  for (const TopicRow& row : rows) total += (row.topic.parties & party) != 0 || party == 0 ? row.*count : 0;
  return total;
}
// 39.7, 26.0, 19.0, 9.6 and 5.7 % of 440,000 mentions.
static_assert(mentions(L, &TopicRow::all) == 174'680 && mentions(C, &TopicRow::all) == 114'400 &&
              mentions(S, &TopicRow::all) == 83'600 && mentions(U, &TopicRow::all) == 42'240 &&
              mentions(D, &TopicRow::all) == 25'080 && mentions(0, &TopicRow::all) == study_tweets);
static_assert(mentions(L, &TopicRow::high_frequency) == 21'661 && mentions(C, &TopicRow::high_frequency) == 13'409 &&
              mentions(S, &TopicRow::high_frequency) == 13'819 &&
              mentions(0, &TopicRow::high_frequency) == study_high_frequency_tweets);

TopicCounts scaled(std::uint32_t total, std::uint32_t TopicRow::*count) {
  std::array<std::uint64_t, topic_count> weights;
  for (std::size_t i = 0; i < topic_count; ++i) weights[i] = rows[i].*count;
  const auto parts = apportion(total, weights);
  TopicCounts counts;
  std::copy(parts.begin(), parts.end(), counts.begin());
  return counts;
}

}  // namespace

const Topic& topic_at(std::size_t index) { return rows[index].topic; }

TopicQuotas topic_quotas(std::uint32_t tweets, std::uint32_t high_frequency_tweets) {
  return {scaled(tweets, &TopicRow::all), scaled(high_frequency_tweets, &TopicRow::high_frequency)};
}

std::uint32_t high_frequency_tweets(std::uint32_t tweets) {
  return static_cast<std::uint32_t>(std::uint64_t{tweets} * study_high_frequency_tweets / study_tweets);
}

std::uint32_t sum(const TopicCounts& counts) { return std::accumulate(counts.begin(), counts.end(), 0u); }

std::size_t draw(TopicCounts& counts, Random& random) {
  return draw(counts, random, [](std::size_t) { return true; });
}

std::size_t draw(TopicCounts& counts, Random& random, const std::function<bool(std::size_t)>& wanted) {
  std::uint32_t total = 0;
  for (std::size_t i = 0; i < topic_count; ++i) total += wanted(i) ? counts[i] : 0;
  if (total == 0) return topic_count;
  std::uint32_t at = random.below(total);
  for (std::size_t i = 0;; ++i) {
    if (!wanted(i)) continue;
    if (at < counts[i]) {
      --counts[i];
      return i;
    }
    at -= counts[i];
  }
}

}  // namespace hustings::simulation
