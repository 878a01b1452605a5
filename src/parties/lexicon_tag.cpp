#include "parties/lexicon_tag.h"

#include "text/fold.h"
#include "text/unicode_tables.h"
#include "text/utf8.h"

namespace hustings {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view lower_case = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view upper_case = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// A shorter one would fit hashtags of every topic.
constexpr std::size_t shortest_prefix = 4;

bool is_one_of(char c, std::string_view set) { return set.find(c) != set.npos; }

// As "\s" in the patterns of docs/lexicon.schema.json, which are ECMAScript's: separators, tab to carriage return, and
// the byte order mark.
bool is_white_space(char32_t c) {
  return (c >= U'\t' && c <= U'\r') || c == 0xFEFF || unicode::find_range(unicode::separators, c);
}

bool is_sign(char32_t c) { return c == U'#' || c == U'\uFF03'; }

void take_sign(std::string_view& tag) {
  std::string_view rest = tag;
  if (!tag.empty() && is_sign(take_code_point(rest))) tag = rest;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) take_code_point(text);
  return count;
}

// What is wrong with a tag that has lost its sign and its last star; empty if nothing is.
std::string fault_of(std::string_view stem) {
  while (!stem.empty()) {
    const char32_t c = take_code_point(stem);
    if (is_white_space(c)) return "has white space in it";
    if (c == U'*') return "has a star elsewhere than at its end";
    if (is_sign(c)) return "has a \"#\" elsewhere than at its beginning";
  }
  return {};
}

}  // namespace

bool is_lexicon_id(std::string_view id) {
  if (id.empty() || id[0] == '-') return false;
  for (const char c : id) {
    if (c != '-' && !is_one_of(c, lower_case) && !is_one_of(c, digits)) return false;
  }
  return true;
}

bool is_colour(std::string_view colour) {
  return colour.size() == 7 && colour[0] == '#' && colour.find_first_not_of("0123456789abcdefABCDEF", 1) == colour.npos;
}

bool is_handle(std::string_view handle) {
  for (const char c : handle) {
    if (c != '_' && !is_one_of(c, lower_case) && !is_one_of(c, upper_case) && !is_one_of(c, digits)) return false;
  }
  return !handle.empty();
}

std::optional<Seconds> parse_day(std::string_view day) {
  const auto time = parse_written_time(day, 0);
  if (!time || format_time(time->at).substr(0, 10) != day) return std::nullopt;
  return time->at;
}

Result<LexiconTag> parse_lexicon_tag(std::string_view written) {
  LexiconTag tag;
  take_sign(written);
  tag.tag = written;
  tag.is_prefix = !written.empty() && written.back() == '*';
  if (tag.is_prefix) written.remove_suffix(1);
  tag.folded = fold_hashtag(written);

  std::string fault = tag.tag.empty() ? "is empty" : fault_of(written);
  if (fault.empty() && tag.is_prefix && count_characters(tag.folded) < shortest_prefix)
    fault = "is a pattern with fewer than 4 characters before its star";
  if (!fault.empty()) return Result<LexiconTag>::failure(std::move(fault));
  return tag;
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string_view rest = text;
  for (std::size_t i = 0; i < longest && !rest.empty(); ++i) take_code_point(rest);
  const std::string shown(text.substr(0, text.size() - rest.size()));
  return "\"" + shown + (rest.empty() ? "\"" : "\u2026\"");
}

}  // namespace hustings
