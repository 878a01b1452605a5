#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "exports/json_layout.h"

namespace hustings {

// All layouts of JSON that are read, in the order in which a record is offered to them.
std::vector<std::unique_ptr<JsonLayout>> json_layouts(bool in_array);

// Each of them: see the file of that name.
std::unique_ptr<JsonLayout> twitter_v1(bool in_array);

// Kinds of records that are about Twitter but no tweets, and with which a file may be filled. Layouts report them by
// `kind` with ExportSink::not_a_tweet().
struct KnownKind {
  std::string_view kind;      // "user"
  std::string_view plural;    // how files of it are counted within an archive: "lists of accounts"
  std::string_view sentence;  // for a file that holds nothing else: what it is and what to do instead
};
const std::vector<KnownKind>& known_kinds();

// What docs/formats.md says of every layout, JSON first.
std::vector<const LayoutFacts*> layout_facts();
// What is said of the layout of that name; null if there is none.
const LayoutFacts* find_layout(std::string_view format);

}  // namespace hustings
