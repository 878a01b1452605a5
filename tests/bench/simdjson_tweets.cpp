#include "bench/simdjson_tweets.h"

#include <simdjson.h>

#include <cstring>
#include <vector>

#include "exports/json_values.h"
#include "exports/links.h"

// Written as simdjson's documentation advises where speed counts: each object's fields once and in their order, strings as
// views, iterate_many over the lines. What becomes of a value (times, clients, links, biographies) is Hustings' own code.

namespace {

using namespace hustings;
using simdjson::ondemand::array;
using simdjson::ondemand::json_type;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

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

// Calls take(key, value) for every field, in the order of the record. Keys that have escapes are none that is asked for.
template <typename Take>
void for_fields(object fields, Take take) {
  for (auto field : fields) {
    const char* key = field.key().value_unsafe().raw();
    take(std::string_view(key, static_cast<std::size_t>(std::strchr(key, '"') - key)), field.value().value_unsafe());
  }
}

template <typename Take>
void for_objects(value& list, Take take) {
  array elements;
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

struct Status {
  std::uint64_t id = 0, reply_to = 0;
  std::optional<Seconds> time;
  AccountView user;
  std::string_view text, client;
  bool truncated = false, extended = false, quote = false, reply = false;
  std::vector<std::string_view> hashtags, addresses;

  void clear() {
    auto names = std::move(hashtags), links = std::move(addresses);
    *this = Status();
    hashtags = std::move(names);
    addresses = std::move(links);
    hashtags.clear();
    addresses.clear();
  }

  void read_field(std::string_view key, value& field) {
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

  std::string_view link() const {
    for (const std::string_view address : addresses) {
      if (LinksOf{id, quote}.counts(address)) return address;
    }
    return {};
  }

 private:
  void read_reply(value& field, bool to_status) {
    if (field.is_null()) return;
    reply = true;
    if (to_status) reply_to = tweet_id_of(text_of(field));
  }

  void read_entities(value& from) {
    object lists;
    if (from.get_object().get(lists) != simdjson::SUCCESS) return;
    for_fields(lists, [&](std::string_view key, value list) {
      if (key == "hashtags") read_texts(list, "text", hashtags);
      if (key == "urls") read_texts(list, "expanded_url", addresses);
    });
  }

  static void read_texts(value& list, std::string_view wanted, std::vector<std::string_view>& into) {
    into.clear();
    for_objects(list, [&](object fields) {
      for_fields(fields, [&](std::string_view key, value field) {
        if (key == wanted) into.push_back(text_of(field));
      });
    });
  }

  void read_extended(value& from) {
    object fields;
    if (from.get_object().get(fields) != simdjson::SUCCESS) return;
    extended = true;
    for_fields(fields, [&](std::string_view key, value field) {
      if (key == "full_text") text = text_of(field);
      if (key == "entities") read_entities(field);
    });
  }
};

void compose(Status& outer, Status& original, bool retweet, Tweet& tweet) {
  Status& source = retweet ? original : outer;
  tweet.clear();
  tweet.id = outer.id;
  tweet.time = outer.time;
  tweet.author = outer.user;
  tweet.retweet = retweet;
  tweet.quote = outer.quote && !retweet;
  tweet.reply = outer.reply && !retweet;
  if (tweet.reply) tweet.reply_to = outer.reply_to;
  tweet.hashtags_whole = source.extended || !source.truncated;
  if (retweet) tweet.original_author = original.user;
  tweet.original_id = original.id;
  tweet.text = source.text;
  tweet.link = source.link();
  tweet.client = outer.client;
  std::swap(tweet.hashtags, source.hashtags);
}

}  // namespace

std::size_t room_for_simdjson() { return simdjson::SIMDJSON_PADDING; }

bool read_by_simdjson(std::string_view bytes, const std::function<void(const Tweet&)>& sink) {
  simdjson::ondemand::parser parser;
#ifdef SIMDJSON_THREADS_ENABLED
  parser.threaded = false;
#endif
  simdjson::ondemand::document_stream lines;
  if (parser.iterate_many(bytes.data(), bytes.size(), std::size_t{1} << 20).get(lines) != simdjson::SUCCESS) return false;
  Status outer, original;
  Tweet tweet;
  for (auto line : lines) {
    object record;
    if (line.get_object().get(record) != simdjson::SUCCESS) return false;
    outer.clear();
    original.clear();
    bool retweet = false;
    for_fields(record, [&](std::string_view key, value field) {
      object retweeted;
      if (key == "retweeted_status" && field.get_object().get(retweeted) == simdjson::SUCCESS) {
        retweet = true;
        for_fields(retweeted, [&](std::string_view name, value of_original) { original.read_field(name, of_original); });
      } else {
        outer.read_field(key, field);
      }
    });
    if (outer.id == 0) continue;  // one of the stream's notices
    compose(outer, original, retweet, tweet);
    sink(tweet);
  }
  return true;
}
