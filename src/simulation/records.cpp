#include "simulation/records.h"

#include <nlohmann/json.hpp>

#include "exports/input.h"
#include "simulation/pace.h"
#include "simulation/profile.h"

namespace hustings::simulation {
namespace {

using nlohmann::ordered_json;

// An object that will have about so many members, in the order in which they are set.
ordered_json object_of(std::size_t members) {
  ordered_json object = ordered_json::object();
  object.get_ref<ordered_json::object_t&>().reserve(members);
  return object;
}

Seconds seconds_of(std::int64_t ms) { return week_begin + (ms >= 0 ? ms / 1000 : -((999 - ms) / 1000)); }

std::string timestamp(std::int64_t ms) { return std::to_string(week_begin * 1000 + ms); }

// "Mon May 01 00:00:12 +0000 2017"
std::string api_time(Seconds time) {
  constexpr const char* days[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};  // 1 January 1970 was a Thursday
  constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::string iso = format_time(time);  // "2017-05-01T00:00:12Z"
  const auto month = static_cast<std::size_t>((iso[5] - '0') * 10 + (iso[6] - '0') - 1);
  std::string text = days[time / seconds_per_day % 7];
  text.append(" ").append(months[month]).append(" ").append(iso, 8, 2).append(" ").append(iso, 11, 8);
  return text.append(" +0000 ").append(iso, 0, 4);
}

// "2017-05-01 00:00:12"
std::string table_time(Seconds time) {
  std::string text = format_time(time).substr(0, 19);
  text[10] = ' ';
  return text;
}

void set_id(ordered_json& object, const std::string& key, std::uint64_t id) {
  object[key] = id;
  object[key + "_str"] = std::to_string(id);
}

ordered_json text_or_null(std::string_view text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json user_object(const Profile& profile) {
  ordered_json user = object_of(40);
  set_id(user, "id", profile.id);
  user["name"] = profile.name;
  user["screen_name"] = profile.handle;
  user["location"] = text_or_null(profile.location);
  user["url"] = nullptr;
  user["description"] = text_or_null(profile.description);
  user["translator_type"] = "none";
  user["protected"] = false;
  user["verified"] = profile.verified;
  user["followers_count"] = profile.followers;
  user["friends_count"] = profile.friends;
  user["listed_count"] = profile.listed;
  user["favourites_count"] = profile.likes;
  user["statuses_count"] = profile.statuses;
  user["created_at"] = api_time(profile.created_at);
  user["utc_offset"] = nullptr;
  user["time_zone"] = nullptr;
  user["geo_enabled"] = false;
  user["lang"] = "en";
  user["contributors_enabled"] = false;
  user["is_translator"] = false;
  user["profile_background_color"] = "F5F8FA";
  user["profile_background_image_url"] = "";
  user["profile_background_image_url_https"] = "";
  user["profile_background_tile"] = false;
  user["profile_link_color"] = "1DA1F2";
  user["profile_sidebar_border_color"] = "C0DEED";
  user["profile_sidebar_fill_color"] = "DDEEF6";
  user["profile_text_color"] = "333333";
  user["profile_use_background_image"] = true;
  const std::string image = profile.default_image ? "default_profile_normal.png" : std::to_string(profile.id) + "_normal.jpg";
  user["profile_image_url"] = "http://images.example/profile_images/" + image;
  user["profile_image_url_https"] = "https://images.example/profile_images/" + image;
  if (!profile.default_profile) {
    user["profile_banner_url"] = "https://images.example/profile_banners/" + std::to_string(profile.id);
  }
  user["default_profile"] = profile.default_profile;
  user["default_profile_image"] = profile.default_image;
  user["following"] = nullptr;
  user["follow_request_sent"] = nullptr;
  user["notifications"] = nullptr;
  return user;
}

ordered_json url_object(const Message::Link& link) {
  return {{"url", link.url}, {"expanded_url", link.expanded}, {"display_url", link.display}, {"indices", {link.begin, link.end}}};
}

ordered_json entities_of(const Message& message) {
  ordered_json entities = object_of(4);
  ordered_json& hashtags = entities["hashtags"] = ordered_json::array();
  for (const auto& hashtag : message.hashtags) {
    hashtags.push_back({{"text", hashtag.text}, {"indices", {hashtag.begin, hashtag.end}}});
  }
  ordered_json& urls = entities["urls"] = ordered_json::array();
  if (message.link) urls.push_back(url_object(*message.link));
  ordered_json& mentions = entities["user_mentions"] = ordered_json::array();
  for (const auto& mention : message.mentions) {
    ordered_json& object = mentions.emplace_back(object_of(5));
    object["screen_name"] = mention.handle;
    object["name"] = mention.name;
    set_id(object, "id", mention.user);
    object["indices"] = {mention.begin, mention.end};
  }
  entities["symbols"] = ordered_json::array();
  return entities;
}

std::string web_address(std::uint64_t tweet) { return "https://tweets.example/status/" + std::to_string(tweet); }

// What "text" holds of a message that is too long for it: the beginning and a link to the tweet.
Message truncated(const Message& message, std::uint64_t tweet) {
  Message head = cut(message, longest_text - 24);
  head.link.reset();
  head.add_link("https://t.example/" + std::to_string(tweet % 100'000), web_address(tweet), "tweets.example/status\u2026");
  return head;
}

void set_text(ordered_json& status, const Message& message, std::uint32_t text_begin, const std::string& client) {
  status["text"] = message.text;
  if (text_begin > 0) status["display_text_range"] = {text_begin, message.length};
  status["source"] = "<a href=\"https://client.example\" rel=\"nofollow\">" + client + "</a>";
}

void set_reply(ordered_json& status, const Cast& cast, const Post& post) {
  if (post.reply_to == 0) {
    for (const char* key : {"in_reply_to_status_id", "in_reply_to_status_id_str", "in_reply_to_user_id",
                            "in_reply_to_user_id_str", "in_reply_to_screen_name"}) {
      status[key] = nullptr;
    }
    return;
  }
  set_id(status, "in_reply_to_status_id", post.reply_to);
  set_id(status, "in_reply_to_user_id", user_id_of(cast, post.reply_to_author));
  status["in_reply_to_screen_name"] = handle_of(cast, post.reply_to_author);
}

ordered_json status_object(const Cast& cast, const Record& record);

void set_quoted(ordered_json& status, const Cast& cast, const Post& quoted) {
  set_id(status, "quoted_status_id", quoted.id);
  status["quoted_status"] = status_object(cast, {quoted});
  status["quoted_status_permalink"] = {{"url", "https://t.example/" + std::to_string(quoted.id % 100'000)},
                                       {"expanded", web_address(quoted.id)},
                                       {"display", "tweets.example/status\u2026"}};
}

void set_extended(ordered_json& status, const Message& message, std::uint32_t text_begin) {
  status["extended_tweet"] = {{"full_text", message.text},
                              {"display_text_range", {text_begin, message.length}},
                              {"entities", entities_of(message)}};
}

// All but "timestamp_ms", which embedded statuses do not have.
ordered_json status_object(const Cast& cast, const Record& record) {
  const Post& post = record.post;
  const Profile author = profile_of(cast, post.author, post.tweet);
  const Post* original = record.retweeted;
  Message shown = post.message;
  if (original) {
    shown = as_retweet(original->message, handle_of(cast, original->author), name_of(cast, original->author),
                       user_id_of(cast, original->author));
  }
  const bool is_long = shown.length > longest_text;
  if (is_long) shown = truncated(post.message, post.id);
  // The handles that a reply begins with are not displayed as its text.
  const std::uint32_t text_begin = post.reply_to != 0 ? post.message.mentions.front().end + 1 : 0;

  ordered_json status = object_of(34);
  status["created_at"] = api_time(seconds_of(post.ms));
  set_id(status, "id", post.id);
  set_text(status, shown, text_begin, std::string(author.client));
  status["truncated"] = is_long;
  set_reply(status, cast, post);
  status["user"] = user_object(author);
  for (const char* key : {"geo", "coordinates", "place", "contributors"}) status[key] = nullptr;
  if (original) status["retweeted_status"] = status_object(cast, {*original});
  if (record.quoted) set_quoted(status, cast, *record.quoted);
  status["is_quote_status"] = record.quoted != nullptr;
  if (is_long) set_extended(status, post.message, text_begin);
  status["quote_count"] = post.quotes;
  status["reply_count"] = post.replies;
  status["retweet_count"] = post.retweets;
  status["favorite_count"] = post.likes;
  status["entities"] = entities_of(shown);
  status["favorited"] = false;
  status["retweeted"] = false;
  if (shown.link) status["possibly_sensitive"] = false;
  status["filter_level"] = "low";
  status["lang"] = shown.language;
  return status;
}

// Real streams escape everything beyond ASCII.
void append_line(std::string& out, const ordered_json& json) { out.append(json.dump(-1, ' ', true)).append("\n"); }

std::string without_escapes(std::string text) {
  for (std::size_t at; (at = text.find("&amp;")) != std::string::npos;) text.replace(at, 5, "&");
  return text;
}

void append_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace

void write_v1_1(std::string& out, const Cast& cast, const Record& record) {
  ordered_json status = status_object(cast, record);
  status["timestamp_ms"] = timestamp(record.post.ms);
  append_line(out, status);
}

void write_delete(std::string& out, const Cast& cast, const Post& deleted, std::int64_t ms) {
  ordered_json status = object_of(4);
  set_id(status, "id", deleted.id);
  set_id(status, "user_id", user_id_of(cast, deleted.author));
  append_line(out, {{"delete", {{"status", status}, {"timestamp_ms", timestamp(ms)}}}});
}

void write_limit(std::string& out, std::uint32_t undelivered, std::int64_t ms) {
  append_line(out, {{"limit", {{"track", undelivered}, {"timestamp_ms", timestamp(ms)}}}});
}

void write_beginning(std::string& out, const Scenario& scenario) {
  if (scenario.format == Format::csv) {
    out += "id,created_at,text,user_id,screen_name,followers_count,friends_count,statuses_count,favourites_count,"
           "user_created_at,verified,hashtags\n";
  } else {
    append_line(out, {{std::string(invented_notice),
                       {{"scenario", scenario.name}, {"tweets", scenario.tweets}, {"seed", scenario.seed}}}});
  }
}

void write_csv(std::string& out, const Cast& cast, const Record& record) {
  const Profile author = profile_of(cast, record.post.author, record.post.tweet);
  const Message& message = record.retweeted ? record.retweeted->message : record.post.message;
  std::string text = without_escapes(message.text), hashtags;
  if (record.retweeted) text = "RT @" + handle_of(cast, record.retweeted->author) + ": " + text;
  for (const auto& hashtag : message.hashtags) hashtags.append(hashtags.empty() ? "" : " ").append(hashtag.text);
  const std::string cells[] = {
      std::to_string(record.post.id), table_time(seconds_of(record.post.ms)), text, std::to_string(author.id), author.handle,
      std::to_string(author.followers), std::to_string(author.friends), std::to_string(author.statuses),
      std::to_string(author.likes), table_time(author.created_at), author.verified ? "true" : "false", hashtags};
  for (const std::string& cell : cells) {
    if (&cell != cells) out += ',';
    append_cell(out, cell);
  }
  out += '\n';
}

}  // namespace hustings::simulation
