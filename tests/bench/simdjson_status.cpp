#include "bench/simdjson_status.h"

#include "exports/json_values.h"
#include "exports/links.h"

using namespace hustings;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

namespace {

std::string_view text_of(value& from) {
  std::string_view text;
  return from.get_string().get(text) == simdjson::SUCCESS ? text : std::string_view();
}

bool is_true(value& from) {
  bool truth = false;
  return from.get_bool().get(truth) == simdjson::SUCCESS && truth;
}

std::optional<std::uint32_t> count_of(value& from) {
  std::uint64_t count;
  return from.get_uint64().get(count) == simdjson::SUCCESS ? saturate(count) : std::nullopt;
}

template <typename Take>
void for_objects(value& list, Take take) {
  simdjson::ondemand::array elements;
  if (list.get_array().get(elements) != simdjson::SUCCESS) return;
  for (auto element : elements) {
    object fields;
    if (element.get_object().get(fields) == simdjson::SUCCESS) take(fields);
  }
}

void read_user(value& from, AccountView& account) {
  object fields;
  if (from.get_object().get(fields) != simdjson::SUCCESS) return;
  for_fields(fields, [&](std::string_view key, value field) {
    if (key == "id_str") account.id = parse_id(text_of(field));
    else if (key == "screen_name") account.handle = text_of(field);
    else if (key == "created_at") account.set(ProfileField::created_at, profile_time(text_of(field)));
    else if (key == "followers_count") account.set(ProfileField::followers, count_of(field));
    else if (key == "favourites_count") account.set(ProfileField::likes, count_of(field));
    else if (key == "statuses_count") account.set(ProfileField::statuses, count_of(field));
    else if (key == "friends_count") account.set(ProfileField::friends, count_of(field));
    else if (key == "verified") account.set(ProfileField::verified, is_true(field));
    else if (key == "default_profile") account.set(ProfileField::default_profile, is_true(field));
    else if (key == "default_profile_image") account.set(ProfileField::default_picture, is_true(field));
    else if (key == "description") set_biography(account, text_of(field));
    else if (key == "location") account.set(ProfileField::location, !trim(text_of(field)).empty());
    else if (key == "url") account.set(ProfileField::link, !trim(text_of(field)).empty());
  });
}

void read_texts(value& list, std::string_view wanted, std::vector<std::string_view>& into) {
  into.clear();
  for_objects(list, [&](object fields) {
    for_fields(fields, [&](std::string_view key, value field) {
      if (key == wanted) into.push_back(text_of(field));
    });
  });
}

}  // namespace

void SimdjsonStatus::clear() {
  auto names = std::move(hashtags), links = std::move(addresses);
  *this = SimdjsonStatus();
  hashtags = std::move(names);
  addresses = std::move(links);
  hashtags.clear();
  addresses.clear();
}

void SimdjsonStatus::read_field(std::string_view key, value& field) {
  if (key == "id_str") id = tweet_id_of(text_of(field));
  else if (key == "created_at") time = parse_time(text_of(field));
  else if (key == "full_text") text = text_of(field);
  else if (key == "text" && text.empty()) text = text_of(field);
  else if (key == "source") client = client_name(text_of(field));
  else if (key == "truncated") truncated = is_true(field);
  else if (key == "entities" && !extended) read_entities(field);
  else if (key == "extended_tweet") read_extended(field);
  else if (key == "user") read_user(field, user);
  else if (key == "is_quote_status") quote = quote || is_true(field);
  else if (key == "in_reply_to_status_id_str") read_reply(field, true);
  else if (key == "in_reply_to_user_id_str") read_reply(field, false);
}

std::string_view SimdjsonStatus::link() const {
  for (const std::string_view address : addresses) {
    if (LinksOf{id, quote}.counts(address)) return address;
  }
  return {};
}

void SimdjsonStatus::read_reply(value& field, bool to_status) {
  if (field.is_null()) return;
  reply = true;
  if (to_status) reply_to = tweet_id_of(text_of(field));
}

void SimdjsonStatus::read_entities(value& from) {
  object lists;
  if (from.get_object().get(lists) != simdjson::SUCCESS) return;
  for_fields(lists, [&](std::string_view key, value list) {
    if (key == "hashtags") read_texts(list, "text", hashtags);
    if (key == "urls") read_texts(list, "expanded_url", addresses);
  });
}

void SimdjsonStatus::read_extended(value& from) {
  object fields;
  if (from.get_object().get(fields) != simdjson::SUCCESS) return;
  extended = true;
  for_fields(fields, [&](std::string_view key, value field) {
    if (key == "full_text") text = text_of(field);
    if (key == "entities") read_entities(field);
  });
}
