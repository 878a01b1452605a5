#pragma once
#include <algorithm>
#include <cstdint>
#include <span>

// The parts of the Unicode Character Database that folding, hashtags and white space need. The tables are written by
// script/unicode-tables. Ranges include their ends, are sorted and do not overlap.
namespace hustings::unicode {

struct Range {
  char32_t first;
  char32_t last;
};

// Simple case folding: every `step`-th code point from `first` to `last` folds to itself plus `delta`.
struct Folding {
  char32_t first;
  char32_t last;
  std::int32_t delta;
  std::uint32_t step;
};

// Code points whose Canonical_Combining_Class is not 0.
struct Marks {
  char32_t first;
  char32_t last;
  std::uint32_t combining_class;
};

// One step of canonical decomposition (Hangul syllables are left to arithmetic): the code point at
// `first` + i decomposes into decomposition_parts[`parts` + i].
struct Decompositions {
  char32_t first;
  char32_t last;
  std::uint32_t parts;
};
struct Parts {
  char32_t first;
  char32_t second;  // 0 when there is only one
};

extern const std::span<const Folding> foldings;
extern const std::span<const Marks> marks;
extern const std::span<const Decompositions> decompositions;
extern const std::span<const Parts> decomposition_parts;
// The code points that composition makes, ordered by their two parts; no second part is below U+0300.
extern const std::span<const char32_t> compositions;
extern const std::span<const Range> letters_and_marks;  // general categories L and M
extern const std::span<const Range> separators;         // general category Z
extern const std::span<const Range> decimal_digits;     // general category Nd

// The range that holds `code_point`, or null.
template <typename AnyRange>
const AnyRange* find_range(std::span<const AnyRange> ranges, char32_t code_point) {
  if (code_point < ranges.front().first) return nullptr;  // most text ends its search here
  const auto found = std::lower_bound(ranges.begin(), ranges.end(), code_point,
                                      [](const AnyRange& range, char32_t point) { return range.last < point; });
  return found != ranges.end() && found->first <= code_point ? &*found : nullptr;
}

}  // namespace hustings::unicode
