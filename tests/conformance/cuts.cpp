// cuts BYTES FILE...: reads each file, as the command line does, cut at many places: half of them spread over it, half
// at each of its last bytes, as many as can be read with BYTES bytes in all. Prints what is broken, if anything is: a
// file that is cut further on must not hold fewer tweets, but for the record that is cut, which in a table may look
// whole; and between two cuts there must not appear more than fit.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "../fuzz/containers.h"

namespace {

constexpr std::uint64_t least_of_a_tweet = 16;  // bytes

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::uint64_t tweets_in(std::string_view bytes, std::string_view name) {
  hustings::Session session(hustings::Seconds{4'000'000'000});
  fuzz::Memory source(bytes, bytes.size() + 1, true);
  hustings::read_source(source, name, bytes.size(), false, session);
  const auto quality = nlohmann::json::parse(session.report(fuzz::settings()))["quality"];
  return quality["tweets"].get<std::uint64_t>() + quality["duplicates"].get<std::uint64_t>();
}

std::set<std::size_t> places(std::size_t size, std::size_t budget) {
  const std::size_t count = std::clamp<std::size_t>(budget / (size + 1) / 2, 10, 4'000);
  std::set<std::size_t> cuts = {0, size};
  for (std::size_t i = 1; i <= count; ++i) {
    cuts.insert(size * i / (count + 1));
    cuts.insert(size - std::min(size, i));
  }
  return cuts;
}

// How many tweets may appear when that many more bytes are read.
std::uint64_t most_between(std::size_t bytes, const std::filesystem::path& path) {
  if (path.extension() == ".bz2") return UINT64_MAX;
  const std::uint64_t in_a_record = path.stem() == "twibot-20" ? 200 : 1;  // its records are accounts with their tweets
  return in_a_record + bytes / least_of_a_tweet;
}

// In words; empty if nothing is broken.
std::string check(const std::string& bytes, const std::filesystem::path& path, std::size_t budget) {
  std::uint64_t before = 0, most = 0;
  std::size_t last = 0;
  for (const std::size_t cut : places(bytes.size(), budget)) {
    const std::uint64_t tweets = tweets_in(std::string_view(bytes).substr(0, cut), path.filename().string());
    const auto found = [&] {
      return "cut at " + std::to_string(last) + ": " + std::to_string(before) + " tweets, at " + std::to_string(cut) +
             ": " + std::to_string(tweets);
    };
    if (tweets + 1 < most || (tweets > before && tweets - before > most_between(cut - last, path))) return found();
    before = tweets;
    most = std::max(most, tweets);
    last = cut;
  }
  return {};
}

}  // namespace

int main(int count, char** arguments) {
  bool broken = false;
  for (int i = 2; i < count; ++i) {
    const std::filesystem::path path = arguments[i];
    const std::string found = check(read_file(path), path, std::stoull(arguments[1]));
    if (!found.empty()) std::cout << path.filename().string() << " " << found << "\n";
    broken = broken || !found.empty();
  }
  return broken ? EXIT_FAILURE : EXIT_SUCCESS;
}
