#include "simulation/message.h"

#include <algorithm>

namespace hustings::simulation {
namespace {

bool begins_code_point(char byte) { return (byte & 0xC0) != 0x80; }

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

std::string_view first_code_points(std::string_view text, std::uint32_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (begins_code_point(text[at]) && count-- == 0) break;
  }
  return text.substr(0, at);
}

template <class Marked>
void keep_before(std::vector<Marked>& marked, std::uint32_t end) {
  marked.erase(std::find_if(marked.begin(), marked.end(), [end](const Marked& one) { return one.end > end; }), marked.end());
}

template <class Marked>
void shift(Marked& marked, std::uint32_t by) {
  marked.begin += by;
  marked.end += by;
}

}  // namespace

void Message::add_text(std::string_view words) {
  text += words;
  length += code_points(words);
}

void Message::add_hashtag(std::string_view tag) {
  add_text(text.empty() ? "#" : " #");
  const std::uint32_t begin = length - 1;
  add_text(tag);
  hashtags.push_back({std::string(tag), begin, length});
}

void Message::add_mention(std::string_view handle, std::string_view name, std::uint64_t user) {
  add_text(text.empty() ? "@" : " @");
  const std::uint32_t begin = length - 1;
  add_text(handle);
  mentions.push_back({std::string(handle), std::string(name), user, begin, length});
}

void Message::add_link(std::string_view url, std::string_view expanded, std::string_view display) {
  if (!text.empty()) add_text(" ");
  const std::uint32_t begin = length;
  add_text(url);
  link = Link{std::string(url), std::string(expanded), std::string(display), begin, length};
}

Message cut(const Message& message, std::uint32_t longest) {
  if (message.length <= longest) return message;
  Message head = message;
  head.text = first_code_points(message.text, longest - 1);
  head.length = longest - 1;
  // Not in the middle of "&amp;".
  if (const auto escape = head.text.rfind('&'); escape != std::string::npos && head.text.find(';', escape) == std::string::npos) {
    head.length -= code_points(std::string_view(head.text).substr(escape));
    head.text.resize(escape);
  }
  keep_before(head.hashtags, head.length);
  keep_before(head.mentions, head.length);
  if (head.link && head.link->end > head.length) head.link.reset();
  head.add_text("\u2026");
  return head;
}

Message as_retweet(const Message& original, std::string_view handle, std::string_view name, std::uint64_t user) {
  Message message;
  message.add_text("RT");
  message.add_mention(handle, name, user);
  message.add_text(": ");
  const std::uint32_t by = message.length;
  message.add_text(original.text);
  message.language = original.language;
  for (auto hashtag : original.hashtags) shift(message.hashtags.emplace_back(std::move(hashtag)), by);
  for (auto mention : original.mentions) shift(message.mentions.emplace_back(std::move(mention)), by);
  message.link = original.link;
  if (message.link) shift(*message.link, by);
  return cut(message, longest_text);
}

}  // namespace hustings::simulation
