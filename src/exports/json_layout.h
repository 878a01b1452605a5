#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "exports/reader.h"
#include "json/value.h"

namespace hustings {

// A layout of JSON exports: how its records become tweets. One file each; layouts.cpp lists them.
class JsonLayout {
 public:
  virtual ~JsonLayout() = default;
  // Reads one record into the sink if it is of this layout, whether it holds one tweet, many, or a notice that is none
  // (sink.not_a_tweet). Nothing, and nothing done, if it is not. A record is offered to the layouts in turn, whatever
  // came before it: a layout must not take what belongs to another, and keeps nothing from record to record.
  virtual const LayoutFacts* read(json::Value record, const ExportSink& sink) = 0;
  // Whether a record of this layout can hold a list of tweets. Such a record is offered to read() also when it ends too
  // early; the tweets that are cut (is_cut()) are not to be taken then.
  virtual bool holds_lists() const { return false; }
  // All that read() may return.
  virtual std::vector<const LayoutFacts*> facts() const = 0;
};

// How a JSON input goes on from record to record; found out from its first bytes.
struct JsonShape {
  std::size_t prefix = 0;            // bytes before the JSON: "window.YTD.tweets.part0 = "
  bool newline_ends_record = false;  // see json::RecordSplitter
};

// Reads records of any of the layouts.
std::unique_ptr<ExportReader> read_json(const JsonShape& shape, ExportSink sink);

}  // namespace hustings
