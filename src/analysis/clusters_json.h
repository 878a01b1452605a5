#pragma once
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "analysis/names.h"
#include "analysis/report.h"
#include "coordination/search.h"

namespace hustings {

// What the search for accounts in step has found, for the report and the account sheets. The search must be done.
class ClustersJson {
 public:
  ClustersJson(const ReportSources& sources, const AccountNames& names);

  nlohmann::ordered_json coordination() const;  // the report's "coordination"
  nlohmann::ordered_json clusters() const;      // the report's "clusters"
  // The cluster of an author with its strongest partners: a sheet's "cluster"; null if it is in none.
  nlohmann::ordered_json cluster_of(std::uint32_t author) const;

 private:
  // A thing, and the deeds by which a cluster's members did it in step, by time.
  struct Shared {
    Trace trace;
    std::vector<Deed> deeds;
    std::uint32_t accounts = 0;
  };

  void gather_shared();
  nlohmann::ordered_json trace_json(const TraceFindings& of_trace) const;
  nlohmann::ordered_json chance() const;
  nlohmann::ordered_json strongest() const;
  nlohmann::ordered_json edge_json(const Edge& edge) const;
  nlohmann::ordered_json cluster(std::uint32_t number) const;
  nlohmann::ordered_json traces_of(std::uint32_t number) const;
  nlohmann::ordered_json things_of(std::uint32_t number) const;
  nlohmann::ordered_json thing(const Shared& shared) const;
  nlohmann::ordered_json thing_name(const Shared& shared) const;
  nlohmann::ordered_json parties_of(std::uint32_t number) const;
  nlohmann::ordered_json officials_of(std::uint32_t number) const;
  nlohmann::ordered_json grades_of(const Cluster& cluster) const;
  nlohmann::ordered_json members_of(const Cluster& cluster) const;
  nlohmann::ordered_json moment(std::uint32_t time, bool is_named) const;

  const ReportSources& in_;
  const AccountNames& names_;
  const CoordinationSearch& search_;
  std::vector<std::vector<Shared>> shared_;  // by number of the cluster, from 1; those with most accounts first
};

}  // namespace hustings
