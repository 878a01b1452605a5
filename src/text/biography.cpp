#include "text/biography.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hustings {
namespace {

constexpr std::string_view declaring_words[] = {"bot", "bots", "robot", "automated", "automation"};
// With any ending: automatically, automatique(ment), automatisch(e), automatisiert(er), automatizado, automático.
constexpr std::string_view declaring_beginnings[] = {"automatic", "automatiq", "automatis", "automatiz", "automátic"};
constexpr std::string_view denials[] = {"not", "no", "kein", "keine", "keinen", "nicht", "pas"};
constexpr std::string_view articles[] = {"a", "an", "ein", "eine", "un", "une", "soy"};  // "no soy un bot"

// Neither lower nor upper case: the same for a letter's both cases, in ASCII and in UTF-8's U+00C0 to U+00DE.
constexpr char caseless(char c) { return static_cast<char>(c | 0x20); }

bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return caseless(x) == caseless(y); });
}

template <std::size_t count>
bool is_one_of(std::string_view word, const std::string_view (&words)[count]) {
  return std::any_of(std::begin(words), std::end(words), [word](std::string_view one) { return is_same(word, one); });
}

bool declares(std::string_view word) {
  const auto begins_with = [word](std::string_view beginning) {
    return is_same(word.substr(0, beginning.size()), beginning);
  };
  return is_one_of(word, declaring_words) ||
         std::any_of(std::begin(declaring_beginnings), std::end(declaring_beginnings), begins_with);
}

// Whether a part that all declaring words have is there at all, which in most biographies it is not: this is asked of
// every tweet.
bool may_declare_automation(std::string_view text) {
  for (std::size_t at = 2; at < text.size(); ++at) {
    if (caseless(text[at]) != 't') continue;
    const std::string_view part = text.substr(at - 2, 3);
    if (is_same(part, "bot") || is_same(part, "aut")) return true;
  }
  return false;
}

// Bytes of the character of a word that begins at `at`; 0 if there is none.
std::size_t letter_size(std::string_view text, std::size_t at) {
  const char c = text[at], folded = caseless(c);
  if ((folded >= 'a' && folded <= 'z') || (c >= '0' && c <= '9') || c == '_') return 1;
  const auto lead = static_cast<unsigned char>(c);
  const bool is_latin = lead >= 0xC3 && lead <= 0xC9;  // U+00C0 to U+024F, and two signs that matter to nobody
  return is_latin && at + 1 < text.size() ? 2 : 0;
}

// The words directly before the one at hand, the nearest first.
class WordsBefore {
 public:
  void push(std::string_view word) {
    std::move_backward(words_.begin(), words_.end() - 1, words_.end());
    words_[0] = word;
  }
  void clear() { words_ = {}; }
  bool deny() const {
    const auto nearest = std::find_if_not(words_.begin(), words_.end() - 1,
                                          [](std::string_view word) { return is_one_of(word, articles); });
    return is_one_of(*nearest, denials);
  }

 private:
  std::array<std::string_view, 3> words_ = {};
};

}  // namespace

bool declares_automation(std::string_view biography) {
  if (!may_declare_automation(biography)) return false;
  WordsBefore before;
  for (std::size_t at = 0; at < biography.size();) {
    const std::size_t begin = at;
    while (at < biography.size()) {
      const std::size_t size = letter_size(biography, at);
      if (size == 0) break;
      at += size;
    }
    const std::string_view word = biography.substr(begin, at - begin);
    if (declares(word) && !before.deny()) return true;
    if (!word.empty()) {
      before.push(word);
    } else {
      // What ends a sentence or a part of it parts what is before from what comes.
      constexpr std::string_view ends = ".,;:!?|/\r\n";
      if (ends.find(biography[at]) != std::string_view::npos) before.clear();
      ++at;
    }
  }
  return false;
}

}  // namespace hustings
