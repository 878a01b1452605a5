#include "coordination/pairs.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace hustings {
namespace {

auto order(const Deed& deed) { return std::tie(deed.thing, deed.time, deed.account, deed.tweet); }
std::uint64_t key_of(std::uint32_t a, std::uint32_t b) { return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b); }

// Sorts numbers, and leaves each once.
template <class Number>
void keep_each_once(std::vector<Number>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

// Goes through the deeds of one thing after the other: first to see who may make a pair at all, then to add up what
// these have in common, then to mark what they did.
class Finding {
 public:
  Finding(const std::vector<Deed>& deeds, const PairRule& rule) : deeds_(deeds), rule_(rule) {}

  Pairs run() {
    count_doers();
    each_thing([this](Things range, std::uint32_t doers) { add_up(range, weight_of(doers, accounts_)); });
    keep_pairs();
    if (!found_.pairs.empty()) each_thing([this](Things range, std::uint32_t) { mark(range); });
    return std::move(found_);
  }

 private:
  struct Things {
    std::size_t begin, end;
  };
  struct Meeting {
    std::uint64_t key;
    std::uint32_t from, to;
  };
  struct Common {
    std::uint32_t things = 0, weight = 0, from = UINT32_MAX, to = 0;
  };

  std::size_t end_of_thing(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < deeds_.size() && deeds_[end].thing == deeds_[begin].thing) ++end;
    return end;
  }

  // Who did it, each once.
  const std::vector<std::uint32_t>& doers_of(Things range) {
    doers_.clear();
    for (std::size_t i = range.begin; i < range.end; ++i) doers_.push_back(deeds_[i].account);
    keep_each_once(doers_);
    return doers_;
  }

  // How many accounts there are, and of each how many things it shares with others.
  void count_doers() {
    std::uint32_t accounts = 0;
    for (const Deed& deed : deeds_) accounts = std::max(accounts, deed.account + 1);
    shared_.assign(accounts, 0);
    std::vector<bool> did(accounts);
    for (std::size_t begin = 0, end; begin < deeds_.size(); begin = end) {
      end = end_of_thing(begin);
      ++found_.things;
      const auto& doers = doers_of({begin, end});
      for (const std::uint32_t account : doers) did[account] = true;
      if (doers.size() < 2) continue;
      ++found_.shared;
      for (const std::uint32_t account : doers) ++shared_[account];
    }
    accounts_ = static_cast<std::uint32_t>(std::count(did.begin(), did.end(), true));
  }

  // Calls f(its deeds, how many accounts did it) for each thing that several did.
  template <class F>
  void each_thing(F f) {
    for (std::size_t begin = 0, end; begin < deeds_.size(); begin = end) {
      end = end_of_thing(begin);
      if (end - begin < 2) continue;
      const auto doers = static_cast<std::uint32_t>(doers_of({begin, end}).size());
      if (doers >= 2) f(Things{begin, end}, doers);
    }
  }

  // Calls f(deed, a follower) for the followers that are looked at. True if there are more.
  template <class F>
  bool each_follower(std::size_t i, std::size_t end, F f) const {
    std::uint32_t followers = 0;
    for (std::size_t j = i + 1; j < end && deeds_[j].time - deeds_[i].time <= rule_.seconds; ++j) {
      if (deeds_[j].account == deeds_[i].account) continue;
      if (followers++ == most_followers) return true;
      f(deeds_[i], deeds_[j]);
    }
    return false;
  }

  // Only accounts that share enough things can be of a pair: that leaves out most of them.
  bool may_pair(const Deed& deed) const { return shared_[deed.account] >= rule_.least; }

  void add_up(Things range, std::uint32_t weight) {
    meetings_.clear();
    for (std::size_t i = range.begin; i < range.end; ++i) {
      found_.crowded += each_follower(i, range.end, [this](const Deed& deed, const Deed& follower) {
        if (!may_pair(deed) || !may_pair(follower)) return;
        meetings_.push_back({key_of(deed.account, follower.account), deed.time, follower.time});
      });
    }
    std::sort(meetings_.begin(), meetings_.end(), [](const Meeting& a, const Meeting& b) { return a.key < b.key; });
    for (std::size_t m = 0; m < meetings_.size();) {
      Common& common = common_[meetings_[m].key];
      ++common.things;
      common.weight += weight;
      for (const std::uint64_t key = meetings_[m].key; m < meetings_.size() && meetings_[m].key == key; ++m) {
        common.from = std::min(common.from, meetings_[m].from);
        common.to = std::max(common.to, meetings_[m].to);
      }
    }
  }

  bool is_pair(const Common& common) const {
    return common.things >= rule_.least && common.weight >= 500 * rule_.least;
  }

  void keep_pairs() {
    for (const auto& [key, common] : common_) {
      if (!is_pair(common)) continue;
      found_.pairs.push_back({static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key), common.things,
                              common.weight, common.from, common.to});
    }
    std::sort(found_.pairs.begin(), found_.pairs.end(),
              [](const Pair& a, const Pair& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
  }

  void mark(Things range) {
    marked_.assign(range.end - range.begin, false);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      each_follower(i, range.end, [&](const Deed& deed, const Deed& follower) {
        if (!may_pair(deed) || !may_pair(follower)) return;
        const auto common = common_.find(key_of(deed.account, follower.account));
        if (common == common_.end() || !is_pair(common->second)) return;
        marked_[static_cast<std::size_t>(&deed - deeds_.data()) - range.begin] = true;
        marked_[static_cast<std::size_t>(&follower - deeds_.data()) - range.begin] = true;
      });
    }
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (marked_[i - range.begin]) found_.in_step.push_back(deeds_[i]);
    }
  }

  const std::vector<Deed>& deeds_;
  const PairRule rule_;
  Pairs found_;
  std::uint32_t accounts_ = 0;          // that did anything
  std::vector<std::uint32_t> shared_;   // by account: things that others did too
  tsl::robin_map<std::uint64_t, Common> common_;
  std::vector<std::uint32_t> doers_;    // scratch
  std::vector<Meeting> meetings_;       // scratch
  std::vector<bool> marked_;            // scratch
};

}  // namespace

std::uint32_t weight_of(std::uint32_t doers, std::uint32_t accounts) {
  const double all = std::log(std::max(accounts, 1000u) - 1.0);
  return static_cast<std::uint32_t>(std::lround(1000 * (1 - std::log(doers - 1.0) / all)));
}

Pairs find_pairs(std::vector<Deed>& deeds, const PairRule& rule) {
  std::sort(deeds.begin(), deeds.end(), [](const Deed& a, const Deed& b) { return order(a) < order(b); });
  return Finding(deeds, rule).run();
}

}  // namespace hustings
