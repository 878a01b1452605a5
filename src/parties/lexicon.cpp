#include "parties/lexicon.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <utility>

#include "parties/built_in.h"
#include "parties/lexicon_tag.h"
#include "parties/lexicon_tree.h"

namespace hustings {
namespace {

using Kind = LexiconValue::Kind;

// Takes a lexicon's JSON apart; the first fault found stays in `error`. What a value is called in sentences goes along
// as `owner` ("the party labour") or, for lists of hashtags, as `place` ("for labour").
class LexiconParser {
 public:
  std::string error;

  Lexicon read(const LexiconValue& root) {
    const std::string owner = "the lexicon";
    lexicon_.id = id(root, owner, {"$schema", "id", "name", "parties", "neutral", "references", "sources"});
    lexicon_.name = text(root, owner, "name");
    read_sources(root);
    if (!root.member("parties")) fail(root.line, owner + " has no \"parties\"");
    for (const LexiconValue& party : list(root, owner, "parties")) read_party(party);
    if (lexicon_.parties.empty()) fail(root.line, owner + " has no parties");
    if (lexicon_.parties.size() > most_parties) fail(root.line, owner + " has more than 32 parties");
    lexicon_.neutral = tags(root, owner, "neutral", "in neutral");
    for (const LexiconValue& reference : list(root, owner, "references")) read_reference(reference);
    return std::move(lexicon_);
  }

 private:
  using Names = std::initializer_list<std::string_view>;

  void read_sources(const LexiconValue& root) {
    const LexiconValue* sources = root.member("sources");
    if (!sources) return;
    if (sources->kind != Kind::object) fail(sources->line, "the sources must be an object");
    for (const LexiconValue& value : sources->values) {
      const std::string owner = "the source " + in_quotes(value.name);
      if (value.name.empty()) fail(value.line, "a source has an empty name");
      if (!is_object(value, owner, {"title", "url"})) continue;
      LexiconSource& source = lexicon_.sources[value.name];
      source.title = text(value, owner, "title");
      if (!value.member("url")) continue;
      source.url = text(value, owner, "url");
      if (!is_web_address(source.url))
        fail_at(value, "url", "the url of " + owner + " does not begin with https:// or http://");
    }
  }

  // Nothing else becomes a link on the page.
  static bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

  void read_party(const LexiconValue& value) {
    Party party;
    const LexiconValue* name = value.member("id");
    const bool named = name && is_lexicon_id(name->text);
    const std::string called = named ? name->text : "party " + std::to_string(lexicon_.parties.size() + 1);
    const std::string owner = named ? "the party " + called : called;
    party.id = id(value, owner, {"id", "name", "colour", "for", "against", "accounts"});
    const auto [first, is_new] = party_lines_.emplace(party.id, value.line);
    if (!is_new) fail(value.line, "two parties have the id " + party.id + also_at(first->second));
    party.name = text(value, owner, "name");
    party.colour = text(value, owner, "colour");
    if (!is_colour(party.colour)) fail_at(value, "colour", "the colour of " + owner + " is not written like #c8102e");
    party.hashtags = tags(value, owner, "for", "for " + called);
    party.against = tags(value, owner, "against", "against " + called);
    if (party.hashtags.empty()) fail_at(value, "for", owner + " has no hashtags for it");
    for (const LexiconValue& account : list(value, owner, "accounts"))
      party.accounts.push_back(account_of(account, called));
    lexicon_.parties.push_back(std::move(party));
  }

  OfficialAccount account_of(const LexiconValue& value, const std::string& party) {
    OfficialAccount account;
    if (!is_object(value, "an account of " + party, {"handle", "role", "source"})) return account;
    account.handle = text(value, "an account of " + party, "handle");
    const std::string owner = "the account " + in_quotes(account.handle) + " of " + party;
    if (!is_handle(account.handle))
      fail_at(value, "handle", owner + " is not a handle: letters, digits and \"_\" only");
    account.role = text(value, owner, "role");
    if (account.role != "party" && account.role != "leader" && account.role != "front bench")
      fail_at(value, "role", "the role of " + owner + " is not party, leader or front bench");
    account.source = source(value, owner);
    return account;
  }

  // A list of {"tag": …} objects, or of plain strings.
  std::vector<LexiconTag> tags(const LexiconValue& object, const std::string& owner, std::string_view name,
                               const std::string& place) {
    std::vector<LexiconTag> all;
    for (const LexiconValue& value : list(object, owner, name)) {
      const std::string nameless = "a hashtag " + place;
      if (value.kind != Kind::text && !is_object(value, nameless, {"tag", "source", "from", "to"})) continue;
      const std::string written = value.kind == Kind::text ? value.text : text(value, nameless, "tag");
      auto tag = parse_lexicon_tag(written);
      if (!tag) fail(value.line, "the hashtag " + in_quotes(written) + " " + place + " " + tag.error);
      if (!tag) continue;
      read_details(value, "the hashtag #" + tag->tag + " " + place, *tag.value);
      enter(*tag, place, value.line);
      all.push_back(*std::move(tag.value));
    }
    return all;
  }

  void read_details(const LexiconValue& value, const std::string& owner, LexiconTag& tag) {
    tag.source = source(value, owner);
    tag.begins = day(value, owner, "from", tag.from);
    tag.ends = day(value, owner, "to", tag.to);
    if (tag.ends) *tag.ends += seconds_per_day;
    if (tag.begins && tag.ends && *tag.begins >= *tag.ends)
      fail_at(value, "to", owner + " ends before it begins, from " + tag.from + " to " + tag.to);
  }

  std::optional<Seconds> day(const LexiconValue& object, const std::string& owner, std::string_view name,
                             std::string& written) {
    if (!object.member(name)) return std::nullopt;
    written = text(object, owner, name);
    const auto begins = parse_day(written);
    if (!begins) fail_at(object, name, in_quotes(name) + " of " + owner + " is not a day written like 2019-04-12");
    return begins;
  }

  // Notes where the tag stands. A fault if it stands elsewhere at the same time.
  void enter(const LexiconTag& tag, const std::string& place, std::size_t line) {
    const Seconds begins = tag.begins.value_or(std::numeric_limits<Seconds>::min());
    const Seconds ends = tag.ends.value_or(std::numeric_limits<Seconds>::max());
    auto& standing = standing_[{tag.folded, tag.is_prefix}];
    // Those there do not overlap: of those that begin before the new one's end, the last has the latest end.
    const auto next = standing.lower_bound(ends);
    if (next == standing.begin() || std::prev(next)->second.ends <= begins) {
      standing.emplace(begins, Standing{ends, place, line});
      return;
    }
    const Standing& other = std::prev(next)->second;
    const std::string there =
        other.line == 0 ? other.place : other.place + " (line " + std::to_string(other.line) + ")";
    fail(line, "the hashtag #" + tag.tag + " stands in two places, " + there + " and " + place);
  }

  void read_reference(const LexiconValue& value) {
    ReferenceShares reference;
    const std::string unnamed = "reference " + std::to_string(lexicon_.references.size() + 1);
    if (!is_object(value, unnamed, {"name", "source", "shares"})) return;
    reference.name = text(value, unnamed, "name");
    const std::string owner = "the reference " + in_quotes(reference.name);
    reference.source = source(value, owner);
    reference.shares.resize(lexicon_.parties.size());
    const LexiconValue* shares = value.member("shares");
    if (!shares) fail(value.line, owner + " has no \"shares\"");
    if (shares && shares->kind != Kind::object) fail(shares->line, "the shares of " + owner + " must be an object");
    if (shares && shares->kind == Kind::object) read_shares(*shares, owner, reference.shares);
    lexicon_.references.push_back(std::move(reference));
  }

  void read_shares(const LexiconValue& object, const std::string& owner, std::vector<std::optional<double>>& shares) {
    for (const LexiconValue& share : object.values) {
      const auto party = std::find_if(lexicon_.parties.begin(), lexicon_.parties.end(),
                                      [&share](const Party& one) { return one.id == share.name; });
      if (party == lexicon_.parties.end()) {
        fail(share.line, owner + " gives a share to " + in_quotes(share.name) + ", which is no party of the lexicon");
        continue;
      }
      if (share.kind != Kind::number || !(share.number >= 0 && share.number <= 1))
        fail(share.line, "the share of " + share.name + " in " + owner + " is not a number from 0 to 1");
      shares[static_cast<std::size_t>(party - lexicon_.parties.begin())] = share.number;
    }
  }

  // Whether it is an object; a fault if not, and if it has other members than these.
  bool is_object(const LexiconValue& value, const std::string& owner, Names names) {
    if (value.kind != Kind::object) fail(value.line, owner + " must be an object");
    if (value.kind != Kind::object) return false;
    for (const LexiconValue& member : value.values) {
      if (std::find(names.begin(), names.end(), member.name) == names.end())
        fail(member.line, "the member " + in_quotes(member.name) + " of " + owner + " is not known");
    }
    return true;
  }

  // The id of an object that has only these members.
  std::string id(const LexiconValue& object, const std::string& owner, Names names) {
    if (!is_object(object, owner, names)) return {};
    std::string id = text(object, owner, "id");
    if (is_lexicon_id(id)) return id;
    fail_at(object, "id",
            "the id " + in_quotes(id) + " of " + owner + " must have only a to z, 0 to 9 and, not first, \"-\"");
    return {};
  }

  std::string text(const LexiconValue& object, const std::string& owner, std::string_view name) {
    const LexiconValue* value = object.member(name);
    if (!value) fail(object.line, owner + " has no " + in_quotes(name));
    if (!value) return {};
    if (value->text.empty()) fail(value->line, in_quotes(name) + " of " + owner + " must be a text that is not empty");
    return value->text;
  }

  std::string source(const LexiconValue& object, const std::string& owner) {
    if (!object.member("source")) return {};
    std::string key = text(object, owner, "source");
    if (!lexicon_.sources.contains(key))
      fail_at(object, "source", "the source " + in_quotes(key) + " of " + owner + " is not among the sources");
    return key;
  }

  // Empty if it is not there.
  const std::vector<LexiconValue>& list(const LexiconValue& object, const std::string& owner, std::string_view name) {
    static const std::vector<LexiconValue> none;
    const LexiconValue* value = object.member(name);
    if (!value) return none;
    if (value->kind == Kind::array) return value->values;
    fail(value->line, in_quotes(name) + " of " + owner + " must be a list");
    return none;
  }

  static std::string also_at(std::size_t line) {
    return line == 0 ? "" : ", this one and that of line " + std::to_string(line);
  }

  void fail_at(const LexiconValue& object, std::string_view member, const std::string& what) {
    const LexiconValue* value = object.member(member);
    fail(value ? value->line : object.line, what);
  }
  void fail(std::size_t line, const std::string& what) {
    if (error.empty()) error = at_line(line) + what;
  }

  struct Standing {
    Seconds ends;
    std::string place;
    std::size_t line;
  };
  Lexicon lexicon_;
  std::map<std::string, std::size_t> party_lines_;  // by id
  // Where each hashtag or pattern stands, by the times from which on it does.
  std::map<std::pair<std::string, bool>, std::map<Seconds, Standing>> standing_;
};

}  // namespace

Result<Lexicon> parse_lexicon(std::string_view json, std::string_view sha256) {
  const auto failure = [](const std::string& what) {
    return Result<Lexicon>::failure("The lexicon cannot be used: " + what + ".");
  };
  const auto tree = parse_lexicon_tree(json);
  if (!tree) return failure(tree.error);
  LexiconParser parser;
  Lexicon lexicon = parser.read(*tree);
  if (!parser.error.empty()) return failure(parser.error);
  lexicon.sha256 = sha256;
  return lexicon;
}

Result<Lexicon> built_in_lexicon(std::string_view id) {
  if (id == "none") {
    Lexicon none;
    none.id = id;
    none.name = "Own list";
    return none;
  }
  std::string known;
  for (const BuiltInLexicon& lexicon : built_in_lexicons()) {
    if (lexicon.id == id) return parse_lexicon(lexicon.json, lexicon.sha256);
    known.append(known.empty() ? "" : ", ").append(lexicon.id);
  }
  return Result<Lexicon>::failure("There is no lexicon called " + std::string(id) + ". There is: " + known + ".");
}

}  // namespace hustings
