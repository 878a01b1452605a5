#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <nlohmann/json.hpp>
#include <string>

#include "analysis/preview.h"
#include "analysis/session.h"
#include "automation/evidence_model.h"
#include "exports/values.h"

// The core as JavaScript sees it; web/shared/core.d.ts says what each call means.

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

std::string error_json(const std::string& sentence) { return nlohmann::ordered_json{{"error", sentence}}.dump(); }

class JsSession {
 public:
  // Numbers come as double: JavaScript's, exact to 2^53.
  explicit JsSession(double now) : session_(static_cast<hustings::Seconds>(now)) {}

  bool open(const std::string& name, double bytes, bool compressed) {
    return session_.open(name, static_cast<std::uint64_t>(bytes), 0, compressed);
  }
  void open_part(const std::string& name, double bytes, double begin) {
    session_.open(name, static_cast<std::uint64_t>(bytes), static_cast<std::uint64_t>(begin));
  }
  void open_container(const std::string& name, double bytes, const std::string& kind) {
    session_.open_container(name, static_cast<std::uint64_t>(bytes), kind);
  }
  void close_container() { session_.close_container(); }
  std::string preview_table(std::size_t size) const { return hustings::table_preview_json(written(size)); }
  std::string read_as(const std::string& settings_json) {
    const auto settings = hustings::parse_settings(settings_json);
    if (settings) session_.read_as(*settings);
    return settings.error;
  }
  void forget_refused(const std::string& name, double bytes) {
    session_.forget_refused(name, static_cast<std::uint64_t>(bytes));
  }
  void fault(const std::string& problem) { session_.fault(problem); }
  val buffer(std::size_t size) {
    buffer_.resize(size);
    return val(typed_memory_view(size, buffer_.data()));
  }
  bool feed(std::size_t size) { return session_.feed(written(size)); }
  bool reads_by_lines() const { return session_.reads_by_lines(); }
  void close() { session_.close(); }

  std::string report(const std::string& settings_json, JsSession* other) {
    const auto settings = hustings::parse_settings(settings_json);
    return settings ? session_.report(*settings, other ? &other->session_ : nullptr) : error_json(settings.error);
  }
  double advance(const std::string& settings_json, std::size_t replicates, JsSession* other) {
    const auto settings = hustings::parse_settings(settings_json);
    if (!settings || !settings->intervals) return 0;
    return static_cast<double>(session_.advance(*settings, replicates, other ? &other->session_ : nullptr));
  }
  double seek(const std::string& settings_json) {
    const auto settings = hustings::parse_settings(settings_json);
    return settings ? session_.seek(*settings) : 1;
  }
  std::string lexicon(const std::string& settings_json) const {
    const auto settings = hustings::parse_settings(settings_json);
    if (!settings) return error_json(settings.error);
    const std::string file = hustings::to_json(settings->lexicon).dump(2);
    const auto read_again = hustings::parse_lexicon(file, "");
    return read_again ? file : error_json(read_again.error);
  }
  std::string accounts(const std::string& settings_json, const std::string& query_json) {
    const auto settings = hustings::parse_settings(settings_json);
    const auto query = hustings::parse_accounts_query(query_json);
    if (!settings) return error_json(settings.error);
    return query ? session_.accounts(*settings, *query) : error_json(query.error);
  }

  std::string account(const std::string& settings_json, const std::string& name) {
    const auto settings = hustings::parse_settings(settings_json);
    return settings ? session_.account(*settings, name) : error_json(settings.error);
  }
  std::string evidence_model() const { return hustings::evidence_words().dump(); }
  void collect(const std::string& ids_json) {
    std::vector<std::uint64_t> ids;
    for (const auto& id : hustings::parse_shallow_json(ids_json)) {
      const auto number = id.is_string() ? hustings::parse_digits(id.get<std::string>()) : std::nullopt;
      if (number) ids.push_back(*number);
    }
    session_.collect(std::move(ids));
  }
  std::string collected() const { return session_.collected(); }

  val snapshot() {
    snapshot_ = session_.snapshot();
    return val(typed_memory_view(snapshot_.size(), reinterpret_cast<const unsigned char*>(snapshot_.data())));
  }
  std::string absorb(std::size_t size) { return session_.absorb(written(size)); }

 private:
  std::string_view written(std::size_t size) const {
    return {reinterpret_cast<const char*>(buffer_.data()), std::min(size, buffer_.size())};
  }

  hustings::Session session_;
  std::vector<unsigned char> buffer_;
  std::string snapshot_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(session) {
  emscripten::class_<JsSession>("Session")
      .constructor<double>()
      .function("open", &JsSession::open)
      .function("openPart", &JsSession::open_part)
      .function("openContainer", &JsSession::open_container)
      .function("closeContainer", &JsSession::close_container)
      .function("previewTable", &JsSession::preview_table)
      .function("readAs", &JsSession::read_as)
      .function("forgetRefused", &JsSession::forget_refused)
      .function("fault", &JsSession::fault)
      .function("buffer", &JsSession::buffer)
      .function("feed", &JsSession::feed)
      .function("readsByLines", &JsSession::reads_by_lines)
      .function("close", &JsSession::close)
      .function("report", &JsSession::report, emscripten::allow_raw_pointers())
      .function("seek", &JsSession::seek)
      .function("advance", &JsSession::advance, emscripten::allow_raw_pointers())
      .function("lexicon", &JsSession::lexicon)
      .function("accounts", &JsSession::accounts)
      .function("account", &JsSession::account)
      .function("evidenceModel", &JsSession::evidence_model)
      .function("collect", &JsSession::collect)
      .function("collected", &JsSession::collected)
      .function("snapshot", &JsSession::snapshot)
      .function("absorb", &JsSession::absorb);
}
