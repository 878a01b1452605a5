#pragma once
#include <string>
#include <string_view>

namespace hustings {

// `text` with HTML's character references read: "&amp;", "&eacute;" (the names of HTML 4), "&#233;", "&#xE9;".
// References to nothing stay as they are. A view of `text` if there are none, else of `buffer`.
std::string_view decode_entities(std::string_view text, std::string& buffer);

}  // namespace hustings
