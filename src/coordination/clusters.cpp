#include "coordination/clusters.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "text/heap_sort.h"

namespace hustings {
namespace {

// Accounts that are known to hang together, each by one that stands for all.
class Components {
 public:
  std::uint32_t of(std::uint32_t account) {
    std::uint32_t root = account;
    while (parent(root) != root) root = parent(root);
    while (parent(account) != root) account = std::exchange(parent(account), root);
    return root;
  }
  void unite(std::uint32_t a, std::uint32_t b) { parent(of(a)) = of(b); }

 private:
  std::uint32_t& parent(std::uint32_t account) { return parents_.emplace(account, account).first->second; }

  std::unordered_map<std::uint32_t, std::uint32_t> parents_;
};

bool is_same(const Edge& a, const Edge& b) { return a.a == b.a && a.b == b.b; }

}  // namespace

std::uint32_t Edge::weight() const { return std::accumulate(weights.begin(), weights.end(), 0u); }

std::vector<Edge> edges_of(const std::vector<TraceFindings>& findings) {
  std::vector<Edge> all;
  for (const TraceFindings& of_trace : findings) {
    const auto trace = static_cast<std::size_t>(of_trace.trace);
    for (const Pair& pair : of_trace.found.pairs) {
      Edge edge{pair.a, pair.b, {}, {}, pair.from, pair.to};
      edge.things[trace] = pair.things;
      edge.weights[trace] = pair.weight;
      all.push_back(edge);
    }
  }
  heap_sort(all, [](const Edge& a, const Edge& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
  std::vector<Edge> edges;
  for (const Edge& edge : all) {
    if (edges.empty() || !is_same(edges.back(), edge)) {
      edges.push_back(edge);
      continue;
    }
    Edge& known = edges.back();
    for (std::size_t t = 0; t < trace_count; ++t) {
      known.things[t] += edge.things[t];
      known.weights[t] += edge.weights[t];
    }
    known.from = std::min(known.from, edge.from);
    known.to = std::max(known.to, edge.to);
  }
  return edges;
}

std::vector<Cluster> clusters_of(const std::vector<Edge>& edges) {
  Components components;
  for (const Edge& edge : edges) components.unite(edge.a, edge.b);
  std::unordered_map<std::uint32_t, std::size_t> place;
  std::vector<Cluster> clusters;
  for (std::uint32_t e = 0; e < edges.size(); ++e) {
    const auto [at, is_new] = place.emplace(components.of(edges[e].a), clusters.size());
    if (is_new) clusters.emplace_back();
    Cluster& cluster = clusters[at->second];
    cluster.edges.push_back(e);
    cluster.weight += edges[e].weight();
    for (const std::uint32_t account : {edges[e].a, edges[e].b}) cluster.accounts.push_back(account);
  }
  for (Cluster& cluster : clusters) {
    auto& accounts = cluster.accounts;
    heap_sort(accounts);
    accounts.erase(std::unique(accounts.begin(), accounts.end()), accounts.end());
  }
  heap_sort(clusters, [](const Cluster& a, const Cluster& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.accounts < b.accounts;
  });
  return clusters;
}

}  // namespace hustings
