#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <utility>

#include "parties/lexicon.h"
#include "parties/lexicon_tag.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

// For parties added without a colour. Each has a contrast of at least 3.8:1 with white and with the dark page.
constexpr std::array<const char*, 8> palette = {"#3b7dd8", "#c9631a", "#2f8f5b", "#9a5fd0",
                                                "#d14b6a", "#1f8a96", "#9a7322", "#c04fb0"};

bool same_colour(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

// The text of a member; empty if there is none, or it is no text.
std::string text(const ordered_json& object, const char* name) {
  const auto member = object.find(name);
  return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

// Makes changes one by one. What is wrong with one is returned as a sentence's end, empty if nothing is.
class Editor {
 public:
  explicit Editor(Lexicon& lexicon) : lexicon_(lexicon) {}

  std::string make(const ordered_json& change) {
    if (!change.is_object()) return "it is not an object";
    if (change.contains("tag")) return change_tag(change);
    if (change.contains("party")) return change_party(change);
    if (change.contains("name")) return rename(change);
    return "it has neither \"tag\" nor \"party\" nor \"name\"";
  }

 private:
  std::string change_tag(const ordered_json& change) {
    if (std::string fault = stranger(change, {"tag", "for", "against", "neutral", "remove"}); !fault.empty())
      return fault;
    if (!change["tag"].is_string()) return "the tag must be a text";
    if (change.size() != 2) return "it must have one of \"for\", \"against\", \"neutral\" and \"remove\"";
    const auto tag = parse_lexicon_tag(text(change, "tag"));
    if (!tag) return "the hashtag " + in_quotes(text(change, "tag")) + " " + tag.error;

    for (const char* flag : {"neutral", "remove"}) {
      if (change.contains(flag) && !is_true(change, flag)) return must_be_true(flag);
    }
    std::vector<LexiconTag>* place = change.contains("neutral") ? &lexicon_.neutral : nullptr;
    for (const auto& [side, tags] : {std::pair("for", &Party::hashtags), std::pair("against", &Party::against)}) {
      if (!change.contains(side)) continue;
      const std::size_t p = find_party(text(change, side));
      if (p == lexicon_.parties.size()) return no_party(text(change, side));
      place = &(lexicon_.parties[p].*tags);
    }
    move(*tag, place);
    return {};
  }

  // To its place, or to none, out of all others.
  void move(const LexiconTag& tag, std::vector<LexiconTag>* place) {
    const auto leave = [&tag](std::vector<LexiconTag>& tags) {
      std::erase_if(tags, [&tag](const LexiconTag& other) {
        return other.folded == tag.folded && other.is_prefix == tag.is_prefix;
      });
    };
    leave(lexicon_.neutral);
    for (Party& party : lexicon_.parties) {
      leave(party.hashtags);
      leave(party.against);
    }
    if (place) place->push_back(tag);
  }

  std::string change_party(const ordered_json& change) {
    if (std::string fault = stranger(change, {"party", "name", "colour", "remove"}); !fault.empty()) return fault;
    if (!change["party"].is_string()) return "the party must be a text";
    const std::string id = text(change, "party");
    const std::size_t p = find_party(id);
    if (change.contains("remove")) {
      if (!is_true(change, "remove")) return must_be_true("remove");
      if (change.size() != 2) return "a party that is removed needs neither name nor colour";
      if (p == lexicon_.parties.size()) return no_party(id);
      remove_party(p);
      return {};
    }
    if (change.contains("name") && text(change, "name").empty()) return "the name must be a text that is not empty";
    if (change.contains("colour") && !is_colour(text(change, "colour")))
      return "the colour is not written like #c8102e";
    if (p == lexicon_.parties.size()) return add_party(id, change);
    if (change.size() == 1) return "it gives the party " + id + " neither a name nor a colour";
    if (change.contains("name")) lexicon_.parties[p].name = text(change, "name");
    if (change.contains("colour")) lexicon_.parties[p].colour = text(change, "colour");
    return {};
  }

  std::string add_party(const std::string& id, const ordered_json& change) {
    if (!is_lexicon_id(id)) return "the id " + in_quotes(id) + " must have only a to z, 0 to 9 and, not first, \"-\"";
    if (!change.contains("name")) return "the new party " + id + " has no name";
    if (lexicon_.parties.size() == most_parties) return "there are 32 parties already";
    Party party;
    party.id = id;
    party.name = text(change, "name");
    party.colour = change.contains("colour") ? text(change, "colour") : free_colour();
    lexicon_.parties.push_back(std::move(party));
    for (ReferenceShares& reference : lexicon_.references) reference.shares.emplace_back();
    return {};
  }

  void remove_party(std::size_t p) {
    const auto at = static_cast<std::ptrdiff_t>(p);
    lexicon_.parties.erase(lexicon_.parties.begin() + at);
    for (ReferenceShares& reference : lexicon_.references) reference.shares.erase(reference.shares.begin() + at);
  }

  std::string rename(const ordered_json& change) {
    if (std::string fault = stranger(change, {"name"}); !fault.empty()) return fault;
    if (text(change, "name").empty()) return "the name must be a text that is not empty";
    lexicon_.name = text(change, "name");
    return {};
  }

  // The first of the palette that fewest parties have.
  std::string free_colour() const {
    const auto uses = [this](const char* colour) {
      return std::count_if(lexicon_.parties.begin(), lexicon_.parties.end(),
                           [colour](const Party& party) { return same_colour(party.colour, colour); });
    };
    return *std::min_element(palette.begin(), palette.end(),
                             [&uses](const char* a, const char* b) { return uses(a) < uses(b); });
  }

  // All parties' number if there is none with the id.
  std::size_t find_party(const std::string& id) const {
    const auto has_id = [&id](const Party& party) { return party.id == id; };
    return static_cast<std::size_t>(std::find_if(lexicon_.parties.begin(), lexicon_.parties.end(), has_id) -
                                    lexicon_.parties.begin());
  }

  static bool is_true(const ordered_json& change, const char* name) {
    return change[name].is_boolean() && change[name].get<bool>();
  }
  static std::string must_be_true(const char* name) { return in_quotes(name) + " must be true, or not be there"; }
  static std::string no_party(const std::string& id) { return "there is no party " + in_quotes(id); }

  static std::string stranger(const ordered_json& change, std::initializer_list<std::string_view> names) {
    for (const auto& [name, value] : change.items()) {
      if (std::find(names.begin(), names.end(), name) == names.end())
        return "the member " + in_quotes(name) + " is not known";
    }
    return {};
  }

  Lexicon& lexicon_;
};

}  // namespace

Result<Lexicon> change_lexicon(Lexicon lexicon, const ordered_json& changes) {
  constexpr std::size_t most_changes = 10'000;
  if (!changes.is_array()) return Result<Lexicon>::failure("The changes of the lexicon are not a list.");
  if (changes.size() > most_changes) {
    return Result<Lexicon>::failure("There are more than 10,000 changes of the lexicon. Save it as a file of its own.");
  }
  Editor editor(lexicon);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::string fault = editor.make(changes[i]);
    if (fault.empty()) continue;
    return Result<Lexicon>::failure("Change " + std::to_string(i + 1) + " of the lexicon cannot be made: " + fault +
                                    ".");
  }
  if (!changes.empty()) lexicon.sha256.clear();
  return lexicon;
}

}  // namespace hustings
