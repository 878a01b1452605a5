#pragma once
#include <string>

#include "read_tweets.h"

// Profiles as one line, for comparing all fields of them at once.
namespace profile_fields {

// "friends=9 biography=1 …" of the fields that are known, in ProfileField's order from friends on, "-" if none is.
inline std::string described(const read_tweets::Account& account) {
  using hustings::ProfileField;
  constexpr struct {
    ProfileField field;
    const char* name;
  } fields[] = {{ProfileField::friends, "friends"},     {ProfileField::default_picture, "default_picture"},
                {ProfileField::biography, "biography"}, {ProfileField::location, "location"},
                {ProfileField::link, "link"},           {ProfileField::declared, "declared"}};
  std::string text;
  for (const auto& [field, name] : fields) {
    if (account[field]) text += (text.empty() ? "" : " ") + std::string(name) + "=" + std::to_string(*account[field]);
  }
  return text.empty() ? "-" : text;
}

}  // namespace profile_fields
