#include <algorithm>
#include <utility>
#include <vector>

#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/links.h"
#include "exports/member_names.h"
#include "exports/v1_status.h"
#include "text/hashtags.h"

// Twitter API v2: pages of what was asked for ("data") with what that refers to ("includes"), as the API answers them
// and its stream sends them, and twarc2's and 4CAT's flattened tweets, into which that is copied. Fields: the
// platform's "Data dictionary: v2". The versions of an edited tweet are tweets of their own, with ids of their own.

namespace hustings {
namespace {

using json::Value;

constexpr std::string_view made_by_v2 = "twarc2, the platform's own API since 2020";
constexpr std::string_view lacks = "how many tweets an account has liked; profiles, if they were not asked for";
const LayoutFacts facts_of_pages = {"twitter-v2", "Twitter API v2", made_by_v2,
                                    "its records have data with includes, meta or matching_rules", lacks};
const LayoutFacts facts_of_flat = {"twitter-v2-flat", "Twitter API v2, flattened", "twarc2 flatten, 4CAT",
                                   "its records have an id, a text and an author_id, as tweets of the API v2", lacks};

struct V2User {
  JsonId id;
  AccountView account;

  void read(Value object) {
    for (const Value value : object) {
      const json::Name key = value.name();
      if (key == named("id")) id.number(value);
      else if (key == named("username")) account.handle = value.text();
      else if (key == named("created_at")) account.set(ProfileField::created_at, profile_time(value.text()));
      else if (key == named("verified")) account.set(ProfileField::verified, truth_of(value));
      else if (key == named("profile_image_url")) read_image(value);
      else if (key == named("description")) set_biography(account, value.text());
      else if (key == named("location")) account.set(ProfileField::location, is_filled(value));
      else if (key == named("url")) account.set(ProfileField::link, is_filled(value));
      else if (key == named("public_metrics")) read_metrics(value);
    }
    account.id = id.text();
  }

 private:
  void read_metrics(Value metrics) {
    for (const Value value : metrics) {
      if (value.name() == named("followers_count")) account.set(ProfileField::followers, count_of(value));
      if (value.name() == named("following_count")) account.set(ProfileField::friends, count_of(value));
      if (value.name() == named("tweet_count")) account.set(ProfileField::statuses, count_of(value));
    }
  }

  // The picture is all that v2 tells of whether a profile is as it was made.
  void read_image(Value address) {
    set_picture(account, address);
    if (is_filled(address)) account.set(ProfileField::default_profile, is_default_picture(address.text()));
  }
};

// One tweet object, without what it refers to.
struct V2Tweet {
  JsonId id, author_id;
  std::optional<Seconds> time;
  std::string_view text, client;
  std::optional<Value> entities;
  std::optional<Value> author;  // of flattened tweets
  // The references: their ids; of flattened tweets, the whole tweets.
  std::optional<Value> retweeted, replied_to;
  bool quote = false, reply = false;
  bool is_certain = false;  // has a member that no other layout has beside an id and a text

  void read(Value object) {
    std::optional<Value> note;
    for (const Value value : object) {
      const json::Name key = value.name();
      if (key == named("id")) id.number(value);
      else if (key == named("text")) text = value.text();
      else if (key == named("source")) client = client_name(value.text());
      else if (key == named("author_id")) author_id.number(value);
      else if (key == named("created_at")) time = parse_time(value.text());
      else if (key == named("entities")) entities = value;
      else if (key == named("note_tweet")) note = value;
      else if (key == named("referenced_tweets")) read_references(value);
      else if (key == named("in_reply_to_user_id")) reply = reply || !value.is_null();
      else if ((key == named("author") || key == named("author_user")) && value.is_object()) author = value;
      is_certain = is_certain || key == named("author_id") || key == named("edit_history_tweet_ids") || key == named("referenced_tweets");
    }
    if (note) read_note(*note);
  }
  bool is_tweet() const { return text.data() && !id.text().empty(); }

  // v2 leaves "entities" out when there are none, and when they were not asked for: the text answers both.
  void append_hashtags_to(std::vector<std::string_view>& hashtags) const {
    if (entities && entities->is_object()) read_hashtag_entities(*entities, hashtags);
    else append_hashtags(text, hashtags);
  }
  std::string_view link() const {
    const auto urls = entities ? member(*entities, named("urls")) : std::nullopt;
    return urls ? LinksOf{tweet_id_of(id.text()), quote}.first(*urls) : std::string_view();
  }

 private:
  void read_references(Value references) {
    for (const Value reference : references) {
      const auto type = member(reference, named("type"));
      if (!type) continue;
      if (type->text() == "retweeted") retweeted = reference;
      if (type->text() == "replied_to") replied_to = reference;
      quote = quote || type->text() == "quoted";
    }
    reply = reply || replied_to;
  }

  // Of a long text "text" and "entities" are of its beginning only.
  void read_note(Value note) {
    const auto whole = member(note, named("text"));
    if (!whole || whole->text().empty()) return;
    text = whole->text();
    entities = member(note, "entities");
  }
};

// Objects to be found by their ids; of several with one id, the first.
class ById {
 public:
  void read(Value list) {
    for (const Value object : list) {
      const auto id = member(object, named("id"));
      if (id && !id->text().empty()) objects_.emplace_back(id->text(), object);
    }
    std::stable_sort(objects_.begin(), objects_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  }
  void clear() { objects_.clear(); }
  std::optional<Value> find(std::string_view id) const {
    const auto at = std::lower_bound(objects_.begin(), objects_.end(), id,
                                     [](const auto& object, std::string_view wanted) { return object.first < wanted; });
    return at != objects_.end() && at->first == id ? std::optional(at->second) : std::nullopt;
  }

 private:
  std::vector<std::pair<std::string_view, Value>> objects_;
};

// The outermost members that tell what a record is.
struct Outline {
  std::optional<Value> data, includes;
  bool is_page = false;        // has a member as only v2's pages have it
  std::string_view not_tweet;  // if it is something of v2's that stands alone: the kind

  explicit Outline(Value record) {
    bool username = false, metrics = false;
    for (const Value value : record) {
      const json::Name key = value.name();
      if (key == named("data")) data = value;
      else if (key == named("includes") && value.is_object()) includes = value;
      else if (key == named("username")) username = true;
      else if (key == named("public_metrics") || key == named("profile_image_url") || key == named("protected")) metrics = true;
      else if (key == named("redacted_at")) not_tweet = "compliance_event";
      else if (key == named("resource_id") || (key == named("errors") && are_errors(value))) not_tweet = "api_error";
      is_page = is_page || key == named("matching_rules") || key == named("__twarc") || (key == named("meta") && counts_results(value));
    }
    is_page = is_page || includes;
    if (username && metrics) not_tweet = "user";
  }

 private:
  static bool counts_results(Value meta) {
    return member(meta, "result_count").has_value() || member(meta, "total_tweet_count").has_value();
  }
  static bool are_errors(Value list) {
    for (const Value error : list) return member(error, "title").has_value() || member(error, "message").has_value();
    return false;
  }
};

// What an element of "data" is that is no tweet, as a kind of record.
std::string_view kind_of(Value object) {
  const auto has = [object](std::string_view key) { return member(object, key).has_value(); };
  if (has("username")) return "user";
  if (has("tweet_count")) return "tweet_count";
  if (has("upload_url")) return "compliance_event";
  if (has("host_ids") || has("state")) return "space";
  if (has("name")) return "list";
  for (const Value event : object) {
    if (member(event, "event_at")) return "compliance_event";
  }
  return "other";
}

class TwitterV2 : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    const Outline outline(record);
    if (outline.data) return read_page(outline, sink) ? &facts_of_pages : nullptr;
    if (record.is_cut()) return nullptr;
    if (!outline.not_tweet.empty()) {
      sink.not_a_tweet(outline.not_tweet);
      return &facts_of_pages;
    }
    users_.clear();
    tweets_.clear();
    if (read_tweet(record, !outline.is_page, sink)) return &facts_of_flat;
    return outline.is_page ? &facts_of_pages : nullptr;  // an answer without a result
  }

  bool holds_lists() const override { return true; }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_pages, &facts_of_flat}; }

 private:
  // False, and nothing done, if it is no page of v2's.
  bool read_page(const Outline& outline, const ExportSink& sink) {
    const Value data = *outline.data;
    users_.clear();
    tweets_.clear();
    if (outline.includes) {
      if (const auto users = member(*outline.includes, "users")) users_.read(*users);
      if (const auto tweets = member(*outline.includes, "tweets")) tweets_.read(*tweets);
    }
    if (data.is_object()) return !data.is_cut() && read_element(data, outline.is_page, sink);
    if (!data.is_array()) return false;
    bool is_page = outline.is_page;
    for (const Value element : data) {
      if (element.is_cut()) continue;
      if (!read_element(element, is_page, sink)) return false;
      is_page = true;
    }
    return is_page;
  }

  // `is_page`: what is around it is known to be of v2, so that it must be something of v2's, too.
  bool read_element(Value element, bool is_page, const ExportSink& sink) {
    if (read_tweet(element, !is_page, sink)) return true;
    const std::string_view kind = kind_of(element);
    if (!is_page && kind != "compliance_event") return false;
    sink.not_a_tweet(kind);
    return true;
  }

  bool read_tweet(Value object, bool must_be_certain, const ExportSink& sink) {
    V2Tweet tweet, original;
    tweet.read(object);
    if (!tweet.is_tweet() || (must_be_certain && !tweet.is_certain)) return false;
    V2User author, retweeted;
    read_author(tweet, author);
    tweet_.clear();
    tweet_.id = tweet_id_of(tweet.id.text());
    tweet_.time = tweet.time;
    tweet_.author = author.account;
    tweet_.retweet = tweet.retweeted.has_value();
    tweet_.quote = tweet.quote && !tweet_.retweet;
    tweet_.reply = tweet.reply && !tweet_.retweet;
    if (tweet_.reply) tweet_.reply_to = id_of(tweet.replied_to);
    if (tweet.retweeted) read_original(*tweet.retweeted, original);
    const V2Tweet& source = original.is_tweet() ? original : tweet;
    source.append_hashtags_to(tweet_.hashtags);
    tweet_.text = tweet_.retweet && !original.is_tweet() ? retweeted_text(tweet.text) : source.text;
    tweet_.link = source.link();
    tweet_.client = tweet.client;
    if (tweet_.retweet) {
      tweet_.original_id = id_of(tweet.retweeted);
      tweet_.hashtags_whole = original.is_tweet() || !ends_in_ellipsis(tweet.text);
      if (original.is_tweet()) read_author(original, retweeted);
      if (retweeted.account.handle.empty()) retweeted.account.handle = retweeted_handle(tweet.text);
      tweet_.original_author = retweeted.account;
    }
    sink.take(tweet_);
    return true;
  }

  static std::uint64_t id_of(std::optional<Value> reference) {
    const auto id = reference ? member(*reference, named("id")) : std::nullopt;
    return id ? tweet_id_of(id->text()) : 0;
  }

  // The retweeted tweet: copied into the reference, or included in the page, or neither.
  void read_original(Value reference, V2Tweet& original) const {
    const auto id = member(reference, named("id"));
    if (member(reference, named("text"))) original.read(reference);
    else if (const auto included = id ? tweets_.find(id->text()) : std::nullopt) original.read(*included);
  }

  void read_author(const V2Tweet& tweet, V2User& author) const {
    const auto user = tweet.author ? tweet.author : users_.find(tweet.author_id.text());
    if (user) author.read(*user);
    if (author.account.id.empty()) author.account.id = tweet.author_id.text();
  }

  ById users_, tweets_;  // of the page that is being read
  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> twitter_v2() { return std::make_unique<TwitterV2>(); }

}  // namespace hustings
