#include "parties/lexicon.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "parties/built_in.h"
#include "text/fold.h"

namespace hustings {
namespace {

using nlohmann::json;

// Takes a lexicon's JSON apart; the first fault found stays in `error`.
class LexiconParser {
 public:
  std::string error;

  Lexicon parse(const json& root) {
    Lexicon lexicon;
    lexicon.id = text(root, "id", "the lexicon");
    lexicon.name = text(root, "name", "the lexicon");
    for (const json& party : list(root, "parties", "the lexicon")) lexicon.parties.push_back(parse_party(party));
    lexicon.neutral = tags(root, "neutral", "neutral");
    if (lexicon.parties.empty()) fail("it has no parties");
    if (lexicon.parties.size() > most_parties) fail("it has more than 32 parties");
    return lexicon;
  }

 private:
  Party parse_party(const json& object) {
    Party party;
    party.id = text(object, "id", "a party");
    party.name = text(object, "name", "the party " + party.id);
    party.colour = text(object, "colour", "the party " + party.id);
    if (!is_colour(party.colour)) fail("the colour of " + party.id + " is not written like #c8102e");
    if (!party_ids_.insert(party.id).second) fail("two parties have the id " + party.id);
    party.hashtags = tags(object, "for", "for " + party.id);
    party.against = tags(object, "against", "against " + party.id);
    if (party.hashtags.empty()) fail("the party " + party.id + " has no hashtags");
    return party;
  }

  // A list of {"tag": …} objects, or of plain strings.
  std::vector<std::string> tags(const json& object, const char* key, const std::string& place) {
    std::vector<std::string> folded;
    if (!object.is_object() || !object.contains(key)) return folded;
    for (const json& entry : list(object, key, place)) {
      const std::string tag = entry.is_string() ? entry.get<std::string>() : text(entry, "tag", place);
      folded.push_back(fold_hashtag(tag.substr(tag.rfind('#', 0) == 0 ? 1 : 0)));
      const auto [other, is_new] = places_.emplace(folded.back(), place);
      if (!is_new) fail("the hashtag #" + tag + " stands in two places: " + other->second + " and " + place);
    }
    return folded;
  }

  const json& list(const json& object, const char* key, const std::string& owner) {
    static const json none = json::array();
    if (object.is_object() && object.contains(key) && object[key].is_array()) return object[key];
    fail(owner + " has no list \"" + key + "\"");
    return none;
  }

  std::string text(const json& object, const char* key, const std::string& owner) {
    if (object.is_object() && object.contains(key) && object[key].is_string() && object[key] != "") return object[key];
    fail(owner + " has no \"" + key + "\"");
    return {};
  }

  static bool is_colour(const std::string& colour) {
    return colour.size() == 7 && colour[0] == '#' &&
           colour.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  }

  void fail(const std::string& what) {
    if (error.empty()) error = "The lexicon cannot be used: " + what + ".";
  }

  std::set<std::string> party_ids_;
  std::map<std::string, std::string> places_;  // folded tag -> where it stands
};

}  // namespace

Result<Lexicon> parse_lexicon(std::string_view text, std::string_view sha256) {
  const json root = json::parse(text.begin(), text.end(), nullptr, false);
  if (root.is_discarded()) return Result<Lexicon>::failure("The lexicon cannot be used: it is not valid JSON.");
  LexiconParser parser;
  Lexicon lexicon = parser.parse(root);
  lexicon.sha256 = sha256;
  if (!parser.error.empty()) return Result<Lexicon>::failure(parser.error);
  return lexicon;
}

Result<Lexicon> built_in_lexicon(std::string_view id) {
  std::string known;
  for (const BuiltInLexicon& lexicon : built_in_lexicons()) {
    if (lexicon.id == id) return parse_lexicon(lexicon.json, lexicon.sha256);
    known.append(known.empty() ? "" : ", ").append(lexicon.id);
  }
  return Result<Lexicon>::failure("There is no lexicon called " + std::string(id) + ". There is: " + known + ".");
}

}  // namespace hustings
