// Hashtags in one cell, in the notations in use.
#include "exports/listed_hashtags.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string listed(std::string_view cell) {
  std::vector<std::string_view> tags;
  hustings::append_listed_hashtags(cell, tags);
  std::string all;
  for (const std::string_view tag : tags) all.append(tag).append("/");
  return all;
}

}  // namespace

TEST_CASE("bare, between any signs") {
  for (const char* cell :
       {"RedRose BlueWave", "#RedRose #BlueWave", "RedRose,BlueWave", "RedRose; BlueWave", "RedRose|BlueWave",
        "[RedRose, BlueWave]", "#RedRose,#BlueWave", "＃RedRose ＃BlueWave", "'RedRose', 'BlueWave'"}) {
    CAPTURE(cell);
    CHECK(listed(cell) == "RedRose/BlueWave/");
  }
}

TEST_CASE("as lists of strings") {
  for (const char* cell : {R"(["RedRose", "BlueWave"])", R"(["#RedRose","#BlueWave"])", "['RedRose', 'BlueWave']",
                           "[u'RedRose', u'BlueWave']", R"(c("RedRose", "BlueWave"))"}) {
    CAPTURE(cell);
    CHECK(listed(cell) == "RedRose/BlueWave/");
  }
}

TEST_CASE("as lists of objects") {
  for (const char* cell :
       {R"([{"text":"RedRose","indices":[0,8]},{"text":"BlueWave","indices":[9,18]}])",
        R"([{"start":0,"end":8,"tag":"RedRose"},{"start":9,"end":18,"tag":"BlueWave"}])",
        "[{'text': 'RedRose', 'indices': [0, 8]}, {'text': 'BlueWave', 'indices': [9, 18]}]",
        "[{u'indices': [0, 8], u'text': u'RedRose'}, {u'indices': [9, 18], u'text': u'BlueWave'}]"}) {
    CAPTURE(cell);
    CHECK(listed(cell) == "RedRose/BlueWave/");
  }
}

TEST_CASE("lists of nothing, and cut ones") {
  for (const char* cell : {"", "[]", "{}", "#", "[{}]", "[''", "['", "[{'indices': [0, 1]}]"})
    CHECK(listed(cell).empty());
  CHECK(listed("['RedRose', 'Blue") == "RedRose/Blue/");
}

TEST_CASE("members of objects in any notation") {
  using hustings::member_in_notation;
  CHECK(member_in_notation("{'id': 7, 'screen_name': 'InventedGardener01'}", "screen_name") == "InventedGardener01");
  CHECK(member_in_notation(R"({"username":"InventedGardener01","id":7})", "username") == "InventedGardener01");
  CHECK(member_in_notation("User(username='InventedGardener01', id=7, x=None)", "id") == "7");
  CHECK(member_in_notation("{u'id': 7L, u'name': u'so'}", "name") == "so");
  CHECK(member_in_notation("{'hashtags': [{'text': 'a]', 'indices': [0, 1]}], 'urls': []}", "hashtags") ==
        "[{'text': 'a]', 'indices': [0, 1]}]");
  for (const char* none : {"", "{'nid': 7}", "id", "'id'", "{'id'", "{'id':", "{'a': 'id'}"}) {
    CAPTURE(none);
    CHECK(member_in_notation(none, "id").empty());
  }
}
