#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "simulation/election.h"

// An invented election as JavaScript sees it; web/shared/core.d.ts says what each call means.

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

class JsSimulation {
 public:
  explicit JsSimulation(const std::string& scenario_json) {
    const auto scenario = hustings::simulation::parse_scenario(scenario_json);
    if (scenario) election_.emplace(*scenario);
    error_ = scenario.error;
  }
  val next() {
    piece_.clear();
    if (election_) election_->next(piece_);
    return val(typed_memory_view(piece_.size(), reinterpret_cast<const unsigned char*>(piece_.data())));
  }
  std::string truth() const {
    return election_ ? election_->truth() : nlohmann::ordered_json{{"error", error_}}.dump();
  }

 private:
  std::optional<hustings::simulation::Election> election_;
  std::string error_, piece_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(simulation) {
  emscripten::class_<JsSimulation>("Simulation")
      .constructor<std::string>()
      .function("next", &JsSimulation::next)
      .function("truth", &JsSimulation::truth);
}
