#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "exports/json_layout.h"

namespace hustings {

// All layouts of JSON that are read, in the order in which a record is offered to them.
std::vector<std::unique_ptr<JsonLayout>> json_layouts();

// Each of them: see the file of that name.
std::unique_ptr<JsonLayout> twitter_v1();
std::unique_ptr<JsonLayout> twitter_v2();
std::unique_ptr<JsonLayout> gnip_activity();
std::unique_ptr<JsonLayout> snscrape();
std::unique_ptr<JsonLayout> twint_json();
std::unique_ptr<JsonLayout> grailbird();
std::unique_ptr<JsonLayout> zeeschuimer();
std::unique_ptr<JsonLayout> x_graphql();
std::unique_ptr<JsonLayout> har();
std::unique_ptr<JsonLayout> twitter_web_exporter();
std::unique_ptr<JsonLayout> apify();
std::unique_ptr<JsonLayout> bright_data();
std::unique_ptr<JsonLayout> x_archive();
std::unique_ptr<JsonLayout> botometer();
std::unique_ptr<JsonLayout> twibot();
std::unique_ptr<JsonLayout> other_platforms();  // named, not read

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
