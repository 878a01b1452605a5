// JSON of any layout, changed by its structure. With exports.cpp and json_changes.cpp.
#include "json_changes.h"

namespace {

// Values where readers may stumble, as JSON.
constexpr const char* values[] = {"null",
                                  "true",
                                  "0",
                                  "-1",
                                  "1e30",
                                  "18446744073709551615",
                                  "1493625612000",
                                  "[]",
                                  "{}",
                                  R"("")",
                                  R"("…")",
                                  R"("0")",
                                  R"("858833393415094273")",
                                  R"("8.58833E+17")",
                                  R"("3/4/2017 10:00")",
                                  R"("2017-05-01T00:00:12.000Z")",
                                  R"("Mon May 01 00:00:12 +0000 2017")",
                                  R"("RT @InventedGardener01: one #GE2017 &amp; #VoteLab…")",
                                  R"([{"text":"GE2017","tag":"GE2017"}])",
                                  R"("{\"hashtags\":[{\"text\":\"GE2017\"}]}")",
                                  R"(["#GE2017","a b"])"};
// Members around and in tweets, to which others are renamed.
constexpr const char* names[] = {"data",
                                 "tweets",
                                 "statuses",
                                 "results",
                                 "_source",
                                 "includes",
                                 "user",
                                 "author",
                                 "core",
                                 "legacy",
                                 "result",
                                 "tweet",
                                 "instructions",
                                 "entries",
                                 "content",
                                 "id",
                                 "id_str",
                                 "rest_id",
                                 "text",
                                 "full_text",
                                 "created_at",
                                 "entities",
                                 "extended_tweet",
                                 "note_tweet",
                                 "retweeted_status",
                                 "quoted_status",
                                 "referenced_tweets",
                                 "__typename"};

}  // namespace

const std::span<const char*const> json_names = names, odd_json = values;
