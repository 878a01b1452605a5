#include "automation/evidence_model.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "automation/evidence_text.h"

namespace hustings {
namespace {

using nlohmann::ordered_json;

SignalModel signal_of(const ordered_json& json) {
  SignalModel signal;
  signal.id = json["id"];
  signal.measure = *find_measure(json.value("measure", signal.id));
  signal.most = json["most"];
  for (const auto& step : json["steps"]) signal.steps.push_back({step[0], step[1]});
  return signal;
}

FamilyModel family_of(const ordered_json& json) {
  FamilyModel family;
  family.id = json["id"];
  family.points = json["points"];
  family.largest = json["combine"] == "largest";
  for (const auto& signal : json["signals"]) family.signals.push_back(signal_of(signal));
  return family;
}

EvidenceModel model_of(const ordered_json& json) {
  EvidenceModel model;
  for (const auto& family : json["families"]) model.families.push_back(family_of(family));
  for (const auto& signal : json["against"]) model.against.push_back(signal_of(signal));
  model.most_against = json["most_against"];
  const auto& grades = json["grades"];
  model.some = grades["some"];
  model.strong = grades["strong"];
  model.fewest_families = grades["families"];
  model.part_of_family = grades["part_of_family"];
  model.least_completeness = grades["least_completeness"];
  return model;
}

// Where the points stand that a change names; nullptr if nothing has that name.
double* find_family(EvidenceModel& model, const std::string& id) {
  for (FamilyModel& family : model.families) {
    if (family.id == id) return &family.points;
  }
  return nullptr;
}

double* find_signal(EvidenceModel& model, const std::string& id) {
  for (FamilyModel& family : model.families) {
    for (SignalModel& signal : family.signals) {
      if (signal.id == id) return signal.steps.empty() ? nullptr : &signal.most;  // described only
    }
  }
  for (SignalModel& signal : model.against) {
    if (signal.id == id) return &signal.most;
  }
  return nullptr;
}

// The end of a sentence, or nothing.
std::string set_points(double* points, const std::string& id, const ordered_json& value) {
  if (!points) return "names \"" + id + "\", which is no sign of automation that can have points";
  if (!value.is_number() || !(value >= 0) || !(value <= 100)) return "must give \"" + id + "\" from 0 to 100 points";
  *points = value.get<double>();
  return {};
}

}  // namespace

double SignalModel::points(double value) const {
  if (steps.empty() || most == 0) return 0;
  if (value <= steps.front().value) return most * steps.front().part;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const Step &from = steps[i - 1], &to = steps[i];
    if (value < to.value)
      return most * (from.part + (to.part - from.part) * (value - from.value) / (to.value - from.value));
  }
  return most * steps.back().part;
}

double EvidenceModel::most_points() const {
  double sum = 0;
  for (const FamilyModel& family : families) sum += family.points;
  return sum;
}

const ordered_json& evidence_words() {
  static const ordered_json json = ordered_json::parse(evidence_text);
  return json;
}

const EvidenceModel& usual_evidence_model() {
  static const EvidenceModel model = model_of(evidence_words());
  return model;
}

Result<EvidenceModel> change_evidence_model(const ordered_json& changes) {
  using Failure = Result<EvidenceModel>;
  EvidenceModel model = usual_evidence_model();
  const auto failure = [](const std::string& end) { return Failure::failure(end); };
  if (!changes.is_object()) return failure("must be an object, like {\"families\": {\"volume\": 20}}");
  for (const auto& [key, value] : changes.items()) {
    std::string error;
    if (key == "some" || key == "strong") {
      error = set_points(key == "some" ? &model.some : &model.strong, key, value);
    } else if ((key == "families" || key == "signals") && value.is_object()) {
      for (const auto& [id, points] : value.items()) {
        if (error.empty())
          error = set_points(key == "families" ? find_family(model, id) : find_signal(model, id), id, points);
      }
    } else {
      error = "has \"" + key + "\", which is not known or not of the right kind";
    }
    if (!error.empty()) return failure(error);
  }
  if (model.some > model.strong) return failure("asks more points for some signs than for strong ones");
  return model;
}

}  // namespace hustings
