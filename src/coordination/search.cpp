#include "coordination/search.h"

#include <algorithm>
#include <set>

#include "coordination/texts.h"
#include "text/heap_sort.h"

namespace hustings {

std::uint64_t accounts_of(const std::vector<Pair>& pairs) {
  std::vector<std::uint32_t> accounts;
  for (const Pair& pair : pairs) accounts.insert(accounts.end(), {pair.a, pair.b});
  heap_sort(accounts);
  return static_cast<std::uint64_t>(std::unique(accounts.begin(), accounts.end()) - accounts.begin());
}

CoordinationSearch::CoordinationSearch(const TweetIndex& index, const TimeSpan& span, const CoordinationRule& rule)
    : index_(index), span_(span), rule_(rule), judged_(index.authors()) {
  for (const Trace trace : traces) {
    if (rule.seconds_of(trace) > 0) findings_.push_back({trace, rule.seconds_of(trace)});
  }
  steps_ = findings_.size() * (1 + std::size_t{rule.copies});
}

double CoordinationSearch::step() {
  if (!is_done()) {
    const std::size_t copy = done_ / findings_.size();
    TraceFindings& findings = findings_[done_ % findings_.size()];
    if (copy == 0) look_at(findings);
    else look_at_copy(findings, static_cast<std::uint32_t>(copy));
    ++done_;
    if (done_ % findings_.size() == 0) end_round(copy);
  }
  return steps_ == 0 ? 1 : static_cast<double>(done_) / static_cast<double>(steps_);
}

void CoordinationSearch::look_at(TraceFindings& findings) {
  Deeds deeds = deeds_of(index_, span_, findings.trace, findings.seconds);
  findings.tweets = static_cast<std::uint32_t>(deeds.deeds.size());
  findings.untimed = deeds.untimed;
  std::vector<std::uint32_t> did(index_.authors());
  for (const Deed& deed : deeds.deeds)
    judged_[deed.account] = judged_[deed.account] || ++did[deed.account] >= rule_.least;
  findings.uncompared = join_texts(deeds.deeds, findings);
  findings.found = find_pairs(deeds.deeds, {findings.seconds, rule_.least});
}

std::uint32_t CoordinationSearch::join_texts(std::vector<Deed>& deeds, const TraceFindings& findings) const {
  return findings.trace == Trace::text ? join_similar_texts(deeds, findings.seconds, rule_.distance) : 0;
}

void CoordinationSearch::look_at_copy(TraceFindings& findings, std::uint32_t number) {
  std::vector<Deed> deeds = deeds_of(index_, span_, findings.trace, findings.seconds).deeds;
  shuffle_times(deeds, findings.seconds, number);
  TraceFindings of_copy{findings.trace, findings.seconds};
  join_texts(deeds, findings);
  of_copy.found.pairs = find_pairs(deeds, {findings.seconds, rule_.least}).pairs;
  findings.chance_pairs += of_copy.found.pairs.size();
  findings.chance_accounts += accounts_of(of_copy.found.pairs);
  copy_.push_back(std::move(of_copy));
}

void CoordinationSearch::end_round(std::size_t copy) {
  if (copy == 0) {
    edges_ = edges_of(findings_);
    clusters_ = clusters_of(edges_);
    add_up_accounts();
    return;
  }
  const std::vector<Edge> edges = edges_of(copy_);
  chance_.edges += edges.size();
  for (const Cluster& cluster : clusters_of(edges)) {
    ++chance_.clusters;
    chance_.accounts += cluster.accounts.size();
  }
  copy_.clear();
}

void CoordinationSearch::add_up_accounts() {
  for (std::uint32_t c = 0; c < clusters_.size(); ++c) {
    for (const std::uint32_t account : clusters_[c].accounts) in_step_[account].cluster = c + 1;
  }
  for (const Edge& edge : edges_) ++in_step_[edge.a].partners, ++in_step_[edge.b].partners;
  std::vector<std::uint32_t> tweets;
  for (const TraceFindings& of_trace : findings_) {
    std::vector<std::pair<std::uint32_t, std::uint64_t>> things;  // by account
    for (const Deed& deed : of_trace.found.in_step) {
      things.emplace_back(deed.account, deed.thing);
      tweets.push_back(deed.tweet);
    }
    heap_sort(things);
    things.erase(std::unique(things.begin(), things.end()), things.end());
    for (const auto& [account, thing] : things) ++in_step_[account].things;
  }
  heap_sort(tweets);
  tweets.erase(std::unique(tweets.begin(), tweets.end()), tweets.end());
  tweets_ = static_cast<std::uint32_t>(tweets.size());
  for (auto& [account, in_step] : in_step_) {
    const Range range = index_.tweets_of(account);
    const auto begin = std::lower_bound(tweets.begin(), tweets.end(), range.begin);
    in_step.tweets = static_cast<std::uint32_t>(std::lower_bound(begin, tweets.end(), range.end) - begin);
  }
}

const InStep& CoordinationSearch::of(std::uint32_t author) const {
  static const InStep nothing;
  const auto known = in_step_.find(author);
  return known == in_step_.end() ? nothing : known->second;
}

std::vector<std::uint32_t> CoordinationSearch::tweets_of(std::uint32_t author) const {
  std::set<std::uint32_t> tweets;
  for (const TraceFindings& of_trace : findings_) {
    for (const Deed& deed : of_trace.found.in_step) {
      if (deed.account == author) tweets.insert(deed.tweet);
    }
  }
  return {tweets.begin(), tweets.end()};
}

double CoordinationSearch::share(std::uint32_t author) const {
  const std::uint32_t in_step = of(author).tweets;
  if (in_step == 0) return 0;
  const Range range = index_.tweets_of(author);
  std::uint32_t all = 0;
  for (std::uint32_t tweet = range.begin; tweet < range.end; ++tweet) all += span_.holds(index_.time(tweet));
  return static_cast<double>(in_step) / all;
}

}  // namespace hustings
