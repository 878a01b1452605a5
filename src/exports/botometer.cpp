#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/v1_status.h"

// What the Botometer project published and answered: user objects without tweets, as {"created_at": when it was looked
// at, "user": {v1.1}} or flat with "probe_timestamp" (the repository's *_tweets.json and
// *_processed_user_objects.json), and answers of its API to those who kept them, with the "timeline" that was judged.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_users = {
    "botometer-users", "Botometer repository, user objects", "the Botometer project's data sets",
    "its records are user objects with the time at which they were looked at", "tweets: it describes accounts only"};
const LayoutFacts facts_of_answers = {"botometer-answers", "Botometer API, answers with timelines",
                                      "programs that kept the answers of Botometer's API",
                                      "its records have cap, user and a timeline", ""};

class Botometer : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    std::optional<Value> user, created_at, probe, timeline;
    bool judged = false;
    std::size_t members = 0;
    for (const Value value : record) {
      ++members;
      if (value.key() == "user" && value.is_object()) user = value;
      if (value.key() == "created_at") created_at = value;
      if (value.key() == "probe_timestamp") probe = value;
      if (value.key() == "timeline" && value.is_array()) timeline = value;
      judged = judged || value.key() == "cap";
    }
    if (probe) return read_flat(record, *probe, sink);
    if (judged && timeline) return read_timeline(*timeline, sink);
    if (user && created_at && members == 2) return read_nested(*user, *created_at, sink);
    return nullptr;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_users, &facts_of_answers}; }

 private:
  static const LayoutFacts* read_nested(Value user, Value seen, const ExportSink& sink) {
    V1User v1;
    v1.read(user);
    return take(v1, seen, sink);
  }

  // All as in v1.1 but for the names of two members.
  static const LayoutFacts* read_flat(Value record, Value seen, const ExportSink& sink) {
    V1User v1;
    for (const Value value : record) {
      v1.read_member(value);
      if (value.key() == "user_id") v1.id.number(value);
      if (value.key() == "user_created_at") v1.account.set(ProfileField::created_at, profile_time(value.text()));
    }
    v1.account.id = v1.id.text();
    return take(v1, seen, sink);
  }

  static const LayoutFacts* take(const V1User& user, Value seen, const ExportSink& sink) {
    if (!user.account.known()) return nullptr;
    sink.take(Profile{user.account, parse_time(seen.text()), false});
    return &facts_of_users;
  }

  const LayoutFacts* read_timeline(Value timeline, const ExportSink& sink) {
    for (const Value status : timeline) {
      if (!statuses_->read(status, sink)) sink.not_a_tweet("other");
    }
    return &facts_of_answers;
  }

  std::unique_ptr<JsonLayout> statuses_ = twitter_v1();
};

}  // namespace

std::unique_ptr<JsonLayout> botometer() { return std::make_unique<Botometer>(); }

}  // namespace hustings
