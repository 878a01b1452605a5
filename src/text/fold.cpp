#include "text/fold.h"

#include <algorithm>
#include <optional>

#include "text/unicode_tables.h"
#include "text/utf8.h"

namespace hustings {
namespace {

// Hangul syllables are composed and decomposed by arithmetic (Unicode Standard, section 3.12): a leading
// consonant, a vowel, and perhaps a trailing consonant.
constexpr char32_t first_syllable = 0xAC00, first_leading = 0x1100, first_vowel = 0x1161, no_trailing = 0x11A7;
constexpr char32_t leading_count = 19, vowel_count = 21, trailing_count = 28;  // "no trailing consonant" included
constexpr char32_t syllable_count = leading_count * vowel_count * trailing_count;

// Whether `code_point` is one of the `count` from `first`.
bool among(char32_t code_point, char32_t first, char32_t count) {
  return code_point >= first && code_point < first + count;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::uint32_t combining_class(char32_t code_point) {
  const auto* found = unicode::find_range(unicode::marks, code_point);
  return found ? found->combining_class : 0;
}

char32_t simple_folding(char32_t code_point) {
  const auto* found = unicode::find_range(unicode::foldings, code_point);
  if (!found || (code_point - found->first) % found->step != 0) return code_point;
  return code_point + static_cast<char32_t>(found->delta);
}

// Null when `code_point` does not decompose.
const unicode::Parts* decomposition(char32_t code_point) {
  const auto* found = unicode::find_range(unicode::decompositions, code_point);
  return found ? &unicode::decomposition_parts[found->parts + (code_point - found->first)] : nullptr;
}

void append_decomposed(std::u32string& out, char32_t code_point) {
  if (among(code_point, first_syllable, syllable_count)) {
    const char32_t index = code_point - first_syllable;
    out.push_back(first_leading + index / trailing_count / vowel_count);
    out.push_back(first_vowel + index / trailing_count % vowel_count);
    if (index % trailing_count != 0) out.push_back(no_trailing + index % trailing_count);
  } else if (const auto* parts = decomposition(code_point)) {
    append_decomposed(out, parts->first);
    if (parts->second) append_decomposed(out, parts->second);
  } else {
    out.push_back(code_point);
  }
}

// Canonical ordering: every run of marks by combining class, those of one class in the order given.
void order_marks(std::u32string& text) {
  const auto is_mark = [](char32_t code_point) { return combining_class(code_point) != 0; };
  // Not inlined: std::stable_sort would hold a dozen copies of it.
  const auto before = [](char32_t a, char32_t b) __attribute__((noinline)) {
    return combining_class(a) < combining_class(b);
  };
  for (auto run = text.begin(); (run = std::find_if(run, text.end(), is_mark)) != text.end();) {
    const auto end = std::find_if_not(run, text.end(), is_mark);
    std::stable_sort(run, end, before);
    run = end;
  }
}

std::optional<char32_t> composition(char32_t first, char32_t second) {
  if (among(first, first_leading, leading_count) && among(second, first_vowel, vowel_count)) {
    return first_syllable + ((first - first_leading) * vowel_count + (second - first_vowel)) * trailing_count;
  }
  if (among(first, first_syllable, syllable_count) && (first - first_syllable) % trailing_count == 0 &&
      among(second, no_trailing + 1, trailing_count - 1)) {
    return first + (second - no_trailing);
  }
  if (second < 0x300) return std::nullopt;
  const auto found = std::lower_bound(unicode::compositions.begin(), unicode::compositions.end(), first,
                                      [second](char32_t composed, char32_t wanted) {
                                        const auto* parts = decomposition(composed);
                                        return parts->first != wanted ? parts->first < wanted : parts->second < second;
                                      });
  if (found == unicode::compositions.end()) return std::nullopt;
  const auto* parts = decomposition(*found);
  return parts->first == first && parts->second == second ? std::optional(*found) : std::nullopt;
}

// The canonical composition algorithm (Unicode Standard, D117) on decomposed, ordered text: each code point
// joins the last starter unless something between them, a starter or of its own class or higher, blocks it.
std::u32string composed(const std::u32string& text) {
  std::u32string out;
  std::optional<std::size_t> starter;  // its index in `out`
  for (const char32_t code_point : text) {
    const std::uint32_t own_class = combining_class(code_point);
    const bool adjacent = starter && *starter + 1 == out.size();
    const bool blocked = !starter || (!adjacent && combining_class(out.back()) >= own_class);
    if (const auto joined = blocked ? std::nullopt : composition(out[*starter], code_point)) {
      out[*starter] = *joined;
      continue;
    }
    if (own_class == 0) starter = out.size();
    out.push_back(code_point);
  }
  return out;
}

std::string fold_beyond_ascii(std::string_view tag) {
  std::u32string text;
  while (!tag.empty()) append_decomposed(text, take_code_point(tag));
  order_marks(text);
  std::transform(text.begin(), text.end(), text.begin(), simple_folding);
  std::string out;
  for (const char32_t code_point : composed(text)) append_utf8(out, code_point);
  return out;
}

}  // namespace

std::string fold_hashtag(std::string_view tag) {
  std::string out(tag.size(), '\0');
  for (std::size_t i = 0; i < tag.size(); ++i) {
    if (static_cast<unsigned char>(tag[i]) >= 0x80) return fold_beyond_ascii(tag);
    out[i] = ascii_lower(tag[i]);
  }
  return out;
}

std::string fold_handle(std::string_view handle) {
  std::string out(handle);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

}  // namespace hustings
