#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "coordination/pairs.h"
#include "coordination/traces.h"

namespace hustings {

// What the deeds of one trace show.
struct TraceFindings {
  Trace trace = Trace::text;
  std::uint32_t seconds = 0;
  std::uint32_t tweets = 0;   // that can be in step
  std::uint32_t untimed = 0;  // Deeds::untimed
  std::uint32_t uncompared = 0;  // of join_similar_texts()
  Pairs found = {};
  // Over all the copies with shuffled times together.
  std::uint64_t chance_pairs = 0, chance_accounts = 0;
};

// Two accounts that are a pair in a trace or several.
struct Edge {
  std::uint32_t a = 0, b = 0;  // a < b
  std::array<std::uint32_t, trace_count> things = {};   // by trace; 0: no pair there
  std::array<std::uint32_t, trace_count> weights = {};  // thousandths; 0: likewise
  std::uint32_t from = 0, to = 0;

  std::uint32_t weight() const;  // of all traces
};
// By a, then b.
std::vector<Edge> edges_of(const std::vector<TraceFindings>& findings);

// Accounts that hang together by pairs.
struct Cluster {
  std::vector<std::uint32_t> accounts;  // ascending
  std::vector<std::uint32_t> edges;     // numbers of edges
  std::uint64_t weight = 0;             // of all edges, in thousandths
};
// The strongest first: by weight, then by the first account.
std::vector<Cluster> clusters_of(const std::vector<Edge>& edges);

// What one account did in step with those it is a pair with.
struct InStep {
  std::uint32_t cluster = 0;  // its number, from 1; 0: it is in none
  std::uint32_t things = 0;   // different ones
  std::uint32_t tweets = 0;   // by which it did them
  std::uint32_t partners = 0;
};

}  // namespace hustings
