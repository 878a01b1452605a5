#include "exports/v1_status.h"

#include "exports/links.h"
#include "exports/member_names.h"
#include "text/hashtags.h"

namespace hustings {

using json::Value;

void V1User::read(Value object) {
  for (const Value value : object) read_member(value);
  account.id = id.text();
}

void V1User::read_member(Value value) {
  switch (value.name()) {
    case named("id_str"): return id.string(value);
    case named("id"): return id.number(value);
    case named("screen_name"): account.handle = value.text(); return;
    case named("created_at"): return account.set(ProfileField::created_at, profile_time(value.text()));
    case named("followers_count"): return account.set(ProfileField::followers, count_of(value));
    case named("favourites_count"): return account.set(ProfileField::likes, count_of(value));
    case named("statuses_count"): return account.set(ProfileField::statuses, count_of(value));
    case named("friends_count"): return account.set(ProfileField::friends, count_of(value));
    case named("verified"): return account.set(ProfileField::verified, truth_of(value));
    case named("default_profile"): return account.set(ProfileField::default_profile, truth_of(value));
    case named("default_profile_image"): return account.set(ProfileField::default_picture, truth_of(value));
    case named("description"): return set_biography(account, value.text());
    case named("location"): return account.set(ProfileField::location, is_filled(value));
    case named("url"): return account.set(ProfileField::link, is_filled(value));
  }
}

void V1Status::clear() {
  auto room = std::move(hashtags);
  room.clear();
  this->~V1Status();
  new (this) V1Status();
  hashtags = std::move(room);
}

void V1Status::read_member(Value value) {
  switch (value.name()) {
    case named("id_str"): return id.string(value);
    case named("id"): return id.number(value);
    case named("created_at"): time = parse_time(value.text()); return;
    case named("full_text"):
      if (!value.is_null()) text = value.text();
      return;
    case named("text"):
      if (text.empty()) text = value.text();
      return;
    case named("source"): client = client_name(value.text()); return;
    case named("truncated"): truncated = value.is_true(); return;
    case named("entities"):
      if (!extended) read_entities(value);
      return;
    case named("extended_tweet"):
      if (value.is_object()) read_extended(value);
      return;
    case named("user"): return user.read(value);
    case named("is_quote_status"): quote = quote || value.is_true(); return;
    case named("quoted_status"): quote = quote || value.is_object(); return;
    case named("in_reply_to_status_id_str"):
      reply_to.string(value);
      reply = reply || !value.is_null();
      return;
    case named("in_reply_to_status_id"):
      reply_to.number(value);
      reply = reply || !value.is_null();
      return;
    case named("in_reply_to_user_id_str"):
    case named("in_reply_to_user_id"): reply = reply || !value.is_null(); return;
  }
}

void V1Status::finish() {
  if (!has_entities) append_hashtags(text, hashtags);
}

std::string_view V1Status::link() const {
  const bool any = urls && urls->begin() != urls->end();
  return any ? LinksOf{tweet_id_of(id.text()), quote}.first(*urls) : std::string_view();
}

void V1Status::read_entities(Value entities) {
  hashtags.clear();
  has_entities = read_hashtag_entities(entities, hashtags);
  urls = member(entities, named("urls"));
}

void V1Status::read_extended(Value object) {
  extended = true;
  has_entities = false;
  urls.reset();
  hashtags.clear();
  for (const Value value : object) {
    if (value.name() == named("full_text")) text = value.text();
    if (value.name() == named("entities")) read_entities(value);
  }
}

bool read_hashtag_entities(json::Value entities, std::vector<std::string_view>& hashtags) {
  const std::size_t most = hashtags.size() + most_hashtags;
  bool listed = false;
  for (const json::Value list : entities) {
    if (list.name() != named("hashtags")) continue;
    listed = list.is_array();
    for (const json::Value hashtag : list) {
      if (hashtags.size() >= most) break;
      for (const json::Value value : hashtag) {
        const bool is_name = value.name() == named("text") || value.name() == named("tag");
        if (is_name && !value.text().empty()) hashtags.push_back(value.text());
      }
    }
  }
  return listed;
}

}  // namespace hustings
