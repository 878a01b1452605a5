// json_reading FILE [ROUNDS] [BYTES]: how fast one thread reads newline-delimited JSON of the API v1.1 from memory: the
// JSON reader alone, whose tweets are added up and forgotten; Session::feed(), which keeps them in the table; and,
// where it is installed, simdjson's On-Demand, which must add up to the same. Each of them once a round. Prints JSON.
// The same natively and, without simdjson, as WebAssembly under Node.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "analysis/session.h"
#include "exports/reader.h"
#ifdef HUSTINGS_SIMDJSON
#include "bench/simdjson_tweets.h"
#endif

namespace {

using hustings::Tweet;

constexpr std::size_t chunk_size = 2 << 20;  // as the page reads
constexpr hustings::Seconds now = 1'514'764'800;

// What is left of each tweet: enough that no field can be left unread.
struct Sum {
  std::uint64_t tweets = 0, fields = 0;

  void add(const Tweet& tweet) {
    ++tweets;
    fields += tweet.id + static_cast<std::uint64_t>(tweet.time.value_or(0)) + tweet.original_id + tweet.reply_to;
    fields += tweet.text.size() + tweet.link.size() + tweet.client.size();
    fields += tweet.retweet + 2u * tweet.quote + 4u * tweet.reply + 8u * tweet.hashtags_whole;
    for (const std::string_view hashtag : tweet.hashtags) fields += hashtag.size();
    add(tweet.author);
    add(tweet.original_author);
  }
  bool operator==(const Sum& other) const { return tweets == other.tweets && fields == other.fields; }

 private:
  void add(const hustings::AccountView& account) {
    fields += account.id.size() + account.handle.size();
    for (const auto& field : account.profile) fields += field.value_or(7);
  }
};

template <typename Feed>
void in_chunks(std::string_view bytes, Feed feed) {
  for (std::size_t at = 0; at < bytes.size(); at += chunk_size) feed(bytes.substr(at, chunk_size));
}

Sum by_reader(std::string_view bytes) {
  Sum sum;
  hustings::Input input;
  const hustings::ExportSink sink{input, [&sum](const Tweet& tweet) { sum.add(tweet); }};
  const auto reader = hustings::recognise(bytes.substr(0, hustings::head_size), sink);
  if (!reader) return sum;
  in_chunks(bytes, [&](std::string_view chunk) { reader->feed(chunk); });
  reader->finish();
  return sum;
}

void into_table(std::string_view bytes) {
  hustings::Session session(now);
  session.open("tweets.ndjson", bytes.size());
  in_chunks(bytes, [&](std::string_view chunk) { session.feed(chunk); });
  session.close();
}

template <typename Read>
double seconds(Read read) {
  const auto begin = std::chrono::steady_clock::now();
  read();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// The whole lines of at most so many first bytes of the file.
std::string first_lines(const char* path, std::size_t most) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const auto size = static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0));
  std::string bytes(std::min(size, most), '\0');
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(bytes.rfind('\n') + 1);
  return bytes;
}

void print(const char* name, const std::vector<double>& taken) {
  std::printf(",\"%s\":[", name);
  for (std::size_t i = 0; i < taken.size(); ++i) std::printf("%s%.6f", i == 0 ? "" : ",", taken[i]);
  std::printf("]");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
  const auto most = static_cast<std::size_t>(argc > 3 ? std::strtoull(argv[3], nullptr, 10) : SIZE_MAX);
  std::string bytes = first_lines(argv[1], most);
  Sum sum;
  std::vector<double> reader, table, simdjson;
#ifdef HUSTINGS_SIMDJSON
  bytes.reserve(bytes.size() + room_for_simdjson());
#endif
  for (int round = 0; round < rounds; ++round) {
    reader.push_back(seconds([&] { sum = by_reader(bytes); }));
    table.push_back(seconds([&] { into_table(bytes); }));
#ifdef HUSTINGS_SIMDJSON
    Sum other;
    const auto add = [&other](const Tweet& tweet) { other.add(tweet); };
    simdjson.push_back(seconds([&] { read_by_simdjson(bytes, add); }));
    if (!(other == sum)) return std::fputs("simdjson and Hustings read different tweets.\n", stderr), 1;
#endif
  }
  std::printf("{\"bytes\":%zu,\"tweets\":%llu", bytes.size(), static_cast<unsigned long long>(sum.tweets));
  print("reader", reader);
  print("table", table);
  if (!simdjson.empty()) print("simdjson", simdjson);
  std::printf("}\n");
  return 0;
}
