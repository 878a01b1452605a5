#pragma once
#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "automation/high_frequency.h"
#include "exports/reader.h"
#include "parties/lexicon.h"
#include "text/result.h"
#include "text/time.h"

namespace hustings {

// Whose handles and ids a report names; the others become "account 1", "account 2" … in report order.
enum class Handles : std::uint8_t { hidden, over_5000, all };  // over_5000: followers

// Everything a question can be asked with. A plain value: the same settings give the same numbers everywhere.
struct Settings {
  Lexicon lexicon;
  std::string lexicon_json;         // as given, a name or a whole lexicon, for repeating the settings
  std::optional<WrittenTime> from;  // inclusive
  std::optional<WrittenTime> to;    // exclusive, but a bare date includes that day
  std::string from_text, to_text;   // as written
  std::string time_zone = "UTC";    // or an offset, "+01:00": where days begin
  Seconds utc_offset = 0;
  double per_day = 50;              // threshold of the study's rule
  Denominator denominator = Denominator::tracked;
  Handles handles = Handles::all;
  std::size_t accounts = 1000;      // how many the report lists
  std::size_t hashtags = 1000;
  ColumnNames columns;              // of tables in no known layout; used when a file is opened, not by questions
};

// Reads a settings file or message: a JSON object with any of the members of Settings, named as in
// docs/report.schema.json under "settings"; what is absent keeps its default. An unknown member is an error.
Result<Settings> parse_settings(std::string_view json);

// The settings in full, as parse_settings() reads them.
nlohmann::ordered_json to_json(const Settings& settings);

}  // namespace hustings
