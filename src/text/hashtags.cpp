#include "text/hashtags.h"

#include <algorithm>
#include <iterator>

#include "text/unicode_tables.h"
#include "text/utf8.h"

namespace hustings {
namespace {

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_sign(char32_t c) { return c == '#' || c == 0xFF03; }

// twitter-text: hashtagAlpha.
bool is_letter_or_mark(char32_t c) {
  return c < 0x80 ? is_ascii_letter(c) : unicode::find_range(unicode::letters_and_marks, c) != nullptr;
}

// twitter-text: hashtagSpecialChars, in the order of their code points.
bool is_joiner(char32_t c) {
  constexpr char32_t joiners[] = {'_',    0xB7,   0x5BE,  0x5F3,  0x5F4,  0xF0B,  0xF0C,  0x200C, 0x200D,
                                  0x3003, 0x301C, 0x309B, 0x309C, 0x30A0, 0x30FB, 0xA67E, 0xFF5E};
  return std::binary_search(std::begin(joiners), std::end(joiners), c);
}

// twitter-text: hashtagAlphaNumeric.
bool is_hashtag_character(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c) || c == '_';
  return is_letter_or_mark(c) || unicode::find_range(unicode::decimal_digits, c) || is_joiner(c);
}

// twitter-text: hashtagBoundary. The variation selectors U+FE0E and U+FE0F end an emoji.
bool is_boundary(char32_t c) { return c == 0xFE0E || c == 0xFE0F || (c != '&' && !is_hashtag_character(c)); }

// What of `text`, which follows a sign, is the hashtag: empty when it has no letter, or when U+FE0F or U+20E3
// makes the sign a keycap emoji.
std::string_view leading_hashtag(std::string_view text) {
  std::string_view rest = text;
  bool has_letter = false;
  while (!rest.empty()) {
    std::string_view next = rest;
    const char32_t c = take_code_point(next);
    const bool keycap = rest.size() == text.size() && (c == 0xFE0F || c == 0x20E3);
    if (keycap || !is_hashtag_character(c)) break;
    has_letter = has_letter || is_letter_or_mark(c);
    rest = next;
  }
  return has_letter ? text.substr(0, text.size() - rest.size()) : std::string_view();
}

// twitter-text: endHashtagMatch, what must not follow a hashtag.
bool spoils_hashtag(std::string_view following) {
  return !following.empty() && (following.substr(0, 3) == "://" || is_sign(take_code_point(following)));
}

bool is_domain_byte(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c >= 0x80 || is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.';
}

// Whether `text` ends in the domain of a URL: "https://example.org", "see example.org". Any name with a dot
// and two letters after it counts, where twitter-text knows the top-level domains. Not of a t.co URL:
// what follows its code is not part of it.
bool ends_in_domain(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0 && is_domain_byte(text[start - 1])) --start;
  const std::string_view domain = text.substr(start);
  const std::string_view before = text.substr(0, start);

  const std::size_t dot = domain.rfind('.');
  if (dot == 0 || dot == std::string_view::npos) return false;
  const std::string_view top_level = domain.substr(dot + 1);
  if (top_level.size() < 2 || top_level.find_first_of("0123456789-_") != std::string_view::npos) return false;

  if (before.size() >= 3 && before.substr(before.size() - 3) == "://") return domain != "t.co";
  return before.empty() || std::string_view("@$#/").find(before.back()) == std::string_view::npos;
}

// twitter-text: validGeneralUrlPathChars and validUrlQueryChars without parentheses, which belong to a URL
// only in pairs.
bool is_url_character(char32_t c) {
  if (c < 0x80) {
    return is_ascii_letter(c) || is_ascii_digit(c) ||
           std::string_view("!*';:=+,.$/%#[]-_~@|&?").find(static_cast<char>(c)) != std::string_view::npos;
  }
  return (c >= 0xC0 && c <= 0x24F) || (c >= 0x300 && c <= 0x36F) || (c >= 0x400 && c <= 0x4FF) ||
         (c >= 0x1E00 && c <= 0x1EFF) || c == 0x2013;
}

}  // namespace

void append_hashtags(std::string_view text, std::vector<std::string_view>& out) {
  if (text.find('#') == std::string_view::npos && text.find("\xEF\xBC\x83") == std::string_view::npos) return;
  const std::size_t most = out.size() + most_hashtags;
  std::string_view rest = text;
  char32_t previous = ' ';
  bool in_url = false;  // in its path or query: elsewhere no boundary stands before a sign
  while (!rest.empty() && out.size() < most) {
    const std::string_view before = text.substr(0, text.size() - rest.size());
    const char32_t c = take_code_point(rest);
    if (is_sign(c) && !in_url && is_boundary(previous)) {
      if (const std::string_view hashtag = leading_hashtag(rest); !hashtag.empty()) {
        rest.remove_prefix(hashtag.size());
        if (!spoils_hashtag(rest)) out.push_back(hashtag);
        previous = '_';  // no part of a hashtag is the boundary of the next
        continue;
      }
    }
    in_url = in_url ? is_url_character(c) : (c == '/' || c == '?') && ends_in_domain(before);
    previous = c;
  }
}

std::string_view retweeted_handle(std::string_view text) {
  constexpr std::string_view opening = "RT @";
  constexpr std::size_t longest = 20;
  if (text.substr(0, opening.size()) != opening) return {};
  text.remove_prefix(opening.size());
  std::size_t size = 0;
  while (size < text.size() && (is_ascii_letter(text[size]) || is_ascii_digit(text[size]) || text[size] == '_')) ++size;
  const bool closed = size < text.size() && text[size] == ':';
  return closed && size >= 1 && size <= longest ? text.substr(0, size) : std::string_view();
}

std::string_view retweeted_text(std::string_view text) {
  const std::string_view handle = retweeted_handle(text);
  if (handle.empty()) return text;
  text.remove_prefix(static_cast<std::size_t>(handle.data() - text.data()) + handle.size() + 1);
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

}  // namespace hustings
