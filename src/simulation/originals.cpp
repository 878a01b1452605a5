#include "simulation/originals.h"

#include <algorithm>

namespace hustings::simulation {
namespace {

constexpr int contenders = 12;

}  // namespace

void Originals::add(Post post, std::uint32_t appeal, Random& random) {
  const std::int64_t now = post.ms;
  Original original{std::move(post), appeal, {}};
  if (all_.size() < capacity_) {
    all_.push_back(std::move(original));
  } else {
    all_[worst_of_some(now, random)] = std::move(original);
  }
}

Original* Originals::choose(std::uint32_t account, std::int64_t now, Random& random) {
  for (int attempt = 0; attempt < 4 && !all_.empty(); ++attempt) {
    Original& original = all_[best_of_some(now, random)];
    const auto& known = original.retweeters;
    if (original.post.author != account && std::find(known.begin(), known.end(), account) == known.end()) return &original;
  }
  return nullptr;
}

// Half the appeal is gone after half an hour.
std::uint64_t Originals::score(const Original& original, std::int64_t now) const {
  const std::int64_t minutes = std::max<std::int64_t>(0, now - original.post.ms) / 60'000;
  return std::uint64_t{original.appeal} * 1'000 / static_cast<std::uint64_t>(30 + minutes);
}

std::size_t Originals::best_of_some(std::int64_t now, Random& random) const {
  const auto size = static_cast<std::uint32_t>(all_.size());
  std::size_t best = random.below(size);
  for (int i = 1; i < contenders; ++i) {
    const std::size_t other = random.below(size);
    if (score(all_[other], now) > score(all_[best], now)) best = other;
  }
  return best;
}

std::size_t Originals::worst_of_some(std::int64_t now, Random& random) const {
  const auto size = static_cast<std::uint32_t>(all_.size());
  std::size_t worst = random.below(size);
  for (int i = 1; i < contenders; ++i) {
    const std::size_t other = random.below(size);
    if (score(all_[other], now) < score(all_[worst], now)) worst = other;
  }
  return worst;
}

}  // namespace hustings::simulation
