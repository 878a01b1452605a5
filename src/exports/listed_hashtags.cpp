#include "exports/listed_hashtags.h"

#include <algorithm>

#include "exports/values.h"

namespace hustings {
namespace {

constexpr std::string_view quotes = "'\"";

bool is_quote(char c) { return c == '\'' || c == '"'; }

// The place of the first byte from `at` on that is of a kind; the end if there is none.
template <class Kind>
std::size_t find(std::string_view text, std::size_t at, Kind is_of_kind) {
  while (at < text.size() && !is_of_kind(text[at])) ++at;
  return at;
}

// Where the quoted string that begins at `at` ends: at its closing quote, or at the end of a cut one.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != quote; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at, text.size());
}

void append_hashtag(std::string_view tag, std::vector<std::string_view>& out) {
  constexpr std::string_view fullwidth_sign = "\xEF\xBC\x83";
  tag = trim(tag);
  if (!tag.empty() && tag[0] == '#') tag.remove_prefix(1);
  if (tag.substr(0, fullwidth_sign.size()) == fullwidth_sign) tag.remove_prefix(fullwidth_sign.size());
  if (!tag.empty()) out.push_back(tag);
}

// Of strings all; of dictionaries the members "text" (API v1.1) and "tag" (v2).
void append_quoted(std::string_view cell, std::vector<std::string_view>& out) {
  const bool has_members = cell.find('{') != std::string_view::npos;
  std::string_view member;
  for (std::size_t at = 0; (at = find(cell, at, is_quote)) < cell.size();) {
    const std::size_t end = end_of_quoted(cell, at);
    const std::string_view quoted = cell.substr(at + 1, end - at - 1);
    at = std::min(end + 1, cell.size());
    const std::size_t next = find(cell, at, [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    if (next < cell.size() && cell[next] == ':') {
      member = quoted;
    } else if (!has_members || member == "text" || member == "tag") {
      append_hashtag(quoted, out);
    }
  }
}

void append_bare(std::string_view cell, std::vector<std::string_view>& out) {
  const auto is_between = [](char c) {
    constexpr std::string_view between = "[](){}'\"#,;| \t\r\n";
    return c < '0' || c > 'z' ? between.find(c) != std::string_view::npos : c == '[' || c == ']' || c == ';';
  };
  std::size_t at = 0;
  while ((at = find(cell, at, [&](char c) { return !is_between(c); })) < cell.size()) {
    const std::size_t end = find(cell, at, is_between);
    append_hashtag(cell.substr(at, end - at), out);
    at = end;
  }
}

// Where the list that begins at `at` ends: behind its "]".
std::size_t end_of_list(std::string_view text, std::size_t at) {
  int depth = 0;
  for (; at < text.size(); ++at) {
    if (quotes.find(text[at]) != std::string_view::npos) at = end_of_quoted(text, at);
    else if (text[at] == '[') ++depth;
    else if (text[at] == ']' && --depth == 0) return at + 1;
  }
  return text.size();
}

}  // namespace

void append_listed_hashtags(std::string_view cell, std::vector<std::string_view>& out) {
  const bool is_notation = !cell.empty() && (cell[0] == '[' || cell[0] == '{' || cell.substr(0, 2) == "c(");
  if (is_notation && find(cell, 0, is_quote) < cell.size()) append_quoted(cell, out);
  else append_bare(cell, out);
}

std::string_view member_in_notation(std::string_view object, std::string_view name) {
  for (std::size_t at = 0; (at = object.find(name, at)) != std::string_view::npos; at += name.size()) {
    std::string_view after = object.substr(at + name.size());
    const char before = at > 0 ? object[at - 1] : ' ';
    const bool is_key = quotes.find(before) != std::string_view::npos && !after.empty() && after[0] == before;
    const bool is_attribute = (before == '(' || before == ' ') && !after.empty() && after[0] == '=';
    if (!is_key && !is_attribute) continue;
    after = trim(after.substr(1));
    if (is_key && (after.empty() || after[0] != ':')) continue;
    if (is_key) after = trim(after.substr(1));
    if (after.size() > 1 && after[0] == 'u' && quotes.find(after[1]) != std::string_view::npos) after.remove_prefix(1);
    if (after.empty()) return {};
    if (after[0] == '[') return after.substr(0, end_of_list(after, 0));
    if (quotes.find(after[0]) != std::string_view::npos) return after.substr(1, end_of_quoted(after, 0) - 1);
    return trim(after.substr(0, after.find_first_of(",})")));
  }
  return {};
}

}  // namespace hustings
