// Accounts that the settings hide are "account 1", "account 2" … in report order, wherever they appear.
#include <doctest/doctest.h>

#include <set>

#include "invented.h"

using invented::json;
using invented::monday;

namespace {

void read_three(hustings::Session& session) {
  std::vector<json> records;
  for (int followers : {5'000, 5'001, -1}) {
    const std::string id = std::to_string(records.size() + 1);
    json one = invented::tweet(records.size() + 1, monday, invented::user(id, "InventedGardener0" + id), {"RedRose"});
    if (followers >= 0) one["user"]["followers_count"] = followers;
    records.push_back(one);
  }
  invented::read(session, "invented", invented::lines(records));
}

}  // namespace

TEST_CASE("all, over 5,000 followers, none") {
  hustings::Session session(invented::now);
  read_three(session);
  const auto names = [&](const char* handles) {
    std::string list;
    const json report = invented::report(session, {{"handles", handles}});
    for (const json& account : report["accounts"]) {
      list += account["id"].get<std::string>() + "=" + account["handle"].get<std::string>() + ";";
    }
    return list;
  };
  CHECK(names("all") == "1=InventedGardener01;2=InventedGardener02;3=InventedGardener03;");
  CHECK(names("over_5000") == "account 1=account 1;2=InventedGardener02;account 3=account 3;");
  CHECK(names("hidden") == "account 1=account 1;account 2=account 2;account 3=account 3;");
}

TEST_CASE("nothing in report or page gives a hidden name away") {
  hustings::Session session(invented::now);
  read_three(session);
  const hustings::Settings hidden = invented::settings({{"handles", "hidden"}});
  CHECK(session.report(hidden).find("Gardener") == std::string::npos);
  CHECK(session.accounts(hidden, {}).find("Gardener") == std::string::npos);
}

TEST_CASE("a page shows the place of the report, however it is sorted, and a search finds only what is shown") {
  hustings::Session session(invented::now);
  read_three(session);
  const json hidden = {{"handles", "hidden"}};
  const json page = invented::accounts(session, {{"sort", "handle"}, {"descending", true}, {"limit", 1}}, hidden);
  CHECK(page["rows"][0]["handle"] == "account 3");
  CHECK(invented::accounts(session, {{"search", "gardener"}}, hidden)["matching"] == 0);
  CHECK(invented::accounts(session, {{"search", "account 2"}}, hidden)["matching"] == 1);
}

TEST_CASE("the sheet of a named account names whom it retweeted only if they may be named too") {
  json known = invented::user("1", "KnownGardener"), quiet = invented::user("2", "QuietGardener");
  known["followers_count"] = 9'000;
  quiet["followers_count"] = 12;
  const json original = invented::tweet(1, monday, quiet, {"RedRose"});
  std::vector<json> records = {original};
  for (int second = 1; second <= 60; ++second) {  // so that there are signs, which examples stand for
    records.push_back(invented::retweet(1 + second, monday + second, known, original));
  }
  const auto retweeted = [&](const char* handles) {
    const json sheet = invented::sheet(invented::lines(records), "1", {{"handles", handles}});
    std::set<json> handles_shown;
    for (const json& tweet : sheet["tweets"]) handles_shown.insert(tweet["retweet_of"]);
    return handles_shown;
  };
  CHECK(retweeted("all") == std::set<json>{"QuietGardener"});
  CHECK(retweeted("over_5000") == std::set<json>{nullptr});
}
