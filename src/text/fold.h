#pragma once
#include <string>
#include <string_view>

namespace hustings {

// The form in which hashtags are compared: canonical composition (NFC, Unicode Annex 15) of the simple
// case folding (CaseFolding.txt, statuses C and S) of the canonical decomposition. "#Grüne" equals
// "#GRÜNE" equals "#gru" + combining diaeresis + "ne", and does not equal "#gruene".
// Ill-formed UTF-8 is read as U+FFFD. Idempotent. ASCII input costs one pass.
std::string fold_hashtag(std::string_view tag);

// Handles are ASCII by the platform's rules; bytes beyond ASCII are left as they are.
std::string fold_handle(std::string_view handle);

}  // namespace hustings
