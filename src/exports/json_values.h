#pragma once
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exports/values.h"
#include "json/value.h"
#include "text/time.h"

namespace hustings {

// Values as JSON exports write them: numbers as numbers or as texts, ids as both.

// An id that some exports give as a number, some as a string, most as both ("id", "id_str").
class JsonId {
 public:
  void number(json::Value value) {
    if (!number_ || (!number_->integer() && number_->text().empty())) number_ = value;
  }
  void string(json::Value value) {
    if (!value.text().empty()) text_ = value.text();
  }
  // Valid as long as this, which must not move, and the document. Empty for none and for rounded ones.
  std::string_view text() const {
    if (text_.empty() && number_) {
      const auto integer = number_->integer();
      const auto end = std::to_chars(digits_.data(), digits_.data() + digits_.size(), integer.value_or(0)).ptr;
      text_ = integer ? std::string_view(digits_.data(), static_cast<std::size_t>(end - digits_.data())) : number_->text();
    }
    return parse_id(text_);
  }

 private:
  std::optional<json::Value> number_;  // read only if nothing better comes
  mutable std::string_view text_;
  mutable std::array<char, 20> digits_;
};

// The id of a tweet; 0 if there is none.
inline std::uint64_t tweet_id_of(std::string_view id) { return parse_digits(parse_id(id)).value_or(0); }

inline std::optional<std::uint32_t> count_of(json::Value value) {
  return saturate(value.integer() ? value.integer() : parse_digits(trim(value.text())));
}

inline std::optional<std::uint32_t> truth_of(json::Value value) {
  if (value.is_boolean()) return value.is_true();
  return parse_truth(value.text());
}

// A time as text, or as a number of Unix seconds or milliseconds.
inline std::optional<Seconds> time_of(json::Value value) {
  return value.integer() ? parse_time(std::to_string(*value.integer())) : parse_time(value.text());
}

// For profiles: seconds since 1970, if it is later than that.
inline std::optional<std::uint32_t> profile_time(std::string_view text) {
  const auto time = parse_time(text);
  return time && *time > 0 ? saturate(static_cast<std::uint64_t>(*time)) : std::nullopt;
}

// Whether an account has filled in what may be left empty.
inline bool is_filled(json::Value value) { return !trim(value.text()).empty(); }

// Sets default_picture by the picture's address, if there is one.
inline void set_picture(AccountView& account, json::Value address) {
  if (is_filled(address)) account.set(ProfileField::default_picture, is_default_picture(address.text()));
}

// Whether a text ends in "…", as the platform ends those of retweets that it has cut.
inline bool ends_in_ellipsis(std::string_view text) { return text.ends_with("…"); }

// The member of that name; nothing if the object has none.
inline std::optional<json::Value> member(json::Value object, std::string_view key) {
  for (const json::Value value : object) {
    if (value.key() == key) return value;
  }
  return std::nullopt;
}

inline std::optional<json::Value> member(json::Value object, json::Name name) {
  for (const json::Value value : object) {
    if (value.name() == name) return value;
  }
  return std::nullopt;
}

// The member of an object that has no other.
inline std::optional<json::Value> only_member(json::Value object) {
  std::optional<json::Value> only;
  for (const json::Value value : object) {
    if (only || value.key().empty()) return std::nullopt;
    only = value;
  }
  return only;
}

}  // namespace hustings
