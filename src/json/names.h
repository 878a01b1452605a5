#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hustings::json {

// The number of a member's name.
using Name = std::uint16_t;
inline constexpr Name no_name = 0xFFFF;  // of one that has no number

// The names of members: those that are asked for, numbered by their places in the list, and others that were met. Of
// objects of one kind it learns which name follows which, so that the next one need only be compared, not looked for.
// (The idea: Li et al., "Mison: a fast JSON parser for data analytics", VLDB 2017, section 5.)
class Names {
 public:
  explicit Names(std::span<const std::string_view> known);

  // Within the member `around`, after the member `before` (no_name: the first): what may follow.
  struct Guesses {
    std::array<Name, 2> names = {no_name, no_name};  // the last one that did first
  };
  Guesses& after(Name around, Name before) { return guesses_[(around * 37u + before + 1u) % guess_count]; }
  // How many of the bytes from `at` to `end` are that name as JSON is commonly written, "name":, with quotes and colon.
  // 0 if they begin otherwise.
  std::uint32_t match(Name name, const char* at, const char* end) const {
    if (name == no_name) return 0;
    const Written& written = written_[name];
    const bool fits = end - at >= static_cast<std::ptrdiff_t>(written.size) && end - at >= 8;
    return fits && begins_alike(at, written) ? written.size : 0;
  }

  // The number of that name; no_name if it has none.
  Name find(std::string_view text) const;
  // Gives it one, unless there are too many. In JSON it is written as it is, without escapes.
  Name add(std::string_view text);
  std::string_view text(Name name) const { return {written_[name].bytes + 1, written_[name].size - 3}; }

 private:
  static constexpr std::size_t guess_count = 2'048;
  static constexpr std::size_t most_names = 4'096, longest_name = 64;  // more are no export's

  struct Written {  // with quotes and colon
    const char* bytes;
    std::uint32_t size;
    std::uint64_t first_eight, mask;  // of its bytes, as many as there are
  };

  static std::uint64_t eight(const char* bytes) {
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof(word));
    return word;
  }
  static bool begins_alike(const char* at, const Written& written) {
    if ((eight(at) & written.mask) != written.first_eight) return false;
    if (written.size <= 8) return true;
    for (std::uint32_t i = 8; i + 8 < written.size; i += 8) {
      if (eight(at + i) != eight(written.bytes + i)) return false;
    }
    return eight(at + written.size - 8) == eight(written.bytes + written.size - 8);
  }

  std::vector<Name>::const_iterator place_of(std::string_view text) const;

  std::deque<std::string> texts_;
  std::vector<Written> written_;  // by number
  std::vector<Name> sorted_;  // by their texts
  std::vector<Guesses> guesses_ = std::vector<Guesses>(guess_count);
};

}  // namespace hustings::json
