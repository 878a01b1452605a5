#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/links.h"
#include "exports/v1_status.h"
#include "text/hashtags.h"

// Tweet scrapers sold on Apify (apidojo, kaitoeasyapi and those that write as they do) and twitterapi.io: flat tweets
// in camel case with an "author"; the retweeted tweet stands in "retweet" or "retweeted_tweet". No documentation of the
// fields; known from published results.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_apify = {"apify", "Tweet scrapers on Apify (JSON)", "scrapers on Apify, twitterapi.io",
                                    "its records have createdAt, a text and an author with a userName",
                                    "whether a profile is left as it was made"};

// One tweet object, without what it retweets or quotes.
struct ScrapedTweet {
  JsonId id;
  std::optional<Seconds> time;
  JsonId author_id;
  AccountView author;
  std::string_view text, full_text, client;
  std::optional<Value> urls;
  bool has_entities = false;
  bool retweet = false, quote = false, reply = false;
  JsonId reply_to;  // the tweet that is answered
  std::vector<std::string_view> hashtags;

  void read(Value object) {
    for (const Value value : object) read_member(value);
    author.id = author_id.text();
    reply = reply || !reply_to.text().empty();
    if (!full_text.empty()) text = full_text;
    if (!has_entities) append_hashtags(text, hashtags);
  }
  std::string_view link() const {
    return urls ? LinksOf{tweet_id_of(id.text()), quote}.first(*urls) : std::string_view();
  }

 private:
  void read_member(Value value) {
    const std::string_view key = value.key();
    if (key == "id") id.number(value);
    else if (key == "createdAt") time = parse_time(value.text());
    else if (key == "text") text = value.text();
    else if (key == "fullText") full_text = value.text();
    else if (key == "author") read_author(value);
    else if (key == "source") client = client_name(value.text());
    else if (key == "entities") read_entities(value);
    else if (key == "isReply") reply = value.is_true();
    else if (key == "inReplyToId") reply_to.number(value);
    else if (key == "isQuote") quote = quote || value.is_true();
    else if (key == "isRetweet") retweet = retweet || value.is_true();
    else if (key == "quote" || key == "quoted_tweet") quote = quote || value.is_object();
  }

  void read_entities(Value entities) {
    has_entities = read_hashtag_entities(entities, hashtags);
    urls = member(entities, "urls");
  }

  void read_author(Value object) {
    for (const Value value : object) {
      const std::string_view key = value.key();
      if (key == "id") author_id.number(value);
      else if (key == "userName") author.handle = value.text();
      else if (key == "createdAt") author.set(ProfileField::created_at, profile_time(value.text()));
      else if (key == "followers") author.set(ProfileField::followers, count_of(value));
      else if (key == "favouritesCount") author.set(ProfileField::likes, count_of(value));
      else if (key == "statusesCount") author.set(ProfileField::statuses, count_of(value));
      else if (key == "isVerified") author.set(ProfileField::verified, truth_of(value));
      else if (key == "following") author.set(ProfileField::friends, count_of(value));
      else if (key == "profilePicture") set_picture(author, value);
      else if (key == "location") author.set(ProfileField::location, is_filled(value));
      else if (key == "entities") read_own_links(value);
      else if (key == "description") description = value.text();
      else if (key == "profile_bio") read_biography(value);
    }
    if (description.data()) set_biography(author, description);
  }

  // Of two places one may be left empty.
  void read_biography(Value object) {
    for (const Value value : object) {
      if (value.key() == "entities") read_own_links(value);
      if (value.key() == "description" && description.empty()) description = value.text();
    }
  }

  // Where the author's own address stands; "url" is that of the profile.
  void read_own_links(Value entities) {
    const auto own = member(entities, "url");
    const auto urls_of_own = own ? member(*own, "urls") : std::nullopt;
    if (urls_of_own) author.set(ProfileField::link, urls_of_own->begin() != urls_of_own->end());
  }

  std::string_view description;  // the author's
};

class Apify : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    const auto author = member(record, "author");
    if (!author || !member(*author, "userName")) return nullptr;
    outer_ = {};
    outer_.read(record);
    if (!outer_.text.data() || !outer_.author.known()) return nullptr;
    std::optional<Value> original;
    for (const Value value : record) {
      if ((value.key() == "retweet" || value.key() == "retweeted_tweet") && value.is_object()) original = value;
    }
    original_ = {};
    if (original) original_.read(*original);
    compose();
    sink.take(tweet_);
    return &facts_of_apify;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_apify}; }

 private:
  void compose() {
    const bool has_original = original_.text.data() != nullptr;
    const std::string_view handle = retweeted_handle(outer_.text);
    tweet_.clear();
    tweet_.id = tweet_id_of(outer_.id.text());
    tweet_.time = outer_.time;
    tweet_.author = outer_.author;
    tweet_.retweet = has_original || outer_.retweet || !handle.empty();
    tweet_.quote = outer_.quote && !tweet_.retweet;
    tweet_.reply = outer_.reply && !tweet_.retweet;
    if (tweet_.reply) tweet_.reply_to = tweet_id_of(outer_.reply_to.text());
    tweet_.hashtags_whole = has_original || !tweet_.retweet || !ends_in_ellipsis(outer_.text);
    const ScrapedTweet& source = has_original ? original_ : outer_;
    tweet_.text = tweet_.retweet && !has_original ? retweeted_text(outer_.text) : source.text;
    tweet_.link = source.link();
    tweet_.client = outer_.client;
    tweet_.original_id = tweet_id_of(original_.id.text());
    tweet_.original_author = original_.author;
    if (!tweet_.original_author.known()) tweet_.original_author.handle = handle;
    std::swap(tweet_.hashtags, has_original ? original_.hashtags : outer_.hashtags);
  }

  ScrapedTweet outer_, original_;
  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> apify() { return std::make_unique<Apify>(); }

}  // namespace hustings
