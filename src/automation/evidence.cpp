#include "automation/evidence.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hustings {
namespace {

// The points of signals that can have any; nothing if none of them is judged.
template <class Join>
std::optional<double> points_of(const std::vector<SignalModel>& models, const Signals& signals, std::size_t author,
                                Join join) {
  double points = 0;
  bool judged = false;
  for (const SignalModel& model : models) {
    if (model.most == 0) continue;
    const float value = signals(author, model.measure);
    if (std::isnan(value)) continue;
    judged = true;
    points = join(points, model.points(value));
  }
  return judged ? std::optional(points) : std::nullopt;
}

std::optional<double> points_of(const FamilyModel& family, const Signals& signals, std::size_t author) {
  const auto larger = [](double a, double b) { return std::max(a, b); };
  const auto points = family.largest ? points_of(family.signals, signals, author, larger)
                                     : points_of(family.signals, signals, author, std::plus<>());
  return points ? std::optional(std::min(*points, family.points)) : std::nullopt;
}

double to_a_tenth(double points) { return std::round(points * 10) / 10; }

// Adds up the families' points.
class Weighing {
 public:
  explicit Weighing(const EvidenceModel& model) : model_(model) {}

  void add(const FamilyModel& family, const std::optional<double>& points) {
    if (!points) return;
    judged_ += family.points;
    sum_ += *points;
    families_ += family.points > 0 && *points >= model_.part_of_family * family.points;
  }

  Standing standing(double against) const {
    Standing standing;
    const double score = to_a_tenth(std::max(0.0, sum_ - against));
    const double most = model_.most_points(), completeness = most > 0 ? judged_ / most : 0;
    standing.score = static_cast<float>(score);
    standing.completeness = static_cast<float>(completeness);
    if (completeness == 0 || completeness < model_.least_completeness) return standing;
    const bool strong = score >= model_.strong && families_ >= model_.fewest_families;
    standing.grade = strong ? Grade::strong : score >= model_.some ? Grade::some : Grade::few;
    return standing;
  }

 private:
  const EvidenceModel& model_;
  double sum_ = 0, judged_ = 0;
  std::size_t families_ = 0;
};

double points_against(const EvidenceModel& model, const Signals& signals, std::size_t author) {
  return std::min(model.most_against, points_of(model.against, signals, author, std::plus<>()).value_or(0));
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
    evidence.families.push_back(points_of(family, signals, author));
    weighing.add(family, evidence.families.back());
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
