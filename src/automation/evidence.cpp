#include "automation/evidence.h"

#include <algorithm>
#include <cmath>

namespace hustings {
namespace {

// Points of signals, and how many these signals could have had. Signals without points to have do not count.
struct Points {
  double had = 0, possible = 0;
};

Points points_of(const std::vector<SignalModel>& models, bool largest, const Signals& signals, std::size_t author) {
  Points points;
  for (const SignalModel& model : models) {
    if (model.most == 0) continue;
    const float value = signals(author, model.measure);
    if (std::isnan(value)) continue;
    const double had = model.points(value);
    points.had = largest ? std::max(points.had, had) : points.had + had;
    points.possible = largest ? std::max(points.possible, model.most) : points.possible + model.most;
  }
  return points;
}

Points points_of(const FamilyModel& family, const Signals& signals, std::size_t author) {
  const Points points = points_of(family.signals, family.largest, signals, author);
  return {std::min(points.had, family.points), std::min(points.possible, family.points)};
}

double to_a_tenth(double points) { return std::round(points * 10) / 10; }

// Adds up the families' points.
class Weighing {
 public:
  explicit Weighing(const EvidenceModel& model) : model_(model) {}

  void add(const FamilyModel& family, const Points& points) {
    sum_ += points.had;
    possible_ += points.possible;
    families_ += points.had > 0 && points.had >= model_.part_of_family * family.points;
  }

  Standing standing(double against) const {
    Standing standing;
    const double score = to_a_tenth(std::max(0.0, sum_ - against));
    const double most = model_.most_points(), completeness = most > 0 ? possible_ / most : 0;
    standing.score = static_cast<float>(score);
    standing.completeness = static_cast<float>(completeness);
    if (completeness == 0 || completeness < model_.least_completeness) return standing;
    const bool strong = score >= model_.strong && families_ >= model_.fewest_families;
    standing.grade = strong ? Grade::strong : score >= model_.some ? Grade::some : Grade::few;
    return standing;
  }

 private:
  const EvidenceModel& model_;
  double sum_ = 0, possible_ = 0;
  std::size_t families_ = 0;
};

double points_against(const EvidenceModel& model, const Signals& signals, std::size_t author) {
  return std::min(model.most_against, points_of(model.against, false, signals, author).had);
}

}  // namespace

std::string_view name_of(Grade grade) {
  constexpr std::string_view names[] = {"few", "some", "strong", ""};
  return names[static_cast<std::size_t>(grade)];
}

Evidence weigh(const EvidenceModel& model, const Signals& signals, std::size_t author) {
  Evidence evidence;
  Weighing weighing(model);
  for (const FamilyModel& family : model.families) {
    const Points points = points_of(family, signals, author);
    evidence.families.push_back(points.possible > 0 ? std::optional(points.had) : std::nullopt);
    weighing.add(family, points);
  }
  evidence.against = points_against(model, signals, author);
  evidence.standing = weighing.standing(evidence.against);
  return evidence;
}

std::vector<Standing> weigh_all(const EvidenceModel& model, const Signals& signals) {
  std::vector<Standing> standings(signals.authors());
  for (std::size_t author = 0; author < standings.size(); ++author) {
    Weighing weighing(model);
    for (const FamilyModel& family : model.families) weighing.add(family, points_of(family, signals, author));
    standings[author] = weighing.standing(points_against(model, signals, author));
  }
  return standings;
}

}  // namespace hustings
