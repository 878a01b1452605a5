#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "tweets/bytes.h"
#include "tweets/dates.h"
#include "tweets/tweet.h"

namespace hustings {

// What can be wrong with a record, or with a whole input. Each has a sentence.
enum class Problem : std::uint8_t {
  broken_json,          // a balanced record that is not valid JSON
  not_json,             // something else where a JSON object should begin
  cut_record,           // the line or the input ended inside a record
  too_long,             // a record over the limit
  uneven_row,           // a table row with more or fewer fields than the header
  cut_row,              // the input ended inside a quoted field
  no_tweet_row,         // a table row with neither an author nor a time nor an id
  damaged_archive,      // what was packed is damaged or ends early
  encrypted,            // ... asks for a password
  unsupported_archive,  // ... is packed in a way that is not known
  unpacks_too_large,    // ... unpacks to far more than any export does: a bomb
};
// Those of Session::fault().
inline constexpr Problem problems_of_unpacking[] = {Problem::damaged_archive, Problem::encrypted,
                                                    Problem::unsupported_archive, Problem::unpacks_too_large};
std::string_view problem_code(Problem problem);
std::string_view problem_sentence(Problem problem);

// The longest record that is read; longer ones are skipped and counted.
inline constexpr std::size_t longest_record = 64 << 20;

// How many bytes may come out of so many packed ones. Exports compress to between a fifth and a fiftieth, the
// emptiest of them to a hundredth; bombs to a thousandth and less. Up to 64 MB anything may be unpacked.
inline constexpr std::uint64_t most_unpacked(std::uint64_t packed) {
  constexpr std::uint64_t always = 64 << 20, ratio = 250;
  return packed > UINT64_MAX / ratio ? UINT64_MAX : packed * ratio < always ? always : packed * ratio;
}

// The kind of the record (not a tweet) with which an invented election's export begins: {"invented_election": {…}}.
// Whatever is computed from such an input is labelled as invented.
inline constexpr std::string_view invented_notice = "invented_election";

struct Occurrences {
  std::uint64_t count = 0;
  std::uint64_t first_line = 0;  // from 1, counted from where this part of the input begins; 0: of the whole input
};

// What an export may or may not say; which of them a given one said decides what can be judged from it.
enum class Fact : std::uint8_t {
  tweet_id, time, author_id, handle, retweets, replies,
  // Of the author's profile, in ProfileField's order:
  created_at, followers, likes, statuses, verified, default_profile, friends, default_picture, biography, location, link,
  declared,
};
inline constexpr std::size_t fact_count = 18;

// The first and last of some times, in seconds since 1970; 0 if there are none.
struct TimeRange {
  std::uint32_t first = 0, last = 0;
  void add(std::uint32_t time);
  void add(const TimeRange& other);
};

// What was read from one input, or from one part of it when several readers share it, and what was met there.
struct Input {
  std::string name;           // without directories, but within an archive or a folder its path there
  std::string within;         // name of the archive or folder that it came out of; empty if none
  std::string container;      // of an archive or folder itself: "zip", "tar", "folder"; else empty
  std::uint64_t size = 0;     // of the whole input, in bytes; of a compressed file as it is
  std::uint64_t begin = 0;    // where this part begins
  std::uint64_t end = 0;      // and where reading stopped; of a compressed file, unpacked
  std::uint64_t newlines = 0; // in this part
  std::map<std::string, std::uint64_t> formats;     // records by the layout as which they were read
  std::uint64_t tweets = 0;   // records that are tweets, duplicates included
  std::uint64_t profiles = 0; // records that describe an account without a tweet
  std::map<std::string, std::uint64_t> not_tweets;  // other records by kind: "delete", "limit", … , "other"
  std::map<std::string, std::uint64_t> left_alone;  // of a container: files that are no tweet exports, by kind
  std::map<Problem, Occurrences> problems;
  std::array<std::uint64_t, fact_count> facts = {}; // tweets that said it
  TimeRange times;            // of tweets with a certain time
  TimeRange month_first, day_first;  // of those with an ambiguous date, read in the one way and the other
  std::uint64_t ambiguous_dates = 0;
  std::uint64_t rounded_ids = 0;    // tweets' ids that a spreadsheet has rounded, and that are lost
  std::uint64_t recovered_ids = 0;  // such ids found again in a link to the tweet
  std::string date_key;       // Origin::input: by which the table knows where a tweet was read, and whose rows settle
                              // its ambiguous dates
  std::uint64_t record_begin = 0;  // offset of the record that is being read, for Origin; in what the reader was fed
  DateOrder dates;
  std::string sha256;         // of the whole input, in hexadecimal; empty if not computed
  std::string verdict;        // why the input is no tweet export, and what is; empty if it is one
  std::string kind;           // with a verdict: what it is, for counting: "likes", "pictures and videos", "other files"

  // The times of all tweets, as far as they can be settled.
  TimeRange settled_times() const;
  // The layout of most records; empty if there are none.
  std::string format() const;
  void note(Problem problem, std::uint64_t line);
  // Counts a tweet and what it says. `now`: later times count as missing.
  void count(const Tweet& tweet, Seconds now);
  void refuse(std::string_view as_kind, std::string sentence);
  std::uint64_t unreadable() const;
  std::uint64_t records() const;
  // Adds what another part of the same input counted, whose lines follow this one's.
  void append(const Input& part);

  void write(ByteWriter& out) const;
  bool read(ByteReader& in);
};

}  // namespace hustings
