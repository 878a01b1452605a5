// The network of accounts in step, as files for other programs.
#include <doctest/doctest.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <vector>

#include "cli/network.h"
#include "in_step.h"

using in_step::json;

namespace {

json entry(const char* grade) {
  return {{"tweets", 51},
          {"tracked", 40},
          {"high_frequency", nullptr},
          {"parties", {{"blue", 3}, {"red", 20}}},
          {"evidence", {{"score", 12.5}, {"grade", grade}}}};
}

std::string gexf(const hustings::AccountEntries& entries = {{2, entry("few")}}) {
  std::ostringstream out;
  hustings::write_gexf(in_step::coordination(), entries, out);
  return out.str();
}

struct Graph {
  explicit Graph(const std::string& text) {
    REQUIRE(document.load_string(text.c_str()));
    graph = document.child("gexf").child("graph");
  }
  pugi::xml_node node(const char* id) { return graph.child("nodes").find_child_by_attribute("id", id); }
  pugi::xml_document document;
  pugi::xml_node graph;
};

std::string value(pugi::xml_node of, const char* attribute) {
  return of.child("attvalues").find_child_by_attribute("for", attribute).attribute("value").value();
}

}  // namespace

TEST_CASE("accounts are nodes, each once, with what is known of them") {
  Graph of(gexf());
  const auto nodes = of.graph.child("nodes").children();
  CHECK(std::distance(nodes.begin(), nodes.end()) == 3);
  CHECK(value(of.node("2"), "cluster") == "1");
  CHECK(value(of.node("2"), "tracked") == "40");
  CHECK(value(of.node("2"), "score") == "12.5");
  CHECK(value(of.node("2"), "party") == "red");
  CHECK_FALSE(of.node("2").child("attvalues").find_child_by_attribute("for", "high_frequency"));
  CHECK(of.node("12").attribute("label").value() == std::string("account 12"));
}

TEST_CASE("pairs are edges") {
  Graph of(gexf());
  const pugi::xml_node first = of.graph.child("edges").first_child();
  CHECK(first.attribute("source").as_int() == 2);
  CHECK(first.attribute("target").as_int() == 12);
  CHECK(first.attribute("weight").as_double() == 14.9);
  CHECK(value(first, "things") == "19");
  CHECK(value(first, "traces") == "text 16, retweet 3");
  CHECK(value(first, "to") == "2017-05-06T21:30:00Z");
}

TEST_CASE("a handle cannot break the XML") {
  Graph of(gexf());
  CHECK(of.node("2").attribute("label").value() == std::string("=Inv\uFFFD[2J\uFFFD\"<&>']]>,\uFFFD"));
}

TEST_CASE("a handle cannot break the table, or be a formula in it") {
  std::ostringstream out;
  hustings::write_pairs(in_step::coordination(), out);
  const std::string text = out.str();
  CHECK(text.rfind("\xEF\xBB\xBF"
                   "a,b,a_id,b_id,cluster,weight,things,traces,from,to\r\n",
                   0) == 0);
  CHECK(
      text.find("\"'=Inv\x1b[2J\x01\"\"<&>']]>,\uFFFF\",account 12,902,account 12,1,14.9,19,\"text 16, retweet 3\",") !=
      std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 3);
}

TEST_CASE("of a long table of accounts only the pages with the network's are asked for") {
  std::vector<std::size_t> offsets;
  const auto entries = hustings::network_accounts(in_step::coordination(), [&](std::size_t offset, std::size_t limit) {
    offsets.push_back(offset);
    json rows = json::array();
    for (std::size_t i = 0; i < limit; ++i) rows.push_back({{"place", offset + i + 1}});
    return rows;
  });
  CHECK(offsets == std::vector<std::size_t>{1, 23455});
  REQUIRE(entries.size() == 3);
  for (const auto& [place, found] : entries) CHECK(found["place"] == place);
}
