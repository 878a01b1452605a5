#pragma once
#include <nlohmann/json.hpp>
#include <string>

// Invented answers, as far as accounts in step go.
namespace in_step {

using json = nlohmann::ordered_json;

// Characters that move the cursor, that no XML may hold, and that mean something in XML and CSV.
inline const std::string hostile = "=Inv\x1b[2J\x01\"<&>']]>,\xEF\xBF\xBF";

inline json account(std::size_t place, const std::string& handle, bool hidden = false) {
  return {{"id", hidden ? json(handle) : json(std::to_string(900 + place))},
          {"handle", handle},
          {"hidden", hidden},
          {"place", place}};
}

inline json pair(json a, json b) {
  return {{"a", std::move(a)},
          {"b", std::move(b)},
          {"cluster", 1},
          {"traces",
           {{{"id", "text"}, {"things", 16}, {"weight", 12.4}}, {{"id", "retweet"}, {"things", 3}, {"weight", 2.5}}}},
          {"weight", 14.9},
          {"from", "2017-05-01T09:00:00Z"},
          {"to", "2017-05-06T21:30:00Z"}};
}

// A member that does harm, a hidden one, and one far down the table of accounts.
inline json coordination() {
  json traces = {{{"id", "text"},
                  {"seconds", 60},
                  {"tweets", 9000},
                  {"things", 8700},
                  {"shared", 200},
                  {"crowded", 7},
                  {"untimed", 2},
                  {"pairs", 2},
                  {"accounts", 3},
                  {"chance_pairs", 0.33},
                  {"chance_accounts", 0.67}}};
  return {{"traces", traces},
          {"pairs", 2},
          {"accounts", 3},
          {"tweets", 640},
          {"share", 0.03},
          {"high_frequency", 1},
          {"clusters", 1},
          {"chance", {{"copies", 3}, {"pairs", 0.33}, {"accounts", 0.67}, {"clusters", 0.33}}},
          {"strongest",
           {pair(account(2, hostile), account(12, "account 12", true)),
            pair(account(2, hostile), account(23456, "FarDownTheTable001"))}},
          {"exported", 2}};
}

inline json thing(const char* trace, json name, json example) {
  return {{"trace", trace},
          {"accounts", 3},
          {"tweets", 3},
          {"seconds", 52},
          {"from", "2017-05-01T09:00:00Z"},
          {"to", "2017-05-01T09:00:52Z"},
          {"name", std::move(name)},
          {"id", nullptr},
          {"example", std::move(example)}};
}

inline json member(json account, const char* grade) {
  account.update({{"things", 16}, {"partners", 2}, {"tweets", 16}, {"share", 0.94}, {"grade", grade}});
  return account;
}

inline json cluster() {
  return {
      {"number", 1},
      {"size", 3},
      {"pairs", 2},
      {"density", 0.67},
      {"weight", 29.8},
      {"from", "2017-05-01T09:00:00Z"},
      {"to", "2017-05-06T21:30:00Z"},
      {"tweets", 48},
      {"tweets_of_members", 51},
      {"traces", {{{"id", "text"}, {"things", 16}, {"pairs", 2}}, {{"id", "retweet"}, {"things", 1}, {"pairs", 1}}}},
      {"things",
       {thing("text", nullptr, {{"id", "841"}}), thing("hashtags", "#RedRose #Poll #GE", nullptr),
        thing("retweet", "account 40", nullptr)}},
      {"parties", {{"red", 20}}},
      {"official", {{{"handle", "InventedRedParty01"}, {"party", "red"}, {"tweets", 12}}}},
      {"grades", {{"few", 2}, {"some", 0}, {"strong", 0}, {"none", 1}}},
      {"members", {member(account(2, hostile), "few"), member(account(12, "account 12", true), "few")}}};
}

inline json amplified() {
  json official = account(7, "InventedRedParty01");
  official.update({{"official", {{"party", "red"}, {"role", "party"}}},
                   {"retweets", 1200},
                   {"mentions", 300},
                   {"tweets", 1490},
                   {"accounts", 900},
                   {"parties", {{"red", 700}}},
                   {"by", {{"high_frequency", 0.2}, {"strong", nullptr}, {"clusters", 0.05}, {"new", nullptr}}}});
  return {{"overall", {official}}, {"parties", json::array()}, {"tweets", 9000}, {"accounts", 1200}};
}

inline json report() {
  return {{"parties", {{{"id", "red"}, {"name", "Red Rose"}}}},
          {"coordination", coordination()},
          {"clusters", {cluster()}},
          {"amplified", amplified()}};
}

}  // namespace in_step
