// questions SNAPSHOT [TWEETS]: how long the core takes to answer changed settings on an invented election of the
// study's size, natively, and with a snapshot of it for questions.mjs, which asks the same as WebAssembly.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "analysis/session.h"
#include "simulation/election.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void read_election(hustings::Session& session, const std::string& tweets) {
  const auto scenario = hustings::simulation::parse_scenario("{\"scenario\":\"uk2017\",\"tweets\":" + tweets + "}");
  hustings::simulation::Election election(*scenario);
  session.open("uk2017.ndjson", 0);
  for (std::string piece; election.next(piece); piece.clear()) session.feed(piece);
  session.close();
}

// Looks for accounts in step from the beginning, and says how long it took.
void time_search(hustings::Session& session, const char* name, const char* json) {
  const auto settings = hustings::parse_settings(json);
  const auto begin = Clock::now();
  double longest = 0;
  int steps = 0;
  for (double done = 0; done < 1; ++steps) {
    const auto step = Clock::now();
    done = session.seek(*settings);
    longest = std::max(longest, milliseconds_since(step));
  }
  std::printf("%-28s %7.1f ms, the longest of %d steps %.1f ms\n", name, milliseconds_since(begin), steps, longest);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  hustings::Session session(1'514'764'800);
  read_election(session, argc > 2 ? argv[2] : "1363000");
  std::ofstream(argv[1], std::ios::binary) << session.snapshot();

  // One question a line of tests/bench/questions.txt: what it changes, its settings. Each follows another one in every
  // round, so that none finds its answer ready.
  constexpr int rounds = 5;
  std::vector<std::pair<std::string, double>> best;
  for (int round = 0; round < rounds; ++round) {
    std::ifstream questions(QUESTIONS);
    std::size_t number = 0;
    for (std::string name, json; std::getline(questions, name, '\t') && std::getline(questions, json); ++number) {
      const auto begin = Clock::now();
      session.report(*hustings::parse_settings(json));
      const double took = milliseconds_since(begin);
      if (round == 0) best.emplace_back(name, took);
      best[number].second = std::min(took, best[number].second);
    }
  }
  for (const auto& [name, took] : best) std::printf("%-28s %7.1f ms\n", name.c_str(), took);

  const auto settings = hustings::parse_settings(R"({"accounts":0,"hashtags":100,"compute":["intervals"]})");
  const auto begin = Clock::now();
  double longest = 0;
  for (std::size_t done = 0; done < settings->replicates;) {
    const auto step = Clock::now();
    done = session.advance(*settings, 50);
    longest = std::max(longest, milliseconds_since(step));
  }
  std::printf("%-28s %7.1f ms, the longest of 20 steps %.1f ms\n", "1,000 replicates", milliseconds_since(begin),
              longest);
  std::ifstream searches(SEARCHES);
  for (std::string name, json; std::getline(searches, name, '\t') && std::getline(searches, json);) {
    time_search(session, name.c_str(), json.c_str());
  }
}
