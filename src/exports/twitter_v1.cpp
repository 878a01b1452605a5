#include <algorithm>

#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/member_names.h"
#include "exports/v1_status.h"

// Twitter API v1.1: tweets one after the other, in lists, or in answers to a search, mixed with the stream's notices
// ("Streaming message types").

namespace hustings {
namespace {

using json::Value;

// The stream's notices by their one member, and the one by which an export says that it is a simulation's.
constexpr std::string_view notices[] = {"delete",        "limit",          "scrub_geo",    "status_withheld",
                                        "user_withheld", "disconnect",     "warning",      "friends",
                                        "event",         "direct_message", invented_notice};

constexpr std::string_view made_by_v1 =
    "Twitter's API v1.1 until 2023: twarc 1, tweepy, the streams of the Internet Archive";
const LayoutFacts facts_of_tweets = {"twitter-v1.1", "Twitter API v1.1", made_by_v1,
                                     "its records have an id, a text and a user, as tweets of the API v1.1", ""};
const LayoutFacts facts_of_search = {"twitter-v1.1-search", "Twitter API v1.1, answers to a search", made_by_v1,
                                     "its records have a list of statuses", ""};

class TwitterV1 : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    if (record.has(named("statuses"))) {
      for (const Value value : record) {
        if (value.name() == named("statuses") && value.is_array()) return read_search_response(value, sink);
      }
    }
    if (record.is_cut()) return nullptr;
    if (read_tweet(record)) {
      sink.take(tweet_);
      return &facts_of_tweets;
    }
    const auto only = only_member(record);
    if (only && is_notice(*only)) {
      sink.not_a_tweet(only->key());
      return &facts_of_tweets;
    }
    if (!is_user(record)) return nullptr;
    sink.not_a_tweet("user");
    return &facts_of_tweets;
  }

  bool holds_lists() const override { return true; }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_tweets, &facts_of_search}; }

 private:
  const LayoutFacts* read_search_response(Value statuses, const ExportSink& sink) {
    for (const Value status : statuses) {
      if (status.is_cut()) continue;
      if (read_tweet(status)) sink.take(tweet_);
      else sink.not_a_tweet("other");
    }
    return &facts_of_search;
  }

  // Other services have {"limit": 10}.
  static bool is_notice(Value value) {
    return (value.is_object() || value.is_array()) &&
           std::find(std::begin(notices), std::end(notices), value.key()) != std::end(notices);
  }

  // A user object, which may have the account's latest tweet with it.
  static bool is_user(Value record) {
    return member(record, "id") && member(record, "screen_name") && member(record, "followers_count");
  }

  // A tweet has an id, a text and an author.
  bool read_tweet(Value record) {
    outer_.clear();
    bool retweet = false;
    for (const Value value : record) {
      if (value.name() == named("retweeted_status") && value.is_object()) {
        if (!retweet) original_.clear();
        retweet = true;
        for (const Value member : value) original_.read_member(member);
      } else {
        outer_.read_member(value);
      }
    }
    const std::string_view id = outer_.id.text();
    if (id.empty() || !outer_.text.data() || !outer_.user.account.known()) return false;
    compose(*parse_digits(id), retweet);
    return true;
  }

  void compose(std::uint64_t id, bool retweet) {
    V1Status& source = retweet ? original_ : outer_;
    source.finish();
    tweet_.clear();
    tweet_.id = id;
    tweet_.time = outer_.time;
    tweet_.author = outer_.user.account;
    tweet_.retweet = retweet;
    tweet_.quote = outer_.quote && !retweet;
    tweet_.reply = outer_.reply && !retweet;
    if (tweet_.reply) tweet_.reply_to = tweet_id_of(outer_.reply_to.text());
    tweet_.hashtags_whole = source.whole();
    if (retweet) {
      tweet_.original_author = original_.user.account;
      tweet_.original_id = tweet_id_of(original_.id.text());
    }
    tweet_.text = source.text;
    tweet_.link = source.link();
    tweet_.client = outer_.client;
    std::swap(tweet_.hashtags, source.hashtags);
  }

  V1Status outer_, original_;
  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> twitter_v1() { return std::make_unique<TwitterV1>(); }

}  // namespace hustings
