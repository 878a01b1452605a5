// Pages of the accounts table: sorted by any figure, searched by name, cut by offset and limit.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;
using invented::monday;
using invented::tweet;
using invented::user;

namespace {

// Users 1 to 4 with 1, 2, 2 and 0 tracked tweets; followers 30, unknown, 10, 20; user 4 has no handle.
void read_four(hustings::Session& session) {
  json ann = user("1", "InventedGardener01"), bob = user("2", "Quiet_Lighthouse_7"),
       cat = user("3", "a_teapot_from_home"), dan = user("4", "");
  ann["followers_count"] = 30;
  ann["verified"] = true;
  cat["followers_count"] = 10;
  cat["verified"] = false;
  dan["followers_count"] = 20;
  invented::read(session, "invented",
                 invented::lines({tweet(1, monday, ann, {"RedRose"}), tweet(2, monday, bob, {"Poll"}),
                                  tweet(3, monday, bob, {"Poll"}), tweet(4, monday, cat, {"NoRed"}),
                                  tweet(5, monday, cat, {"RedRose"}), tweet(6, monday, dan, {})}));
}

std::string ids(const json& page) {
  std::string list;
  for (const json& row : page["rows"]) list += row["id"].get<std::string>();
  return list;
}

}  // namespace

TEST_CASE("sorted both ways, ties in report order, the unknown last") {
  hustings::Session session(invented::now);
  read_four(session);
  const auto sorted = [&](const char* sort, bool descending) {
    return ids(invented::accounts(session, {{"sort", sort}, {"descending", descending}}));
  };
  CHECK(sorted("tracked", true) == "2314");
  CHECK(sorted("tracked", false) == "4123");
  CHECK(sorted("followers", true) == "1432");
  CHECK(sorted("followers", false) == "3412");
  CHECK(sorted("handle", false) == "3124");
  CHECK(sorted("handle", true) == "2134");
  CHECK(sorted("verified", true) == "1324");
  CHECK(sorted("verified", false) == "3124");
}

TEST_CASE("by default the report's order") {
  hustings::Session session(invented::now);
  read_four(session);
  const json page = invented::accounts(session, json::object());
  CHECK(page["rows"] == invented::report(session)["accounts"]);
  CHECK(page["total"] == 4);
  CHECK(page["matching"] == 4);
}

TEST_CASE("every figure of an entry can be sorted by") {
  hustings::Session session(invented::now);
  read_four(session);
  const json page = invented::accounts(session, json::object());
  for (const auto& member : page["rows"][0].items()) {
    const std::string key = member.key();
    if (key == "id" || key == "place" || key == "hidden" || key == "parties" || key == "evidence") continue;
    CAPTURE(key);
    CHECK(hustings::parse_accounts_query(json{{"sort", key}}.dump()));
  }
}

TEST_CASE("offset and limit") {
  hustings::Session session(invented::now);
  read_four(session);
  CHECK(ids(invented::accounts(session, {{"offset", 1}, {"limit", 2}})) == "31");
  CHECK(ids(invented::accounts(session, {{"offset", 3}, {"limit", 2}})) == "4");
  CHECK(ids(invented::accounts(session, {{"offset", 4}})).empty());
  CHECK(ids(invented::accounts(session, {{"offset", 4'000'000'000}, {"limit", 4'000'000'000}})).empty());
  CHECK(ids(invented::accounts(session, {{"limit", 0}})).empty());
}

TEST_CASE("searched in any case, with or without the sign") {
  hustings::Session session(invented::now);
  read_four(session);
  CHECK(ids(invented::accounts(session, {{"search", "TEAPOT"}})) == "3");
  CHECK(ids(invented::accounts(session, {{"search", "@quiet_light"}})) == "2");
  const json none = invented::accounts(session, {{"search", "nobody has this"}});
  CHECK(none["matching"] == 0);
  CHECK(none["total"] == 4);
}

TEST_CASE("only those who used a party's hashtags") {
  hustings::Session session(invented::now);
  read_four(session);
  CHECK(ids(invented::accounts(session, {{"party", "red"}})) == "31");
  CHECK(invented::accounts(session, {{"party", "red"}, {"search", "teapot"}})["matching"] == 1);
  CHECK(ids(invented::accounts(session, {{"party", "of yesterday"}})).empty());
}

TEST_CASE("only those whose figures lie within bounds, both included; the unknown lies within none") {
  hustings::Session session(invented::now);
  read_four(session);
  const auto within = [&](const char* figure, const json& low, const json& high) {
    return ids(invented::accounts(session, {{"within", {{figure, {low, high}}}}}));
  };
  CHECK(within("followers", 20, nullptr) == "14");
  CHECK(within("followers", nullptr, 20) == "34");
  CHECK(within("followers", 10, 20) == "34");
  CHECK(within("followers", 11, 19).empty());
  CHECK(within("followers", nullptr, nullptr) == "314");
  CHECK(within("verified", 1, 1) == "1");
  CHECK(ids(invented::accounts(session, {{"within", {{"followers", {10, 25}}, {"tracked", {1, nullptr}}}}})) == "3");
  CHECK(ids(invented::accounts(session, {{"within", json::object()}})) == "2314");
}

TEST_CASE("the last page of many is the end of the whole order") {
  hustings::Session session(invented::now);
  std::vector<json> tweets;
  for (int account = 1; account <= 300; ++account) {
    for (int of = 0; of < account * 7 % 11; ++of) {
      tweets.push_back(tweet(1000 * account + of, monday, user(std::to_string(account), "gardener"), {}));
    }
  }
  std::string lines;
  for (const json& one : tweets) lines += one.dump() + "\n";
  invented::read(session, "invented", lines);
  const json all = invented::accounts(session, {{"sort", "tweets"}, {"limit", 1000}});
  for (const int offset : {0, 1, 150, 260, 272}) {
    const json page = invented::accounts(session, {{"sort", "tweets"}, {"offset", offset}, {"limit", 7}});
    for (std::size_t i = 0; i < page["rows"].size(); ++i) CHECK(page["rows"][i] == all["rows"][offset + i]);
  }
}

TEST_CASE("a query that cannot be answered gets a sentence") {
  CHECK(hustings::parse_accounts_query("").error == "The query is not a JSON object.");
  CHECK(hustings::parse_accounts_query(R"({"sort":"beauty"})").error == "Accounts cannot be sorted by \"beauty\".");
  CHECK(hustings::parse_accounts_query(R"({"limit":-1})").error ==
        "The query's \"limit\" is not known or not of the right kind.");
  CHECK(hustings::parse_accounts_query(R"({"within":{"beauty":[1,2]}})").error ==
        "Accounts cannot be looked for by \"beauty\".");
  for (const char* bounds : {"5", "[1]", "[1,2,3]", "[\"1\",2]", "{}"}) {
    CAPTURE(bounds);
    CHECK(hustings::parse_accounts_query(R"({"within":{"tweets":)" + std::string(bounds) + "}}").error ==
          "The bounds of \"tweets\" are not two numbers, or null for none.");
  }
  CHECK(hustings::parse_accounts_query(R"({"page":1})").error ==
        "The query's \"page\" is not known or not of the right kind.");
}
