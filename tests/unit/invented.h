#pragma once
#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/session.h"

// Invented tweets: small ones for tests with figures worked out by hand, random ones for properties.
namespace invented {

using json = nlohmann::ordered_json;

inline constexpr hustings::Seconds monday = 1'493'596'800;  // 2017-05-01T00:00:00Z
inline constexpr hustings::Seconds hour = 3'600;
inline constexpr hustings::Seconds day = 86'400;
inline constexpr hustings::Seconds now = 1'514'764'800;  // 2018-01-01T00:00:00Z, when tests take place

// How many random inputs a property is tried with: fewer where all takes longer (tests/CMakeLists.txt).
inline constexpr std::uint64_t cases = HUSTINGS_CASES;

// "Mon May 01 00:00:00 +0000 2017", by strftime.
std::string api_time(hustings::Seconds time);

// API v1.1 objects. An empty id or handle is left out.
json user(const std::string& id, const std::string& handle);
json tweet(std::uint64_t id, hustings::Seconds time, const json& author, const std::vector<std::string>& hashtags);
json retweet(std::uint64_t id, hustings::Seconds time, const json& author, const json& original);

// One record a line.
std::string lines(const std::vector<json>& records);

// A table of tweets, their ids from 1 on.
class Tweets {
 public:
  // So many by the account with that id (empty: nobody known), a second apart from `time` on (0: not known), each with
  // all these hashtags: "#RedRose #Poll".
  Tweets& add(const std::string& account, std::size_t count, const std::string& hashtags,
              hustings::Seconds time = monday) {
    return add_texts("so ", account, count, hashtags, time);
  }
  Tweets& add_retweets(const std::string& account, std::size_t count, const std::string& hashtags,
                       hustings::Seconds time = monday) {
    return add_texts("RT @Quiet_Lighthouse_7: so ", account, count, hashtags, time);
  }
  const std::string& csv() const { return csv_; }

 private:
  Tweets& add_texts(const char* beginning, const std::string& account, std::size_t count, const std::string& hashtags,
                    hustings::Seconds time);

  std::string csv_ = "id,created_at,text,user_id,screen_name\n";
  std::size_t last_id_ = 0;
};

// Parties red (for: RedRose, Crimson; against: NoRed), blue (BlueWave; NoBlue) and green (GreenLeaf); neutral: Poll.
const json& lexicon();
// With lexicon(), and `overrides` on top. The test fails if they are refused.
hustings::Settings settings(const json& overrides = json::object());

// Gives one whole input to the session.
void read(hustings::Session& session, std::string_view name, std::string_view bytes);
// The report on one whole input.
json report(std::string_view bytes, const json& overrides = json::object());
json report(const Tweets& tweets, const json& overrides = json::object());
json report(hustings::Session& session, const json& overrides = json::object());
json accounts(hustings::Session& session, const json& query, const json& overrides = json::object());
// The evidence sheet of an account, and one of its signals.
json sheet(hustings::Session& session, std::string_view name, const json& overrides = json::object());
json sheet(std::string_view bytes, std::string_view name, const json& overrides = json::object());
json signal(const json& sheet, std::string_view id);
// The entry of a report's list whose `key` is `value`; null if there is none.
json find(const json& list, const char* key, const json& value);

// Numbers that are the same on every platform, which the standard library's distributions are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  // From 0 to `end` - 1.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class List>
  const auto& among(const List& list) {
    return list[below(list.size())];
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }

 private:
  std::mt19937_64 engine_;
};

struct Export {
  std::string name;
  std::string bytes;
};
// Lines of a v1.1 stream, the first of them a tweet: tweets and retweets of a few accounts, with copies that differ,
// renamed handles, accounts without ids, missing times, notices, broken lines.
std::vector<std::string> random_lines(Random& random, std::size_t count);
// Of 1 to 200 such records, or as many table rows, in any of the layouts that are read; sometimes no export at all.
Export random_export(Random& random);

std::string joined(const std::vector<std::string>& lines);

// Settings of every kind on top of settings(): what is counted and how, what is computed, what is compared.
json random_question(Random& random);

// Calls f with the pieces of `bytes`: single bytes, or pieces of random size, empty ones too, or all in one.
template <class F>
void in_random_chunks(Random& random, std::string_view bytes, F f) {
  constexpr std::size_t sizes[] = {1, 2, 7, 100, 3'000, 70'000, 1'000'000};
  const std::size_t largest = sizes[random.below(std::size(sizes))];
  while (!bytes.empty()) {
    const std::size_t size = std::min(bytes.size(), largest == 1 ? 1 : random.below(largest + 1));
    f(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
}

}  // namespace invented
