#include "text/words.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/entities.h"
#include "text/fold.h"
#include "text/hash.h"
#include "text/unicode_tables.h"
#include "text/utf8.h"

namespace hustings {
namespace {

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_ascii_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
bool is_handle_character(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

// Marks of signs, not of letters: an emoji's selectors, and the key around a digit.
bool is_mark_of_sign(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3; }

// Where a link begins of which the letters before its "://" have been read: "seehttps://t.co" has one after three. The
// letters' end, if none does.
std::size_t link_begin(std::string_view text, std::size_t begin, std::size_t end) {
  if (text.substr(end, 3) != "://") return end;
  const std::string_view letters = text.substr(begin, end - begin);
  for (const std::string_view scheme : {"https", "http"}) {
    if (letters.ends_with(scheme)) return end - scheme.size();
  }
  return end;
}

// How many bytes at the beginning of `text` are a mention.
std::size_t mention_size(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin() + 1, text.end(), is_handle_character) - text.begin());
}

class Reading {
 public:
  Reading(std::string_view text, Words& words) : text_(text), words_(words) {}

  void run() {
    make_room(text_.size());
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_ascii_letter(c)) take_letters();
      else if (c == '@') take_mention();
      else if (static_cast<unsigned char>(c) >= 0x80) take_code_point_here();
      else end_word(), ++at_;
    }
    end_word();
    words_.letters.resize(end_);
  }

 private:
  // Letters are put into a string that is long enough, and cut at the end.
  void make_room(std::size_t bytes) {
    if (words_.letters.size() < end_ + bytes) words_.letters.resize(end_ + bytes);
  }

  // Up to what is no letter, but without a link.
  void take_letters() {
    const std::size_t begin = at_;
    char* letters = words_.letters.data() + end_;
    do *letters++ = static_cast<char>(text_[at_++] | 0x20);
    while (at_ < text_.size() && is_ascii_letter(text_[at_]));
    const std::size_t link = link_begin(text_, begin, at_);
    end_ += link - begin;
    if (link == at_) return;
    end_word();
    at_ = static_cast<std::size_t>(std::find_if(text_.begin() + at_, text_.end(), is_white) - text_.begin());
  }

  // An address of e-mail mentions nobody.
  void take_mention() {
    constexpr std::size_t longest_handle = 20;
    const bool within_word = at_ > 0 && is_handle_character(text_[at_ - 1]);
    const std::string_view handle = text_.substr(at_ + 1, mention_size(text_.substr(at_)) - 1);
    if (!within_word && !handle.empty() && handle.size() <= longest_handle) words_.mentions.push_back(handle);
    end_word();
    at_ += handle.size() + 1;
  }

  void take_code_point_here() {
    std::string_view rest = text_.substr(at_);
    const char32_t c = take_code_point(rest);
    at_ = text_.size() - rest.size();
    if (!unicode::find_range(unicode::letters_and_marks, c) || is_mark_of_sign(c)) return end_word();
    beyond_ascii_.clear();
    append_utf8(beyond_ascii_, c);
    put(beyond_ascii_);
    is_ascii_ = false;
  }

  // Leaves room for all that is still to be read.
  void put(std::string_view letters) {
    make_room(letters.size() + text_.size() - at_);
    std::copy(letters.begin(), letters.end(), words_.letters.begin() + static_cast<std::ptrdiff_t>(end_));
    end_ += letters.size();
  }

  void end_word() {
    if (end_ == begin_) return;
    if (!is_ascii_) {
      const std::string folded = fold_hashtag(std::string_view(words_.letters).substr(begin_, end_ - begin_));
      end_ = begin_;
      put(folded);
    }
    is_ascii_ = true;
    begin_ = end_;
    words_.ends.push_back(static_cast<std::uint32_t>(end_));
  }

  const std::string_view text_;
  Words& words_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the word, in the letters
  std::size_t end_ = 0;    // of the letters so far
  bool is_ascii_ = true;   // the word
  std::string beyond_ascii_;
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
