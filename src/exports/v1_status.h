#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "exports/json_values.h"
#include "json/value.h"
#include "text/time.h"
#include "tweets/tweet.h"

namespace hustings {

// The objects of the API v1.1, which many other layouts hold somewhere inside. Fields: the platform's "Tweet object"
// and "User object", and extended tweets as in "Tweet updates". Ids are read from their string forms: several exporters
// round the numbers. All views are into the document, or into the structs themselves, which must stay where they are.

struct V1User {
  JsonId id;
  AccountView account;

  void read(json::Value object);
  void read_member(json::Value value);
};

// One status object, without what it retweets or quotes.
struct V1Status {
  JsonId id;
  std::optional<Seconds> time;
  V1User user;
  std::string_view text;
  std::string_view client;
  std::optional<json::Value> urls;  // of the entities
  bool truncated = false;
  bool extended = false;  // "extended_tweet" was there: its text and hashtags are the whole ones
  bool has_entities = false;
  bool quote = false;
  bool reply = false;
  JsonId reply_to;  // the tweet that is answered
  std::vector<std::string_view> hashtags;

  // Forgets everything but keeps the vector's room.
  void clear();
  void read_member(json::Value value);
  // Once all members are read: takes the hashtags from the text if there were no entities.
  void finish();
  // Whether the text and hashtags are the whole ones.
  bool whole() const { return extended || !truncated; }
  // As in Tweet.
  std::string_view link() const;

 private:
  void read_entities(json::Value entities);
  void read_extended(json::Value object);
};

// Appends the hashtags of an "entities" object of API v1.1 ({"hashtags": [{"text": …}]}) or v2 ({"hashtags": [{"tag":
// …}]}), as views into its document, at most most_hashtags. False if it has no list of them.
bool read_hashtag_entities(json::Value entities, std::vector<std::string_view>& hashtags);

}  // namespace hustings
