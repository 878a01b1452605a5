#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/links.h"
#include "text/hashtags.h"

// What snscrape writes with --jsonl, and twscrape, which writes the same members and more. Fields: the classes Tweet
// and User of snscrape/modules/twitter.py and twscrape/models.py.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_snscrape = {"snscrape", "snscrape, twscrape", "twscrape; snscrape until 2023",
                                       "its records have a rawContent (or content), a date and a user with a username",
                                       "whether a profile is left as it was made"};

bool begins_with(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

struct ScrapedAccount {
  JsonId id;
  AccountView account;

  void read(Value object) {
    for (const Value value : object) {
      const std::string_view key = value.key();
      if (key == "id_str") id.string(value);
      else if (key == "id") id.number(value);
      else if (key == "username") account.handle = value.text();
      else if (key == "created") read_created(value);
      else if (key == "followersCount") account.set(ProfileField::followers, count_of(value));
      else if (key == "favouritesCount") account.set(ProfileField::likes, count_of(value));
      else if (key == "statusesCount") account.set(ProfileField::statuses, count_of(value));
      else if (key == "verified") account.set(ProfileField::verified, truth_of(value));
      else if (key == "friendsCount") account.set(ProfileField::friends, count_of(value));
      else if (key == "profileImageUrl") set_picture(account, value);
      else if (key == "rawDescription" || key == "description") set_biography(account, value.text());
      else if (key == "location") account.set(ProfileField::location, is_filled(value));
      else if (key == "linkUrl" || key == "link")
        account.set(ProfileField::link, value.is_object() || is_filled(value));
    }
    account.id = id.text();
  }

 private:
  void read_created(Value value) {
    const auto time = time_of(value);
    if (time && *time > 0) account.set(ProfileField::created_at, saturate(static_cast<std::uint64_t>(*time)));
  }
};

// One tweet, without what it retweets or quotes.
struct ScrapedStatus {
  JsonId id, reply_to;
  std::string_view type, text, client;
  std::optional<Value> date, hashtags, links, retweeted;
  ScrapedAccount user;
  bool quote = false, reply = false;

  void read(Value object) {
    for (const Value value : object) {
      const std::string_view key = value.key();
      if (key == "_type") type = value.text();
      else if (key == "id_str") id.string(value);
      else if (key == "id") id.number(value);
      else if (key == "rawContent" || (key == "content" && !text.data())) text = value.text();
      else if (key == "date") date = value;
      else if (key == "user") user.read(value);
      else if (key == "hashtags") hashtags = value;
      else if (key == "links" || (key == "outlinks" && !links)) links = value;
      else if (key == "sourceLabel" || (key == "source" && client.empty())) client = client_name(value.text());
      else if (key == "retweetedTweet" && value.is_object()) retweeted = value;
      else if (key == "quotedTweet") quote = value.is_object();
      else if (key == "inReplyToTweetIdStr") reply_to.string(value);
      else if (key == "inReplyToTweetId") read_reply(value);
    }
  }
  bool is_tweet() const { return text.data() && date && user.account.known() && !id.text().empty(); }

  // The list is null if there are none. Of a long post twscrape gives the whole text, but the hashtags of what the
  // platform shows first: 280 characters at most.
  void append_hashtags_to(std::vector<std::string_view>& out) const {
    constexpr std::size_t longest_listed = 280;
    if (!hashtags || !hashtags->is_array() || text.size() > longest_listed) return append_hashtags(text, out);
    for (const Value hashtag : *hashtags) {
      if (!hashtag.text().empty()) out.push_back(hashtag.text());
    }
  }
  void read_reply(Value id_of_answered) {
    reply = !id_of_answered.is_null();
    reply_to.number(id_of_answered);
  }
  std::string_view link() const {
    return links ? LinksOf{tweet_id_of(id.text()), quote}.first(*links) : std::string_view();
  }
};

class Snscrape : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    constexpr std::string_view of_twitter = "snscrape.modules.twitter.";
    ScrapedStatus status, original;
    status.read(record);
    if (!status.type.empty() && !begins_with(status.type, of_twitter)) return nullptr;
    if (!status.is_tweet()) {
      if (status.type.empty()) return nullptr;
      sink.not_a_tweet(status.type == "snscrape.modules.twitter.User" ? "user" : "other");
      return &facts_of_snscrape;
    }
    if (status.retweeted) original.read(*status.retweeted);
    compose(status, original);
    sink.take(tweet_);
    return &facts_of_snscrape;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_snscrape}; }

 private:
  void compose(const ScrapedStatus& status, const ScrapedStatus& original) {
    const std::string_view handle = retweeted_handle(status.text);
    tweet_.clear();
    tweet_.id = tweet_id_of(status.id.text());
    tweet_.time = time_of(*status.date);
    tweet_.author = status.user.account;
    tweet_.retweet = status.retweeted || !handle.empty();
    tweet_.quote = status.quote && !tweet_.retweet;
    tweet_.reply = status.reply && !tweet_.retweet;
    if (tweet_.reply) tweet_.reply_to = tweet_id_of(status.reply_to.text());
    const ScrapedStatus& source = original.is_tweet() ? original : status;
    source.append_hashtags_to(tweet_.hashtags);
    tweet_.text = tweet_.retweet && !original.is_tweet() ? retweeted_text(status.text) : source.text;
    tweet_.link = source.link();
    tweet_.client = status.client;
    if (!tweet_.retweet) return;
    tweet_.original_id = tweet_id_of(original.id.text());
    tweet_.hashtags_whole = original.is_tweet() || !ends_in_ellipsis(status.text);
    tweet_.original_author = original.user.account;
    if (!tweet_.original_author.known()) tweet_.original_author.handle = handle;
  }

  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> snscrape() { return std::make_unique<Snscrape>(); }

}  // namespace hustings
