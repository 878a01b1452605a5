#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace hustings {

struct Party {
  std::string id;      // lower case, for reports: "labour"
  std::string name;    // for readers: "Labour"
  std::string colour;  // "#rrggbb"
  std::vector<std::string> hashtags;  // for it, folded
  std::vector<std::string> against;   // against it, folded
};

// Which hashtags speak of which party. A hashtag stands in one place only.
struct Lexicon {
  std::string id;
  std::string name;
  std::string sha256;  // of the file's bytes, in hexadecimal; empty if it came without a file
  std::vector<Party> parties;
  std::vector<std::string> neutral;  // of the election but no party, folded
};

// Attribution keeps a party as a bit.
inline constexpr std::size_t most_parties = 32;

// Reads a lexicon as docs/lexicon.schema.json describes it.
Result<Lexicon> parse_lexicon(std::string_view json, std::string_view sha256);

// One of the lexicons that come with Hustings ("uk2017").
Result<Lexicon> built_in_lexicon(std::string_view id);

}  // namespace hustings
