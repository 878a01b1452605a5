#include "invented.h"

#include <doctest/doctest.h>

#include <ctime>

#include "text/time.h"

namespace invented {
namespace {

const std::vector<std::string> handles = {"InventedGardener01",  "invented_gardener01", "Quiet_Lighthouse_7",
                                          "the_paper_kite_shop", "Ordinary_Teapot_88",  "NineteenUmbrellas"};
const std::vector<std::string> tags = {
    "RedRose", "redrose", "REDROSE",   "Crimson", "BlueWave",  "bluewave",  "NoRed",      "NoBlue",
    "Poll",    "poll",    "GreenLeaf", "Teatime", "Caf\u00E9", "CAF\u00C9", "Cafe\u0301", "\u0421\u043E\u0432\u0430"};

std::string random_id(Random& random) { return std::to_string(700'000'000'000'000'000 + random.below(6)); }

// Few values, so that ties and copies are frequent.
hustings::Seconds random_time(Random& random) {
  if (random.one_in(30)) return 1'000'000'000;  // before the first tweet ever
  if (random.one_in(30)) return now + 1;
  return monday + static_cast<hustings::Seconds>(random.below(40)) * 3 * hour;
}

json random_user(Random& random) {
  json object = user(random.one_in(4) ? "" : random_id(random), random.one_in(8) ? "" : random.among(handles));
  for (const char* count : {"followers_count", "favourites_count", "statuses_count"}) {
    if (!random.one_in(3)) object[count] = random.below(20'000);
  }
  if (!random.one_in(3))
    object["created_at"] = api_time(monday - static_cast<hustings::Seconds>(random.below(900)) * day);
  if (!random.one_in(3)) object["verified"] = random.one_in(2);
  if (!random.one_in(3)) object["default_profile"] = random.one_in(2);
  return object;
}

std::vector<std::string> random_tags(Random& random) {
  std::vector<std::string> some;
  while (!random.one_in(3) && some.size() < 5) some.push_back(random.among(tags));
  return some;
}

json random_tweet(Random& random) {
  const std::uint64_t id = 800'000'000'000'000'000 + random.below(60);
  json object = tweet(id, random_time(random), random_user(random), random_tags(random));
  if (random.one_in(10)) object.erase("created_at");
  if (random.one_in(10)) object.erase("entities");  // then the hashtags are those of the text
  if (random.one_in(6)) object["truncated"] = true;
  if (random.one_in(8)) object["is_quote_status"] = true;
  if (random.one_in(8)) object["in_reply_to_user_id_str"] = random_id(random);
  return object;
}

// The same in the API v2, retweeted by another.
json random_page(Random& random, std::size_t count) {
  json page = json::parse(R"({"data":[],"includes":{"users":[],"tweets":[]},"meta":{"result_count":1}})");
  while (page["data"].size() < count) {
    const std::string id = std::to_string(800'000'000'000'000'000 + random.below(60)), author = random_id(random);
    json original = {{"id", id}, {"author_id", author}, {"created_at", hustings::format_time(random_time(random))}};
    original["text"] = "so #" + random.among(tags);
    json retweet = original;
    retweet["id"] = std::to_string(900'000'000'000'000'000 + random.below(40));
    retweet["text"] = "RT @" + random.among(handles) + ": so\u2026";
    retweet["referenced_tweets"] = json::array({{{"type", "retweeted"}, {"id", id}}});
    page["data"].push_back(retweet);
    if (!random.one_in(3)) page["includes"]["tweets"].push_back(original);
    if (!random.one_in(3)) page["includes"]["users"].push_back({{"id", author}, {"username", random.among(handles)}});
  }
  return page;
}

std::string random_line(Random& random) {
  switch (random.below(20)) {
    case 0: return R"({"delete":{"status":{"id":1,"id_str":"1"}}})";
    case 1: return R"({"limit":{"track":)" + std::to_string(random.below(99)) + "}}";
    case 2: return R"({"something":"else"})";
    case 3: {
      const std::string whole = random_tweet(random).dump();
      return whole.substr(0, random.below(whole.size()));
    }
    case 4: return "not JSON at all";
    case 5: return "";
    case 6: return random_tweet(random).dump() + " " + random_tweet(random).dump();
    case 7: return R"({"id":1,"text":"unquoted)";
    case 8: return R"({"id":1,,})";
    case 9:
    case 10:
    case 11:
    case 12: {
      const hustings::Seconds time = random_time(random);
      return retweet(900'000'000'000'000'000 + random.below(40), time, random_user(random), random_tweet(random))
          .dump();
    }
    default: return random_tweet(random).dump();
  }
}

std::string quoted(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string random_table(Random& random, char delimiter, std::size_t rows) {
  const std::string line_end = random.one_in(2) ? "\n" : "\r\n";
  const auto row = [&](const std::vector<std::string>& cells) {
    std::string out;
    for (const std::string& cell : cells) {
      const bool must = cell.find_first_of("\"\r\n,;\t") != std::string::npos;
      out += (out.empty() ? "" : std::string(1, delimiter)) + (must || random.one_in(4) ? quoted(cell) : cell);
    }
    return out + line_end;
  };
  std::string out = row({"id", "created_at", "text", "user_id", "screen_name", "followers_count"});
  for (std::size_t i = 0; i < rows; ++i) {
    std::string text = random.one_in(4) ? "RT @" + random.among(handles) + ": so" : "said \"so\",\n then;";
    for (const std::string& tag : random_tags(random)) text += " #" + tag;
    std::vector<std::string> cells = {std::to_string(1 + random.below(60)),
                                      std::to_string(random_time(random)),
                                      text,
                                      random.one_in(4) ? "7.0E+17" : random_id(random),
                                      random.among(handles),
                                      random.one_in(3) ? "NA" : std::to_string(random.below(9'000))};
    if (random.one_in(25)) cells.pop_back();
    if (random.one_in(25)) cells[0] = "";
    out += row(cells);
    if (random.one_in(25)) out += line_end;
  }
  return out;
}

}  // namespace

std::string api_time(hustings::Seconds time) {
  const auto seconds = static_cast<std::time_t>(time);
  char text[40];
  const std::size_t size = std::strftime(text, sizeof(text), "%a %b %d %H:%M:%S +0000 %Y", std::gmtime(&seconds));
  return std::string(text, size);
}

json user(const std::string& id, const std::string& handle) {
  json object = json::object();
  if (!id.empty()) object["id_str"] = id;
  if (!handle.empty()) object["screen_name"] = handle;
  return object;
}

json tweet(std::uint64_t id, hustings::Seconds time, const json& author, const std::vector<std::string>& hashtags) {
  json object, list = json::array();
  std::string text = "Something was said.";
  for (const std::string& tag : hashtags) {
    text += " #" + tag;
    list.push_back(json::object({{"text", tag}}));
  }
  object["created_at"] = api_time(time);
  object["id_str"] = std::to_string(id);
  object["text"] = text;
  object["user"] = author;
  object["entities"]["hashtags"] = list;
  return object;
}

json retweet(std::uint64_t id, hustings::Seconds time, const json& author, const json& original) {
  json object = tweet(id, time, author, {});
  object["retweeted_status"] = original;
  return object;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string bytes;
  for (const std::string& line : lines) bytes += line + "\n";
  return bytes;
}

std::string lines(const std::vector<json>& records) {
  std::string bytes;
  for (const json& record : records) bytes += record.dump() + "\n";
  return bytes;
}

Tweets& Tweets::add_texts(const char* beginning, const std::string& account, std::size_t count,
                          const std::string& hashtags, hustings::Seconds time) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string when = time == 0 ? "" : hustings::format_time(time + static_cast<hustings::Seconds>(i));
    const std::string who = account + "," + (account.empty() ? "" : "InventedGardener" + account);
    csv_ += std::to_string(++last_id_) + "," + when + "," + beginning + hashtags + "," + who + "\n";
  }
  return *this;
}

const json& lexicon() {
  static const json object = json::parse(R"({
    "id": "invented", "name": "An invented election",
    "parties": [
      {"id": "red", "name": "Red", "colour": "#aa0000", "for": ["RedRose", "Crimson"], "against": ["NoRed"]},
      {"id": "blue", "name": "Blue", "colour": "#0000aa", "for": ["BlueWave"], "against": ["NoBlue"]},
      {"id": "green", "name": "Green", "colour": "#00aa00", "for": ["GreenLeaf"]}
    ],
    "neutral": ["Poll"]
  })");
  return object;
}

hustings::Settings settings(const json& overrides) {
  json object;
  object["lexicon"] = lexicon();
  object.update(overrides);
  const auto parsed = hustings::parse_settings(object.dump());
  REQUIRE_MESSAGE(parsed, parsed.error);
  return *parsed;
}

void read(hustings::Session& session, std::string_view name, std::string_view bytes) {
  session.open(name, bytes.size());
  session.feed(bytes);
  session.close();
}

json report(hustings::Session& session, const json& overrides) {
  return json::parse(session.report(settings(overrides)));
}

json report(std::string_view bytes, const json& overrides) {
  hustings::Session session(now);
  read(session, "invented", bytes);
  return report(session, overrides);
}

json report(const Tweets& tweets, const json& overrides) { return report(tweets.csv(), overrides); }

json accounts(hustings::Session& session, const json& query, const json& overrides) {
  const auto parsed = hustings::parse_accounts_query(query.dump());
  REQUIRE_MESSAGE(parsed, parsed.error);
  return json::parse(session.accounts(settings(overrides), *parsed));
}

json sheet(hustings::Session& session, std::string_view name, const json& overrides) {
  return json::parse(session.account(settings(overrides), name));
}

json sheet(std::string_view bytes, std::string_view name, const json& overrides) {
  hustings::Session session(now);
  read(session, "invented", bytes);
  return sheet(session, name, overrides);
}

json signal(const json& sheet, std::string_view id) {
  for (const auto& family : sheet["families"]) {
    for (const auto& signal : family["signals"]) {
      if (signal["id"] == id) return signal;
    }
  }
  for (const auto& signal : sheet["against"]["signals"]) {
    if (signal["id"] == id) return signal;
  }
  return nullptr;
}

json find(const json& list, const char* key, const json& value) {
  for (const json& entry : list) {
    if (entry[key] == value) return entry;
  }
  return nullptr;
}

json random_question(Random& random) {
  static const json choices = json::parse(R"([
    {"from": ["2017-05-02", "2017-05-03T07:00"]}, {"to": ["2017-05-04", "2017-05-05T12:00"]},
    {"time_zone": ["+05:30", "-02:00"]}, {"rule": ["exclusive", "fractional", "fractional"]},
    {"voices": ["accounts", "accounts"]}, {"tweets": ["originals", "retweets"]}, {"count_against": [true]},
    {"step": ["hour", "day", "week"]}, {"per_day": [1, 2, 3, 4]}, {"denominator": ["all", "lifetime"]},
    {"sampling": [0.5]}, {"compute": [["intervals"], ["evidence", "clusters"], ["clusters"], ["evidence", "intervals"]]},
    {"evidence": [{}, {"families": {"profile": 50}, "signals": {"per_day": 100, "verified": 0}, "some": 3}]}, {"seed": [2]}, {"handles": ["hidden", "over_5000"]},
    {"coordination": [{"least": 2, "distance": 0, "copies": 1, "seconds": {"text": 86400, "retweet": 86400, "link": 86400, "hashtags": 86400, "reply": 86400}},
                      {"least": 2, "distance": 16, "seconds": {"text": 86400, "link": 0}}]},
    {"compare": [{}, {"rule": "fractional"}, {"from": "2017-05-02"}, {"per_day": 2, "tweets": "originals"}]}])");
  json question = {{"replicates", 20}};
  for (const json& choice : choices) {
    const auto values = choice.items().begin();
    if (random.one_in(3)) question[values.key()] = values.value()[random.below(values.value().size())];
  }
  return question;
}

std::vector<std::string> random_lines(Random& random, std::size_t count) {
  std::vector<std::string> all = {random_tweet(random).dump()};
  while (all.size() < count) all.push_back(random_line(random));
  return all;
}

Export random_export(Random& random) {
  const std::size_t count = 1 + random.below(random.one_in(10) ? 200 : 20);
  json array = json::array();
  switch (random.below(10)) {
    case 0:
    case 1: return {"table", random_table(random, random.among(std::string(",;\t|")), count)};
    case 2:
    case 3:
    case 4: {
      for (std::size_t i = 0; i < count; ++i) array.push_back(random_tweet(random));
      const bool search = random.one_in(2);
      return {"array", (search ? json::object({{"statuses", array}}) : array).dump(random.one_in(2) ? 2 : -1)};
    }
    case 7: return {"pages", lines({random_page(random, count), random_page(random, count)})};
    case 6: {
      while (array.size() < count) {
        json nobodys = random_tweet(random);
        nobodys.erase("user");
        array.push_back({{"tweet", nobodys}});
      }
      return {"archive", "window.YTD.tweets.part0 =\n" + array.dump(random.one_in(2) ? 2 : -1)};
    }
    case 5: {
      std::string novel = "It was a dark and stormy night; ";
      while (novel.size() < count * 1'000) novel += "the rain fell in torrents,\n";
      return {"novel", novel};
    }
    default: return {"lines", joined(random_lines(random, count))};
  }
}

}  // namespace invented
