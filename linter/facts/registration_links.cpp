#include "facts/registration_links.h"

#include <algorithm>
#include <map>

namespace bridgelint {
namespace {

// How many wrappers round each other are followed. A recursion that changes the name has no end.
constexpr int most_layers = 12;

struct Pending {
  RegistrationWrapper wrapper;
  int layer = 0;
  ChannelUse use = {};            ///< that led here; empty for a registration itself
  std::vector<Span> passed = {};  ///< the registration and the uses that led here
};

// What stands before an open value, and then the value.
Text joined(const Text& before, const Text& value) {
  Text whole = concatenate(Text::exact(before.value), value);
  return before.is_exact() ? whole : Text::starting(whole.value);
}

const ChannelValue* value_at(const ChannelUse& use, uint32_t index) {
  const auto found = std::ranges::find(use.values, index, &ChannelValue::index);
  return found == use.values.end() ? nullptr : &*found;
}

// What the registration's handler or object is in this use; null when it is something else.
const ChannelValue* handler_in(const ChannelUse& use, const RegistrationWrapper& wrapper) {
  if (wrapper.wrapped) {
    const auto found = std::ranges::find(use.values, true, &ChannelValue::callable);
    return found == use.values.end() ? nullptr : &*found;
  }
  if (wrapper.handler.source == no_source) return &wrapper.handler;
  const auto* value = value_at(use, wrapper.handler.source);
  if (value == nullptr) return nullptr;
  return (wrapper.object ? value->object : value->callable) ? value : nullptr;
}

ExposedCommand command_of(const ChannelUse& use, const RegistrationWrapper& wrapper,
                          const ChannelValue& name, const ChannelValue& handler) {
  ExposedCommand command = wrapper.command;
  command.name = joined(wrapper.name.text, name.text);
  command.at = use.at;
  command.name_at = name.at;
  if (&handler == &wrapper.handler) return command;
  command.handler = handler.handler;
  command.handler_id = handler.handler_id;
  if (wrapper.wrapped) {
    command.untrusted = handler.parameters;
  } else {
    std::erase_if(command.untrusted, [&](uint32_t index) {
      return std::ranges::find(handler.parameters, index) == handler.parameters.end();
    });
  }
  return command;
}

// What a use registers: one command, or one for each member of an object.
std::vector<ExposedCommand> commands_of(const ChannelUse& use, const RegistrationWrapper& wrapper,
                                        const ChannelValue& name, const ChannelValue& handler) {
  auto command = command_of(use, wrapper, name, handler);
  if (!wrapper.object) return {std::move(command)};
  std::vector<ExposedCommand> result;
  for (const auto& member : handler.members) {
    if (member.framework != command.framework) continue;
    result.push_back(member_command(command, command.name, member));
  }
  return result;
}

class Linker {
 public:
  Linker(const std::vector<RegistrationWrapper>& wrappers, const std::vector<ChannelUse>& uses,
         const std::set<Span>& judged)
      : judged_(judged) {
    for (const auto& use : uses) uses_[use.into].push_back(&use);
    for (const auto& wrapper : wrappers) add({wrapper, 0, {}, {wrapper.command.at}});
  }

  RegistrationLinks run() {
    while (!pending_.empty()) {
      const Pending next = std::move(pending_.back());
      pending_.pop_back();
      if (!follow_all(next) && next.layer > 0) add_computed(next);
    }
    result_.commands.assign(commands_.begin(), commands_.end());
    result_.channels.assign(channels_.begin(), channels_.end());
    return std::move(result_);
  }

 private:
  void add(Pending pending) {
    if (pending.layer > most_layers || !seen_.insert(pending.wrapper).second) return;
    pending_.push_back(std::move(pending));
  }

  bool follow_all(const Pending& from) {
    bool any = false;
    for (const auto& channel : from.wrapper.through) {
      channels_.insert(channel);
      const auto found = uses_.find(channel.id);
      if (found == uses_.end()) continue;
      any = true;
      for (const auto* use : found->second) follow(from, *use);
    }
    return any;
  }

  // Where the uses end before the name is known, the last one is a command with a computed name.
  void add_computed(const Pending& from) {
    if (judged_.contains(from.use.at)) return;
    ChannelValue name;
    name.at = from.wrapper.name.at;
    RegistrationWrapper last = from.wrapper;
    last.name.text.known = Known::exact;
    resolve(from);
    insert(commands_of(from.use, last, name, *handler_in(from.use, last)));
  }

  void follow(const Pending& from, const ChannelUse& use) {
    const auto& wrapper = from.wrapper;
    const auto* name = value_at(use, wrapper.name.source);
    const auto* handler = handler_in(use, wrapper);
    if (name == nullptr || name->callable || name->object || handler == nullptr) return;
    if (name->source == no_source) {
      auto commands = commands_of(use, wrapper, *name, *handler);
      if (commands.empty()) return;
      resolve(from);
      insert(std::move(commands));
      return;
    }
    RegistrationWrapper outer = wrapper;
    outer.name = *name;
    outer.name.text = joined(wrapper.name.text, name->text);
    // Nothing before an open value is as good as known.
    if (outer.name.text.known == Known::unknown) outer.name.text.known = Known::prefix;
    outer.handler = *handler;
    outer.through = use.through;
    outer.wrapped = false;
    auto passed = from.passed;
    passed.push_back(use.at);
    add({std::move(outer), from.layer + 1, use, std::move(passed)});
  }

  void insert(std::vector<ExposedCommand> commands) {
    commands_.insert(std::make_move_iterator(commands.begin()),
                     std::make_move_iterator(commands.end()));
  }

  void resolve(const Pending& from) {
    result_.resolved.insert(from.passed.begin(), from.passed.end());
  }

  const std::set<Span>& judged_;
  std::map<std::string, std::vector<const ChannelUse*>> uses_;
  std::set<RegistrationWrapper> seen_;
  std::vector<Pending> pending_;
  std::set<ExposedCommand> commands_;
  std::set<Channel> channels_;
  RegistrationLinks result_;
};

}  // namespace

ExposedCommand member_command(const ExposedCommand& registration, const Text& name,
                              ExposedCommand member) {
  member.framework = registration.framework;
  member.tier = registration.tier;
  member.at = registration.at;
  member.name_at = registration.name_at;
  member.origin_known = registration.origin_known;
  member.object = name.value + (member.object.empty() ? "" : "." + member.object);
  member.name = name.is_exact() ? Text::exact(name.value + "." + member.name.value) : name;
  return member;
}

RegistrationLinks link_registrations(const std::vector<RegistrationWrapper>& wrappers,
                                     const std::vector<ChannelUse>& uses,
                                     const std::set<Span>& judged) {
  return Linker(wrappers, uses, judged).run();
}

namespace {

// The uses whose own unit saw the wrapper.
void add_judged(const FileFacts& part, std::set<Span>& judged) {
  std::set<std::string_view> ids;
  for (const auto& wrapper : part.wrappers) {
    for (const auto& channel : wrapper.through) ids.insert(channel.id);
  }
  for (const auto& use : part.channel_uses) {
    if (ids.contains(use.into)) judged.insert(use.at);
  }
}

}  // namespace

FileFacts resolve_registrations(std::vector<FileFacts>& parts) {
  std::vector<RegistrationWrapper> wrappers;
  std::vector<ChannelUse> uses;
  std::set<Span> judged;
  for (const auto& part : parts) {
    add_judged(part, judged);
    wrappers.insert(wrappers.end(), part.wrappers.begin(), part.wrappers.end());
    uses.insert(uses.end(), part.channel_uses.begin(), part.channel_uses.end());
  }
  FileFacts result;
  if (wrappers.empty()) return result;
  auto links = link_registrations(wrappers, uses, judged);
  std::set<std::tuple<Span, std::string, Text>> known;
  for (auto& part : parts) {
    std::erase_if(part.commands, [&](const ExposedCommand& command) {
      return !command.name.is_exact() && links.resolved.contains(command.at);
    });
    for (const auto& command : part.commands) {
      known.emplace(command.at, command.framework, command.name);
    }
  }
  for (auto& command : links.commands) {
    // A unit that saw both the wrapper and its use has said so already.
    if (known.contains({command.at, command.framework, command.name})) continue;
    result.commands.push_back(std::move(command));
  }
  return result;
}

}  // namespace bridgelint
