#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "exports/input.h"
#include "json/value.h"
#include "tweets/tweet.h"

namespace hustings {

// Turns the bytes of one input into tweets. Made by recognise().
class ExportReader {
 public:
  virtual ~ExportReader() = default;
  // Chunks of any size, cut anywhere.
  virtual void feed(std::string_view chunk) = 0;
  // The end of the input: what is still open is read or noted as cut.
  virtual void finish() = 0;
  // Whether the input is newline-delimited JSON, of which parts can be read by other readers: see continue_lines().
  virtual bool reads_by_lines() const { return false; }
};

// An account that an export describes without a tweet.
struct Profile {
  AccountView account;
  std::optional<Seconds> seen;  // when it looked so
  bool archive_owner = false;   // the person whose archive the export is: author of the tweets that name nobody
};

// Where a reader puts what it finds.
struct ExportSink {
  Input& input;
  std::function<void(const Tweet&)> tweet;  // the view dies with the call
  std::function<void(const Profile&)> profile = [](const Profile&) {};
  Seconds now = UINT32_MAX;  // later times count as missing
  // What is read, if it is JSON. As soon as something that was asked for in it proves broken, nothing is taken any more.
  const json::Document* document = nullptr;

  void take(const Tweet& found) const {
    if (is_broken()) return;
    input.count(found, now);
    tweet(found);
  }
  void take(const Profile& found) const {
    if (is_broken()) return;
    ++input.profiles;
    profile(found);
  }
  void not_a_tweet(std::string_view kind) const {
    if (!is_broken()) ++input.not_tweets[std::string(kind)];
  }

 private:
  bool is_broken() const { return document && document->is_broken(); }
};

// What a reader says of the layout that it reads, for people. docs/formats.md is made of these.
struct LayoutFacts {
  std::string_view format;      // in reports: "twitter-v2"
  std::string_view title;       // "Twitter API v2"
  std::string_view made_by;     // what writes it today: "twarc2, the platform's own API"
  std::string_view recognised;  // why an input counts as one: "records with data and includes"
  std::string_view lacks;       // what it cannot answer; empty if it has all that Hustings asks for
};

// For sentences that say why an input is no tweet export.
inline constexpr std::string_view accepted_exports =
    " Hustings reads tweets as JSON (Twitter API v1.1 and v2, X archives, scrapers' and researchers' formats) and as "
    "tables (CSV, TSV) whose header names columns such as id, created_at, screen_name, text.";

// A table's own names for columns by what they hold: {"text": "Tweet Text", …}; see table_layout.h for the roles.
using ColumnNames = std::map<std::string, std::string>;

// How many bytes of an input recognise() wants to see, if there are as many.
inline constexpr std::size_t head_size = 1 << 16;

// Says from the first bytes of an input (all of them if it is shorter than head_size) how to read it. Nothing if it
// is no tweet export; then sink.input says what it is and what would be read (verdict, kind). A byte order mark is not
// part of what recognise() and the reader are given. `columns`: the user's word on tables of no known layout.
std::unique_ptr<ExportReader> recognise(std::string_view head, ExportSink sink, const ColumnNames& columns = {});

// For a part of an input that does not begin at its beginning; only newline-delimited JSON can be read so, and the
// part must begin at the beginning of a line.
std::unique_ptr<ExportReader> continue_lines(ExportSink sink);

}  // namespace hustings
