#pragma once
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)  // x86-64 has it; Emscripten translates it to WebAssembly's SIMD, instruction by instruction
#include <emmintrin.h>
#define HUSTINGS_SSE2
#elif defined(__ARM_NEON) && __has_include(<simde/x86/sse2.h>)
#define SIMDE_ENABLE_NATIVE_ALIASES
#include <simde/x86/sse2.h>
#define HUSTINGS_SSE2
#endif

namespace hustings {

// Questions to 64 bytes at once. In every answer bit i speaks of byte i, the lowest of the first.
//
// This one is plain C++, for machines without SIMD, and what the other is tested against.
class ScalarBlock {
 public:
  explicit ScalarBlock(const char* bytes) : bytes_(bytes) {}

  std::uint64_t equal(char wanted) const {
    return mask([wanted](char byte) { return byte == wanted; });
  }
  // Brackets and braces.
  std::uint64_t brackets() const {
    return mask([](char byte) { return (byte | 0x20) == '{' || (byte | 0x20) == '}'; });
  }
  // Control characters (below a blank), all bytes of characters beyond ASCII, and that one.
  std::uint64_t control_or_beyond_ascii_or(char other) const {
    return mask([other](char byte) { return static_cast<signed char>(byte) < 0x20 || byte == other; });
  }
  std::uint64_t beyond_ascii() const {
    return mask([](char byte) { return static_cast<signed char>(byte) < 0; });
  }

 private:
  template <class Test>
  std::uint64_t mask(Test test) const {
    std::uint64_t bits = 0;
    for (int i = 0; i < 64; ++i) bits |= std::uint64_t{test(bytes_[i])} << i;
    return bits;
  }
  const char* bytes_;
};

#ifdef HUSTINGS_SSE2
class SimdBlock {
 public:
  explicit SimdBlock(const char* bytes)
      : parts_{load(bytes), load(bytes + 16), load(bytes + 32), load(bytes + 48)} {}

  std::uint64_t equal(char wanted) const {
    const __m128i all = _mm_set1_epi8(wanted);
    return mask([all](__m128i part) { return _mm_cmpeq_epi8(part, all); });
  }
  std::uint64_t brackets() const {  // '[' and ']' are '{' and '}' without bit 5
    const __m128i bit_5 = _mm_set1_epi8(0x20), open = _mm_set1_epi8('{'), close = _mm_set1_epi8('}');
    return mask([=](__m128i part) {
      const __m128i braces = _mm_or_si128(part, bit_5);
      return _mm_or_si128(_mm_cmpeq_epi8(braces, open), _mm_cmpeq_epi8(braces, close));
    });
  }
  std::uint64_t control_or_beyond_ascii_or(char other) const {
    const __m128i blank = _mm_set1_epi8(0x20), all = _mm_set1_epi8(other);
    return mask([=](__m128i part) { return _mm_or_si128(_mm_cmplt_epi8(part, blank), _mm_cmpeq_epi8(part, all)); });
  }
  std::uint64_t beyond_ascii() const {
    return mask([](__m128i part) { return part; });
  }

 private:
  static __m128i load(const char* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }
  template <class Compare>
  std::uint64_t mask(Compare compare) const {
    const auto bits = [&](int part) {
      return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(compare(parts_[part]))));
    };
    return bits(0) | bits(1) << 16 | bits(2) << 32 | bits(3) << 48;
  }
  const __m128i parts_[4];
};
using ByteBlock = SimdBlock;
#else
using ByteBlock = ScalarBlock;
#endif

// Bit i of the answer: whether an odd number of the bits 0 to i are set. Of quotes, what lies behind an opening one.
inline std::uint64_t parity_up_to(std::uint64_t bits) {
  for (int distance = 1; distance < 64; distance *= 2) bits ^= bits << distance;
  return bits;
}

// Which bytes follow a backslash that is not escaped itself: those at an odd distance from the beginning of a run of
// backslashes. Runs that begin at an even place and those that begin at an odd one are told apart by a carry. `carried`: 1
// if the first byte follows one; then, if the byte behind the last does. (Langdale and Lemire, "Parsing gigabytes of JSON per
// second", VLDB Journal 28, 2019, section 3.1.1)
inline std::uint64_t escaped_by(std::uint64_t backslashes, std::uint64_t& carried) {
  constexpr std::uint64_t even = 0x5555'5555'5555'5555;
  backslashes &= ~carried;
  const std::uint64_t follows = backslashes << 1 | carried;
  const std::uint64_t odd_starts = backslashes & ~even & ~follows;
  const std::uint64_t even_runs = odd_starts + backslashes;
  carried = even_runs < backslashes;  // carried out of the sum
  return (even ^ even_runs << 1) & follows;
}

// The place of the lowest bit that is set; there must be one.
inline int lowest_bit(std::uint64_t bits) { return __builtin_ctzll(bits); }

}  // namespace hustings
