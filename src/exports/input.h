#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "tweets/bytes.h"

namespace hustings {

// What an input turned out to be.
enum class Format : std::uint8_t {
  unknown,
  v1_lines,   // Twitter API v1.1 tweets, one JSON object after the other
  v1_array,   // the same in a JSON array
  v1_search,  // responses of the v1.1 search: {"statuses": [...]}
  csv,        // a table with known column names, commas or semicolons
  tsv,        // the same with tabs
};
// For reports: "twitter-v1.1-lines", "csv".
std::string_view format_name(Format format);

// What can be wrong with a record. Each has a sentence.
enum class Problem : std::uint8_t {
  broken_json,    // a balanced record that is not valid JSON
  not_json,       // something else where a JSON object should begin
  cut_record,     // the line or the input ended inside a record
  too_long,       // a record over the limit
  uneven_row,     // a table row with more or fewer fields than the header
  cut_row,        // the input ended inside a quoted field
  no_tweet_row,   // a table row with neither an author nor a time nor an id
};
std::string_view problem_code(Problem problem);
std::string_view problem_sentence(Problem problem);

// The longest record that is read; longer ones are skipped and counted.
inline constexpr std::size_t longest_record = 64 << 20;

// The kind of the record (not a tweet) with which an invented election's export begins: {"invented_election": {…}}.
// Whatever is computed from such an input is labelled as invented.
inline constexpr std::string_view invented_notice = "invented_election";

struct Occurrences {
  std::uint64_t count = 0;
  std::uint64_t first_line = 0;  // from 1, counted from where this part of the input begins
};

// What was read from one input, or from one part of it when several readers share it, and what was met there.
struct Input {
  std::string name;           // without directories
  std::uint64_t size = 0;     // of the whole input, in bytes
  std::uint64_t begin = 0;    // where this part begins
  std::uint64_t end = 0;      // and where reading stopped
  std::uint64_t newlines = 0; // in this part
  Format format = Format::unknown;
  std::uint64_t tweets = 0;   // records that are tweets, duplicates included
  std::map<std::string, std::uint64_t> not_tweets;  // other records by kind: "delete", "limit", … , "other"
  std::map<Problem, Occurrences> problems;
  std::string sha256;         // of the whole input, in hexadecimal; empty if not computed
  std::string verdict;        // why the input is no tweet export, and what is; empty if it is one

  void note(Problem problem, std::uint64_t line);
  std::uint64_t unreadable() const;
  std::uint64_t records() const;

  void write(ByteWriter& out) const;
  bool read(ByteReader& in);
};

}  // namespace hustings
