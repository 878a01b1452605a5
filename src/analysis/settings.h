#pragma once
#include <cstddef>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "automation/evidence_model.h"
#include "automation/high_frequency.h"
#include "coordination/traces.h"
#include "exports/reader.h"
#include "parties/counting.h"
#include "parties/lexicon.h"
#include "parties/tally.h"
#include "text/result.h"
#include "text/time.h"

namespace hustings {

// Whose handles and ids a report names; the others become "account 1", "account 2" … in report order.
enum class Handles : std::uint8_t { hidden, over_5000, all };  // over_5000: followers

// Everything a question can be asked with. A plain value: the same settings give the same numbers everywhere.
struct Settings {
  // What is counted.
  Lexicon lexicon;
  std::string lexicon_json;  // as given (a name, a lexicon, or one with changes), for repeating the settings
  bool lexicon_changed = false;
  std::optional<WrittenTime> from;  // inclusive
  std::optional<WrittenTime> to;    // exclusive, but a bare date includes that day
  std::string from_text, to_text;   // as written
  std::string time_zone = "UTC";    // or an offset, "+01:00": where days begin
  Seconds utc_offset = 0;
  CountingRule rule = CountingRule::mention;
  Voices voices = Voices::tweets;
  Kinds tweets = Kinds::all;
  bool count_against = false;  // hashtags against a party count as talk of it
  std::optional<Step> step;    // of time series; nothing: chosen by the length of the window

  // The study's rule.
  double per_day = 50;  // threshold
  Denominator denominator = Denominator::tracked;
  double sampling = 1;              // which part of all matching tweets the export holds
  double false_positives = 0.0146;  // of the rule: Kreil's count of verified accounts, docs/method.md
  double least_true_positives = 0.5, most_true_positives = 0.9;

  // The evidence score.
  EvidenceModel model = usual_evidence_model();
  std::string model_changes = "{}";  // as given

  // How accounts in step are looked for.
  CoordinationRule coordination;

  // What is computed beyond counts.
  bool evidence = false;
  bool clusters = false;
  bool intervals = false;
  std::size_t replicates = 1000;  // of the bootstrap
  std::uint64_t seed = 1;
  std::shared_ptr<const Settings> second;  // of a comparison: these settings with some of them changed; or none
  std::string compare_json = "null";       // what is changed, as given

  // What is shown.
  Handles handles = Handles::all;
  std::size_t accounts = 1000;  // how many the report lists
  std::size_t hashtags = 1000;
  // Used when a file is opened, not by questions:
  ColumnNames columns;          // of tables in no known layout
  std::optional<Seconds> seen;  // when profiles looked as described, where an export does not say
  std::string seen_text;        // as written
};

// JSON from outside, if it is nested no deeper than settings ever are: what is deeper the JSON library could not write
// or copy. Discarded (is_discarded()) if it is not, or is no JSON.
nlohmann::ordered_json parse_shallow_json(std::string_view text);

// Reads a settings file or message: a JSON object with any of the members that docs/report.schema.json describes under
// "settings"; what is absent keeps its default. An unknown member is an error.
Result<Settings> parse_settings(std::string_view json);

// The settings in full, as parse_settings() reads them.
nlohmann::ordered_json to_json(const Settings& settings);

std::string_view name_of(CountingRule rule);
std::string_view name_of(Denominator denominator);
std::string_view name_of(Step step);

// Of the settings, all that Analysis::count() depends on: where it is the same, so are the counts.
std::string counted_by(const Settings& settings);
// All that the accounts in step depend on.
std::string searched_by(const Settings& settings);
// All that intervals depend on, but for the number of replicates.
std::string resampled_by(const Settings& settings);

}  // namespace hustings
