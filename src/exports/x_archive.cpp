#include <algorithm>

#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/v1_status.h"
#include "text/hashtags.h"

// The archive that X gives a person of the own account, since 2018: scripts that assign lists of {"tweet": {…}}, before
// 2020 of bare statuses (data/tweets.js, tweet.js, community-tweet.js). A status is that of the API v1.1 but names no
// author, and a retweet is "RT @handle: " and a text cut at 140 characters. account.js says who the author is.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_x_archive = {
    "x-archive", "X archive of one account", "X: Settings, \"Download an archive of your data\"",
    "its records are tweets without an author, as in a personal archive's tweets.js",
    "all other accounts; followers and likes of the own one; hashtags of retweets and of long texts beyond the cut"};

// The other parts that are counted by name, by the member that their records consist of; see known_kinds().
struct Part {
  std::string_view member, kind;
};
constexpr Part parts[] = {{"like", "like"},
                          {"dmConversation", "archived_message"},
                          {"follower", "follower"},
                          {"following", "follower"},
                          {"noteTweet", "long_text"}};

class XArchive : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    const auto wrapped = only_member(record);
    return wrapped && wrapped->is_object() ? read_wrapped(*wrapped, sink) : read_tweet(record, sink);
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_x_archive}; }

 private:
  const LayoutFacts* read_wrapped(Value value, const ExportSink& sink) {
    const std::string_view key = value.key();
    if (key == "tweet" && !is_remnant(value)) return read_tweet(value, sink);
    if (key == "account" && read_account(value, sink)) return &facts_of_x_archive;
    const auto* part = std::find_if(std::begin(parts), std::end(parts), [&](const Part& p) { return p.member == key; });
    if (part == std::end(parts) && key != "tweet") return nullptr;
    const std::string_view remnant = member(value, "deleted_at") ? "deleted_tweet" : "tweet_header";
    sink.not_a_tweet(key == "tweet" ? remnant : part->kind);
    return &facts_of_x_archive;
  }

  // What tweet-headers.js and deleted-tweets.js have as "tweet".
  static bool is_remnant(Value tweet) { return member(tweet, "tweet_id") || member(tweet, "deleted_at"); }

  // Whether a member says who wrote the tweet, as tables turned into JSON and scrapers have it: no archive does.
  static bool names_author(std::string_view key) {
    return key == "user" || key == "screen_name" || key == "username" || key.starts_with("user_") ||
           key.starts_with("from_user") || key.starts_with("author");
  }

  const LayoutFacts* read_tweet(Value object, const ExportSink& sink) {
    status_.clear();
    std::optional<Value> entities;
    bool has_string_id = false;
    for (const Value value : object) {
      const std::string_view key = value.key();
      if (names_author(key)) return nullptr;
      has_string_id = has_string_id || key == "id_str";
      if (key == "entities") entities = value;
      status_.read_member(value);
    }
    if (!has_string_id || !status_.time || status_.id.text().empty() || !status_.text.data()) return nullptr;
    compose(entities);
    sink.take(tweet_);
    return &facts_of_x_archive;
  }

  void compose(std::optional<Value> entities) {
    status_.finish();
    tweet_.clear();
    tweet_.id = tweet_id_of(status_.id.text());
    tweet_.time = status_.time;
    tweet_.author.archive_owner = true;
    tweet_.original_author.handle = retweeted_handle(status_.text);
    tweet_.retweet = tweet_.original_author.known();
    tweet_.text = retweeted_text(status_.text);
    tweet_.link = status_.link();
    tweet_.client = status_.client;
    tweet_.reply = status_.reply && !tweet_.retweet;
    if (tweet_.reply) tweet_.reply_to = tweet_id_of(status_.reply_to.text());
    tweet_.quote = status_.quote && !tweet_.retweet;
    tweet_.hashtags_whole = tweet_.retweet ? !ends_in_ellipsis(status_.text) : !entities || !links_to_itself(*entities);
    std::swap(tweet_.hashtags, status_.hashtags);
  }

  // The cut text of a long tweet, the rest of which is in note-tweet.js, ends with a link to the tweet itself.
  bool links_to_itself(Value entities) const {
    constexpr std::string_view path = "/i/web/status/";
    const auto urls = member(entities, "urls");
    if (!urls) return false;
    for (const Value url : *urls) {
      const auto target = member(url, "expanded_url");
      const std::string_view link = target ? target->text() : std::string_view();
      const std::size_t at = link.find(path);
      if (at != std::string_view::npos && link.substr(at + path.size()) == status_.id.text()) return true;
    }
    return false;
  }

  static bool read_account(Value object, const ExportSink& sink) {
    Profile owner;
    owner.archive_owner = true;
    for (const Value value : object) {
      if (value.key() == "accountId") owner.account.id = parse_id(value.text());
      if (value.key() == "username") owner.account.handle = value.text();
      if (value.key() == "createdAt") owner.account.set(ProfileField::created_at, profile_time(value.text()));
    }
    if (owner.account.id.empty()) return false;
    sink.take(owner);
    return true;
  }

  V1Status status_;
  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> x_archive() { return std::make_unique<XArchive>(); }

}  // namespace hustings
