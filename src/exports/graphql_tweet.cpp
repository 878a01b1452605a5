#include "exports/graphql_tweet.h"

#include <optional>
#include <utility>

#include "text/hashtags.h"

namespace hustings {
namespace {

using json::Value;

// The value at the end of a path of members; nothing if one of them is missing.
std::optional<Value> at(Value object, std::string_view first, std::string_view second) {
  const auto inner = member(object, first);
  return inner ? member(*inner, second) : std::nullopt;
}

// Of TweetWithVisibilityResults, the tweet within.
Value unwrapped(Value result) {
  const auto tweet = member(result, "tweet");
  return tweet && tweet->is_object() ? *tweet : result;
}

// Until 2024 what describes a user stood in "legacy", as in v1.1; since then it is spread over several objects, of
// which some still use v1.1's names.
void read_user(Value object, V1User& user) {
  for (const Value value : object) {
    const std::string_view key = value.key();
    if (key == "rest_id") user.id.string(value);
    if (key != "legacy" && key != "core" && key != "verification" && key != "relationship_counts" &&
        key != "tweet_counts" && key != "action_counts" && key != "profile_bio" && key != "location" &&
        key != "website" && key != "avatar")
      continue;
    for (const Value part : value) {
      user.read_member(part);
      if (part.key() == "followers") user.account.set(ProfileField::followers, count_of(part));
      if (part.key() == "following" && key == "relationship_counts")
        user.account.set(ProfileField::friends, count_of(part));
      if (part.key() == "image_url") set_picture(user.account, part);
      if (part.key() == "tweets") user.account.set(ProfileField::statuses, count_of(part));
      if (part.key() == "favorites_count") user.account.set(ProfileField::likes, count_of(part));
    }
  }
  user.account.id = user.id.text();
}

// "note_tweet": the whole of a text whose beginning is in "legacy".
void read_note(Value note, V1Status& status) {
  const auto result = at(note, "note_tweet_results", "result");
  const auto text = result ? member(*result, "text") : std::nullopt;
  if (!text || text->text().empty()) return;
  status.text = text->text();
  status.hashtags.clear();
  const auto entities = member(*result, "entity_set");
  status.has_entities = entities && read_hashtag_entities(*entities, status.hashtags);
  status.urls = entities ? member(*entities, "urls") : std::nullopt;
}

// Reads all but what the tweet retweets, if it does: that is returned, or, where it is not there, its id.
std::optional<Value> read_status(Value result, V1Status& status) {
  std::optional<Value> note, retweeted, user, author_id;
  for (const Value value : result) {
    const std::string_view key = value.key();
    if (key == "rest_id") status.id.string(value);
    else if (key == "source") status.client = client_name(value.text());
    else if (key == "note_tweet") note = value;
    else if (key == "core") user = at(value, "user_results", "result");
    else if (key == "user") status.user.read(value);
    else if (key == "quoted_status_result") status.quote = true;
    else if (key == "retweeted_status_result") retweeted = value;
    if (key != "legacy") continue;
    for (const Value part : value) {
      const bool has_original = part.key() == "retweeted_status_result";
      if (has_original || (part.key() == "retweeted_status_id_str" && !retweeted)) retweeted = part;
      else if (part.key() == "user_id_str") author_id = part;
      else status.read_member(part);
    }
  }
  if (note) read_note(*note, status);
  if (user) read_user(*user, status.user);
  if (author_id && status.user.account.id.empty()) status.user.account.id = parse_id(author_id->text());
  return retweeted;
}

}  // namespace

bool is_graphql_tweet(Value object) {
  bool id = false, parts = false;
  for (const Value value : object) {
    const std::string_view key = value.key(), text = value.text();
    if (key == "__typename") {
      return text == "Tweet" || text == "TweetWithVisibilityResults" || text == "TweetTombstone" ||
             text == "TweetUnavailable";
    }
    id = id || key == "rest_id" || (key == "type" && text == "adaptive");
    parts = parts || (key == "legacy" && value.is_object());
  }
  return id && parts;
}

bool GraphqlTweet::read(Value result) {
  outer_.clear();
  original_.clear();
  const auto retweeted = read_status(unwrapped(result), outer_);
  const std::string_view id = outer_.id.text();
  if (id.empty() || !outer_.text.data() || !outer_.user.account.known()) return false;
  const auto original = retweeted ? member(*retweeted, "result") : std::nullopt;
  if (original) read_status(unwrapped(*original), original_);
  compose(id, retweeted.has_value());
  if (retweeted) tweet_.original_id = tweet_id_of(original ? original_.id.text() : retweeted->text());
  return true;
}

void GraphqlTweet::compose(std::string_view id, bool retweet) {
  const bool has_original = original_.text.data() != nullptr;
  V1Status& source = has_original ? original_ : outer_;
  source.finish();
  tweet_.clear();
  tweet_.id = tweet_id_of(id);
  tweet_.time = outer_.time;
  tweet_.author = outer_.user.account;
  tweet_.retweet = retweet;
  tweet_.quote = outer_.quote && !retweet;
  tweet_.reply = outer_.reply && !retweet;
  if (tweet_.reply) tweet_.reply_to = tweet_id_of(outer_.reply_to.text());
  tweet_.text = retweet && !has_original ? retweeted_text(outer_.text) : source.text;
  tweet_.link = source.link();
  tweet_.client = outer_.client;
  tweet_.hashtags_whole = !retweet || has_original || !ends_in_ellipsis(outer_.text);
  if (retweet) tweet_.original_author = original_.user.account;
  if (retweet && !tweet_.original_author.known()) tweet_.original_author.handle = retweeted_handle(outer_.text);
  std::swap(tweet_.hashtags, source.hashtags);
}

}  // namespace hustings
