#include "analysis/clusters_json.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "analysis/json.h"
#include "statistics/ranks.h"
#include "text/fold.h"
#include "text/heap_sort.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_clusters = 100, most_strongest = 1000, most_things = 20, most_members = 200;
constexpr std::size_t most_partners = 10, most_officials = 10;

std::vector<std::uint64_t> weights_of(const std::vector<Edge>& edges) {
  std::vector<std::uint64_t> weights;
  for (const Edge& edge : edges) weights.push_back(edge.weight());
  return weights;
}

double weight_json(std::uint64_t thousandths) { return static_cast<double>(thousandths) / 1000; }

ordered_json mean(std::uint64_t sum, std::uint32_t copies) { return share_of(sum, copies); }

}  // namespace

ClustersJson::ClustersJson(const ReportSources& sources, const AccountNames& names)
    : in_(sources), names_(names), search_(*in_.analysis.in_step) {
  gather_shared();
}

void ClustersJson::gather_shared() {
  shared_.resize(std::min(search_.clusters().size(), most_clusters) + 1);
  for (const TraceFindings& of_trace : search_.findings()) {
    std::uint64_t thing = 0;
    std::map<std::uint32_t, Shared> by_cluster;  // of this thing
    const auto end_thing = [&] {
      for (auto& [number, shared] : by_cluster) shared_[number].push_back(std::move(shared));
      by_cluster.clear();
    };
    for (const Deed& deed : of_trace.found.in_step) {
      if (deed.thing != thing) end_thing();
      thing = deed.thing;
      const std::uint32_t number = search_.of(deed.account).cluster;
      if (number >= shared_.size()) continue;
      by_cluster.try_emplace(number, Shared{of_trace.trace, {}}).first->second.deeds.push_back(deed);
    }
    end_thing();
  }
  for (auto& things : shared_) {
    for (Shared& shared : things) {
      std::vector<std::uint32_t> accounts;
      for (const Deed& deed : shared.deeds) accounts.push_back(deed.account);
      heap_sort(accounts);
      shared.accounts = static_cast<std::uint32_t>(std::unique(accounts.begin(), accounts.end()) - accounts.begin());
    }
    const auto order = [](const Shared& shared) {
      return std::tuple(-std::int64_t{shared.accounts}, -static_cast<std::int64_t>(shared.deeds.size()),
                        shared.deeds.front().time, shared.trace, shared.deeds.front().thing);
    };
    heap_sort(things, [&](const Shared& a, const Shared& b) { return order(a) < order(b); });
  }
}

ordered_json ClustersJson::coordination() const {
  ordered_json list_of_traces = ordered_json::array();
  for (const TraceFindings& of_trace : search_.findings()) list_of_traces.push_back(trace_json(of_trace));
  std::uint64_t tweets = 0;
  for (const AuthorTally& author : in_.analysis.tally.authors) tweets += author.tweets;
  std::uint32_t high_frequency = 0;
  for (const auto& [author, in_step] : search_.members())
    high_frequency += in_.analysis.high_frequency.accounts[author];
  ordered_json list = strongest();
  const std::size_t exported = list.size();
  return object({{"traces", std::move(list_of_traces)},
                 {"pairs", search_.edges().size()},
                 {"accounts", search_.members().size()},
                 {"tweets", search_.tweets()},
                 {"share", share_of(search_.tweets(), tweets)},
                 {"high_frequency", high_frequency},
                 {"clusters", search_.clusters().size()},
                 {"chance", chance()},
                 {"strongest", std::move(list)},
                 {"exported", exported}});
}

ordered_json ClustersJson::trace_json(const TraceFindings& of_trace) const {
  const std::uint32_t copies = search_.rule().copies;
  return object({{"id", name_of(of_trace.trace)},
                 {"seconds", of_trace.seconds},
                 {"tweets", of_trace.tweets},
                 {"things", of_trace.found.things},
                 {"shared", of_trace.found.shared},
                 {"crowded", of_trace.found.crowded},
                 {"uncompared", of_trace.uncompared},
                 {"untimed", of_trace.untimed},
                 {"pairs", of_trace.found.pairs.size()},
                 {"accounts", accounts_of(of_trace.found.pairs)},
                 {"chance_pairs", mean(of_trace.chance_pairs, copies)},
                 {"chance_accounts", mean(of_trace.chance_accounts, copies)}});
}

ordered_json ClustersJson::chance() const {
  const std::uint32_t copies = search_.rule().copies;
  if (copies == 0) return nullptr;
  return object({{"copies", copies},
                 {"pairs", mean(search_.chance().edges, copies)},
                 {"accounts", mean(search_.chance().accounts, copies)},
                 {"clusters", mean(search_.chance().clusters, copies)}});
}

ordered_json ClustersJson::strongest() const {
  const auto& edges = search_.edges();
  ordered_json list = ordered_json::array();
  for (const std::uint32_t e : by_largest(weights_of(edges))) {
    if (list.size() < most_strongest) list.push_back(edge_json(edges[e]));
  }
  return list;
}

ordered_json ClustersJson::edge_json(const Edge& edge) const {
  ordered_json traces_json = ordered_json::array();
  for (const Trace trace : traces) {
    const auto t = static_cast<std::size_t>(trace);
    if (edge.things[t] == 0) continue;
    traces_json.push_back(
        object({{"id", name_of(trace)}, {"things", edge.things[t]}, {"weight", weight_json(edge.weights[t])}}));
  }
  const bool named = names_.is_named(edge.a) || names_.is_named(edge.b);
  return object({{"a", names_.json(edge.a)},
                 {"b", names_.json(edge.b)},
                 {"cluster", search_.of(edge.a).cluster},
                 {"traces", std::move(traces_json)},
                 {"weight", weight_json(edge.weight())},
                 {"from", moment(edge.from, named)},
                 {"to", moment(edge.to, named)}});
}

// Where nobody is named, the exact second could tell who it was: it is rounded down to the hour.
ordered_json ClustersJson::moment(std::uint32_t time, bool is_named) const {
  return format_time(is_named ? time : time - time % 3600);
}

ordered_json ClustersJson::clusters() const {
  ordered_json list = ordered_json::array();
  for (std::uint32_t number = 1; number < shared_.size(); ++number) list.push_back(cluster(number));
  return list;
}

ordered_json ClustersJson::cluster(std::uint32_t number) const {
  const Cluster& cluster = search_.clusters()[number - 1];
  const auto size = static_cast<double>(cluster.accounts.size());
  std::uint32_t from = UINT32_MAX, to = 0;
  for (const std::uint32_t edge : cluster.edges) {
    from = std::min(from, search_.edges()[edge].from);
    to = std::max(to, search_.edges()[edge].to);
  }
  std::uint64_t tweets = 0, tweets_of_members = 0;
  bool named = false;
  for (const std::uint32_t account : cluster.accounts) {
    tweets += search_.of(account).tweets;
    tweets_of_members += in_.analysis.tally.authors[account].tweets;
    named = named || names_.is_named(account);
  }
  return object({{"number", number},
                 {"size", cluster.accounts.size()},
                 {"pairs", cluster.edges.size()},
                 {"density", rounded(2 * static_cast<double>(cluster.edges.size()) / (size * (size - 1)))},
                 {"weight", weight_json(cluster.weight)},
                 {"from", moment(from, named)},
                 {"to", moment(to, named)},
                 {"tweets", tweets},
                 {"tweets_of_members", tweets_of_members},
                 {"traces", traces_of(number)},
                 {"things", things_of(number)},
                 {"parties", parties_of(number)},
                 {"official", officials_of(number)},
                 {"grades", grades_of(cluster)},
                 {"members", members_of(cluster)}});
}

ordered_json ClustersJson::traces_of(std::uint32_t number) const {
  std::vector<std::uint64_t> things(trace_count), pairs(trace_count);
  for (const Shared& shared : shared_[number]) ++things[static_cast<std::size_t>(shared.trace)];
  for (const std::uint32_t edge : search_.clusters()[number - 1].edges) {
    for (std::size_t t = 0; t < trace_count; ++t) pairs[t] += search_.edges()[edge].things[t] > 0;
  }
  ordered_json list = ordered_json::array();
  for (const std::uint32_t t : by_largest(things)) {
    if (pairs[t] > 0) list.push_back(object({{"id", name_of(traces[t])}, {"things", things[t]}, {"pairs", pairs[t]}}));
  }
  return list;
}

ordered_json ClustersJson::things_of(std::uint32_t number) const {
  ordered_json list = ordered_json::array();
  for (const Shared& shared : shared_[number]) {
    if (list.size() < most_things) list.push_back(thing(shared));
  }
  return list;
}

ordered_json ClustersJson::thing(const Shared& shared) const {
  const auto named = std::find_if(shared.deeds.begin(), shared.deeds.end(),
                                  [this](const Deed& deed) { return names_.is_named(deed.account); });
  const bool is_named = named != shared.deeds.end();
  const std::uint32_t from = shared.deeds.front().time, to = shared.deeds.back().time;
  ordered_json json = object({{"trace", name_of(shared.trace)},
                              {"accounts", shared.accounts},
                              {"tweets", shared.deeds.size()},
                              {"seconds", to - from},
                              {"from", moment(from, is_named)},
                              {"to", moment(to, is_named)},
                              {"name", nullptr},
                              {"id", nullptr},
                              {"example", nullptr}});
  json["name"] = thing_name(shared);
  if (!is_named) return json;
  const std::uint64_t original = in_.index.original_id(named->tweet);
  const std::uint32_t writer = in_.index.original(named->tweet);  // whom the tweet's id would lead to
  const bool writer_is_named = writer == nobody || !names_.json_of_row(writer, false)["hidden"].get<bool>();
  if (original != 0 && writer_is_named) json["id"] = std::to_string(original);
  if (in_.index.row(named->tweet).id != 0) json["example"] = placed_tweet_json(in_, named->tweet);
  return json;
}

ordered_json ClustersJson::thing_name(const Shared& shared) const {
  const std::uint32_t tweet = shared.deeds.front().tweet;
  if (shared.trace == Trace::retweet && in_.index.original(tweet) != nobody) {
    return names_.json_of_row(in_.index.original(tweet), false)["handle"];
  }
  if (shared.trace != Trace::hashtags) return nullptr;
  std::vector<std::uint32_t> spellings;
  in_.index.table().sequence(in_.index.hashtags(tweet), spellings);
  std::string name;
  for (const std::uint32_t spelling : spellings) {
    name.append(name.empty() ? "#" : " #").append(in_.index.table().spelling(spelling));
  }
  return name;
}

ordered_json ClustersJson::parties_of(std::uint32_t number) const {
  std::vector<std::uint32_t> tweets;
  for (const Shared& shared : shared_[number]) {
    for (const Deed& deed : shared.deeds) tweets.push_back(deed.tweet);
  }
  heap_sort(tweets);
  tweets.erase(std::unique(tweets.begin(), tweets.end()), tweets.end());
  const auto& parties = in_.settings.lexicon.parties;
  std::vector<std::uint32_t> counts(parties.size());
  const Meanings& meanings = in_.analysis.meanings;
  for (const std::uint32_t tweet : tweets) {
    const std::size_t row = meanings.row(in_.index.hashtags(tweet), in_.index.time(tweet));
    each_party(meanings.of_row(row).parties, [&](std::size_t party) { ++counts[party]; });
  }
  ordered_json json = ordered_json::object();
  for (std::size_t p = 0; p < parties.size(); ++p) {
    if (counts[p] > 0) json[parties[p].id] = counts[p];
  }
  return json;
}

ordered_json ClustersJson::officials_of(std::uint32_t number) const {
  std::map<std::string, std::uint32_t> tweets;  // by folded handle
  for (const Shared& shared : shared_[number]) {
    if (shared.trace != Trace::retweet) continue;
    const std::uint32_t original = in_.index.original(shared.deeds.front().tweet);
    if (original == nobody) continue;
    tweets[fold_handle(in_.index.table().handle(original))] += static_cast<std::uint32_t>(shared.deeds.size());
  }
  std::vector<ordered_json> officials;
  std::vector<std::uint64_t> counts;
  for (const Party& party : in_.settings.lexicon.parties) {
    for (const OfficialAccount& account : party.accounts) {
      const auto known = tweets.find(fold_handle(account.handle));
      if (known == tweets.end()) continue;
      officials.push_back(object({{"handle", account.handle}, {"party", party.id}, {"tweets", known->second}}));
      counts.push_back(known->second);
    }
  }
  ordered_json list = ordered_json::array();
  for (const std::uint32_t official : by_largest(counts)) {
    if (list.size() < most_officials) list.push_back(officials[official]);
  }
  return list;
}

ordered_json ClustersJson::grades_of(const Cluster& cluster) const {
  if (!in_.settings.evidence) return nullptr;
  std::array<std::uint32_t, std::size(grades)> counts = {};
  for (const std::uint32_t account : cluster.accounts) {
    ++counts[static_cast<std::size_t>(in_.analysis.weighed.standings[account].grade)];
  }
  ordered_json json;
  for (const Grade grade : grades) {
    json[grade == Grade::not_judged ? "none" : std::string(name_of(grade))] = counts[static_cast<std::size_t>(grade)];
  }
  return json;
}

ordered_json ClustersJson::members_of(const Cluster& cluster) const {
  std::vector<std::uint32_t> members = cluster.accounts;
  heap_sort(members, [this](std::uint32_t a, std::uint32_t b) { return names_.place_of(a) < names_.place_of(b); });
  std::vector<std::uint64_t> things;
  for (const std::uint32_t member : members) things.push_back(search_.of(member).things);
  ordered_json list = ordered_json::array();
  for (const std::uint32_t m : by_largest(things)) {
    if (list.size() == most_members) break;
    const InStep& in_step = search_.of(members[m]);
    ordered_json member = names_.json(members[m]);
    member["things"] = in_step.things;
    member["partners"] = in_step.partners;
    member["tweets"] = in_step.tweets;
    member["share"] = rounded(search_.share(members[m]));
    member["grade"] = in_.settings.evidence ? text_or_null(name_of(in_.analysis.weighed.standings[members[m]].grade))
                                            : ordered_json();
    list.push_back(std::move(member));
  }
  return list;
}

ordered_json ClustersJson::cluster_of(std::uint32_t author) const {
  const std::uint32_t number = search_.of(author).cluster;
  if (number == 0) return nullptr;
  const Cluster& cluster = search_.clusters()[number - 1];
  std::vector<Edge> edges;
  for (const std::uint32_t e : cluster.edges) {
    const Edge& edge = search_.edges()[e];
    if (edge.a == author || edge.b == author) edges.push_back(edge);
  }
  ordered_json partners = ordered_json::array();
  for (const std::uint32_t e : by_largest(weights_of(edges))) {
    if (partners.size() == most_partners) break;
    const Edge& edge = edges[e];
    ordered_json partner = names_.json(edge.a == author ? edge.b : edge.a);
    partner["things"] = std::accumulate(edge.things.begin(), edge.things.end(), 0u);
    partner["weight"] = weight_json(edge.weight());
    partners.push_back(std::move(partner));
  }
  return object({{"number", number}, {"size", cluster.accounts.size()}, {"partners", std::move(partners)}});
}

}  // namespace hustings
