#include "tweets/interner.h"

#include <algorithm>
#include <cstring>

namespace hustings {

std::uint32_t Interner::intern(std::string_view bytes) {
  const std::size_t hash = index_.hash_function()(bytes);
  if (const auto known = index_.find(bytes, hash); known != index_.end()) return *known;
  const std::uint32_t number = size();
  strings_.push_back(keep(bytes));
  index_.insert(number);
  return number;
}

std::optional<std::uint32_t> Interner::find(std::string_view bytes) const {
  const auto known = index_.find(bytes);
  return known == index_.end() ? std::nullopt : std::optional(*known);
}

std::string_view Interner::keep(std::string_view bytes) {
  constexpr std::size_t block = 65'536;
  if (bytes.size() > free_) {
    const std::size_t size = std::max(block, bytes.size());
    blocks_.push_back(std::make_unique<char[]>(size));
    next_ = blocks_.back().get();
    free_ = size;
  }
  if (!bytes.empty()) std::memcpy(next_, bytes.data(), bytes.size());
  const std::string_view kept(next_, bytes.size());
  next_ += bytes.size();
  free_ -= bytes.size();
  return kept;
}

}  // namespace hustings
