#include "simulation/truth.h"

#include <nlohmann/json.hpp>

#include "exports/input.h"
#include "simulation/activity.h"
#include "simulation/pace.h"
#include "simulation/profile.h"

namespace hustings::simulation {
namespace {

using nlohmann::ordered_json;

bool is_high_frequency(const Account& account) { return account.tweets >= high_frequency_from; }

template <class Wanted>
std::uint32_t tweets_where(const Tally& tally, Wanted wanted) {
  std::uint32_t total = 0;
  for (std::size_t t = 0; t < topic_count; ++t) total += wanted(topic_at(t)) ? tally.by_topic[t] : 0;
  return total;
}

std::uint32_t parties_of(const Topic& topic) { return static_cast<std::uint32_t>(__builtin_popcount(topic.parties)); }

template <class Wanted>
std::uint32_t accounts_where(const Cast& cast, Wanted wanted) {
  std::uint32_t total = 0;
  for (const Account& account : cast.accounts) total += wanted(account);
  return total;
}

ordered_json parties(const Cast& cast, const Tally& tally) {
  ordered_json list = ordered_json::array();
  for (std::size_t p = 0; p < party_count; ++p) {
    const auto uses = [p](const Account& account) { return (account.touched >> p & 1) != 0; };
    const auto uses_loudly = [&](const Account& account) { return uses(account) && is_high_frequency(account); };
    list.push_back({{"id", party_ids[p]},
                    {"tweets", tweets_where(tally, [p](const Topic& t) { return t.is_for(p); })},
                    {"only", tweets_where(tally, [p](const Topic& t) { return t.is_for(p) && parties_of(t) == 1; })},
                    {"accounts", accounts_where(cast, uses)},
                    {"high_frequency",
                     {{"tweets", tally.high_frequency[p]}, {"accounts", accounts_where(cast, uses_loudly)}}}});
  }
  return list;
}

ordered_json against(const Tally& tally) {
  ordered_json list = ordered_json::array();
  for (std::size_t p = 0; p < party_count; ++p) {
    const auto count = tweets_where(tally, [p](const Topic& t) { return t.is_against(p); });
    if (count > 0) list.push_back({{"id", party_ids[p]}, {"tweets", count}});
  }
  return list;
}

ordered_json automation(const Cast& cast) {
  std::uint32_t tweets = 0;
  for (const Account& account : cast.accounts) tweets += is_high_frequency(account) ? account.tweets : 0;
  return {{"tweets", tweets}, {"accounts", accounts_where(cast, is_high_frequency)}};
}

ordered_json quality(const Cast& cast, const Tally& tally, Format format) {
  ordered_json notices = ordered_json::object();
  if (format == Format::v1_1) notices[std::string(invented_notice)] = 1;
  if (tally.deletes > 0) notices["delete"] = tally.deletes;
  if (tally.limits > 0) notices["limit"] = tally.limits;
  // A plain table does not tell quotes and replies.
  const bool tells_kinds = format == Format::v1_1;
  return {{"tweets", tally.tweets},
          {"retweets", tally.retweets},
          {"quotes", tells_kinds ? tally.quotes : 0},
          {"replies", tells_kinds ? tally.replies : 0},
          {"accounts", accounts_where(cast, [](const Account& account) { return account.written > 0; })},
          {"duplicates", 0},
          {"not_tweets", notices},
          {"unreadable", 0},
          {"first_tweet", format_time(week_begin + tally.first_ms / 1000)},
          {"last_tweet", format_time(week_begin + tally.last_ms / 1000)}};
}

ordered_json account_of(const Cast& cast, std::uint32_t index) {
  return {{"id", std::to_string(user_id_of(cast, index))}, {"handle", handle_of(cast, index)}};
}

ordered_json officials_of(const Cast& cast) {
  ordered_json list = ordered_json::array();
  for (std::uint32_t i = 0; i < official_count; ++i) {
    ordered_json entry = account_of(cast, i);
    entry["party"] = party_ids[i / 2];
    entry["role"] = i % 2 == 0 ? "party" : "leader";
    list.push_back(entry);
  }
  return list;
}

ordered_json planted(const Cast& cast) {
  ordered_json list = ordered_json::array();
  for (std::uint32_t i = 0; i < cast.accounts.size(); ++i) {
    const Account& account = cast.accounts[i];
    if (account.kind == Kind::voter) continue;
    ordered_json entry = account_of(cast, i);
    entry["kind"] = traits_of(account.kind).name;
    entry["automated"] = traits_of(account.kind).automated;
    entry["leaning"] = account.leaning == no_party ? ordered_json() : ordered_json(party_ids[account.leaning]);
    entry["tweets"] = account.tweets;
    entry["high_frequency"] = is_high_frequency(account);
    list.push_back(entry);
  }
  return list;
}

}  // namespace

void Tally::add(Cast& cast, const Record& record, std::size_t topic) {
  Account& author = cast.accounts[record.post.author];
  if (tweets == 0) first_ms = record.post.ms;
  last_ms = record.post.ms;
  ++tweets;
  retweets += record.retweeted != nullptr;
  quotes += record.quoted != nullptr;
  replies += record.post.reply_to != 0;
  ++by_topic[topic];
  author.touched |= topic_at(topic).parties;
  for (std::size_t p = 0; p < party_count; ++p) {
    high_frequency[p] += is_high_frequency(author) && topic_at(topic).is_for(p);
  }
}

std::string truth_json(const Scenario& scenario, const Cast& cast, const Tally& tally) {
  ordered_json truth;
  truth["invented"] = "Every account, handle, text and number of this election is invented.";
  truth["scenario"] = scenario.name;
  truth["tweets"] = scenario.tweets;
  truth["seed"] = scenario.seed;
  truth["lexicon"] = "uk2017";
  truth["report"] = {
      {"quality", quality(cast, tally, scenario.format)},
      {"parties", parties(cast, tally)},
      {"against", against(tally)},
      {"one_party", tweets_where(tally, [](const Topic& t) { return parties_of(t) == 1; })},
      {"mixed", tweets_where(tally, [](const Topic& t) { return parties_of(t) > 1; })},
      {"against_only", tweets_where(tally, [](const Topic& t) { return t.parties == 0 && t.against != 0; })},
      {"neutral", tweets_where(tally, [](const Topic& t) { return t.neutral(); })},
      {"untracked", 0},
      {"automation", automation(cast)}};
  truth["officials"] = officials_of(cast);
  truth["planted"] = planted(cast);
  return truth.dump(1);
}

}  // namespace hustings::simulation
