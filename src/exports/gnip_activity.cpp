#include <algorithm>

#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/links.h"
#include "exports/v1_status.h"
#include "text/hashtags.h"

// Activity streams of Gnip, later Twitter's enterprise API (PowerTrack, Historical PowerTrack, full-archive search):
// fields as in the platform's "Activity Streams data dictionary". A retweet is a "share" whose "object" is the
// retweeted activity.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_gnip = {"gnip-activity", "Gnip activity stream",
                                   "Gnip and Twitter's enterprise API, until 2023",
                                   "its records have a verb, an actor and an id as in tag:search.twitter.com,2005:…",
                                   "whether a profile is left as it was made"};

// What is in the stream beside activities, by its one member.
constexpr std::string_view messages[] = {"info", "warn", "error"};

// Demands of compliance, by their verbs.
constexpr std::string_view demands[] = {"delete",        "scrub_geo",      "user_delete",  "user_undelete",
                                        "user_protect",  "user_unprotect", "user_suspend", "user_unsuspend",
                                        "user_withhold", "status_withhold"};

// "630768185558630400" of "tag:search.twitter.com,2005:630768185558630400".
std::string_view id_in_tag(std::string_view tag) { return parse_id(tag.substr(tag.rfind(':') + 1)); }

// One activity, without what it shares or quotes.
struct Activity {
  std::string_view tag, verb, text, client;
  std::optional<Seconds> time;
  AccountView actor;
  bool quote = false, reply = false;
  std::uint64_t reply_to = 0;  // the tweet that is answered
  std::optional<Value> entities;
  std::optional<Value> object;

  void read(Value activity) {
    std::optional<Value> whole;
    for (const Value value : activity) {
      const std::string_view key = value.key();
      if (key == "id") tag = value.text();
      else if (key == "verb") verb = value.text();
      else if (key == "body") text = value.text();
      else if (key == "postedTime") time = parse_time(value.text());
      else if (key == "actor") read_actor(value);
      else if (key == "generator") read_generator(value);
      else if (key == "twitter_entities") entities = value;
      else if (key == "long_object") whole = value;
      else if (key == "object") object = value;
      else if (key == "inReplyTo") read_reply(value);
      else if (key == "twitter_quoted_status") quote = value.is_object();
    }
    if (whole) read_whole(*whole);
  }
  bool is_tweet() const { return text.data() && actor.known() && !id_in_tag(tag).empty(); }

  void append_hashtags_to(std::vector<std::string_view>& hashtags) const {
    if (!entities || !read_hashtag_entities(*entities, hashtags)) append_hashtags(text, hashtags);
  }
  std::string_view link() const {
    const auto urls = entities ? member(*entities, "urls") : std::nullopt;
    return urls ? LinksOf{tweet_id_of(id_in_tag(tag)), quote}.first(*urls) : std::string_view();
  }

 private:
  // Of a text of more than 140 characters, "body" and "twitter_entities" are of its beginning only.
  void read_whole(Value long_object) {
    const auto body = member(long_object, "body");
    if (!body || body->text().empty()) return;
    text = body->text();
    entities = member(long_object, "twitter_entities");
  }

  // What is answered is named by its address only.
  void read_reply(Value answered) {
    reply = answered.is_object();
    const auto link = member(answered, "link");
    const auto status = link ? parse_status_link(link->text()) : std::nullopt;
    if (status) reply_to = status->tweet_id;
  }

  void read_generator(Value generator) {
    const auto name = member(generator, "displayName");
    if (name) client = client_name(name->text());
  }

  void read_actor(Value object_of_actor) {
    for (const Value value : object_of_actor) {
      const std::string_view key = value.key();
      if (key == "id") actor.id = id_in_tag(value.text());
      else if (key == "preferredUsername") actor.handle = value.text();
      else if (key == "postedTime") actor.set(ProfileField::created_at, profile_time(value.text()));
      else if (key == "followersCount") actor.set(ProfileField::followers, count_of(value));
      else if (key == "favoritesCount") actor.set(ProfileField::likes, count_of(value));
      else if (key == "statusesCount") actor.set(ProfileField::statuses, count_of(value));
      else if (key == "verified") actor.set(ProfileField::verified, truth_of(value));
      else if (key == "friendsCount") actor.set(ProfileField::friends, count_of(value));
      else if (key == "image") set_picture(actor, value);
      else if (key == "summary") set_biography(actor, value.text());
      else if (key == "location") actor.set(ProfileField::location, has_filled(value, "displayName"));
      else if (key == "links") actor.set(ProfileField::link, lists_link(value));
    }
  }

  static bool has_filled(Value object, std::string_view key) {
    const auto value = member(object, key);
    return value && is_filled(*value);
  }

  // Who has none has a list of one without an address.
  static bool lists_link(Value list) {
    for (const Value link : list) {
      if (has_filled(link, "href")) return true;
    }
    return false;
  }
};

class GnipActivity : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    if (read_message(record, sink)) return &facts_of_gnip;
    constexpr std::string_view of_twitter = "tag:search.twitter.com,";
    Activity activity;
    activity.read(record);
    if (activity.verb.empty() || activity.tag.substr(0, of_twitter.size()) != of_twitter) return nullptr;
    const bool shared = activity.verb == "share";
    if ((!shared && activity.verb != "post") || !activity.is_tweet()) {
      const bool is_demand = std::find(std::begin(demands), std::end(demands), activity.verb) != std::end(demands);
      sink.not_a_tweet(is_demand ? activity.verb : "other");
      return &facts_of_gnip;
    }
    Activity original;
    if (shared && activity.object) original.read(*activity.object);
    compose(activity, shared, original);
    sink.take(tweet_);
    return &facts_of_gnip;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_gnip}; }

 private:
  static bool read_message(Value record, const ExportSink& sink) {
    const auto only = only_member(record);
    if (!only || std::find(std::begin(messages), std::end(messages), only->key()) == std::end(messages)) return false;
    if (!member(*only, "message")) return false;
    sink.not_a_tweet(only->key() == "error" ? "api_error" : only->key());
    return true;
  }

  void compose(const Activity& activity, bool shared, const Activity& original) {
    tweet_.clear();
    tweet_.id = tweet_id_of(id_in_tag(activity.tag));
    tweet_.time = activity.time;
    tweet_.author = activity.actor;
    tweet_.retweet = shared;
    tweet_.quote = activity.quote && !shared;
    tweet_.reply = activity.reply && !shared;
    if (tweet_.reply) tweet_.reply_to = activity.reply_to;
    const Activity& source = original.is_tweet() ? original : activity;
    source.append_hashtags_to(tweet_.hashtags);
    tweet_.text = shared && !original.is_tweet() ? retweeted_text(activity.text) : source.text;
    tweet_.link = source.link();
    tweet_.client = activity.client;
    if (!shared) return;
    tweet_.original_id = tweet_id_of(id_in_tag(original.tag));
    tweet_.hashtags_whole = original.is_tweet() || !ends_in_ellipsis(activity.text);
    tweet_.original_author = original.actor;
    if (!original.actor.known()) tweet_.original_author.handle = retweeted_handle(activity.text);
  }

  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> gnip_activity() { return std::make_unique<GnipActivity>(); }

}  // namespace hustings
