#pragma once
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/biography.h"
#include "text/digits.h"
#include "text/encoding.h"
#include "text/entities.h"
#include "text/fold.h"
#include "text/hashtags.h"
#include "text/numbers.h"
#include "text/time.h"
#include "text/utf8.h"
#include "text/words.h"

// What must hold of any text whatever, as in checks.h.
namespace fuzz {

inline bool is_within(std::string_view part, std::string_view whole) {
  const std::less_equal<const char*> before;
  return before(whole.data(), part.data()) && before(part.data() + part.size(), whole.data() + whole.size());
}

inline bool is_utf8(const std::string& text) { return hustings::valid_utf8(text) == text; }

inline std::string check_utf8(std::string_view text) {
  const std::string valid = hustings::valid_utf8(text);
  if (!is_utf8(valid)) return "what was made valid is not";
  std::string again;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t before = rest.size();
    hustings::append_utf8(again, hustings::take_code_point(rest));
    if (rest.size() >= before) return "no code point was taken";
  }
  return again == valid ? std::string() : "code points one by one are not those of the whole";
}

inline std::string check_folding(std::string_view text) {
  const std::string tag = hustings::fold_hashtag(text), handle = hustings::fold_handle(text);
  if (!is_utf8(tag)) return "a folded hashtag is no UTF-8";
  if (hustings::fold_hashtag(tag) != tag) return "folding a hashtag twice changes it";
  if (hustings::fold_hashtag(hustings::valid_utf8(text)) != tag) return "folding depends on how damage is written";
  if (handle.size() != text.size() || hustings::fold_handle(handle) != handle)
    return "folding a handle twice changes it";
  return {};
}

inline std::string check_hashtags(std::string_view text) {
  std::vector<std::string_view> tags;
  hustings::append_hashtags(text, tags);
  if (tags.size() > hustings::most_hashtags) return "too many hashtags";
  const char* end = text.data();
  for (const std::string_view tag : tags) {
    if (tag.empty() || !is_within(tag, text) || tag.data() < end) return "a hashtag is empty, out of the text or order";
    end = tag.data() + tag.size();
    std::vector<std::string_view> alone;
    const std::string own = "#" + std::string(tag);
    hustings::append_hashtags(own, alone);
    if (alone.size() != 1 || alone[0] != tag) return "a hashtag by itself is none";
  }
  const std::string_view handle = hustings::retweeted_handle(text), rest = hustings::retweeted_text(text);
  if (!handle.empty() && !is_within(handle, text)) return "a retweeted handle is out of the text";
  if (!is_within(rest, text) || rest.data() + rest.size() != text.data() + text.size())
    return "a retweet's text is no end";
  return {};
}

inline std::string check_words(std::string_view text) {
  hustings::Words words, again;
  hustings::read_words("used before, @dora &amp; #so", words);
  hustings::read_words(text, words);
  hustings::read_words(text, again);
  if (words.letters != again.letters || words.ends != again.ends) return "words depend on those of the text before";
  if (!is_utf8(words.letters)) return "words are no UTF-8";
  std::uint32_t last = 0;
  for (const std::uint32_t end : words.ends) {
    if (end <= last || end > words.letters.size()) return "a word ends where none can";
    last = end;
  }
  for (const std::string_view handle : words.mentions) {
    if (!is_within(handle, text) && !is_within(handle, words.decoded)) return "a mention is out of the text";
  }
  if (words.ends.empty() && hustings::sketch_of(words) != 0) return "no words have a sketch";
  return {};
}

inline std::string check_encodings(std::string_view text, std::size_t chunk) {
  std::string buffer;
  for (const hustings::CodePage* page : {&hustings::windows_1252, &hustings::mac_roman}) {
    const std::string decoded(hustings::to_utf8(text, *page, buffer));
    if (decoded != text && !is_utf8(decoded)) return "an eight-bit text becomes no UTF-8";
  }
  for (const auto order : {hustings::ByteOrder::little, hustings::ByteOrder::big}) {
    hustings::Utf16Decoder whole(order), chunked(order);
    std::string expected, found;
    whole.decode(text, expected);
    for (std::size_t at = 0; at < text.size(); at += chunk) chunked.decode(text.substr(at, chunk), found);
    if (found != expected) return "UTF-16 depends on the chunks";
    if (!is_utf8(expected)) return "UTF-16 becomes no UTF-8";
  }
  const std::string_view decoded = hustings::decode_entities(text, buffer);
  if (text.find('&') == std::string_view::npos && decoded != text) return "what has no reference is decoded";
  return {};
}

inline std::string check_times(std::string_view text) {
  using hustings::format_time, hustings::parse_time;
  const auto time = parse_time(text);
  if (time && parse_time(format_time(*time)) != time) return "a time as written is another";
  const auto cell = hustings::parse_cell_time(text);
  if (time && (!cell || cell->at != *time)) return "a cell's time is another";
  const auto setting = hustings::parse_written_time(text, 3600);
  if (setting && setting->bare_date && !time) return "a date for settings is none for exports";
  const auto offset = hustings::parse_utc_offset(text);
  if (offset && std::abs(*offset) > hustings::seconds_per_day) return "a zone is more than a day away";
  return {};
}

inline std::string check_numbers(std::string_view text) {
  const auto number = hustings::parse_digits(text);
  if (number && std::strtoull(std::string(text).c_str(), nullptr, 10) != *number) return "digits give another number";
  if (!number && hustings::number_of_id(text) != 0) return "what is no number is an id's";
  if (number && !text.starts_with('0') && hustings::number_of_id(text) != *number) return "an id's number is another";
  double value = 0;
  std::memcpy(&value, text.data(), std::min(text.size(), sizeof(value)));
  if (!(std::abs(value) < 1e18)) return {};
  for (const std::string& written : {hustings::written_number(value), hustings::written_duration(value),
                                     hustings::counted(value, "tweet", "tweets"), hustings::written_percent(value)})
    if (written.empty() || !is_utf8(written)) return "a number is written as nothing";
  return {};
}

// The first byte is the size of chunks; the rest is the text.
inline std::string check_text(std::string_view data) {
  if (data.empty()) return {};
  const std::size_t chunk = 1 + static_cast<unsigned char>(data[0]);
  const std::string_view text = data.substr(1);
  hustings::declares_automation(text);
  for (const auto check : {check_utf8, check_folding, check_hashtags, check_words, check_times, check_numbers})
    if (std::string broken = check(text); !broken.empty()) return broken;
  return check_encodings(text, chunk);
}

}  // namespace fuzz
