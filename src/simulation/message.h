#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hustings::simulation {

// A tweet's text with what is marked in it. Positions count code points, as the platform's "indices" do.
struct Message {
  struct Hashtag {
    std::string text;  // without "#"
    std::uint32_t begin, end;
  };
  struct Mention {
    std::string handle, name;
    std::uint64_t user;
    std::uint32_t begin, end;
  };
  struct Link {
    std::string url, expanded, display;
    std::uint32_t begin, end;
  };

  std::string text;  // HTML-escaped, as the API gives it
  std::uint32_t length = 0;
  std::vector<Hashtag> hashtags;
  std::vector<Mention> mentions;
  std::optional<Link> link;
  std::string_view language = "en";

  // Each appends; all but add_text() put a blank before, unless at the beginning.
  void add_text(std::string_view words);
  void add_hashtag(std::string_view tag);
  void add_mention(std::string_view handle, std::string_view name, std::uint64_t user);
  void add_link(std::string_view url, std::string_view expanded, std::string_view display);
};

// The longest text the API gives in "text"; what is longer is cut, and whole in "extended_tweet".
inline constexpr std::uint32_t longest_text = 140;

// The message, or if it is longer than `longest` code points its beginning with an ellipsis, and what is marked in that.
Message cut(const Message& message, std::uint32_t longest);

// "RT @handle: " and the message, cut as the platform cuts it.
Message as_retweet(const Message& original, std::string_view handle, std::string_view name, std::uint64_t user);

}  // namespace hustings::simulation
