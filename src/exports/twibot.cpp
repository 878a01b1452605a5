#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/v1_status.h"
#include "text/hashtags.h"

// TwiBot-20 (Feng et al., CIKM 2021): an account a record, its profile's values as texts that end in a space ("True ",
// "None "), its tweets as texts only.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_twibot = {"twibot-20", "TwiBot-20", "the authors of TwiBot-20",
                                     "its records have an ID, a profile and a list of tweets' texts",
                                     "times, ids, links and clients of tweets, replies, the whole text of retweets"};

class Twibot : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    std::optional<Value> id, profile, texts;
    for (const Value value : record) {
      if (value.key() == "ID") id = value;
      if (value.key() == "profile" && value.is_object()) profile = value;
      if (value.key() == "tweet") texts = value;
    }
    if (!id || !profile || !texts) return nullptr;
    V1User user;
    for (const Value value : *profile) read_member(value, user);
    user.id.string(*id);
    user.account.id = user.id.text();
    user.account.handle = trim(user.account.handle);
    if (!user.account.known()) return nullptr;
    bool any = false;
    for (const Value text : *texts) {
      if (text.text().empty()) continue;
      take(text.text(), user.account, sink);
      any = true;
    }
    if (!any) sink.take(Profile{user.account, std::nullopt, false});
    return &facts_of_twibot;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_twibot}; }

 private:
  // What a profile has nothing for is "None ", which for a text would be one.
  static void read_member(Value value, V1User& user) {
    user.read_member(value);
    if (trim(value.text()) != "None") return;
    if (value.key() == "description") set_biography(user.account, {});
    if (value.key() == "location") user.account.set(ProfileField::location, false);
    if (value.key() == "url") user.account.set(ProfileField::link, false);
  }

  void take(std::string_view text, const AccountView& author, const ExportSink& sink) {
    tweet_.clear();
    tweet_.author = author;
    append_hashtags(text, tweet_.hashtags);
    tweet_.original_author.handle = retweeted_handle(text);
    tweet_.retweet = tweet_.original_author.known();
    tweet_.text = retweeted_text(text);
    tweet_.hashtags_whole = !tweet_.retweet || !ends_in_ellipsis(trim(text));
    sink.take(tweet_);
  }

  Tweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> twibot() { return std::make_unique<Twibot>(); }

}  // namespace hustings
