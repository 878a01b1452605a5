#include "automation/clients.h"

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "automation/evidence_model.h"
#include "text/fold.h"

namespace hustings {
namespace {

bool is_word_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Whether "bot" or "bots" is a word of the name.
bool names_a_bot(std::string_view name) {
  const std::string folded = fold_handle(name);
  for (std::size_t at = folded.find("bot"); at != std::string::npos; at = folded.find("bot", at + 1)) {
    std::size_t end = at + 3;
    if (end < folded.size() && folded[end] == 's') ++end;
    const bool begins = at == 0 || !is_word_character(folded[at - 1]);
    if (begins && (end == folded.size() || !is_word_character(folded[end]))) return true;
  }
  return false;
}

// The programs of evidence.json, by name.
std::map<std::string, ClientKind, std::less<>> listed_clients() {
  std::map<std::string, ClientKind, std::less<>> clients;
  for (const auto& [kind, name] :
       {std::pair(ClientKind::official, "official"), std::pair(ClientKind::scheduler, "scheduler"),
        std::pair(ClientKind::automation, "automation")}) {
    for (const auto& client : evidence_words()["clients"][name]) clients[client.get<std::string>()] = kind;
  }
  return clients;
}

}  // namespace

ClientKind kind_of_client(std::string_view name) {
  static const auto listed = listed_clients();
  if (name.empty()) return ClientKind::unnamed;
  if (const auto found = listed.find(name); found != listed.end()) return found->second;
  return names_a_bot(name) ? ClientKind::automation : ClientKind::unknown;
}

}  // namespace hustings
