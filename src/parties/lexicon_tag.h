#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "parties/lexicon.h"
#include "text/result.h"
#include "text/time.h"

// How the parts of a lexicon are written, in its file and in an editor's changes.
namespace hustings {

// Lower-case letters, digits and, but not first, hyphens.
bool is_lexicon_id(std::string_view id);
// "#c8102e"
bool is_colour(std::string_view colour);
// Letters, digits and "_", without "@".
bool is_handle(std::string_view handle);

// The first second, in UTC, of a day written like 2019-04-12 and not otherwise.
std::optional<Seconds> parse_day(std::string_view day);

// A hashtag or pattern, with or without its sign; no dates, no source. The error is a sentence's end: "is empty".
Result<LexiconTag> parse_lexicon_tag(std::string_view written);

// In quotation marks, for a sentence; what is too long for one is cut.
std::string in_quotes(std::string_view text);

}  // namespace hustings
