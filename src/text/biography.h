#pragma once
#include <string_view>

namespace hustings {

// Whether an account's biography seems to say that the account is automated, in English, German, French or Spanish: it
// has one of some phrases, "I am a bot", "bot that", "automated account", not denied by "not a", "kein", "pas un" or the
// like directly before, or begins with "Automated:". Words are read, not what is meant. Who builds, hunts or hates bots
// seldom uses these.
bool declares_automation(std::string_view biography);

}  // namespace hustings
