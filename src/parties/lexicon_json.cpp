#include <nlohmann/json.hpp>

#include "parties/lexicon.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

void put(ordered_json& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

// A tag with nothing but itself as a plain string.
ordered_json tag_json(const LexiconTag& tag) {
  if (tag.source.empty() && tag.from.empty() && tag.to.empty()) return tag.tag;
  ordered_json out;
  out["tag"] = tag.tag;
  put(out, "source", tag.source);
  put(out, "from", tag.from);
  put(out, "to", tag.to);
  return out;
}

ordered_json tags_json(const std::vector<LexiconTag>& tags) {
  ordered_json out = ordered_json::array();
  for (const LexiconTag& tag : tags) out.push_back(tag_json(tag));
  return out;
}

ordered_json party_json(const Party& party) {
  ordered_json out = {{"id", party.id}, {"name", party.name}, {"colour", party.colour}};
  out["for"] = tags_json(party.hashtags);
  if (!party.against.empty()) out["against"] = tags_json(party.against);
  for (const OfficialAccount& account : party.accounts) {
    ordered_json entry = {{"handle", account.handle}, {"role", account.role}};
    put(entry, "source", account.source);
    out["accounts"].push_back(entry);
  }
  return out;
}

ordered_json reference_json(const ReferenceShares& reference, const std::vector<Party>& parties) {
  ordered_json out = {{"name", reference.name}};
  put(out, "source", reference.source);
  out["shares"] = ordered_json::object();
  for (std::size_t p = 0; p < parties.size(); ++p) {
    if (reference.shares[p]) out["shares"][parties[p].id] = *reference.shares[p];
  }
  return out;
}

}  // namespace

ordered_json to_json(const Lexicon& lexicon) {
  ordered_json out = {{"id", lexicon.id}, {"name", lexicon.name}};
  out["parties"] = ordered_json::array();
  for (const Party& party : lexicon.parties) out["parties"].push_back(party_json(party));
  if (!lexicon.neutral.empty()) out["neutral"] = tags_json(lexicon.neutral);
  for (const ReferenceShares& reference : lexicon.references)
    out["references"].push_back(reference_json(reference, lexicon.parties));
  for (const auto& [key, source] : lexicon.sources) {
    out["sources"][key]["title"] = source.title;
    put(out["sources"][key], "url", source.url);
  }
  return out;
}

}  // namespace hustings
