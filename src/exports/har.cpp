#include "exports/json_values.h"
#include "exports/layouts.h"
#include "exports/member_names.h"

// What a browser's developer tools save of all that a page has loaded (HTTP Archive 1.2): X's answers, see
// x_graphql.cpp, are texts of JSON within that JSON.

namespace hustings {
namespace {

using json::Value;

const LayoutFacts facts_of_har = {"har", "X's web page, saved network traffic (HAR)", "browsers' developer tools",
                                  "it is a log of a page's requests, with X's answers among them",
                                  "of captures since 2025: whether a profile is left as it was made"};

class Har : public JsonLayout {
 public:
  const LayoutFacts* read(Value record, const ExportSink& sink) override {
    const auto log = member(record, "log");
    const auto entries = log ? member(*log, "entries") : std::nullopt;
    if (!entries) return nullptr;
    bool any = false;
    for (const Value entry : *entries) any = read_entry(entry, sink) || any;
    return any ? &facts_of_har : nullptr;
  }

  bool holds_lists() const override { return true; }

  std::vector<const LayoutFacts*> facts() const override { return {&facts_of_har}; }

 private:
  bool read_entry(Value entry, const ExportSink& sink) {
    const auto response = member(entry, "response");
    const auto content = response ? member(*response, "content") : std::nullopt;
    const auto text = content ? member(*content, "text") : std::nullopt;
    return text && text->text().starts_with("{") && answer_.parse(text->text()) && answers_->read(answer_.root(), sink);
  }

  json::Document answer_{member_names};
  std::unique_ptr<JsonLayout> answers_ = x_graphql();
};

}  // namespace

std::unique_ptr<JsonLayout> har() { return std::make_unique<Har>(); }

}  // namespace hustings
