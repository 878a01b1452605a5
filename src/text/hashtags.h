#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace hustings {

// No tweet has more hashtags: a post of 25,000 characters, the platform's longest, has some hundred. Those beyond are not
// taken, so that a tweet that thousands retweet costs each of them no more than this.
inline constexpr std::size_t most_hashtags = 1'000;

// Appends the hashtags in `text` to `out`, without their sign, in order, repeats included, as views
// into `text`. For exports that carry no hashtag entities. Follows the platform's own rules as given by
// twitter-text 3.1 (hashtagAlphaNumeric, hashtagBoundary, endHashtagMatch): "#" or "＃", at a boundary,
// then letters, marks, numbers and a few joiners with at least one letter or mark; not inside a URL,
// not followed by "#" or "://". Two differences: letters are those of Unicode 15, and any name with a dot
// may be the domain of a URL. Ill-formed UTF-8 is read as U+FFFD, which belongs to no hashtag.
// At most most_hashtags.
void append_hashtags(std::string_view text, std::vector<std::string_view>& out);

// The handle in a leading "RT @handle:" (the old form of a retweet, which every export without
// retweet fields uses), or an empty view. ASCII letters, digits and "_", 1 to 20 of them.
std::string_view retweeted_handle(std::string_view text);

// What follows that; the whole text if it does not begin so.
std::string_view retweeted_text(std::string_view text);

}  // namespace hustings
