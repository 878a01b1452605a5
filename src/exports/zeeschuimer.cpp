#include "exports/graphql_tweet.h"
#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/member_names.h"

// Zeeschuimer, the browser extension of the Digital Methods Initiative: posts as the page got them, each in an envelope
// that names the platform (js/zs-background.js, modules/twitter.js); and 4CAT's copy of that, where the envelope has
// become "__import_meta" beside the post's own members.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_zeeschuimer = {"zeeschuimer", "Zeeschuimer, 4CAT (X in the browser)",
                                          "the browser extension Zeeschuimer, and 4CAT",
                                          "its records have a source_platform and a post as X's web page gets it",
                                          "of captures since 2025: whether a profile is left as it was made"};

class Zeeschuimer : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    std::optional<Value> platform, data;
    if (!record.has(named("source_platform")) && !record.has(named("__import_meta"))) return nullptr;
    for (const Value value : record) {
      if (value.name() == named("source_platform")) platform = value;
      if (value.name() == named("data")) data = value;
      if (value.name() != named("__import_meta")) continue;
      platform = member(value, "source_platform");
      data = record;
    }
    if (!platform || !data || platform->text().empty()) return nullptr;
    const std::string_view name = platform->text();
    if (name.starts_with("twitter") || name.starts_with("x.com")) take(*data, sink);
    else sink.not_a_tweet(name.starts_with("truth") ? "truth_social_post" : "other_platform");
    return &facts_of_zeeschuimer;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_zeeschuimer}; }

 private:
  void take(Value data, const ExportSink& sink) {
    const auto promoted = member(data, "promoted");
    if (promoted && promoted->is_true()) sink.not_a_tweet("promoted");
    else if (tweet_.read(data)) sink.take(tweet_.tweet());
    else sink.not_a_tweet("unavailable");
  }

  GraphqlTweet tweet_;
};

}  // namespace

std::unique_ptr<JsonLayout> zeeschuimer() { return std::make_unique<Zeeschuimer>(); }

}  // namespace hustings
