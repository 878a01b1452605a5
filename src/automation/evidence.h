#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "automation/evidence_model.h"
#include "automation/signals.h"

namespace hustings {

// How strong the signs of automation of an account are. No verdict: see evidence.json for what the signs are worth.
enum class Grade : std::uint8_t { few, some, strong, not_judged };
inline constexpr Grade grades[] = {Grade::few, Grade::some, Grade::strong, Grade::not_judged};
std::string_view name_of(Grade grade);  // empty for not_judged

struct Standing {
  float score = 0;         // points, to a tenth
  float completeness = 0;  // which part of all points the known signals could have had
  Grade grade = Grade::not_judged;
};

// How an account comes to its standing.
struct Evidence {
  std::vector<std::optional<double>> families;  // points by family; nothing where none of its signals can be judged
  double against = 0;                           // points that speak against automation
  Standing standing;
};

// Missing values take from the completeness, never from the points of what is known.
Evidence weigh(const EvidenceModel& model, const Signals& signals, std::size_t author);
std::vector<Standing> weigh_all(const EvidenceModel& model, const Signals& signals);

}  // namespace hustings
