#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "automation/signals.h"
#include "text/result.h"

namespace hustings {

// How a signal becomes points: at most `most`, of which `steps` give the part by value, linear between them and
// constant beyond the first and last.
struct SignalModel {
  std::string id;
  Measure measure = Measure::per_day;
  double most = 0;  // 0: it is described only
  struct Step {
    double value, part;
  };
  std::vector<Step> steps;  // by value, ascending

  double points(double value) const;
};

// Signals that say much the same, and so together have no more than `points`.
struct FamilyModel {
  std::string id;
  double points = 0;
  bool largest = false;  // the points of its largest signal; else the sum of all
  std::vector<SignalModel> signals;
};

// How the evidence score is made: evidence.json, as settings have changed it.
struct EvidenceModel {
  std::vector<FamilyModel> families;
  std::vector<SignalModel> against;  // what speaks against automation: its points are taken off
  double most_against = 0;
  double some = 0, strong = 0;      // scores from which there are some, or strong signs
  std::size_t fewest_families = 0;  // strong ones need so many families ...
  double part_of_family = 0;        // ... that each have such a part of their points
  double least_completeness = 0;    // below, an account is not judged

  double most_points() const;
};

// The model of evidence.json.
const EvidenceModel& usual_evidence_model();
// The file itself: what the model does not have are words for readers.
const nlohmann::ordered_json& evidence_words();

// The model with other points: {"families": {"volume": 20}, "signals": {"bursts": 0}, "some": 15, "strong": 45}.
Result<EvidenceModel> change_evidence_model(const nlohmann::ordered_json& changes);

}  // namespace hustings
