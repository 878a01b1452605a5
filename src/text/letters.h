#pragma once
#include <string>
#include <string_view>

namespace hustings {

// Appends what a text says, so that texts can be told to say the same: its letters, folded as hashtags are, without
// links, mentions, digits, signs, spaces and HTML's references. "Vote NOW, @dora! https://t.co/x1" and "vote now" give "votenow".
void append_letters(std::string_view text, std::string& letters);

}  // namespace hustings
