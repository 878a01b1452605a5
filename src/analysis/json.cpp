#include "analysis/json.h"

namespace hustings {

nlohmann::ordered_json object(std::initializer_list<Member> members) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const Member& member : members) json[member.name] = member.value;
  return json;
}

}  // namespace hustings
