// Which local flows may be part of a way to a sink.
//
// Most flows of a program lead nowhere near the few sinks of one kind. Looking backward from the
// sinks, with paths, guards and call sites left aside, tells nearly all of them at the cost of one
// walk; only the rest is worth the exact search of `LinkGraph`.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/facts.h"

namespace bridgelint {

class SinkWays {
 public:
  /// `functions` must outlive the object.
  explicit SinkWays(const std::vector<FunctionSummary>& functions);

  /// The flows that may lead to a sink of a kind that is `wanted`: all that do, and some more.
  class Open {
   public:
    bool contains(const LocalFlow& flow) const;

   private:
    friend class SinkWays;
    const SinkWays* ways_ = nullptr;
    std::vector<bool> flows_;  ///< by number
  };
  Open to(const std::function<bool(const std::string& kind)>& wanted) const;

 private:
  /// Where data may be: an origin of a function's flows, or on the way between functions.
  enum class Spot : uint8_t {
    parameter,  ///< `detail` of the function `owner`
    call,       ///< what the call at site `detail` of `owner` gives back
    source,     ///< of the name `detail`, in `owner`
    variable,   ///< likewise, where it is read
    left,       ///< gone out of `owner`, by its result or a parameter
    kept,       ///< in the variable `owner`
  };
  using Node = uint32_t;
  Node node(Spot spot, uint32_t owner, uint32_t detail = 0);
  uint32_t number_of(std::string_view name);
  void connect(Node from, Node to) { before_[to].push_back(from); }
  void add(const FunctionSummary& function);
  Node origin(uint32_t function, const Endpoint& end);
  void add_targets(uint32_t function, const FunctionSummary& summary, const Endpoint& end,
                   std::vector<Node>& targets);

  struct Key {
    Spot spot;
    uint32_t owner;
    uint32_t detail;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    size_t operator()(const Key& key) const;
  };
  struct Way {
    std::vector<Node> targets;
    Node from = 0;
    const std::string* sink = nullptr;  ///< its kind, when the flow ends in one
  };
  std::unordered_map<std::string_view, uint32_t> numbers_;  ///< of functions and variables
  std::unordered_map<Key, Node, Hash> nodes_;
  std::vector<std::vector<Node>> before_;  ///< by node: where data may come from
  std::vector<Way> ways_;                  ///< by number of the flow
  std::unordered_map<const LocalFlow*, uint32_t> flow_numbers_;
};

}  // namespace bridgelint
