// The stream's notices are no tweets; they are counted by kind.
#include <doctest/doctest.h>

#include "invented.h"

using invented::json;

TEST_CASE("notices are counted by kind, anything else as other") {
  const std::string tweet =
      invented::tweet(1, invented::monday, invented::user("7", "InventedGardener01"), {"RedRose"}).dump();
  const json quality = invented::report(R"({"delete":{"status":{"id":1}}})"
                                        "\n" +
                                        tweet +
                                        "\n"
                                        R"({"limit":{"track":5,"timestamp_ms":"1"}})"
                                        "\n"
                                        R"({"limit":{"track":6}})"
                                        "\n"
                                        R"({"status_withheld":{"id":1}})"
                                        "\n"
                                        R"({"warning":{"code":"FALLING_BEHIND"}})"
                                        "\n"
                                        R"({"name":"teapot"})"
                                        "\n")["quality"];
  CHECK(quality["records"] == 7);
  CHECK(quality["tweets"] == 1);
  CHECK(quality["unreadable"] == 0);
  CHECK(quality["not_tweets"] == json::parse(R"({"delete":1,"limit":2,"other":1,"status_withheld":1,"warning":1})"));
  CHECK(quality["problems"].empty());
}
