#include "csv/dialect.h"

#include <algorithm>

#include "csv/row_reader.h"

namespace hustings::csv {
namespace {

constexpr std::size_t rows_looked_at = 100;

bool is_bare_return(std::string_view text, std::size_t at) {
  return text[at] == '\r' && at + 1 < text.size() && text[at + 1] != '\n';
}

// Whether rows end at CR alone: the first line end outside quotes does, and most others.
bool ends_at_returns(std::string_view head) {
  bool in_quotes = false;
  std::size_t first = 0;
  for (; first < head.size(); ++first) {
    if (head[first] == '"') in_quotes = !in_quotes;
    if (!in_quotes && (head[first] == '\r' || head[first] == '\n')) break;
  }
  if (first == head.size() || !is_bare_return(head, first)) return false;
  std::size_t returns = 0;
  for (std::size_t at = first; at < head.size(); ++at) returns += is_bare_return(head, at);
  return returns > static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
}

// Whether a quote after a backslash stands where neither a doubled nor a closing one can be.
bool escapes_a_quote(std::string_view head, char delimiter) {
  constexpr std::string_view escaped_quote = "\\\"";
  const char ends[] = {'"', '\r', '\n', delimiter};
  for (std::size_t at = 0; (at = head.find(escaped_quote, at)) != std::string_view::npos;) {
    at += escaped_quote.size();
    if (at < head.size() && std::find(std::begin(ends), std::end(ends), head[at]) == std::end(ends)) return true;
  }
  return false;
}

bool escapes_a_line_end(std::string_view head) {
  return head.find("\\\n") != std::string_view::npos || head.find("\\\r") != std::string_view::npos;
}

// How many of the first rows have more or fewer fields than the very first.
std::size_t uneven_rows(std::string_view head, Dialect dialect) {
  RowReader reader(dialect, head.size());
  reader.feed(head);
  std::size_t width = 0, uneven = 0;
  for (std::size_t i = 0; i < rows_looked_at; ++i) {
    const auto row = reader.next();
    if (!row) break;
    if (width == 0) width = row->fields.size();
    uneven += row->fields.size() != width;
  }
  return uneven;
}

}  // namespace

Dialect find_dialect(std::string_view head, char delimiter) {
  Dialect dialect{delimiter};
  if (ends_at_returns(head)) dialect.line_end = '\r';
  Dialect escaped = dialect;
  escaped.backslash = true;
  if (escapes_a_quote(head, delimiter) && uneven_rows(head, escaped) <= uneven_rows(head, dialect)) return escaped;
  if (escapes_a_line_end(head) && uneven_rows(head, escaped) < uneven_rows(head, dialect)) return escaped;
  return dialect;
}

}  // namespace hustings::csv
