#include "exports/graphql_tweet.h"
#include "exports/json_values.h"
#include "exports/layouts.h"

// What X's web page gets from the platform: whole answers of timelines, searches and threads, as saved from a browser's
// developer tools or by scrapers that keep them raw; or the tweets in them one by one.

namespace hustings {
namespace {

using json::Value;

// Deeper than any answer: tweets lie under some fifteen levels.
constexpr int deepest = 40;

const LayoutFacts facts_of_graphql = {"x-graphql", "X's web page (GraphQL)",
                                      "answers saved from a browser's developer tools, raw results of scrapers",
                                      "its records have tweet results as X's web page gets them",
                                      "of captures since 2025: whether a profile is left as it was made"};

class XGraphql : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    if (is_graphql_tweet(record)) {
      if (record.is_cut()) return nullptr;
      take(record, sink);
      return &facts_of_graphql;
    }
    const auto data = member(record, "data");
    if (!data || !holds_answers(*data)) return nullptr;
    is_timeline_ = false;
    users_ = promoted_ = 0;
    const std::uint64_t tweets_before = sink.input.tweets;
    walk(*data, sink, deepest);
    if (!is_timeline_) return nullptr;
    for (; promoted_ > 0; --promoted_) sink.not_a_tweet("promoted");
    // Accounts beside tweets are the page's suggestions; alone they are a list of followers or the like.
    for (; users_ > 0 && sink.input.tweets == tweets_before; --users_) sink.not_a_tweet("user");
    return &facts_of_graphql;
  }

  bool holds_lists() const override { return true; }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_graphql}; }

 private:
  // The data of an answer is an object of answers by the query's name; in the API v2 it is one tweet, or a list.
  static bool holds_answers(Value data) {
    bool objects = false;
    for (const Value value : data) {
      if (value.key() == "id" || value.key().empty()) return false;
      objects = objects || value.is_object() || value.is_array();
    }
    return objects;
  }

  // Takes the tweets in `value`, but not those inside of tweets.
  void walk(Value value, const ExportSink& sink, int levels) {
    if (levels == 0 || !(value.is_object() || value.is_array())) return;
    if (value.is_object() && is_graphql_tweet(value)) {
      if (!value.is_cut()) take(value, sink);
      return;
    }
    if (value.is_cut() && member(value, "tweet_results")) return;  // it may be promoted, as its end would say
    if (member(value, "promotedMetadata")) {
      ++promoted_;
      return;
    }
    const auto type = member(value, "__typename");
    users_ += type && type->text() == "TimelineUser";
    for (const Value part : value) {
      if (part.key() == "instructions") is_timeline_ = true;
      walk(part, sink, levels - 1);
    }
  }

  void take(Value result, const ExportSink& sink) {
    is_timeline_ = true;
    if (tweet_.read(result)) sink.take(tweet_.tweet());
    else sink.not_a_tweet("unavailable");
  }

  GraphqlTweet tweet_;
  bool is_timeline_ = false;  // the record has a timeline's instructions or a tweet
  std::uint64_t promoted_ = 0;
  std::uint64_t users_ = 0;   // items of its timeline that are accounts
};

}  // namespace

std::unique_ptr<JsonLayout> x_graphql() { return std::make_unique<XGraphql>(); }

}  // namespace hustings
