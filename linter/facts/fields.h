// The members of every fact struct, in the order shards store them: the one list that the binary
// form and the JSON twin share. A member that is missing here is lost in the cache, so a test
// compares facts before and after.
#pragma once

#include "facts/facts.h"

namespace bridgelint {

/// The last enumerator of each enumeration: what is stored beyond it is damage.
constexpr Language last_of(Language) {
  return Language::rust;
}
constexpr ProblemKind last_of(ProblemKind) {
  return ProblemKind::config;
}
constexpr Known last_of(Known) {
  return Known::unknown;
}
constexpr Tier last_of(Tier) {
  return Tier::semantic;
}
constexpr PieceKind last_of(PieceKind) {
  return PieceKind::value;
}
constexpr ScriptMoment last_of(ScriptMoment) {
  return ScriptMoment::load;
}
constexpr NavigationKind last_of(NavigationKind) {
  return NavigationKind::content;
}
constexpr EndpointKind last_of(EndpointKind) {
  return EndpointKind::variable;
}
constexpr VouchWhen last_of(VouchWhen) {
  return VouchWhen::returned_false;
}
constexpr CallStyle last_of(CallStyle) {
  return CallStyle::bare;
}
constexpr LinkKind last_of(LinkKind) {
  return LinkKind::message;
}
constexpr InlineKind last_of(InlineKind) {
  return InlineKind::style_attribute;
}
constexpr PolicyDelivery last_of(PolicyDelivery) {
  return PolicyDelivery::config;
}
constexpr CoverageKind last_of(CoverageKind) {
  return CoverageKind::failed;
}

/// `archive(name, member)` is called for each member.
template <class Archive>
void visit(Archive& archive, Span& value) {
  archive("file", value.file);
  archive("begin", value.begin);
  archive("end", value.end);
}

template <class Archive>
void visit(Archive& archive, Text& value) {
  archive("value", value.value);
  archive("known", value.known);
}

template <class Archive>
void visit(Archive& archive, MappedText::Piece& value) {
  archive("at", value.at);
  archive("file", value.file);
  archive("begin", value.begin);
  archive("end", value.end);
  archive("verbatim", value.verbatim);
}

template <class Archive>
void visit(Archive& archive, Problem& value) {
  archive("kind", value.kind);
  archive("message", value.message);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, ClosedCode& value) {
  archive("function", value.function);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, ExposedCommand& value) {
  archive("name", value.name);
  archive("framework", value.framework);
  archive("tier", value.tier);
  archive("at", value.at);
  archive("name_at", value.name_at);
  archive("handler", value.handler);
  archive("handler_id", value.handler_id);
  archive("untrusted", value.untrusted);
  archive("catch_all", value.catch_all);
  archive("object", value.object);
  archive("inherited_from", value.inherited_from);
  archive("property", value.property);
  archive("origin_known", value.origin_known);
  archive("closed", value.closed);
}

template <class Archive>
void visit(Archive& archive, RemovedCommand& value) {
  archive("name", value.name);
  archive("framework", value.framework);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, Channel& value) {
  archive("id", value.id);
  archive("name", value.name);
  archive("file", value.file);
}

template <class Archive>
void visit(Archive& archive, ChannelValue& value) {
  archive("index", value.index);
  archive("source", value.source);
  archive("callable", value.callable);
  archive("object", value.object);
  archive("text", value.text);
  archive("at", value.at);
  archive("handler", value.handler);
  archive("handler_id", value.handler_id);
  archive("parameters", value.parameters);
  archive("members", value.members);
}

template <class Archive>
void visit(Archive& archive, ChannelUse& value) {
  archive("into", value.into);
  archive("values", value.values);
  archive("through", value.through);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, RegistrationWrapper& value) {
  archive("command", value.command);
  archive("name", value.name);
  archive("handler", value.handler);
  archive("wrapped", value.wrapped);
  archive("object", value.object);
  archive("through", value.through);
}

template <class Archive>
void visit(Archive& archive, ScriptPiece& value) {
  archive("kind", value.kind);
  archive("text", value.text);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, InjectedScript& value) {
  archive("framework", value.framework);
  archive("when", value.when);
  archive("tier", value.tier);
  archive("at", value.at);
  archive("pieces", value.pieces);
}

template <class Archive>
void visit(Archive& archive, EmbeddedDocument& value) {
  archive("language", value.language);
  archive("text", value.text);
}

template <class Archive>
void visit(Archive& archive, Navigation& value) {
  archive("framework", value.framework);
  archive("kind", value.kind);
  archive("target", value.target);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, Setting& value) {
  archive("framework", value.framework);
  archive("key", value.key);
  archive("value", value.value);
  archive("debug_only", value.debug_only);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, OriginCheck& value) {
  archive("framework", value.framework);
  archive("function", value.function);
  archive("counts", value.counts);
  archive("what", value.what);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, NavigationGate& value) {
  archive("framework", value.framework);
  archive("counts", value.counts);
  archive("what", value.what);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, ServerRoute& value) {
  archive("framework", value.framework);
  archive("path", value.path);
  archive("at", value.at);
  archive("handler", value.handler);
  archive("handler_id", value.handler_id);
  archive("untrusted", value.untrusted);
  archive("scheme", value.scheme);
  archive("data", value.data);
}

template <class Archive>
void visit(Archive& archive, LocalServer& value) {
  archive("framework", value.framework);
  archive("address", value.address);
  archive("at", value.at);
  archive("assumed", value.assumed);
}

template <class Archive>
void visit(Archive& archive, Step& value) {
  archive("at", value.at);
  archive("text", value.text);
}

template <class Archive>
void visit(Archive& archive, Endpoint& value) {
  archive("kind", value.kind);
  archive("index", value.index);
  archive("site", value.site);
  archive("name", value.name);
  archive("detail", value.detail);
  archive("cwe", value.cwe);
  archive("path", value.path);
  archive("at", value.at);
  archive("number", value.number);
}

template <class Archive>
void visit(Archive& archive, Guard& value) {
  archive("what", value.what);
  archive("counts", value.counts);
  archive("at", value.at);
  archive("by", value.by);
  archive("index", value.index);
  archive("outcome", value.outcome);
}

template <class Archive>
void visit(Archive& archive, Vouch& value) {
  archive("index", value.index);
  archive("when", value.when);
  archive("kinds", value.kinds);
  archive("what", value.what);
}

template <class Archive>
void visit(Archive& archive, LocalFlow& value) {
  archive("from", value.from);
  archive("to", value.to);
  archive("steps", value.steps);
  archive("guards", value.guards);
  archive("safe_for", value.safe_for);
}

template <class Archive>
void visit(Archive& archive, KeptPart& value) {
  archive("index", value.index);
  archive("path", value.path);
  archive("id", value.id);
  archive("name", value.name);
}

template <class Archive>
void visit(Archive& archive, FunctionSummary& value) {
  archive("id", value.id);
  archive("name", value.name);
  archive("at", value.at);
  archive("flows", value.flows);
  archive("kept", value.kept);
  archive("vouches", value.vouches);
}

template <class Archive>
void visit(Archive& archive, CallData& value) {
  archive("argument", value.argument);
  archive("member", value.member);
  archive("source", value.source);
  archive("steps", value.steps);
}

template <class Archive>
void visit(Archive& archive, FrontendCall& value) {
  archive("command", value.command);
  archive("style", value.style);
  archive("framework", value.framework);
  archive("caller", value.caller);
  archive("awaited", value.awaited);
  archive("at", value.at);
  archive("name_at", value.name_at);
  archive("data", value.data);
  archive("builtin", value.builtin);
  archive("optional", value.optional);
  archive("texts", value.texts);
}

template <class Archive>
void visit(Archive& archive, CommandForward& value) {
  archive("command", value.command);
  archive("framework", value.framework);
  archive("argument", value.argument);
}

template <class Archive>
void visit(Archive& archive, ElementTrigger& value) {
  archive("id", value.id);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, PageGlobal& value) {
  archive("name", value.name);
  archive("at", value.at);
  archive("unread", value.unread);
}

template <class Archive>
void visit(Archive& archive, Page& value) {
  archive("id", value.id);
  archive("at", value.at);
  archive("head", value.head);
  archive("gap", value.gap);
  archive("embedded", value.embedded);
  archive("fragment", value.fragment);
  archive("scripts", value.scripts);
  archive("runs_script", value.runs_script);
}

template <class Archive>
void visit(Archive& archive, ScriptImport& value) {
  archive("from", value.from);
  archive("file", value.file);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, ContentPolicy& value) {
  archive("delivery", value.delivery);
  archive("report_only", value.report_only);
  archive("void_because", value.void_because);
  archive("computed", value.computed);
  archive("text", value.text);
  archive("page", value.page);
  archive("at", value.at);
  archive("folders", value.folders);
  archive("nonces_added", value.nonces_added);
  archive("nonces_off", value.nonces_off);
  archive("early", value.early);
}

template <class Archive>
void visit(Archive& archive, PolicySlot& value) {
  archive("key", value.key);
  archive("at", value.at);
  archive("replaced", value.replaced);
  archive("before", value.before);
  archive("after", value.after);
  archive("needs", value.needs);
  archive("folders", value.folders);
}

template <class Archive>
void visit(Archive& archive, InlineCode& value) {
  archive("page", value.page);
  archive("kind", value.kind);
  archive("digests", value.digests);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, DomWrite& value) {
  archive("sink", value.sink);
  archive("kind", value.kind);
  archive("at", value.at);
  archive("value_at", value.value_at);
  archive("source", value.source);
  archive("command", value.command);
  archive("steps", value.steps);
}

template <class Archive>
void visit(Archive& archive, MessageListener& value) {
  archive("checked", value.checked);
  archive("counts", value.counts);
  archive("what", value.what);
  archive("check_at", value.check_at);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, PageLink& value) {
  archive("kind", value.kind);
  archive("target", value.target);
  archive("guard", value.guard);
  archive("page", value.page);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, SecretUse& value) {
  archive("kind", value.kind);
  archive("certain", value.certain);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, Grant& value) {
  archive("command", value.command);
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, Allowlist& value) {
  archive("at", value.at);
}

template <class Archive>
void visit(Archive& archive, Coverage& value) {
  archive("file", value.file);
  archive("kind", value.kind);
  archive("reason", value.reason);
}

template <class Archive>
void visit(Archive& archive, FileRead& value) {
  archive("path", value.path);
  archive("digest", value.digest);
}

template <class Archive>
void visit(Archive& archive, FileFacts& value) {
  archive("commands", value.commands);
  archive("removed", value.removed);
  archive("wrappers", value.wrappers);
  archive("channel_uses", value.channel_uses);
  archive("forwards", value.forwards);
  archive("scripts", value.scripts);
  archive("documents", value.documents);
  archive("navigations", value.navigations);
  archive("settings", value.settings);
  archive("origin_checks", value.origin_checks);
  archive("gates", value.gates);
  archive("routes", value.routes);
  archive("servers", value.servers);
  archive("functions", value.functions);
  archive("calls", value.calls);
  archive("triggers", value.triggers);
  archive("globals", value.globals);
  archive("pages", value.pages);
  archive("imports", value.imports);
  archive("policies", value.policies);
  archive("policy_slots", value.policy_slots);
  archive("inline_code", value.inline_code);
  archive("writes", value.writes);
  archive("listeners", value.listeners);
  archive("links", value.links);
  archive("secrets", value.secrets);
  archive("grants", value.grants);
  archive("allowlists", value.allowlists);
  archive("coverage", value.coverage);
  archive("problems", value.problems);
  archive("reads", value.reads);
}

}  // namespace bridgelint
