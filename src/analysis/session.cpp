#include "analysis/session.h"

#include <algorithm>
#include <atomic>
#include <nlohmann/json.hpp>

#include "analysis/account_sheet.h"
#include "analysis/inputs.h"
#include "analysis/report.h"
#include "text/entities.h"
#include "text/fold.h"

namespace hustings {
namespace {

// A snapshot is this, then a checksum of what follows, then the inputs and the table.
constexpr std::string_view snapshot_magic = "Hustings snapshot 4\n";

// Names of files that need not be looked into within an archive or a folder.
constexpr std::string_view media_endings[] = {".jpg", ".jpeg", ".png",  ".gif",   ".webp", ".svg",
                                              ".mp4", ".mov",  ".m4v",  ".webm",  ".mp3",  ".m4a",
                                              ".ts",  ".ico",  ".woff", ".woff2", ".css"};

// As what a member of a container is left alone for its name; empty if it is to be looked into.
std::string_view left_alone_by_name(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  const bool of_the_system = path.substr(0, 9) == "__MACOSX/" || path.find("/__MACOSX/") != std::string_view::npos ||
                             name.substr(0, 2) == "._" || name == ".DS_Store" || name == "Thumbs.db";
  if (of_the_system) return "system files";
  const std::string folded = fold_handle(name);
  for (const std::string_view ending : media_endings) {
    if (folded.size() > ending.size() && std::string_view(folded).substr(folded.size() - ending.size()) == ending) {
      return "pictures and videos";
    }
  }
  return {};
}

// Of which office document a zip archive with that member is the wrapping; empty for any other member.
std::string_view document_with(std::string_view path) {
  if (path == "xl/workbook.xml" || path == "xl/workbook.bin") {
    return "This is an Excel workbook. Open it in a spreadsheet program and save the table as CSV.";
  }
  if (path == "Index/Document.iwa") return "This is a document of Apple's Numbers or Pages. Export the table as CSV.";
  if (path == "word/document.xml") return "This is a Word document.";
  if (path == "META-INF/manifest.xml") {
    return "This is a document of LibreOffice or OpenOffice. If it is a spreadsheet, save the table as CSV.";
  }
  return {};
}

// The archive of whose owner the file may be: where it lies, without the folders that archives have within them.
// "a.zip/twitter-2022/data/tweets.js" is of "a.zip/twitter-2022".
std::string archive_of(std::string_view name) {
  const auto up = [&name] { name = name.substr(0, std::min(name.find_last_of('/'), name.size())); };
  if (name.find('/') == std::string_view::npos) return {};
  up();
  for (const std::string_view folder : {"tweets", "js", "csv", "data"}) {
    const std::string_view last = name.substr(name.find_last_of('/') + 1);
    if (last != folder) continue;
    if (last.size() == name.size()) return {};
    up();
  }
  return std::string(name);
}

// A number that nothing was read under before.
std::uint64_t new_reading() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

std::string to_text(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

Session::Session(Seconds now) : now_(now), reading_(new_reading()) {}

// A new input in the innermost container, after which reading goes on.
Input& Session::begin_input(std::string_view name, std::uint64_t size, std::uint64_t begin) {
  auto input = std::make_unique<Input>();
  if (!containers_.empty()) input->within = containers_.back().input->name;
  input->name = input->within.empty() ? std::string(name) : input->within + "/" + std::string(name);
  input->size = size;
  input->begin = input->end = begin;
  input->date_key = input->name + "\n" + std::to_string(size);
  parts_.push_back(std::move(input));
  return *parts_.back();
}

void Session::forget_refused(std::string_view name, std::uint64_t size) {
  const auto was_refused = [&](const std::unique_ptr<Input>& known) {
    return known->name == name && known->size == size && !known->verdict.empty();
  };
  const auto refused = std::find_if(parts_.begin(), parts_.end(), was_refused);
  if (refused != parts_.end() && !is_open_ && containers_.empty()) parts_.erase(refused);
  forget_answers();
}

ExportSink Session::sink(Input& input) {
  Origin origin{input.date_key, archive_};
  return {input,
          [this, origin, &input](const Tweet& tweet) mutable {
            origin.offset = reader_begin_ + input.record_begin;
            if (is_collecting_) take_if_wanted(tweet);
            else table_.add(tweet, now_, origin);
          },
          [this, origin](const Profile& profile) {
            const Seconds told = profile.seen.value_or(seen_.value_or(0));
            const Seconds seen = told <= now_ ? std::max(told, Seconds{0}) : 0;
            const auto time = static_cast<std::uint32_t>(seen);
            if (profile.archive_owner) table_.add_owner(profile.account, time, origin.archive);
            else table_.add_profile(profile.account, time);
          },
          now_};
}

bool Session::open(std::string_view name, std::uint64_t size, std::uint64_t begin, bool compressed) {
  if (is_open_) close();
  is_open_ = true;
  is_compressed_ = compressed;
  head_.clear();
  Input& input = begin_input(name, size, begin);
  archive_ = archive_of(input.name);
  reader_begin_ = begin;
  if (begin > 0) reader_ = continue_lines(sink(input));
  if (containers_.empty()) return true;
  if (const auto document = document_with(name); !document.empty()) containers_.back().document = document;
  const std::string_view kind = left_alone_by_name(name);
  if (!kind.empty()) input.refuse(kind, "It is left alone within an archive or a folder.");
  return kind.empty();
}

bool Session::feed(std::string_view chunk) {
  if (!is_open_ || (is_collecting_ && left_to_collect_ == 0)) return false;
  Input& input = *parts_.back();
  if (!input.verdict.empty()) return false;
  const std::uint64_t room = room_to_unpack();
  const bool fits = chunk.size() <= room;
  if (!fits) {
    chunk = chunk.substr(0, static_cast<std::size_t>(room));
    if (input.problems.count(Problem::unpacks_too_large) == 0) input.note(Problem::unpacks_too_large, 0);
  }
  for (Container& container : containers_) container.unpacked += chunk.size();
  input.end += chunk.size();
  forget_answers();
  if (reader_) {
    reader_->feed(chunk);
    return fits && !(is_collecting_ && left_to_collect_ == 0);
  }
  head_.append(chunk);
  return (head_.size() < head_size || recognise_head()) && fits;
}

// How many more bytes may come out of the input and the containers around it before it is a bomb.
std::uint64_t Session::room_to_unpack() const {
  const Input& input = *parts_.back();
  std::uint64_t room = UINT64_MAX;
  const auto limit = [&room](std::uint64_t packed, std::uint64_t unpacked) {
    if (packed != 0) room = std::min(room, most_unpacked(packed) - std::min(unpacked, most_unpacked(packed)));
  };
  if (is_compressed_) limit(input.size, input.end);
  for (const Container& container : containers_) limit(container.input->size, container.unpacked);
  return room;
}

// Chooses the reader from the first bytes, as many however they came, and gives it all so far. False if it is no tweet
// export.
bool Session::recognise_head() {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  Input& input = *parts_.back();
  std::string_view looked_at = std::string_view(head_).substr(0, head_size);
  const std::size_t mark = looked_at.substr(0, 3) == byte_order_mark ? byte_order_mark.size() : 0;
  looked_at.remove_prefix(mark);
  reader_begin_ = mark;
  reader_ = recognise(looked_at, sink(input), columns_);
  if (!reader_) {
    input.end = input.begin + mark + looked_at.size();
    return false;
  }
  reader_->feed(std::string_view(head_).substr(mark));
  std::string().swap(head_);
  return true;
}

bool Session::reads_by_lines() const {
  return reader_ && reader_->reads_by_lines() && (parts_.back()->tweets > 0 || parts_.back()->profiles > 0);
}

void Session::close(std::string_view sha256) {
  if (!is_open_) return;
  is_open_ = false;
  forget_answers();
  Input& input = *parts_.back();
  input.sha256 = sha256;
  const bool faulty = !input.problems.empty();
  if (!reader_ && input.verdict.empty() && !(faulty && head_.empty())) recognise_head();
  if (reader_) reader_->finish();
  reader_.reset();
  if (input.size == 0) input.size = input.end;  // of a stream, the size is known only now
  if (!containers_.empty() && input.begin == 0) leave_alone(containers_.back());
}

// A member of a container that is no tweet export is counted there, and forgotten.
void Session::leave_alone(Container& container) {
  const Input& input = *parts_.back();
  if (input.verdict.empty()) {
    ++container.files;
  } else {
    ++container.input->left_alone[input.kind];
    parts_.pop_back();
  }
}

void Session::open_container(std::string_view name, std::uint64_t size, std::string_view kind) {
  if (is_open_) close();
  Input& input = begin_input(name, size, 0);
  input.container = kind;
  containers_.push_back({&input});
}

void Session::close_container(std::string_view sha256) {
  if (is_open_) close();
  if (containers_.empty()) return;
  forget_answers();
  const Container container = containers_.back();
  containers_.pop_back();
  container.input->sha256 = sha256;
  if (!containers_.empty()) containers_.back().files += container.files;
  if (container.files > 0 || !container.input->problems.empty()) return;
  if (!containers_.empty()) {
    ++containers_.back().input->left_alone["archives"];
    parts_.pop_back();  // all that came after it is gone already
    return;
  }
  if (!container.document.empty()) {
    return container.input->refuse("other files", std::string(container.document) + std::string(accepted_exports));
  }
  std::string sentence = "None of its files is a tweet export";
  const char* before = ": it holds ";
  for (const auto& [kind, count] : container.input->left_alone) {
    sentence.append(before).append(kind).append(" (").append(std::to_string(count)).append(")");
    before = ", ";
  }
  container.input->refuse("other files", sentence + "." + std::string(accepted_exports));
}

void Session::fault(std::string_view problem) {
  Input* const met_in = is_open_ ? parts_.back().get() : containers_.empty() ? nullptr : containers_.back().input;
  for (const Problem known : problems_of_unpacking) {
    if (met_in && problem_code(known) == problem) met_in->note(known, 0);
  }
}

void Session::forget_answers() {
  if (!index_) return;
  index_.reset();
  lifetime_.clear();
  for (Answer& answer : answers_) answer.analysis.reset();
  search_.reset();
  resampling_.reset();
  reading_ = new_reading();
}

const TweetIndex& Session::index() {
  if (index_) return *index_;
  DateOrders dates;
  for (const auto& part : parts_) dates[part->date_key].add(part->dates);
  index_ = std::make_unique<TweetIndex>(table_, dates, now_);
  lifetime_ = lifetime_rates(*index_);
  return *index_;
}

const Analysis& Session::analysis(const Settings& settings, std::size_t place) {
  Answer& answer = answers_[place];
  const TweetIndex& index = this->index();
  if (!answer.analysis || answer.counted_by != counted_by(settings)) {
    answer.analysis.reset();  // before the next one needs its memory
    answer.analysis = count(index, settings);
    answer.counted_by = counted_by(settings);
  }
  apply_rule(index, lifetime_, settings, *answer.analysis);
  return *answer.analysis;
}

// With all that was asked for beyond counts.
const Analysis& Session::deepened_analysis(const Settings& settings) {
  analysis(settings, 0);
  Analysis& analysis = *answers_[0].analysis;
  if (settings.clusters) {
    while (seek(settings) < 1) {
    }
  }
  analysis.in_step = settings.clusters ? search_ : nullptr;
  if (settings.evidence) weigh_evidence(index(), settings, analysis);
  return analysis;
}

// The search for these settings, as far as it has got.
CoordinationSearch& Session::search(const Settings& settings) {
  if (search_ && searched_by_ == searched_by(settings)) return *search_;
  if (answers_[0].analysis) answers_[0].analysis->in_step = answers_[0].analysis->signals_in_step = nullptr;
  search_.reset();  // before the next one needs its memory
  const TimeSpan span = analysis(settings, 0).window.span;
  search_ = std::make_shared<CoordinationSearch>(index(), span, settings.coordination);
  searched_by_ = searched_by(settings);
  return *search_;
}

double Session::seek(const Settings& settings) { return search(settings).step(); }

// The session whose files are compared, or none.
Session* Session::compared_session(Session* other) const {
  return other && other != this && !other->parts_.empty() ? other : nullptr;
}

// The bootstrap for these settings, as far as it has got.
Resampling& Session::resampling(const Settings& settings, Session* other) {
  other = compared_session(other);
  const std::string wanted = resampled_by(settings) + (other ? "with " + std::to_string(other->reading_) : "");
  const bool is_enough =
      resampling_ && resampling_->replicates() <= settings.replicates;  // those beyond cannot be undone
  if (is_enough && resampled_by_ == wanted) return *resampling_;
  resampling_.reset();
  const Sample first = {index(), analysis(settings, 0)};
  if (other || settings.second) {
    const Settings& settings_of_second = settings.second ? *settings.second : settings;
    Session& of_second = other ? *other : *this;
    const Sample second = {of_second.index(), of_second.analysis(settings_of_second, 1)};
    resampling_.emplace(first, &second, settings.seed);
  } else {
    resampling_.emplace(first, nullptr, settings.seed);
  }
  resampled_by_ = wanted;
  return *resampling_;
}

std::size_t Session::advance(const Settings& settings, std::size_t replicates, Session* other) {
  Resampling& resampling = this->resampling(settings, other);
  resampling.run(std::min(replicates, settings.replicates - std::min(settings.replicates, resampling.replicates())));
  return resampling.replicates();
}

std::vector<Input> Session::inputs() const {
  std::vector<Input> parts;
  for (const auto& part : parts_) parts.push_back(*part);
  return join_parts(std::move(parts));
}

std::string Session::report(const Settings& settings, Session* other) {
  other = compared_session(other);
  if (settings.intervals) advance(settings, settings.replicates, other);
  const Resampling* const resampling = settings.intervals ? &*resampling_ : nullptr;
  const TweetIndex& index = this->index();
  const Analysis& of_first = deepened_analysis(settings);
  if (settings.accounts > 0) measure(index, *answers_[0].analysis);
  const std::vector<Input> inputs = this->inputs();
  ReportSources sources{index, settings, of_first, lifetime_, inputs, table_.duplicates(), resampling};
  if (!other && !settings.second) return to_text(report_json(sources));

  Session& of_second = other ? *other : *this;
  const Settings& settings_of_second = settings.second ? *settings.second : settings;
  const TweetIndex& second_index = of_second.index();
  const Analysis& second_analysis = of_second.analysis(settings_of_second, 1);
  const std::vector<Input> second_inputs = of_second.inputs();
  const ReportSources second{second_index,    settings_of_second,
                             second_analysis, of_second.lifetime_,
                             second_inputs,   of_second.table_.duplicates(),
                             resampling,      1};
  sources.second = &second;
  return to_text(report_json(sources));
}

std::string Session::accounts(const Settings& settings, const AccountsTable::Query& query) {
  const TweetIndex& index = this->index();
  const Analysis& analysis = deepened_analysis(settings);
  measure(index, *answers_[0].analysis);
  return to_text(AccountsTable(index, settings, analysis, lifetime_, AccountsTable::every).page(query));
}

std::string Session::account(Settings settings, std::string_view name) {
  settings.evidence = true;
  const TweetIndex& index = this->index();
  const Analysis& analysis = deepened_analysis(settings);
  measure(index, *answers_[0].analysis);
  const std::vector<Input> inputs = this->inputs();
  const auto sheet = account_sheet({index, settings, analysis, lifetime_, inputs, table_.duplicates()}, name);
  return to_text(sheet ? *sheet : nlohmann::ordered_json{{"error", sheet.error}});
}

void Session::collect(std::vector<std::uint64_t> tweet_ids) {
  is_collecting_ = true;
  for (const std::uint64_t id : tweet_ids) left_to_collect_ += collected_.emplace(id, std::nullopt).second;
}

void Session::take_if_wanted(const Tweet& tweet) {
  const auto wanted = collected_.find(tweet.id);
  if (wanted == collected_.end() || wanted->second) return;
  std::string decoded;
  wanted->second = decode_entities(tweet.text, decoded);
  --left_to_collect_;
}

std::string Session::collected() const {
  nlohmann::ordered_json found = nlohmann::ordered_json::object();
  for (const auto& [id, tweet] : collected_) {
    if (tweet) found[std::to_string(id)] = {{"text", *tweet}};
  }
  return to_text(found);
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

// Takes into the outermost container what another session met in the same one, of which it read other members.
void Session::take_from_same_container(std::vector<std::unique_ptr<Input>>& parts) {
  Container& container = containers_.front();
  Input& here = *container.input;
  const auto is_same = [&here](const auto& part) {
    return part->name == here.name && part->container == here.container;
  };
  const std::string within = here.name + "/";
  for (const auto& part : parts) {
    if (is_same(part)) here.append(*part);
    const bool is_export = part->container.empty() && part->verdict.empty();
    if (is_export && part->name.compare(0, within.size(), within) == 0) ++container.files;
  }
  parts.erase(std::remove_if(parts.begin(), parts.end(), is_same), parts.end());
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
  if (!containers_.empty()) take_from_same_container(parts);
  // Inputs and containers that are open stay the last parts.
  parts_.insert(parts_.begin(), std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
  forget_answers();
  return {};
}

}  // namespace hustings
