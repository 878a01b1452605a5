#pragma once
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"
#include "text/time.h"

namespace hustings {

// A hashtag of a lexicon, or all hashtags that begin with something.
struct LexiconTag {
  std::string tag;     // as written, without "#": "JC4PM", or with a star at its end, "VoteLab*"
  std::string folded;  // "jc4pm"; of a pattern without the star, "votelab"
  bool is_prefix = false;
  std::string from, to;  // as written: days in UTC, both included; empty where the meaning has no such end
  std::optional<Seconds> begins, ends;  // the same, half-open
  std::string source;                   // a key of the lexicon's sources; may be empty
};

// A public account that speaks for a party.
struct OfficialAccount {
  std::string handle;  // without "@"
  std::string role;    // "party", "leader", "front bench"
  std::string source;
};

struct Party {
  std::string id;                    // lower case, for reports: "labour"
  std::string name;                  // for readers: "Labour"
  std::string colour;                // "#rrggbb"
  std::vector<LexiconTag> hashtags;  // for it
  std::vector<LexiconTag> against;   // against it
  std::vector<OfficialAccount> accounts;
};

// How large the parties are by another measure, such as the last vote, to hold their share of the talk against.
struct ReferenceShares {
  std::string name;  // "Votes in the United Kingdom, 8 June 2017"
  std::string source;
  std::vector<std::optional<double>> shares;  // fractions of one, by party; nothing where none is given
};

struct LexiconSource {
  std::string title;
  std::string url;  // may be empty
};

// Which hashtags speak of which party. At any time a hashtag stands in one place only; of a hashtag and the patterns
// that fit it, the hashtag counts, else the longest pattern.
struct Lexicon {
  std::string id;
  std::string name;
  std::string sha256;  // of the file's bytes, in hexadecimal; empty if it came without a file, or was changed
  std::vector<Party> parties;
  std::vector<LexiconTag> neutral;  // of the election but no party
  std::vector<ReferenceShares> references;
  std::map<std::string, LexiconSource> sources;
};

// Attribution keeps a party as a bit.
inline constexpr std::size_t most_parties = 32;

// Reads a lexicon as docs/lexicon.schema.json describes it. Of what is wrong the sentence names line, tag and party.
Result<Lexicon> parse_lexicon(std::string_view json, std::string_view sha256);

// The lexicon as parse_lexicon() reads it, unless changes have left it without parties, or one of them without
// hashtags.
nlohmann::ordered_json to_json(const Lexicon& lexicon);

// One of the lexicons that come with Hustings ("uk2017"), or "none": one without parties, to be filled by changes.
Result<Lexicon> built_in_lexicon(std::string_view id);

// The lexicon after an editor's changes, in their order. Each is one of
//   {"tag": "JC4PM", "for": "labour"}   puts the tag there, out of wherever it stood, whatever the dates; likewise
//   {"tag": "JC4PM", "against": "labour"}, {"tag": "JC4PM", "neutral": true}, {"tag": "JC4PM", "remove": true}
//   {"party": "yes", "name": "Yes", "colour": "#2a7f62"}   adds the party, or renames and recolours it
//   {"party": "yes", "remove": true}                       removes it with its tags
//   {"name": "My list"}                                    names the lexicon
// Unlike a file's, a changed lexicon may have parties without hashtags, or no parties at all.
Result<Lexicon> change_lexicon(Lexicon lexicon, const nlohmann::ordered_json& changes);

}  // namespace hustings
