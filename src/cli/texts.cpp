#include "cli/texts.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "analysis/session.h"
#include "cli/unpack.h"

namespace hustings {

using nlohmann::ordered_json;

namespace {

std::string name_of_file(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

// Reads one tweet again from where it begins in a file of lines, if it is there.
void read_at(const std::string& path, const ordered_json& tweet, Session& session) {
  File file(path, false);
  const auto offset = tweet["offset"].get<std::int64_t>();
  if (!file.ok() || !file.seek(offset, SEEK_SET)) return;
  session.open(name_of_file(path), file.size(), static_cast<std::uint64_t>(offset));
  std::size_t left = longest_record;
  for (std::string_view piece = file.next(); !piece.empty() && left > 0; piece = file.next()) {
    piece = piece.substr(0, left);
    left -= piece.size();
    if (!session.feed(piece)) break;
  }
  session.close();
}

std::vector<std::uint64_t> ids_without_text(const ordered_json& tweets) {
  std::vector<std::uint64_t> ids;
  for (const auto& tweet : tweets) {
    if (!tweet.contains("text")) ids.push_back(std::stoull(tweet["id"].get<std::string>()));
  }
  return ids;
}

void take_texts(const Session& session, ordered_json& tweets) {
  const ordered_json found = ordered_json::parse(session.collected());
  for (auto& tweet : tweets) {
    const auto text = found.find(tweet["id"].get<std::string>());
    if (text != found.end()) tweet["text"] = (*text)["text"];
  }
}

}  // namespace

Seconds now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

void read_texts(const std::vector<std::string>& inputs, const Settings& settings, ordered_json& tweets) {
  for (const auto& tweet : tweets) {
    if (!tweet["seek"].get<bool>()) continue;
    const auto path = std::find_if(inputs.begin(), inputs.end(), [&](const std::string& input) {
      return name_of_file(input) == tweet["input"].get<std::string>();
    });
    if (path == inputs.end()) continue;
    Session session(now());
    session.collect({std::stoull(tweet["id"].get<std::string>())});
    read_at(*path, tweet, session);
    take_texts(session, tweets);
  }
  for (const std::string& path : inputs) {
    const std::vector<std::uint64_t> left = ids_without_text(tweets);
    if (left.empty() || path == "-") continue;
    Session session(now());
    session.read_as(settings);
    session.collect(left);
    read_input(path, false, session);
    take_texts(session, tweets);
  }
  for (auto& tweet : tweets) {
    if (!tweet.contains("text")) tweet["text"] = nullptr;
  }
}

}  // namespace hustings
