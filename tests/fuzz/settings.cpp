// Settings, lists of hashtags and questions about accounts, changed by their structure. With json_changes.cpp.
#include "settings.h"

#include <cstdio>
#include <cstdlib>

#include "json_changes.h"

namespace {

constexpr const char* values[] = {"null",
                                  "true",
                                  "false",
                                  "0",
                                  "1",
                                  "-1",
                                  "0.3",
                                  "1e-300",
                                  "1e30",
                                  "20",
                                  "9007199254740991",
                                  "18446744073709551615",
                                  "[]",
                                  "{}",
                                  R"("")",
                                  R"("UTC")",
                                  R"("+05:30")",
                                  R"("2017-05-01")",
                                  R"("2017-05-07T12:00:00+01:00")",
                                  R"("#aa0000")",
                                  R"("#VoteLab*")",
                                  R"("Café")",
                                  R"("*")",
                                  R"("__proto__")",
                                  R"(["intervals", "evidence", "clusters"])",
                                  R"({"tag": "RedRose", "from": "2017-05-01", "to": "2017-05-07"})",
                                  R"({"tag": "RedRose", "against": "red"})",
                                  R"({"party": "red", "remove": true})",
                                  R"({"party": "new", "name": "New"})",
                                  R"({"base": "uk2017", "changes": [{"tag": "JC4PM", "neutral": true}]})",
                                  R"([0, 1])",
                                  R"([0.9, 0.5])"};
constexpr const char* names[] = {"lexicon",
                                 "base",
                                 "changes",
                                 "tag",
                                 "party",
                                 "for",
                                 "against",
                                 "neutral",
                                 "remove",
                                 "name",
                                 "colour",
                                 "from",
                                 "to",
                                 "time_zone",
                                 "rule",
                                 "voices",
                                 "tweets",
                                 "count_against",
                                 "step",
                                 "per_day",
                                 "denominator",
                                 "sampling",
                                 "false_positives",
                                 "true_positives",
                                 "evidence",
                                 "families",
                                 "signals",
                                 "coordination",
                                 "seconds",
                                 "least",
                                 "distance",
                                 "copies",
                                 "compute",
                                 "replicates",
                                 "seed",
                                 "compare",
                                 "handles",
                                 "accounts",
                                 "hashtags",
                                 "columns",
                                 "seen",
                                 "id",
                                 "parties",
                                 "sources",
                                 "references",
                                 "shares",
                                 "source",
                                 "role",
                                 "handle",
                                 "sort",
                                 "search",
                                 "descending",
                                 "offset",
                                 "limit",
                                 "bounds",
                                 "grade"};

}  // namespace

const std::span<const char*const> json_names = names, odd_json = values;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken = fuzz::check_settings({reinterpret_cast<const char*>(data), size});
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
