#include <string>

#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/links.h"
#include "text/hashtags.h"
#include "tweets/dates.h"

// What Twint wrote with --json: a tweet a line, all of it in one object. Fields: twint/storage/write_meta.py and
// twint/tweet.py of its versions 1 and 2. Of a retweet the record is the original's, and "user_rt" who retweeted it.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_twint = {"twint-json", "Twint (JSON)", "Twint until 2023",
                                    "its records have a tweet, a username and a conversation_id",
                                    "profiles, clients; how hashtags were spelled: it wrote them in small letters"};

// One record; times are told by several members, see time_of_tweet().
struct TwintRecord {
  JsonId id, conversation, user_id, retweeter_id, retweet_id;
  std::string_view text, handle, retweeter, quote_url, date, time_of_day, zone;
  std::optional<Value> created_at, retweet_date, hashtags, urls;
  bool retweet = false;

  void read(Value object) {
    for (const Value value : object) {
      const std::string_view key = value.key();
      if (key == "id") id.number(value);
      else if (key == "conversation_id") conversation.number(value);
      else if (key == "user_id") user_id.number(value);
      else if (key == "username") handle = value.text();
      else if (key == "tweet") text = value.text();
      else if (key == "created_at") created_at = value;
      else if (key == "date") date = value.text();
      else if (key == "time") time_of_day = value.text();
      else if (key == "timezone") zone = value.text();
      else if (key == "hashtags") hashtags = value;
      else if (key == "urls") urls = value;
      else if (key == "quote_url") quote_url = value.text();
      else if (key == "retweet") retweet = truth_of(value).value_or(false);
      else if (key == "user_rt_id") retweeter_id.number(value);
      else if (key == "user_rt") retweeter = value.text();
      else if (key == "retweet_id") retweet_id.number(value);
      else if (key == "retweet_date") retweet_date = value;
    }
  }
  bool is_tweet() const {
    return text.data() && !id.text().empty() && !handle.empty() && (created_at || !conversation.text().empty());
  }

  void append_hashtags_to(std::vector<std::string_view>& out) const {
    if (!hashtags || !hashtags->is_array()) return append_hashtags(text, out);
    for (const Value hashtag : *hashtags) {
      const std::string_view tag = hashtag.text();
      if (!tag.empty()) out.push_back(tag.substr(tag[0] == '#' ? 1 : 0));
    }
  }
};

// Twint wrote local times, beside the offset of the moment at which it ran, which in summer is not that of winter: the
// time within the id, where there is one, is the one to be trusted.
std::optional<Seconds> time_of_tweet(const TwintRecord& record) {
  if (record.created_at && record.created_at->integer()) return time_of(*record.created_at);
  if (const auto time = time_of_id(tweet_id_of(record.id.text()))) return time;
  std::string written(record.date);
  written.append(" ").append(record.time_of_day);
  if (!record.zone.empty() && record.zone[0] != '+' && record.zone[0] != '-') return parse_time(written);
  return parse_time(written.append(record.zone));
}

class TwintJson : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    TwintRecord twint;
    twint.read(record);
    if (!twint.is_tweet()) return read_user(record, sink) ? &facts_of_twint : nullptr;
    tweet_.clear();
    tweet_.id = tweet_id_of(twint.id.text());
    tweet_.time = time_of_tweet(twint);
    tweet_.author.id = twint.user_id.text();
    tweet_.author.handle = twint.handle;
    tweet_.quote = !twint.quote_url.empty() && !twint.retweet;
    const std::string_view conversation = twint.conversation.text();
    tweet_.reply = !conversation.empty() && conversation != twint.id.text() && !twint.retweet;
    twint.append_hashtags_to(tweet_.hashtags);
    tweet_.text = twint.text;
    if (twint.urls) tweet_.link = LinksOf{tweet_.id, !twint.quote_url.empty()}.first(*twint.urls);
    if (twint.retweet) turn_into_retweet(twint);
    sink.take(tweet_);
    return &facts_of_twint;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_twint}; }

 private:
  void turn_into_retweet(const TwintRecord& twint) {
    tweet_.retweet = true;
    tweet_.original_author = tweet_.author;
    tweet_.author.id = twint.retweeter_id.text();
    tweet_.author.handle = twint.retweeter;
    tweet_.original_id = tweet_.id;
    tweet_.id = tweet_id_of(twint.retweet_id.text());
    tweet_.time = time_of_id(tweet_.id);
    if (!tweet_.time && twint.retweet_date) tweet_.time = time_of(*twint.retweet_date);
  }

  static bool read_user(Value record, const ExportSink& sink) {
    if (!member(record, "join_date") || !member(record, "username")) return false;
    sink.not_a_tweet("user");
    return true;
  }

  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> twint_json() { return std::make_unique<TwintJson>(); }

}  // namespace hustings
