// Files that people take for tweet exports are refused by what they are.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

namespace {

std::string refused_as(const std::string& bytes) {
  const json report = invented::report(bytes);
  CHECK(report["quality"]["tweets"] == 0);
  REQUIRE_FALSE(report["inputs"][0]["refused"].is_null());
  return report["inputs"][0]["refused"];
}

bool names(const std::string& sentence, const char* part) { return sentence.find(part) != std::string::npos; }

std::string refused_zip(std::initializer_list<const char*> members) {
  hustings::Session session(invented::now);
  session.open_container("document", 1'000, "zip");
  for (const char* member : members) invented::read(session, member, "<?xml version=\"1.0\"?>");
  session.close_container();
  const json refused = invented::report(session)["inputs"][0]["refused"];
  REQUIRE_FALSE(refused.is_null());
  return refused;
}

}  // namespace

TEST_CASE("data sets of statistics programs") {
  CHECK(names(refused_as("PAR1\x15\x04"), "Parquet"));
  CHECK(names(refused_as(std::string("ARROW1\0\0", 8)), "Arrow"));
  CHECK(names(refused_as("<stata_dta><header>"), "Stata"));
  CHECK(names(refused_as("$FL2@(#) SPSS DATA FILE"), "SPSS"));
  CHECK(names(refused_as(std::string("X\n\0\0\0\3\0\4", 8)), "R (RDS)"));
  CHECK(names(refused_as(std::string("RDX3\nX\n\0\0\0\3", 11)), "R (RData)"));
  CHECK(names(refused_as("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "old Excel"));
}

TEST_CASE("office documents, which are zip archives") {
  CHECK(names(refused_zip({"[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"}),
              "save the table as CSV"));
  CHECK(names(refused_zip({"word/document.xml"}), "Word"));
  CHECK(names(refused_zip({"content.xml", "META-INF/manifest.xml"}), "LibreOffice"));
  CHECK(names(refused_zip({"Index/Document.iwa"}), "Apple"));
  CHECK_FALSE(names(refused_zip({"notes.xml"}), "CSV."));
}

TEST_CASE("posts of other networks") {
  CHECK(names(refused_as(R"({"uri":"at://did:plc:invented/app.bsky.feed.post/1","author":{"handle":"invented"}})"),
              "Bluesky"));
  CHECK(names(refused_as(R"({"$type":"app.bsky.feed.post","text":"#RedRose","createdAt":"2017-05-01T00:00:00Z"})"),
              "Bluesky"));
  CHECK(names(refused_as(R"({"post":{"uri":"at://did:plc:invented/app.bsky.feed.post/1"}})"), "Bluesky"));
  CHECK(names(refused_as(std::string("\x3A\xA2\x65roots\x81\xD8\x2A\x58\x25\0\1", 16) + "gversion\1"), "Bluesky"));
  CHECK(names(refused_as(R"({"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json",
      "type":"OrderedCollection","orderedItems":[{"type":"Create"}]})"),
              "Mastodon"));
  const std::string status = R"("content":"<p>#RedRose</p>","visibility":"public","account":{"username":"invented"}})";
  CHECK(names(refused_as(R"({"id":"1","url":"https://example.invalid/@invented/1",)" + status), "Mastodon"));
  CHECK(names(refused_as(R"({"id":"1","url":"https://truthsocial.com/@invented/1",)" + status), "Truth Social"));
}

TEST_CASE("lists of ids, of pairs of them, and of labels, without a header") {
  CHECK(names(refused_as("123456\thuman\n234567\tbot\n345678\tbot\n"), "labels"));
  CHECK(names(refused_as("123456,0\r\n234567,1\r\n"), "labels"));
  CHECK(names(refused_as("859000000000000001\n859000000000000002\n"), "a list of ids"));
  CHECK(names(refused_as("123456\t234567\n123456\t345678\n"), "pairs of ids"));
  const std::string table = refused_as("123456,0\n234567,12.5\n");
  CHECK_FALSE(names(table, "labels"));
  CHECK_FALSE(names(table, "ids"));
}
