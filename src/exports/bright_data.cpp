#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/links.h"
#include "text/hashtags.h"

// Bright Data's data set of X posts: flat records in which "description" is the text and "user_posted" the handle. Its
// data sets of other platforms have these fields too; those of X tell by their link.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_bright_data = {
    "bright-data", "Bright Data, X posts (JSON)", "Bright Data's scraper of X posts",
    "its records have user_posted, date_posted and a link to X",
    "authors' ids, how old accounts are, what they like, replies, the whole text of retweets"};

class BrightData : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    tweet_.clear();
    text_ = url_ = external_url_ = {};
    has_date_ = has_hashtags_ = false;
    for (const Value value : record) read_member(value);
    if (!has_date_ || tweet_.author.handle.empty()) return nullptr;
    if (!parse_status_link(url_)) sink.not_a_tweet("other_platform");
    else take(sink);
    return &facts_of_bright_data;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_bright_data}; }

 private:
  void read_member(Value value) {
    const std::string_view key = value.key();
    if (key == "id") tweet_.id = tweet_id_of(value.text());
    else if (key == "user_posted") tweet_.author.handle = without_sign(value.text(), '@');
    else if (key == "description") text_ = value.text();
    else if (key == "date_posted") read_date(value);
    else if (key == "url") url_ = value.text();
    else if (key == "external_url") external_url_ = value.text();
    else if (key == "followers") tweet_.author.set(ProfileField::followers, count_of(value));
    else if (key == "following") tweet_.author.set(ProfileField::friends, count_of(value));
    else if (key == "biography") set_biography(tweet_.author, value.text());
    else if (key == "profile_image_link") set_picture(tweet_.author, value);
    else if (key == "posts_count") tweet_.author.set(ProfileField::statuses, count_of(value));
    else if (key == "is_verified") tweet_.author.set(ProfileField::verified, truth_of(value));
    else if (key == "quoted_post") tweet_.quote = is_post(value);
    else if (key == "hashtags") read_hashtags(value);
  }

  void read_date(Value value) {
    has_date_ = true;
    tweet_.time = parse_time(value.text());
  }

  void read_hashtags(Value list) {
    has_hashtags_ = list.is_array();
    for (const Value hashtag : list) {
      const std::string_view name = without_sign(hashtag.text(), '#');
      if (!name.empty()) tweet_.hashtags.push_back(name);
    }
  }

  // An absent post is null, or an object of nulls.
  static bool is_post(Value post) {
    for (const Value value : post) {
      if (!value.is_null()) return true;
    }
    return false;
  }

  static std::string_view without_sign(std::string_view name, char sign) {
    return !name.empty() && name[0] == sign ? name.substr(1) : name;
  }

  void take(const ExportSink& sink) {
    if (!has_hashtags_) append_hashtags(text_, tweet_.hashtags);
    tweet_.original_author.handle = retweeted_handle(text_);
    tweet_.retweet = tweet_.original_author.known();
    tweet_.text = retweeted_text(text_);
    if (LinksOf{tweet_.id, tweet_.quote}.counts(external_url_)) tweet_.link = external_url_;
    tweet_.quote = tweet_.quote && !tweet_.retweet;
    tweet_.hashtags_whole = !tweet_.retweet || !ends_in_ellipsis(text_);
    sink.take(tweet_);
  }

  std::string_view text_, url_, external_url_;
  bool has_date_ = false, has_hashtags_ = false;
  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> bright_data() { return std::make_unique<BrightData>(); }

}  // namespace hustings
