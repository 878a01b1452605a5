#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/member_names.h"

// The archive that Twitter gave a person of the own account until 2018 ("Grailbird"): a script a month that assigns a
// list of API v1.1 statuses, retweeted ones in full, with times as "2012-12-01 04:52:00 +0000"; and user_details.js,
// which says who the author is for the same archive's tables.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_grailbird = {
    "grailbird", "Twitter archive of one account, until 2018", "nothing any more; Twitter until 2018",
    "its records are tweets of the API v1.1 with times as in Twitter's archives until 2018",
    "all other accounts; the own one's followers and likes"};

class Grailbird : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    const auto created_at = member(record, named("created_at"));
    if (created_at && is_its_time(created_at->text()) && statuses_->read(record, sink)) return &facts_of_grailbird;
    if (record.has(named("full_name")) && record.has(named("screen_name"))) return read_owner(record, sink);
    return nullptr;
  }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_grailbird}; }

 private:
  static bool is_its_time(std::string_view text) {
    return text.size() == 25 && text[4] == '-' && text[10] == ' ' && text[19] == ' ';
  }

  const LayoutFacts* read_owner(Value details, const ExportSink& sink) {
    Profile owner;
    owner.archive_owner = true;
    for (const Value value : details) {
      if (value.key() == "id") owner.account.id = parse_id(value.text());
      if (value.key() == "screen_name") owner.account.handle = value.text();
      if (value.key() == "created_at") owner.account.set(ProfileField::created_at, profile_time(value.text()));
      if (value.key() == "bio") set_biography(owner.account, value.text());
      if (value.key() == "location") owner.account.set(ProfileField::location, is_filled(value));
      if (value.key() == "url") owner.account.set(ProfileField::link, is_filled(value));
    }
    if (owner.account.id.empty()) return nullptr;
    sink.take(owner);
    return &facts_of_grailbird;
  }

  std::unique_ptr<JsonLayout> statuses_ = twitter_v1();
};

}  // namespace

std::unique_ptr<JsonLayout> grailbird() { return std::make_unique<Grailbird>(); }

}  // namespace hustings
