#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "json/record_splitter.h"

// What a RecordSplitter makes of bytes that come in one chunk, kept beyond its next call.
namespace json_records {

using hustings::json::RecordSplitter;
using Fault = RecordSplitter::Fault;

struct Record {
  std::string bytes;
  std::uint64_t line;
  Fault fault;
  bool operator==(const Record& other) const {
    return bytes == other.bytes && line == other.line && fault == other.fault;
  }
};

// Records of up to 1,000 bytes; `newline_ends_record` as for RecordSplitter.
inline std::vector<Record> split(std::string_view bytes, bool newline_ends_record) {
  RecordSplitter splitter(newline_ends_record, 1'000);
  std::vector<Record> records;
  splitter.feed(bytes);
  while (const auto record = splitter.next())
    records.push_back({std::string(record->bytes), record->line, record->fault});
  if (const auto record = splitter.finish())
    records.push_back({std::string(record->bytes), record->line, record->fault});
  return records;
}

}  // namespace json_records
