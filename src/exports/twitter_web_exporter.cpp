#include "exports/graphql_tweet.h"
#include "exports/json_values.h"
#include "exports/layouts.h"
#include "text/hashtags.h"

// twitter-web-exporter, the userscript by prinsss: a list of tweets, one flat object each (src/components/table/
// columns-tweet.tsx), with the tweet as X's web page got it in "metadata" if the user asked for that. Without it a
// retweet is "RT @handle: " and a text that the platform has cut.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_web_exporter = {
    "twitter-web-exporter", "twitter-web-exporter (JSON)", "the userscript twitter-web-exporter",
    "its records have full_text, screen_name and views_count, retweeted_status or bookmarked",
    "unless exported with all metadata: authors' ids and profiles, links and clients, the whole text of retweets"};

class TwitterWebExporter : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    tweet_.clear();
    text_ = {};
    bool is_of_this = false;
    std::optional<Value> metadata;
    for (const Value value : record) {
      const std::string_view key = value.key();
      if (key == "user" || key == "user_id_str") return nullptr;
      if (key == "views_count" || key == "bookmarked" || key == "media_tags") is_of_this = true;
      if (key == "metadata") metadata = value;
      read_member(value);
    }
    if (!is_of_this || !text_.data() || tweet_.author.handle.empty()) return nullptr;
    if (metadata && raw_.read(*metadata)) sink.take(raw_.tweet());
    else take(sink);
    return &facts_of_web_exporter;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_web_exporter}; }

 private:
  void read_member(Value value) {
    const std::string_view key = value.key();
    if (key == "id") tweet_.id = tweet_id_of(value.text());
    else if (key == "created_at") tweet_.time = parse_time(value.text());
    else if (key == "full_text") text_ = value.text();
    else if (key == "screen_name") tweet_.author.handle = value.text();
    else if (key == "user_id") tweet_.author.id = parse_id(value.text());
    else if (key == "in_reply_to") read_reply(value);
    else if (key == "quoted_status") tweet_.quote = !value.is_null();
    else if (key == "retweeted_status") read_retweeted(value);
    else if (key == "profile_image_url") set_picture(tweet_.author, value);
  }

  void read_reply(Value id) {
    tweet_.reply = !id.is_null();
    tweet_.reply_to = tweet_id_of(id.text());
  }

  void read_retweeted(Value id) {
    tweet_.retweet = !id.is_null();
    tweet_.original_id = tweet_id_of(id.text());
  }

  void take(const ExportSink& sink) {
    tweet_.text = tweet_.retweet ? retweeted_text(text_) : text_;
    append_hashtags(text_, tweet_.hashtags);
    if (tweet_.retweet) {
      tweet_.reply = tweet_.quote = false;
      tweet_.reply_to = 0;
      tweet_.original_author.handle = retweeted_handle(text_);
      tweet_.hashtags_whole = !ends_in_ellipsis(text_);
    }
    sink.take(tweet_);
  }

  std::string_view text_;
  Tweet tweet_;
  GraphqlTweet raw_;
};

}  // namespace

std::unique_ptr<JsonLayout> twitter_web_exporter() { return std::make_unique<TwitterWebExporter>(); }

}  // namespace hustings
