// Property: the order in which inputs come changes nothing, even when they share a name and a size.
#include <doctest/doctest.h>

#include "invented.h"

TEST_CASE("any order of files gives the same report") {
  for (std::uint64_t seed = 0; seed < invented::cases; ++seed) {
    CAPTURE(seed);
    invented::Random random(seed);
    const hustings::Settings settings = invented::settings(invented::random_question(random));
    std::vector<invented::Export> inputs;
    for (std::size_t i = 2 + random.below(4); i > 0; --i) inputs.push_back(invented::random_export(random));
    if (random.one_in(3)) inputs.push_back(inputs[0]);
    std::string first;
    for (int order = 0; order < 3; ++order) {
      random.shuffle(inputs);
      hustings::Session session(invented::now);
      for (const invented::Export& input : inputs) invented::read(session, input.name, input.bytes);
      const std::string report =
          session.report(settings) + session.account(settings, "account 1") + session.account(settings, "account 2");
      if (first.empty()) first = report;
      REQUIRE(report == first);
    }
  }
}

TEST_CASE("inputs that differ in nothing but format, checksum or the place of a problem") {
  const std::string table = "id,text\n1,a\n2\n3,b\n", tabs = "id\ttext\n1\ta\n2\n3\tb\n",
                    earlier = "id,text\n2\n1,a\n3,b\n";
  const std::vector<std::pair<std::string, std::string>> inputs = {
      {table, "00"}, {tabs, "00"}, {earlier, "00"}, {table, "11"}, {table, ""}};
  std::vector<std::size_t> order = {0, 1, 2, 3, 4};
  invented::Random random(1);
  std::string first;
  for (int i = 0; i < 60; ++i) {
    random.shuffle(order);
    hustings::Session session(invented::now);
    for (const std::size_t input : order) {
      session.open("x", inputs[input].first.size());
      session.feed(inputs[input].first);
      session.close(inputs[input].second);
    }
    const std::string report = session.report(invented::settings());
    if (first.empty()) first = report;
    REQUIRE(report == first);
  }
}
