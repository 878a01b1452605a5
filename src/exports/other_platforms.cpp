#include "exports/json_values.h"
#include "exports/layouts.h"

// Posts of Bluesky, Mastodon and Truth Social, which are often taken for tweets: they are named, not read. See
// known_kinds().

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_others = {"other-platform", "Posts of Bluesky, Mastodon or Truth Social",
                                     "their own exports and APIs, 4CAT", "its records are posts of another platform",
                                     "everything: they are no tweets"};

// Records of the protocol and views of them have addresses of its own (atproto.com/specs/at-uri-scheme).
bool is_bluesky(Value object) {
  for (const Value value : object) {
    if (value.key() == "uri" && value.text().starts_with("at://")) return true;
    if (value.key() == "$type" && value.text().starts_with("app.bsky.")) return true;
  }
  return false;
}

// A status as Mastodon's API gives it, and those that follow it (docs.joinmastodon.org/entities/Status).
bool is_mastodon(Value object) {
  bool account = false, content = false, visibility = false;
  for (const Value value : object) {
    account = account || (value.key() == "account" && value.is_object());
    content = content || value.key() == "content";
    visibility = visibility || value.key() == "visibility";
  }
  return account && content && visibility;
}

class OtherPlatforms : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    const std::string_view kind = kind_of(record);
    if (kind.empty()) return nullptr;
    sink.not_a_tweet(kind);
    return &facts_of_others;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_others}; }

 private:
  static std::string_view kind_of(Value record) {
    const auto post = member(record, "post");  // in a feed
    if (is_bluesky(record) || (post && is_bluesky(*post))) return "bluesky_post";
    const auto context = member(record, "@context");
    if (context && member(record, "orderedItems")) return "mastodon_post";  // an archive's outbox.json
    if (!is_mastodon(record)) return {};
    const auto address = member(record, "url");
    const bool truth = address && address->text().find("truthsocial.com") != std::string_view::npos;
    return truth ? "truth_social_post" : "mastodon_post";
  }
};

}  // namespace

std::unique_ptr<JsonLayout> other_platforms() { return std::make_unique<OtherPlatforms>(); }

}  // namespace hustings
