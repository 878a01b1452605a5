#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/accounts.h"
#include "analysis/analysis.h"
#include "analysis/resampling.h"
#include "analysis/settings.h"
#include "exports/input.h"
#include "exports/reader.h"
#include "tweets/index.h"
#include "tweets/table.h"

namespace hustings {

// Reads inputs and answers questions about them: the whole core, for page and command line.
//
//   Session session(now);
//   session.open("tweets.ndjson", size);
//   while (more) session.feed(chunk);
//   session.close();
//   std::string json = session.report(*parse_settings("{}").value);
//
// A report can compare what was read with what a second session has read, with itself under other settings
// (Settings::second), or both.
//
// Questions may be asked at any time, also between chunks, and as often as one likes. The same inputs give the same
// answers, byte for byte, whatever the chunks, the order of inputs, or the sessions among which they were divided.
class Session {
 public:
  // `now`: Unix seconds; tweets from the future count as without a time.
  explicit Session(Seconds now);

  // Begins an input, or the part of it from byte `begin` on. Only newline-delimited JSON can be divided, at the
  // beginnings of lines. `name`: without directories; within a container, the path there. `size`: of the whole input,
  // in bytes; 0 if it is not known. `compressed`: what will be fed was unpacked from a file of that size. False: its
  // bytes are not wanted, it is a picture or the like within a container; then only close() it.
  bool open(std::string_view name, std::uint64_t size, std::uint64_t begin = 0, bool compressed = false);
  // The next bytes, any number of them, cut anywhere. False: no more are wanted, because the input is no tweet export
  // or has unpacked to more than any export does.
  bool feed(std::string_view chunk);
  // Whether the open input can be divided; see open(). Not before it is recognised, for which it takes 64 KB, and known
  // for a tweet export by a record of its own, so that no part of it is judged by itself.
  bool reads_by_lines() const;
  // Ends the input (or the part); what was open is read now. `sha256`: of the whole input, if the caller has it.
  void close(std::string_view sha256 = {});

  // Around the inputs that come out of an archive or a folder; one may hold another. `kind`: "zip", "tar", "folder".
  void open_container(std::string_view name, std::uint64_t size, std::string_view kind);
  void close_container(std::string_view sha256 = {});
  // What the caller met in unpacking the open input, or else the open container: the code of one of
  // problems_of_unpacking.
  void fault(std::string_view problem);

  // How to read what is opened from now on: by Settings::columns and Settings::seen.
  void read_as(const Settings& settings) {
    columns_ = settings.columns;
    seen_ = settings.seen;
  }
  // Takes back an input that was refused, because it will be opened again.
  void forget_refused(std::string_view name, std::uint64_t size);

  // The report as JSON (docs/report.schema.json). `other`: with whose files it is compared, if it has any; or none.
  // Intervals, if the settings want them, are computed to the end, which advance() can do in steps beforehand.
  std::string report(const Settings& settings, Session* other = nullptr);
  // Brings the intervals for these settings forward by at most so many replicates; how many there are now. Those for
  // other settings are forgotten.
  std::size_t advance(const Settings& settings, std::size_t replicates, Session* other = nullptr);
  // Brings the search for accounts in step for these settings forward by a step, and says which part of it is done: 1 if
  // all is. One for other settings is forgotten.
  double seek(const Settings& settings);
  // A page of the accounts table as JSON (AccountsTable::page()).
  std::string accounts(const Settings& settings, const AccountsTable::Query& query);

  // The evidence sheet of an account (account_sheet.h) as JSON, or {"error": sentence} if there is none of that name.
  std::string account(Settings settings, std::string_view name);

  // From now on tweets are not kept, only the texts of these: for reading inputs again. feed() returns false once all
  // are found.
  void collect(std::vector<std::uint64_t> tweet_ids);
  // What was found of them: {"841…": {"text": …}}.
  std::string collected() const;

  // All that was read so far, for another session's absorb(). Of an open input, what was read of it.
  std::string snapshot() const;
  // Adds a snapshot. What was read there in a folder that was open, as it is open here, belongs to it. A sentence if it
  // was refused, because it is damaged or of another version; then nothing has changed. Else empty.
  std::string absorb(std::string_view snapshot);

 private:
  // An archive or folder that is open. Its bytes are counted to recognise bombs.
  struct Container {
    Input* input;
    std::uint64_t unpacked = 0;
    std::uint64_t files = 0;         // tweet exports among its members
    std::string_view document = {};  // what it is if it is no archive but an office document; else empty
  };

  Input& begin_input(std::string_view name, std::uint64_t size, std::uint64_t begin);
  ExportSink sink(Input& input);
  void take_if_wanted(const Tweet& tweet);
  bool recognise_head();
  std::uint64_t room_to_unpack() const;
  void leave_alone(Container& container);
  void take_from_same_container(std::vector<std::unique_ptr<Input>>& parts);
  void forget_answers();
  const TweetIndex& index();
  std::vector<Input> inputs() const;
  // `place`: 0, or 1 for the second report of a comparison.
  const Analysis& analysis(const Settings& settings, std::size_t place);
  const Analysis& deepened_analysis(const Settings& settings);
  CoordinationSearch& search(const Settings& settings);
  Resampling& resampling(const Settings& settings, Session* other);
  Session* compared_session(Session* other) const;

  const Seconds now_;
  TweetTable table_;
  bool is_collecting_ = false;
  std::map<std::uint64_t, std::optional<std::string>> collected_;  // texts
  std::size_t left_to_collect_ = 0;
  std::vector<std::unique_ptr<Input>> parts_;
  std::vector<Container> containers_;  // the innermost last
  ColumnNames columns_;
  std::optional<Seconds> seen_;
  std::string archive_;         // of the open input: whose owner may be the author of tweets; see Origin
  bool is_compressed_ = false;  // the open input
  std::string head_;            // of the open input, until it is recognised
  std::unique_ptr<ExportReader> reader_;
  std::uint64_t reader_begin_ = 0;  // offset in the input of the first byte that the reader was fed
  bool is_open_ = false;
  // Of the table as it is; empty when it has changed.
  std::unique_ptr<TweetIndex> index_;
  std::vector<double> lifetime_;
  struct Answer {
    std::optional<Analysis> analysis;  // the last one, with its count() kept for
    std::string counted_by;            // these settings
  };
  Answer answers_[2];
  std::uint64_t reading_;  // no other session's, and another one whenever the answers are forgotten
  std::shared_ptr<CoordinationSearch> search_;
  std::string searched_by_;
  std::optional<Resampling> resampling_;
  std::string resampled_by_;
};

}  // namespace hustings
