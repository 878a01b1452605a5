#include "exports/v1_status.h"

#include "exports/links.h"
#include "text/hashtags.h"

namespace hustings {

using json::Value;

void V1User::read(Value object) {
  for (const Value value : object) read_member(value);
  account.id = id.text();
}

void V1User::read_member(Value value) {
  const std::string_view key = value.key();
  if (key == "id_str") id.string(value);
  else if (key == "id") id.number(value);
  else if (key == "screen_name") account.handle = value.text();
  else if (key == "created_at") account.set(ProfileField::created_at, profile_time(value.text()));
  else if (key == "followers_count") account.set(ProfileField::followers, count_of(value));
  else if (key == "favourites_count") account.set(ProfileField::likes, count_of(value));
  else if (key == "statuses_count") account.set(ProfileField::statuses, count_of(value));
  else if (key == "friends_count") account.set(ProfileField::friends, count_of(value));
  else if (key == "verified") account.set(ProfileField::verified, truth_of(value));
  else if (key == "default_profile") account.set(ProfileField::default_profile, truth_of(value));
  else if (key == "default_profile_image") account.set(ProfileField::default_picture, truth_of(value));
  else if (key == "description") set_biography(account, value.text());
  else if (key == "location") account.set(ProfileField::location, is_filled(value));
  else if (key == "url") account.set(ProfileField::link, is_filled(value));
}

void V1Status::clear() {
  auto room = std::move(hashtags);
  room.clear();
  *this = V1Status();
  hashtags = std::move(room);
}

void V1Status::read_member(Value value) {
  const std::string_view key = value.key();
  if (key == "id_str") id.string(value);
  else if (key == "id") id.number(value);
  else if (key == "created_at") time = parse_time(value.text());
  else if (key == "full_text" && !value.is_null()) text = value.text();
  else if (key == "text" && text.empty()) text = value.text();
  else if (key == "source") client = client_name(value.text());
  else if (key == "truncated") truncated = value.is_true();
  else if (key == "entities" && !extended) read_entities(value);
  else if (key == "extended_tweet" && value.is_object()) read_extended(value);
  else if (key == "user") user.read(value);
  else if (key == "is_quote_status") quote = quote || value.is_true();
  else if (key == "quoted_status") quote = quote || value.is_object();
  else if (key == "in_reply_to_status_id_str" || key == "in_reply_to_user_id_str" || key == "in_reply_to_status_id" ||
           key == "in_reply_to_user_id")
    read_reply(value);
}

void V1Status::finish() {
  if (!has_entities) append_hashtags(text, hashtags);
}

std::string_view V1Status::link() const {
  return urls ? LinksOf{tweet_id_of(id.text()), quote}.first(*urls) : std::string_view();
}

void V1Status::read_reply(Value value) {
  reply = reply || !value.is_null();
  if (value.key() == "in_reply_to_status_id_str") reply_to.string(value);
  if (value.key() == "in_reply_to_status_id") reply_to.number(value);
}

void V1Status::read_entities(Value entities) {
  hashtags.clear();
  has_entities = read_hashtag_entities(entities, hashtags);
  urls = member(entities, "urls");
}

void V1Status::read_extended(Value object) {
  extended = true;
  has_entities = false;
  urls.reset();
  hashtags.clear();
  for (const Value value : object) {
    if (value.key() == "full_text") text = value.text();
    if (value.key() == "entities") read_entities(value);
  }
}

bool read_hashtag_entities(json::Value entities, std::vector<std::string_view>& hashtags) {
  const std::size_t most = hashtags.size() + most_hashtags;
  bool listed = false;
  for (const json::Value list : entities) {
    if (list.key() != "hashtags") continue;
    listed = list.is_array();
    for (const json::Value hashtag : list) {
      if (hashtags.size() >= most) break;
      for (const json::Value value : hashtag) {
        const bool is_name = value.key() == "text" || value.key() == "tag";
        if (is_name && !value.text().empty()) hashtags.push_back(value.text());
      }
    }
  }
  return listed;
}

}  // namespace hustings
