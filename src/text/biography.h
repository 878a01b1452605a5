#pragma once
#include <string_view>

namespace hustings {

// Whether an account's biography says that the account is automated: it has the word "bot", "bots", "robot" or one for
// automatic or automated, in English, German, French or Spanish, whatever its case, and not "not a", "no", "kein",
// "pas un" or the like directly before it. A word is a run of letters (of Latin script), digits and "_". It is words
// that are read, not what is meant: who builds bots says so with the same ones.
bool declares_automation(std::string_view biography);

}  // namespace hustings
