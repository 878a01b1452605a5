#pragma once
#include <tsl/robin_set.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "text/hash.h"
#include "tweets/segmented.h"

namespace hustings {

// Keeps each distinct byte string once and names it by a dense number, in order of first appearance.
class Interner {
 public:
  Interner() : index_(0, Hash{this}, Equal{this}) {}
  Interner(const Interner&) = delete;
  Interner& operator=(const Interner&) = delete;

  std::uint32_t intern(std::string_view bytes);
  std::optional<std::uint32_t> find(std::string_view bytes) const;
  // Valid as long as the interner.
  std::string_view operator[](std::uint32_t number) const { return strings_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(strings_.size()); }

 private:
  struct Hash {
    const Interner* interner;
    std::size_t operator()(std::string_view bytes) const { return static_cast<std::size_t>(hash_bytes(bytes)); }
    std::size_t operator()(std::uint32_t number) const { return (*this)((*interner)[number]); }
  };
  struct Equal {
    using is_transparent = void;
    const Interner* interner;
    bool operator()(std::uint32_t a, std::uint32_t b) const { return a == b; }
    bool operator()(std::uint32_t a, std::string_view b) const { return (*interner)[a] == b; }
    bool operator()(std::string_view a, std::uint32_t b) const { return a == (*interner)[b]; }
  };

  std::string_view keep(std::string_view bytes);

  Segmented<std::string_view> strings_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t free_ = 0;     // bytes left in the last block
  char* next_ = nullptr;     // where they begin
  tsl::robin_set<std::uint32_t, Hash, Equal, std::allocator<std::uint32_t>, true> index_;
};

}  // namespace hustings
