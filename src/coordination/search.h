#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "coordination/clusters.h"
#include "coordination/traces.h"
#include "tweets/index.h"

namespace hustings {

// How many accounts are of a pair.
std::uint64_t accounts_of(const std::vector<Pair>& pairs);

// The search for accounts in step, in steps, that other questions can be answered in between.
//
//   CoordinationSearch search(index, span, rule);
//   while (search.step() < 1) {}
//   search.clusters();
//
// Takes time in proportion to the tweets, and some 40 bytes a tweet while it steps.
class CoordinationSearch {
 public:
  CoordinationSearch(const TweetIndex& index, const TimeSpan& span, const CoordinationRule& rule);

  // Does one step, the search of one trace or of one copy of it, and says which part of all is done: 1 when all is.
  double step();
  bool is_done() const { return done_ == steps_; }

  // Once all is done:
  const CoordinationRule& rule() const { return rule_; }
  const std::vector<TraceFindings>& findings() const { return findings_; }  // of the traces that are looked at
  const std::vector<Edge>& edges() const { return edges_; }
  const std::vector<Cluster>& clusters() const { return clusters_; }
  // Of an author, if it is in a cluster; else zeros.
  const InStep& of(std::uint32_t author) const;
  double share(std::uint32_t author) const;  // which part of its tweets in the span were in step
  std::vector<std::uint32_t> tweets_of(std::uint32_t author) const;  // those in step, ascending
  const std::map<std::uint32_t, InStep>& members() const { return in_step_; }  // of all clusters, by author
  std::uint32_t tweets() const { return tweets_; }                             // by which they were in step
  // Whether the author did enough to be found in step.
  bool is_judged(std::uint32_t author) const { return judged_[author]; }
  // In all copies together.
  struct Chance {
    std::uint64_t edges = 0, accounts = 0, clusters = 0;
  };
  const Chance& chance() const { return chance_; }

 private:
  void look_at(TraceFindings& findings);
  std::uint32_t join_texts(std::vector<Deed>& deeds, const TraceFindings& findings) const;
  void look_at_copy(TraceFindings& findings, std::uint32_t number);
  void end_round(std::size_t copy);
  void add_up_accounts();

  const TweetIndex& index_;
  const TimeSpan span_;
  const CoordinationRule rule_;
  std::size_t steps_ = 0, done_ = 0;
  std::vector<TraceFindings> findings_;
  std::vector<TraceFindings> copy_;  // of the copy that is looked at
  std::vector<Edge> edges_;
  std::vector<Cluster> clusters_;
  std::map<std::uint32_t, InStep> in_step_;
  std::uint32_t tweets_ = 0;
  std::vector<bool> judged_;  // by author
  Chance chance_;
};

}  // namespace hustings
