#pragma once
#include <tsl/robin_set.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "text/hash.h"
#include "tweets/segmented.h"

namespace hustings {

// Whether the bytes are the same; of short strings, which nearly always are, sooner than by memcmp(), which compares
// them singly in WebAssembly.
inline bool are_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t at = 0;
  for (std::uint64_t eight_of_a, eight_of_b; at + 8 <= a.size(); at += 8) {
    std::memcpy(&eight_of_a, a.data() + at, 8);
    std::memcpy(&eight_of_b, b.data() + at, 8);
    if (eight_of_a != eight_of_b) return false;
  }
  for (; at < a.size(); ++at) {
    if (a[at] != b[at]) return false;
  }
  return true;
}

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
    bool operator()(std::uint32_t a, std::string_view b) const { return are_same((*interner)[a], b); }
    bool operator()(std::string_view a, std::uint32_t b) const { return are_same(a, (*interner)[b]); }
  };

  std::string_view keep(std::string_view bytes);

  Segmented<std::string_view> strings_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t free_ = 0;     // bytes left in the last block
  char* next_ = nullptr;     // where they begin
  tsl::robin_set<std::uint32_t, Hash, Equal, std::allocator<std::uint32_t>, true> index_;
};

}  // namespace hustings
