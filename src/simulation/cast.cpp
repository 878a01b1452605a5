#include "simulation/cast.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "simulation/activity.h"
#include "simulation/apportion.h"

namespace hustings::simulation {
namespace {

constexpr std::array<KindTraits, kind_count> kinds = {{
    {"voter", false, Pace::sessions, 50, 14, 7},
    {"official", false, Pace::sessions, 0, 5, 0},
    {"story", true, Pace::day_and_night, 100, 0, 0},
    {"kin", true, Pace::day_and_night, 100, 0, 0},
    {"amplifier", true, Pace::day_and_night, 100, 0, 0},
    {"relay", true, Pace::day_and_night, 100, 0, 0},
    {"copy_ring", true, Pace::together, 0, 0, 0},
    {"retweet_ring", true, Pace::together, 100, 0, 0},
    {"scheduled", true, Pace::hourly, 0, 0, 0},
    {"news_feed", true, Pace::regular, 0, 0, 0},
    {"activist", false, Pace::sessions, 30, 30, 5},
    {"journalist", false, Pace::sessions, 15, 25, 15},
    {"enthusiast", false, Pace::sessions, 60, 15, 5},
    {"digits", false, Pace::sessions, 30, 25, 5},
    {"newcomer", false, Pace::sessions, 40, 20, 0},
}};

// Relative to each other, as the study's tweets of high-frequency accounts and its mention shares.
constexpr std::array<std::uint64_t, party_count> leanings = {397, 260, 190, 96, 57};

constexpr std::uint32_t calm_cap = 150;  // no busy day of so few tweets a week has 50

class Casting {
 public:
  explicit Casting(const Scenario& scenario) : scenario_(scenario), random_(Random::at({scenario.seed, 0xCA57})) {
    cast.seed = scenario.seed;
  }

  Cast cast;

  void run() {
    const std::uint32_t loud = scenario_.high_frequency ? high_frequency_tweets(scenario_.tweets) : 0;
    const TopicQuotas quotas = topic_quotas(scenario_.tweets, loud);
    cast.topics = quotas.all;
    add_officials();
    add_quiet_people();
    if (scenario_.rings) add_rings();
    if (scenario_.high_frequency) add_quiet_machines();
    std::uint32_t reserved = 0;
    for (const Account& account : cast.accounts) reserved += account.tweets;
    const std::uint32_t cap = scenario_.high_frequency ? high_frequency_from - 1 : calm_cap;
    const AccountTweets counts = account_tweets(scenario_.tweets, loud, reserved, cap);
    add_loud(counts.high_frequency, quotas.high_frequency);
    cast.accounts.reserve(cast.accounts.size() + counts.others.size());
    for (const std::uint32_t tweets : counts.others) add(Kind::voter, tweets, random_.percent(45) ? any_party() : no_party);
  }

 private:
  void add(Kind kind, std::uint32_t tweets, Party leaning) { cast.accounts.push_back({tweets, 0, kind, leaning, 0}); }

  Party any_party() {
    std::uint32_t at = random_.below(1000);
    for (std::size_t party = 0;; ++party) {
      if (at < leanings[party]) return static_cast<Party>(party);
      at -= static_cast<std::uint32_t>(leanings[party]);
    }
  }

  // Grows with the election, from `least` to `most` at 1,363,000 tweets and more.
  std::uint32_t grown(std::uint32_t least, std::uint32_t most) const {
    const auto more = std::uint64_t{most - least} * std::min(scenario_.tweets, 1'363'000u) / 1'363'000;
    return least + static_cast<std::uint32_t>(more);
  }

  // With numbers of tweets between two. One draw a statement: compilers differ in the order of a call's arguments.
  void add_several(int accounts, Kind kind, std::uint32_t fewest, std::uint32_t most) {
    for (int i = 0; i < accounts; ++i) {
      const std::uint32_t tweets = random_.between(fewest, most);
      add(kind, tweets, any_party());
    }
  }

  void add_officials() {
    for (std::uint32_t i = 0; i < official_count; ++i) add(Kind::official, grown(20, 120), static_cast<Party>(i / 2));
  }

  void add_quiet_people() {
    add_several(3, Kind::digits, 40, 99);
    add_several(3, Kind::newcomer, 30, 89);
  }

  void add_rings() {
    for (const Kind ring : {Kind::copy_ring, Kind::retweet_ring}) {
      const Party leaning = any_party();
      const std::uint32_t members = grown(10, 30), events = grown(16, 40);
      for (std::uint32_t i = 0; i < members; ++i) add(ring, events, leaning);
      for (std::uint32_t i = 0; i < events; ++i) cast.topics[ring_topic(leaning, i)] -= members;
    }
  }

  void add_quiet_machines() {
    add(Kind::scheduled, 168, any_party());
    add_several(4, Kind::kin, 60, 179);
    add_several(3, Kind::amplifier, 150, 299);
  }

  void add_loud(const std::vector<std::uint32_t>& tweets, const TopicCounts& quotas);

  const Scenario& scenario_;
  Random random_;
};

// Gives every high-frequency account its kind: the named ones to whoever writes about as much as they should, the
// others in a fixed order by loudness.
std::vector<Kind> loud_kinds(const std::vector<std::uint32_t>& tweets) {
  constexpr Kind e = Kind::enthusiast, a = Kind::amplifier, k = Kind::kin;
  constexpr Kind others[] = {e, a, e, e, a, e, e, k, e, a, e, e, e, a, e, e};
  constexpr std::pair<Kind, std::uint32_t> named[] = {
      {Kind::relay, 7'000}, {Kind::story, 1'900}, {Kind::activist, 1'400}, {Kind::news_feed, 504}, {Kind::journalist, 450}};
  std::vector<Kind> kinds_of(tweets.size(), Kind::voter);
  for (const auto& [kind, wish] : named) {
    std::size_t best = tweets.size();
    for (std::size_t i = 0; i < tweets.size(); ++i) {
      const auto distance = [wish = wish, &tweets](std::size_t at) { return std::max(wish, tweets[at]) - std::min(wish, tweets[at]); };
      if (kinds_of[i] == Kind::voter && (best == tweets.size() || distance(i) < distance(best))) best = i;
    }
    if (kind == Kind::relay && (best == tweets.size() || tweets[best] != wish)) continue;
    if (best < tweets.size()) kinds_of[best] = kind;
  }
  std::size_t next = 0;
  for (Kind& kind : kinds_of) {
    if (kind == Kind::voter) kind = others[next++ % std::size(others)];
  }
  return kinds_of;
}

// Which of the two large parties' hashtags a high-frequency account uses.
enum class Touches { both, only_labour, only_conservative, neither };

// Published: 179 accounts with Labour tags and 182 with Conservative ones; chosen: that 160 are the same.
std::vector<Touches> loud_touches(const std::vector<Kind>& kinds_of) {
  const auto total = static_cast<std::uint32_t>(kinds_of.size());
  const std::uint64_t shares[] = {160, 19, 22, 233 - 160 - 19 - 22};
  auto left = apportion(total, shares);
  std::vector<Touches> touches(total, Touches::both);
  const auto give = [&](std::size_t account, std::initializer_list<Touches> by_preference) {
    for (const Touches choice : by_preference) {
      if (left[static_cast<std::size_t>(choice)] == 0) continue;
      --left[static_cast<std::size_t>(choice)];
      touches[account] = choice;
      return;
    }
  };
  using enum Touches;
  // The single-minded first: those who only repeat two officials.
  for (std::size_t i = 0, turn = 0; i < total; ++i) {
    if (!amplifies(kinds_of[i])) continue;
    if (turn % 3 == 0) give(i, {only_labour, only_conservative, neither, both});
    if (turn % 3 == 1) give(i, {only_conservative, neither, only_labour, both});
    if (turn % 3 == 2) give(i, {neither, only_labour, only_conservative, both});
    ++turn;
  }
  for (std::size_t i = 0; i < total; ++i) {
    if (!amplifies(kinds_of[i])) give(i, {both, neither, only_labour, only_conservative});
  }
  return touches;
}

bool allows(Touches touches, const Topic& topic) {
  const bool with_labour = touches == Touches::both || touches == Touches::only_labour;
  const bool with_conservative = touches == Touches::both || touches == Touches::only_conservative;
  return (with_labour || !topic.is_for(labour)) && (with_conservative || !topic.is_for(conservative));
}

Party leaning_of(Touches touches, Random& random) {
  constexpr Party of_both[] = {labour, labour, labour, conservative, conservative, snp, ukip};
  constexpr Party of_neither[] = {snp, snp, snp, ukip, libdem};
  switch (touches) {
    case Touches::only_labour: return labour;
    case Touches::only_conservative: return conservative;
    case Touches::neither: return random.among(of_neither);
    case Touches::both: break;
  }
  return random.among(of_both);
}

// Divides the topics among the high-frequency accounts such that every account has as many as it has tweets and every
// topic is given out as often as its quota says; what speaks of no party fills up.
void Casting::add_loud(const std::vector<std::uint32_t>& tweets, const TopicCounts& quotas) {
  const auto kinds_of = loud_kinds(tweets);
  const auto touches = loud_touches(kinds_of);
  cast.first_loud = static_cast<std::uint32_t>(cast.accounts.size());
  for (std::size_t i = 0; i < tweets.size(); ++i) add(kinds_of[i], tweets[i], leaning_of(touches[i], random_));

  cast.loud_topics.resize(tweets.size());
  std::vector<std::uint32_t> room = tweets;
  std::vector<std::uint64_t> weights(tweets.size());
  for (std::size_t t = 0; t < neutral_topic; ++t) {
    for (std::size_t i = 0; i < tweets.size(); ++i) {
      const bool suits = topic_at(t).suits(cast.accounts[cast.first_loud + i].leaning);
      const bool speaks = allows(touches[i], topic_at(t)) && (suits || touches[i] == Touches::both);
      weights[i] = speaks ? std::uint64_t{tweets[i]} * (suits ? 6 : 1) : 0;
    }
    const auto parts = apportion(quotas[t], weights, room);
    for (std::size_t i = 0; i < tweets.size(); ++i) cast.loud_topics[i][t] = parts[i];
  }
  for (std::size_t i = 0; i < tweets.size(); ++i) cast.loud_topics[i][neutral_topic] = room[i];
  for (const TopicCounts& own : cast.loud_topics) {
    for (std::size_t t = 0; t < topic_count; ++t) cast.topics[t] -= own[t];
  }
}

}  // namespace

const KindTraits& traits_of(Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

Cast cast_for(const Scenario& scenario) {
  Casting casting(scenario);
  casting.run();
  return std::move(casting.cast);
}

}  // namespace hustings::simulation
