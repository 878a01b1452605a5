#include "analysis/session.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/inputs.h"
#include "analysis/report.h"

namespace hustings {
namespace {

// A snapshot is this, then a checksum of what follows, then the inputs and the table.
constexpr std::string_view snapshot_magic = "Hustings snapshot 1\n";

std::string to_text(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

void Session::open(std::string_view name, std::uint64_t size, std::uint64_t begin) {
  if (is_open_) close();
  is_open_ = true;
  head_.clear();
  parts_.push_back(std::make_unique<Input>());
  Input& input = *parts_.back();
  input.name = name;
  input.size = size;
  input.begin = input.end = begin;
  if (begin > 0) reader_ = continue_lines({input, [this](const Tweet& tweet) { table_.add(tweet, now_); }});
}

bool Session::feed(std::string_view chunk) {
  if (!is_open_) return false;
  Input& input = *parts_.back();
  if (!input.verdict.empty()) return false;
  input.end += chunk.size();
  forget_answers();
  if (reader_) {
    reader_->feed(chunk);
    return true;
  }
  head_.append(chunk);
  return head_.size() < head_size || recognise_head();
}

// Chooses the reader from the first bytes, as many however they came, and gives it all so far. False if it is no tweet
// export.
bool Session::recognise_head() {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  Input& input = *parts_.back();
  std::string_view looked_at = std::string_view(head_).substr(0, head_size);
  const std::size_t mark = looked_at.substr(0, 3) == byte_order_mark ? byte_order_mark.size() : 0;
  looked_at.remove_prefix(mark);
  reader_ = recognise(looked_at, {input, [this](const Tweet& tweet) { table_.add(tweet, now_); }});
  if (!reader_) {
    input.end = input.begin + mark + looked_at.size();
    return false;
  }
  reader_->feed(std::string_view(head_).substr(mark));
  std::string().swap(head_);
  return true;
}

void Session::close(std::string_view sha256) {
  if (!is_open_) return;
  is_open_ = false;
  forget_answers();
  Input& input = *parts_.back();
  input.sha256 = sha256;
  input.size = std::max(input.size, input.end);  // of a stream, the size is known only now
  if (!reader_ && input.verdict.empty()) recognise_head();
  if (reader_) reader_->finish();
  reader_.reset();
}

void Session::forget_answers() {
  index_.reset();
  analysis_.reset();
}

const TweetIndex& Session::index() {
  if (!index_) index_ = std::make_unique<TweetIndex>(table_);
  return *index_;
}

const Analysis& Session::analysis(const Settings& settings) {
  if (!analysis_ || counted_by_ != counted_by(settings)) {
    analysis_ = count(index(), settings);
    counted_by_ = counted_by(settings);
  }
  apply_rule(index(), settings, *analysis_);
  return *analysis_;
}

std::string Session::report(const Settings& settings) {
  std::vector<Input> parts;
  for (const auto& part : parts_) parts.push_back(*part);
  return to_text(report_json({index(), settings, analysis(settings), join_parts(std::move(parts)), table_.duplicates()}));
}

std::string Session::accounts(const Settings& settings, const AccountsTable::Query& query) {
  return to_text(AccountsTable(index(), settings, analysis(settings), AccountsTable::every).page(query));
}

std::string Session::snapshot() const {
  ByteWriter out;
  out.raw(snapshot_magic);
  out.number(std::uint64_t{0});  // the checksum's place
  const std::size_t body = out.view().size();
  out.number(static_cast<std::uint32_t>(parts_.size()));
  for (const auto& part : parts_) part->write(out);
  table_.write(out);
  ByteWriter checksum;
  checksum.number(hash_bytes(out.view().substr(body)));
  std::string snapshot = out.take();
  snapshot.replace(body - checksum.view().size(), checksum.view().size(), checksum.view());
  return snapshot;
}

std::string Session::absorb(std::string_view snapshot) {
  const std::string damaged = "This is not a complete snapshot of this version of Hustings; nothing of it was used.";
  if (snapshot.substr(0, snapshot_magic.size()) != snapshot_magic) return damaged;
  ByteReader in(snapshot.substr(snapshot_magic.size()));
  const auto checksum = in.number<std::uint64_t>();
  if (!in.ok() || checksum != hash_bytes(in.rest())) return damaged;
  std::vector<std::unique_ptr<Input>> parts;
  for (auto left = in.number<std::uint32_t>(); left > 0; --left) {
    parts.push_back(std::make_unique<Input>());
    if (!parts.back()->read(in)) return damaged;
  }
  if (!table_.read(in)) return damaged;
  // An input that is being read stays the last part.
  parts_.insert(is_open_ ? parts_.end() - 1 : parts_.end(), std::make_move_iterator(parts.begin()),
                std::make_move_iterator(parts.end()));
  forget_answers();
  return {};
}

}  // namespace hustings
