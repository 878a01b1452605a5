#pragma once
#include <algorithm>
#include <array>
#include <string_view>

#include "json/names.h"

namespace hustings {

// The names of members of JSON objects that are asked for so often that it must cost nothing: those of the API v1.1 and
// v2, which most layouts hold somewhere inside. Every json::Document here is given them.
inline constexpr auto member_names = std::to_array<std::string_view>(
    {"__import_meta", "__twarc", "author", "author_id", "author_user", "created_at", "data", "default_profile",
     "default_profile_image", "description", "edit_history_tweet_ids", "entities", "errors", "expanded_url",
     "extended_tweet", "favourites_count", "followers_count", "following_count", "friends_count", "full_name",
     "full_text", "hashtags", "id", "id_str", "in_reply_to_status_id", "in_reply_to_status_id_str",
     "in_reply_to_user_id", "in_reply_to_user_id_str", "includes", "is_quote_status", "location", "matching_rules",
     "meta", "note_tweet", "profile_image_url", "protected", "public_metrics", "quoted_status", "redacted_at",
     "referenced_tweets", "resource_id", "retweeted_status", "screen_name", "source", "source_platform", "statuses",
     "statuses_count", "tag", "text", "truncated", "tweet_count", "type", "unwound_url", "url", "urls", "user",
     "username", "verified"});

void is_not_among_member_names();  // there is no such function: what would need it is not compiled

// The number by which json::Value::name() knows it.
consteval json::Name named(std::string_view name) {
  const auto at = std::find(member_names.begin(), member_names.end(), name);
  if (at == member_names.end()) is_not_among_member_names();
  return static_cast<json::Name>(at - member_names.begin());
}

}  // namespace hustings
