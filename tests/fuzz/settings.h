#pragma once
#include <nlohmann/json.hpp>

#include "checks.h"
#include "text/utf8.h"

// As checks.h, for what questions are asked with.
namespace fuzz {

inline bool is_sentence(const std::string& error) {
  return !error.empty() && error.back() == '.' && hustings::valid_utf8(error) == error;
}

inline bool is_json_text(const std::string& answer) { return nlohmann::json::accept(answer); }

// A session to ask: some tweets of a list's own hashtags and others.
inline void read_some(hustings::Session& session) {
  read(session,
       "id,text,user_id,screen_name,created_at\n1,so #VoteLabour,7,InventedGardener01,2017-05-01\n"
       "2,no #RedRose #bluewave,8,Quiet_Lighthouse_7,2017-05-02\n3,#GE2017 poll,7,InventedGardener01,2017-05-03\n",
       1'000);
}

// Answers are JSON; and settings, written out, mean the same.
inline std::string check_answers(const hustings::Settings& settings, const hustings::AccountsTable::Query& query) {
  const std::string written = to_json(settings).dump();
  const auto again = hustings::parse_settings(written);
  if (!again) return "settings as written were refused: " + again.error;
  if (to_json(*again).dump() != written) return "settings as written mean others";
  if (settings.replicates > 50) return {};  // takes long
  hustings::Session session(now), other(now);
  read_some(session);
  read_some(other);
  const std::string report = session.report(settings, &other);
  if (!is_json_text(report)) return "a report is no JSON";
  if (session.report(*again, &other) != report) return "settings as written give another report";
  const bool all_json = is_json_text(session.accounts(settings, query)) && is_json_text(session.account(settings, "7"));
  return all_json ? std::string() : "an answer about accounts is no JSON";
}

inline std::string check_list(const hustings::Lexicon& lexicon) {
  const std::string written = to_json(lexicon).dump();
  const auto again = hustings::parse_lexicon(written, "");
  if (!again) return "a list as written was refused: " + again.error;
  if (to_json(*again).dump() != written) return "a list as written means another";
  const auto settings = hustings::parse_settings("{\"lexicon\":" + written + "}");
  return settings ? check_answers(*settings, {}) : "a list was refused among settings: " + settings.error;
}

// The first byte says what the rest is: settings, a list of hashtags, or a question about accounts.
inline std::string check_settings(std::string_view data) {
  if (data.empty()) return {};
  const std::string_view json = data.substr(1);
  if (data[0] % 3 == 0) {
    const auto settings = hustings::parse_settings(json);
    if (settings) return check_answers(*settings, {});
    return is_sentence(settings.error) ? std::string() : "no sentence: " + settings.error;
  }
  if (data[0] % 3 == 1) {
    const auto lexicon = hustings::parse_lexicon(json, "");
    if (lexicon) return check_list(*lexicon);
    return is_sentence(lexicon.error) ? std::string() : "no sentence: " + lexicon.error;
  }
  const auto query = hustings::parse_accounts_query(json);
  if (query) return check_answers(settings(), *query);
  return is_sentence(query.error) ? std::string() : "no sentence: " + query.error;
}

}  // namespace fuzz
