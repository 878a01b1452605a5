#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "exports/input.h"
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
};

// Where a reader puts what it finds: tweets to the callback (the view dies with the call), all else into `input`.
struct ExportSink {
  Input& input;
  std::function<void(const Tweet&)> tweet;
};

// For sentences that say why an input is no tweet export.
inline constexpr std::string_view accepted_exports =
    " Hustings reads tweets as JSON from the Twitter API v1.1 (one per line, in an array, or a search response) and "
    "tables (CSV, TSV) whose header names columns such as id, created_at, screen_name, text.";

// How many bytes of an input recognise() wants to see, if there are as many.
inline constexpr std::size_t head_size = 1 << 16;

// Says from the first bytes of an input (all of them if it is shorter than head_size) how to read it. Nothing if it
// is no tweet export; then sink.input.verdict says what it is and what would be read. A byte order mark is not part of
// what recognise() and the reader are given.
std::unique_ptr<ExportReader> recognise(std::string_view head, ExportSink sink);

// For a part of an input that does not begin at its beginning; only newline-delimited JSON can be read so, and the
// part must begin at the beginning of a line.
std::unique_ptr<ExportReader> continue_lines(ExportSink sink);

}  // namespace hustings
