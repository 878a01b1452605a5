#include "coordination/pairs.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "text/heap_sort.h"

namespace hustings {
namespace {

// Goes through the accounts one by one, and for each through what others did around its deeds: what it has in common
// with each of them is then known at once, and memory does not grow with the pairs that are none.
class Finding {
 public:
  Finding(const std::vector<Deed>& deeds, const PairRule& rule) : deeds_(deeds), rule_(rule) {}

  Pairs run() {
    number_things();
    list_by_account();
    weigh_things();
    count_crowded();
    for (std::uint32_t a = 0; a < accounts(); ++a) find_pairs_of(a);
    if (!found_.pairs.empty()) mark();
    return std::move(found_);
  }

 private:
  // What an account has in common with the one that is looked at.
  struct Common {
    std::uint32_t things = 0, weight = 0, from = UINT32_MAX, to = 0;
    std::uint32_t last = UINT32_MAX;  // thing
  };

  std::uint32_t accounts() const { return static_cast<std::uint32_t>(shared_.size()); }
  std::uint32_t account_of(std::uint32_t deed) const { return deeds_[deed].account; }

  void number_things() {
    thing_of_.reserve(deeds_.size());
    for (std::size_t i = 0; i < deeds_.size(); ++i) {
      if (i == 0 || deeds_[i].thing != deeds_[i - 1].thing) first_of_thing_.push_back(static_cast<std::uint32_t>(i));
      thing_of_.push_back(static_cast<std::uint32_t>(first_of_thing_.size() - 1));
    }
    found_.things = static_cast<std::uint32_t>(first_of_thing_.size());
    first_of_thing_.push_back(static_cast<std::uint32_t>(deeds_.size()));
  }

  // Counting sort: the deeds of each account, by thing, then time.
  void list_by_account() {
    std::uint32_t accounts = 0;
    for (const Deed& deed : deeds_) accounts = std::max(accounts, deed.account + 1);
    first_of_account_.assign(accounts + 1, 0);
    for (const Deed& deed : deeds_) ++first_of_account_[deed.account + 1];
    for (std::uint32_t a = 0; a < accounts; ++a) first_of_account_[a + 1] += first_of_account_[a];
    by_account_.resize(deeds_.size());
    std::vector<std::uint32_t> next = first_of_account_;
    for (std::uint32_t i = 0; i < deeds_.size(); ++i) by_account_[next[account_of(i)]++] = i;
    shared_.assign(accounts, 0);
    common_.assign(accounts, {});
  }

  // Calls f(thing) for the different things that an account did, ascending.
  template <class F>
  void each_thing_of(std::uint32_t account, F f) const {
    std::uint32_t last = UINT32_MAX;
    for (std::uint32_t d = first_of_account_[account]; d < first_of_account_[account + 1]; ++d) {
      const std::uint32_t thing = thing_of_[by_account_[d]];
      if (thing != last) f(thing);
      last = thing;
    }
  }

  void weigh_things() {
    std::vector<std::uint32_t> doers(found_.things);
    std::uint32_t active = 0;
    for (std::uint32_t a = 0; a < accounts(); ++a) {
      active += first_of_account_[a + 1] > first_of_account_[a];
      each_thing_of(a, [&](std::uint32_t thing) { ++doers[thing]; });
    }
    weights_.resize(doers.size());
    for (std::size_t thing = 0; thing < doers.size(); ++thing) {
      if (doers[thing] < 2) continue;
      ++found_.shared;
      weights_[thing] = weight_of(doers[thing], active);
    }
    for (std::uint32_t a = 0; a < accounts(); ++a) {
      each_thing_of(a, [&](std::uint32_t thing) { shared_[a] += doers[thing] > 1; });
    }
  }

  void count_crowded() {
    for (std::uint32_t i = 0; i + most_neighbours + 1 < deeds_.size(); ++i) {
      const std::uint32_t beyond = i + most_neighbours + 1;
      found_.crowded += thing_of_[beyond] == thing_of_[i] && deeds_[beyond].time - deeds_[i].time <= rule_.seconds;
    }
  }

  // Calls f(number of a deed) for those that are compared with a deed and are of others.
  template <class F>
  void each_neighbour(std::uint32_t deed, F f) const {
    const Deed& own = deeds_[deed];
    const std::uint32_t begin = first_of_thing_[thing_of_[deed]], end = first_of_thing_[thing_of_[deed] + 1];
    const std::uint32_t first = deed - std::min(deed - begin, most_neighbours);
    const std::uint32_t last = std::min(end - 1, deed + most_neighbours);
    for (std::uint32_t i = deed; i-- > first && own.time - deeds_[i].time <= rule_.seconds;) {
      if (deeds_[i].account != own.account) f(i);
    }
    for (std::uint32_t i = deed; i++ < last && deeds_[i].time - own.time <= rule_.seconds;) {
      if (deeds_[i].account != own.account) f(i);
    }
  }

  // Only accounts that share enough things can be of a pair: that leaves out most of them.
  bool may_pair(std::uint32_t account) const { return shared_[account] >= rule_.least; }

  // Those with accounts of larger numbers.
  void find_pairs_of(std::uint32_t account) {
    if (!may_pair(account)) return;
    met_.clear();
    for (std::uint32_t d = first_of_account_[account]; d < first_of_account_[account + 1]; ++d) {
      const std::uint32_t deed = by_account_[d];
      each_neighbour(deed, [&](std::uint32_t neighbour) {
        if (account_of(neighbour) > account && may_pair(account_of(neighbour))) add_up(deed, neighbour);
      });
    }
    heap_sort(met_);
    for (const std::uint32_t other : met_) {
      const Common common = std::exchange(common_[other], {});
      if (common.things < rule_.least || common.weight < 500 * rule_.least) continue;
      if (things_in_common(account, other) > std::uint64_t{most_common_things} * common.things) continue;
      found_.pairs.push_back({account, other, common.things, common.weight, common.from, common.to});
    }
  }

  void add_up(std::uint32_t deed, std::uint32_t neighbour) {
    Common& common = common_[account_of(neighbour)];
    const std::uint32_t thing = thing_of_[deed];
    if (common.things == 0) met_.push_back(account_of(neighbour));
    if (common.last != thing) {
      ++common.things;
      common.weight += weights_[thing];
      common.last = thing;
    }
    common.from = std::min({common.from, deeds_[deed].time, deeds_[neighbour].time});
    common.to = std::max({common.to, deeds_[deed].time, deeds_[neighbour].time});
  }

  // How many different things both did, at whatever time.
  std::uint32_t things_in_common(std::uint32_t a, std::uint32_t b) {
    things_.clear();
    each_thing_of(a, [this](std::uint32_t thing) { things_.push_back(thing); });
    std::uint32_t both = 0;
    auto at = things_.cbegin();
    each_thing_of(b, [&](std::uint32_t thing) {
      at = std::lower_bound(at, things_.cend(), thing);
      both += at != things_.cend() && *at == thing;
    });
    return both;
  }

  // Finds the deeds of pairs that were close.
  void mark() {
    std::vector<bool> has_pair(accounts());
    for (const Pair& pair : found_.pairs) has_pair[pair.a] = has_pair[pair.b] = true;
    for (std::uint32_t i = 0; i < deeds_.size(); ++i) {
      bool is_close = false;
      if (!has_pair[account_of(i)]) continue;
      each_neighbour(i, [&](std::uint32_t neighbour) {
        is_close = is_close || (has_pair[account_of(neighbour)] && is_pair(account_of(i), account_of(neighbour)));
      });
      if (is_close) found_.in_step.push_back(deeds_[i]);
    }
  }

  bool is_pair(std::uint32_t a, std::uint32_t b) const {
    const auto wanted = std::minmax(a, b);
    const auto at = std::lower_bound(
        found_.pairs.begin(), found_.pairs.end(), wanted,
        [](const Pair& pair, const auto& key) { return std::tie(pair.a, pair.b) < std::tie(key.first, key.second); });
    return at != found_.pairs.end() && at->a == wanted.first && at->b == wanted.second;
  }

  const std::vector<Deed>& deeds_;
  const PairRule rule_;
  Pairs found_;
  std::vector<std::uint32_t> thing_of_;        // by deed, its thing's number, ascending
  std::vector<std::uint32_t> first_of_thing_;  // by thing, and the end
  std::vector<std::uint32_t> weights_;         // by thing
  std::vector<std::uint32_t> first_of_account_, by_account_;
  std::vector<std::uint32_t> shared_;  // by account: different things that others did too
  std::vector<Common> common_;         // by account, with the one that is looked at
  std::vector<std::uint32_t> met_;     // those with which it has anything
  std::vector<std::uint32_t> things_;  // scratch
};

}  // namespace

std::uint32_t weight_of(std::uint32_t doers, std::uint32_t accounts) {
  const double all = std::log(std::max(accounts, 1000u) - 1.0);
  return static_cast<std::uint32_t>(std::lround(1000 * (1 - std::log(doers - 1.0) / all)));
}

Pairs find_pairs(std::vector<Deed>& deeds, const PairRule& rule) {
  sort_deeds(deeds, DeedOrder::thing_time);
  return Finding(deeds, rule).run();
}

}  // namespace hustings
