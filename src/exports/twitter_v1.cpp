#include "exports/twitter_v1.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "exports/values.h"
#include "json/record_splitter.h"
#include "json/value.h"
#include "text/hashtags.h"
#include "text/time.h"

// Fields: the platform's "Tweet object" and "User object" of the API v1.1, its "Streaming message types", and
// extended tweets as in "Tweet updates". Ids are read from their string forms: several exporters round the numbers.

namespace hustings {
namespace {

using json::Value;

// An id that some exports give as a number, some as a string, most as both ("id", "id_str").
class Id {
 public:
  void number(Value value) {
    if (text_.empty() && value.integer()) {
      const auto end = std::to_chars(digits_.data(), digits_.data() + digits_.size(), *value.integer()).ptr;
      text_ = {digits_.data(), static_cast<std::size_t>(end - digits_.data())};
    } else if (text_.empty()) {
      text_ = value.text();
    }
  }
  void string(Value value) {
    if (!value.text().empty()) text_ = value.text();
  }
  std::string_view text() const { return parse_id(text_); }

 private:
  std::array<char, 20> digits_;
  std::string_view text_;
};

std::optional<std::uint32_t> count_of(Value value) {
  return saturate(value.integer() ? value.integer() : parse_digits(value.text()));
}

std::optional<std::uint32_t> truth_of(Value value) {
  if (value.is_boolean()) return value.is_true();
  return parse_truth(value.text());
}

std::optional<std::uint32_t> time_of(Value value) {
  const auto time = parse_time(value.text());
  return time && *time > 0 ? saturate(static_cast<std::uint64_t>(*time)) : std::nullopt;
}

struct User {
  Id id;
  AccountView account;

  void read(Value object) {
    for (const Value value : object) {
      const std::string_view key = value.key();
      if (key == "id_str") id.string(value);
      else if (key == "id") id.number(value);
      else if (key == "screen_name") account.handle = value.text();
      else if (key == "created_at") account.set(ProfileField::created_at, time_of(value));
      else if (key == "followers_count") account.set(ProfileField::followers, count_of(value));
      else if (key == "favourites_count") account.set(ProfileField::likes, count_of(value));
      else if (key == "statuses_count") account.set(ProfileField::statuses, count_of(value));
      else if (key == "verified") account.set(ProfileField::verified, truth_of(value));
      else if (key == "default_profile") account.set(ProfileField::default_profile, truth_of(value));
    }
    account.id = id.text();
  }
};

// One status object, without what it retweets or quotes.
struct Status {
  Id id;
  std::optional<Seconds> time;
  User user;
  std::string_view text;
  bool truncated = false;
  bool extended = false;      // "extended_tweet" was there: its text and hashtags are the whole ones
  bool has_entities = false;
  bool quote = false;
  bool reply = false;
  std::vector<std::string_view> hashtags;

  void clear() {
    auto room = std::move(hashtags);
    room.clear();
    *this = Status();
    hashtags = std::move(room);
  }

  void read_member(Value value) {
    const std::string_view key = value.key();
    if (key == "id_str") id.string(value);
    else if (key == "id") id.number(value);
    else if (key == "created_at") time = parse_time(value.text());
    else if (key == "full_text" || (key == "text" && text.empty())) text = value.text();
    else if (key == "truncated") truncated = value.is_true();
    else if (key == "entities" && !extended) read_entities(value);
    else if (key == "extended_tweet" && value.is_object()) read_extended(value);
    else if (key == "user") user.read(value);
    else if (key == "is_quote_status") quote = quote || value.is_true();
    else if (key == "quoted_status") quote = quote || value.is_object();
    else if (key == "in_reply_to_status_id_str" || key == "in_reply_to_user_id_str" || key == "in_reply_to_status_id" ||
             key == "in_reply_to_user_id") reply = reply || !value.is_null();
  }

  bool whole() const { return extended || !truncated; }

  void finish() {
    if (!has_entities) append_hashtags(text, hashtags);
  }

 private:
  void read_entities(Value entities) {
    hashtags.clear();
    has_entities = read_hashtag_entities(entities, hashtags);
  }
  void read_extended(Value object) {
    extended = true;
    has_entities = false;
    hashtags.clear();
    for (const Value value : object) {
      if (value.key() == "full_text") text = value.text();
      if (value.key() == "entities") read_entities(value);
    }
  }
};

// The stream's notices by their one member, and the one by which an export says that it is a simulation's.
constexpr std::string_view notices[] = {
    "delete",     "limit",   "scrub_geo", "status_withheld", "user_withheld",
    "disconnect", "warning", "friends",   "event",           "direct_message", invented_notice};

class TwitterV1Reader : public ExportReader {
 public:
  TwitterV1Reader(bool newline_ends_record, Format format, ExportSink sink)
      : splitter_(newline_ends_record, longest_record), sink_(std::move(sink)) {
    sink_.input.format = format;
  }

  void feed(std::string_view chunk) override {
    splitter_.feed(chunk);
    while (const auto record = splitter_.next()) read(*record);
    sink_.input.newlines = splitter_.newlines();
  }

  void finish() override {
    if (const auto record = splitter_.finish()) read(*record);
    judge();
  }

 private:
  using Record = json::RecordSplitter::Record;
  using Fault = json::RecordSplitter::Fault;

  void read(const Record& record) {
    switch (record.fault) {
      case Fault::not_json: return sink_.input.note(Problem::not_json, record.line);
      case Fault::cut: return sink_.input.note(Problem::cut_record, record.line);
      case Fault::too_long: return sink_.input.note(Problem::too_long, record.line);
      case Fault::none: break;
    }
    if (!document_.parse(record.bytes)) return sink_.input.note(Problem::broken_json, record.line);
    for (const Value value : document_.root()) {
      if (value.key() == "statuses" && value.is_array()) return read_search_response(value);
    }
    read_record(document_.root());
  }

  void read_search_response(Value statuses) {
    sink_.input.format = Format::v1_search;
    for (const Value status : statuses) read_record(status);
  }

  void read_record(Value record) {
    if (read_tweet(record)) {
      ++sink_.input.tweets;
      sink_.tweet(tweet_);
    } else {
      ++sink_.input.not_tweets[kind_of(record)];
    }
  }

  // A tweet has an id, a text and an author.
  bool read_tweet(Value record) {
    outer_.clear();
    original_.clear();
    bool retweet = false;
    for (const Value value : record) {
      if (value.key() == "retweeted_status" && value.is_object()) {
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
    Status& source = retweet ? original_ : outer_;
    source.finish();
    tweet_.clear();
    tweet_.id = id;
    tweet_.time = outer_.time;
    tweet_.author = outer_.user.account;
    tweet_.retweet = retweet;
    tweet_.quote = outer_.quote && !retweet;
    tweet_.reply = outer_.reply && !retweet;
    tweet_.hashtags_whole = source.whole();
    if (retweet) tweet_.original_author = original_.user.account;
    std::swap(tweet_.hashtags, source.hashtags);
  }

  std::string kind_of(Value record) {
    std::string keys;
    for (const Value value : record) {
      for (const std::string_view notice : notices) {
        if (value.key() == notice) return std::string(notice);
      }
      if (keys.size() < 60) keys.append(keys.empty() ? "" : ", ").append(value.key());
    }
    if (first_other_.empty()) first_other_ = keys;
    return "other";
  }

  // An input in which nothing was a tweet, nor a notice of a tweet stream, is no tweet export.
  void judge() {
    Input& input = sink_.input;
    const bool only_others = input.not_tweets.size() == input.not_tweets.count("other");
    if (input.tweets > 0 || !only_others) return;
    input.verdict = "This is JSON, but none of its records is a tweet of the Twitter API v1.1";
    if (!first_other_.empty()) input.verdict += "; the first record has the fields " + first_other_;
    input.verdict.append(".").append(accepted_exports);
  }

  json::RecordSplitter splitter_;
  json::Document document_;
  ExportSink sink_;
  Status outer_, original_;
  Tweet tweet_;
  std::string first_other_;
};

}  // namespace

bool read_hashtag_entities(json::Value entities, std::vector<std::string_view>& hashtags) {
  bool listed = false;
  for (const json::Value list : entities) {
    if (list.key() != "hashtags") continue;
    listed = list.is_array();
    for (const json::Value hashtag : list) {
      for (const json::Value value : hashtag) {
        if (value.key() == "text" && !value.text().empty()) hashtags.push_back(value.text());
      }
    }
  }
  return listed;
}

std::unique_ptr<ExportReader> read_twitter_v1(bool newline_ends_record, Format format, ExportSink sink) {
  return std::make_unique<TwitterV1Reader>(newline_ends_record, format, std::move(sink));
}

}  // namespace hustings
