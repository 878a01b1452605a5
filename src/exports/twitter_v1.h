#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "exports/reader.h"
#include "json/value.h"

namespace hustings {

// Twitter API v1.1: tweets as lines, as an array, or in search responses, mixed with the stream's notices.
// `newline_ends_record`: see json::RecordSplitter. `format`: of what is expected; a search response overrules it.
std::unique_ptr<ExportReader> read_twitter_v1(bool newline_ends_record, Format format, ExportSink sink);

// Appends the hashtags of an "entities" object, as views into its document. False if it has no list of them.
bool read_hashtag_entities(json::Value entities, std::vector<std::string_view>& hashtags);

}  // namespace hustings
