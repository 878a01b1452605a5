#pragma once
#include <string>
#include <string_view>

#include "analysis/session.h"

// What must hold of any bytes whatever: for the fuzzers, and for the replay of their corpus in the unit tests.
// Each function returns what is broken, in words; empty if nothing is.
namespace fuzz {

inline constexpr hustings::Seconds now = 1'514'764'800;  // 2018-01-01T00:00:00Z

inline const hustings::Settings& settings() {
  static const hustings::Settings defaults = *hustings::parse_settings(R"({"compute": ["evidence", "clusters"]})");
  return defaults;
}

inline std::string answers(hustings::Session& session) {
  hustings::AccountsTable::Query query;
  query.sort = "handle";
  query.search = "a";
  return session.report(settings()) + session.accounts(settings(), query) + session.account(settings(), "a") +
         session.account(settings(), "InventedGardener01");
}

inline void read(hustings::Session& session, std::string_view bytes, std::size_t chunk) {
  session.open("input", bytes.size());
  for (std::size_t at = 0; at < bytes.size() && session.feed(bytes.substr(at, chunk)); at += chunk) continue;
  session.close();
}

// Everything a reader makes of an input that comes in such chunks. (A session keeps the first head_size bytes together,
// and so short inputs whole.)
inline std::string what_is_read(std::string_view bytes, std::size_t chunk) {
  hustings::Input input;
  hustings::ByteWriter seen;
  const auto note = [&seen](const hustings::Tweet& tweet) {
    seen.number(tweet.id);
    seen.number(static_cast<std::uint64_t>(tweet.time.value_or(0)));
    for (const auto& account : {tweet.author, tweet.original_author}) {
      seen.string(account.id);
      seen.string(account.handle);
    }
    for (const std::string_view hashtag : tweet.hashtags) seen.string(hashtag);
    for (const std::string_view words : {tweet.text, tweet.link, tweet.client}) seen.string(words);
    for (const std::uint64_t id : {tweet.original_id, tweet.reply_to}) seen.number(id);
    for (const auto& value : tweet.author.profile) seen.number(value.value_or(0));
  };
  const auto reader = hustings::recognise(bytes.substr(0, hustings::head_size), {input, note});
  for (std::size_t at = 0; reader && at < bytes.size(); at += chunk) {
    const std::string own(bytes.substr(at, chunk));  // dies after this: nothing may be kept by address
    reader->feed(own);
  }
  if (reader) reader->finish();
  input.write(seen);
  return seen.take();
}

// What is read of the first `cut` bytes of an input: all there is, or, `going_on`, in the midst of a longer one.
inline hustings::Input read_beginning(std::string_view bytes, std::size_t cut, bool going_on) {
  hustings::Input input;
  const auto head = (going_on ? bytes : bytes.substr(0, cut)).substr(0, hustings::head_size);
  const auto reader = hustings::recognise(head, {input, [](const hustings::Tweet&) {}});
  if (reader) reader->feed(bytes.substr(0, cut));
  if (reader && !going_on) reader->finish();
  return input;
}

// Of JSON in which nothing is broken, what was read before a cut is read also if it ends there, and nothing is read
// that is not in the whole. (How a table is written is judged from its first rows, which a cut can change.)
inline std::string check_cut(std::string_view bytes, std::size_t cut) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || (bytes[first] != '{' && bytes[first] != '[')) return {};
  const hustings::Input whole = read_beginning(bytes, bytes.size(), false);
  if (!whole.verdict.empty() || !whole.problems.empty()) return {};
  const std::uint64_t tweets = read_beginning(bytes, cut, false).tweets;
  if (tweets < read_beginning(bytes, cut, true).tweets) return "a cut loses tweets before it";
  if (tweets > whole.tweets) return "a cut makes tweets";
  return {};
}

// The first byte is the size of the chunks, 0 for one chunk, and says where to cut; the rest is the input.
inline std::string check_reading(std::string_view data) {
  if (data.empty()) return {};
  const std::size_t chunk = static_cast<unsigned char>(data[0]);
  data.remove_prefix(1);
  if (const std::string broken = check_cut(data, data.size() * chunk / 256); !broken.empty()) return broken;
  if (chunk != 0 && what_is_read(data, chunk) != what_is_read(data, data.size() + 1))
    return "a reader depends on the chunks";
  return {};
}

// The same, and what is answered then.
inline std::string check_export(std::string_view data) {
  if (std::string broken = check_reading(data); data.empty() || !broken.empty()) return broken;
  const std::size_t chunk = static_cast<unsigned char>(data[0]);
  data.remove_prefix(1);
  hustings::Session whole(now), chunked(now), absorbed(now);
  read(whole, data, data.size() + 1);
  const std::string expected = answers(whole);
  read(chunked, data, chunk == 0 ? data.size() + 1 : chunk);
  if (answers(chunked) != expected) return "the answers depend on the chunks";
  if (!absorbed.absorb(chunked.snapshot()).empty()) return "a snapshot was refused";
  if (answers(absorbed) != expected) return "a snapshot does not give the answers of what it was made from";
  return {};
}

// A snapshot's frame: the first line, eight bytes of checksum.
inline constexpr std::string_view magic = "Hustings snapshot 4\n";

inline std::string framed(std::string_view body) {
  hustings::ByteWriter out;
  out.raw(magic);
  out.number(hustings::hash_bytes(body));
  out.raw(body);
  return out.take();
}

// The input is a snapshot, whose checksum is put right, or the body of one.
inline std::string check_snapshot(std::string_view data) {
  if (data.substr(0, magic.size()) == magic) data.remove_prefix(std::min(data.size(), magic.size() + 8));
  hustings::Session session(now), again(now);
  read(session, "id,text,user_id,screen_name,created_at\n1,so #VoteLabour,7,InventedGardener01,2017-05-01\n", 1'000);
  const std::string before = answers(session);
  if (!session.absorb(framed(data)).empty()) {
    return answers(session) == before ? std::string() : "a refused snapshot has changed something";
  }
  const std::string after = answers(session);
  if (!again.absorb(session.snapshot()).empty()) return "a session's own snapshot was refused";
  if (answers(again) != after) return "a snapshot does not give the answers of what it was made from";
  return {};
}

}  // namespace fuzz
