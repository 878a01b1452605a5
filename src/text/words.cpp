#include "text/words.h"

#include <algorithm>
#include <array>

#include "text/entities.h"
#include "text/fold.h"
#include "text/hash.h"
#include "text/unicode_tables.h"
#include "text/utf8.h"

namespace hustings {
namespace {

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_handle_character(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

// Marks of signs, not of letters: an emoji's selectors, and the key around a digit.
bool is_mark_of_sign(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3; }

// How many bytes at the beginning of `text` are a link.
std::size_t link_size(std::string_view text) {
  if (!text.starts_with('h')) return 0;
  if (!text.starts_with("http://") && !text.starts_with("https://")) return 0;
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_white) - text.begin());
}

// How many bytes at the beginning of `text` are a mention.
std::size_t mention_size(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin() + 1, text.end(), is_handle_character) - text.begin());
}

class Reading {
 public:
  Reading(std::string_view text, Words& words) : text_(text), words_(words) {}

  void run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_ascii_letter(c) && !pass(link_size(text_.substr(at_)))) take_letters();
      else if (c == '@') take_mention();
      else if (static_cast<unsigned char>(c) >= 0x80) take_code_point_here();
      else if (!is_ascii_letter(c)) end_word(), ++at_;
    }
    end_word();
  }

 private:
  bool pass(std::size_t size) {
    if (size > 0) end_word();
    at_ += size;
    return size > 0;
  }

  // Up to what is no letter, or to a link.
  void take_letters() {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && is_ascii_letter(text_[at_]) && link_size(text_.substr(at_)) == 0) ++at_;
    const std::size_t first = words_.letters.size();
    words_.letters.append(text_.substr(begin, at_ - begin));
    for (std::size_t i = first; i < words_.letters.size(); ++i) words_.letters[i] |= 0x20;
  }

  // An address of e-mail mentions nobody.
  void take_mention() {
    constexpr std::size_t longest_handle = 20;
    const bool within_word = at_ > 0 && is_handle_character(text_[at_ - 1]);
    const std::string_view handle = text_.substr(at_ + 1, mention_size(text_.substr(at_)) - 1);
    if (!within_word && !handle.empty() && handle.size() <= longest_handle) words_.mentions.push_back(handle);
    pass(handle.size() + 1);
  }

  void take_code_point_here() {
    std::string_view rest = text_.substr(at_);
    const char32_t c = take_code_point(rest);
    at_ = text_.size() - rest.size();
    if (!unicode::find_range(unicode::letters_and_marks, c) || is_mark_of_sign(c)) return end_word();
    append_utf8(words_.letters, c);
    is_ascii_ = false;
  }

  void end_word() {
    if (words_.letters.size() == begin_) return;
    if (!is_ascii_) {
      words_.letters.replace(begin_, std::string::npos, fold_hashtag(std::string_view(words_.letters).substr(begin_)));
    }
    is_ascii_ = true;
    begin_ = words_.letters.size();
    words_.ends.push_back(static_cast<std::uint32_t>(begin_));
  }

  const std::string_view text_;
  Words& words_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the word, in the letters
  bool is_ascii_ = true;   // the word
};

// For each of 64 bits, in how many of the hashes it is set: the counts' own bits lie across the planes, so that 64 are
// added to at once.
class BitCounts {
 public:
  void add(std::uint64_t hash) {
    ++hashes_;
    for (std::uint64_t& plane : planes_) {
      const std::uint64_t carry = plane & hash;
      plane ^= hash;
      if ((hash = carry) == 0) break;
    }
  }
  // The bits that are set in more than half of them.
  std::uint64_t majority() const {
    const std::uint32_t half = hashes_ / 2;
    std::uint64_t more = 0, same = ~std::uint64_t{0};
    for (std::size_t p = planes_.size(); p-- > 0;) {
      const std::uint64_t bit = (half >> p) & 1 ? ~std::uint64_t{0} : 0;
      more |= same & planes_[p] & ~bit;
      same &= ~(planes_[p] ^ bit);
    }
    return more;
  }

 private:
  std::array<std::uint64_t, 13> planes_ = {};
  std::uint32_t hashes_ = 0;
};

constexpr std::size_t most_pairs = 8000;  // fewer than the planes count; tweets have 25,000 characters at most

}  // namespace

void read_words(std::string_view text, Words& words) {
  words.letters.clear();
  words.ends.clear();
  words.mentions.clear();
  Reading(decode_entities(text, words.decoded), words).run();
}

std::uint64_t sketch_of(const Words& words) {
  if (words.ends.empty()) return 0;
  BitCounts counts;
  const std::size_t pairs = std::clamp<std::size_t>(words.ends.size() - 1, 1, most_pairs);
  for (std::size_t i = 0; i < pairs; ++i) {
    const std::size_t begin = i == 0 ? 0 : words.ends[i - 1];
    const std::size_t end = words.ends[std::min(i + 1, words.ends.size() - 1)];
    counts.add(hash_bytes(std::string_view(words.letters).substr(begin, end - begin)));
  }
  return std::max(counts.majority(), std::uint64_t{1});
}

}  // namespace hustings
