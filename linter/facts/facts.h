// The vocabulary of bridgelint. Extractors turn C++ code, pages and configuration into these facts;
// rules see nothing else. Read this file first, with commands.h.
//
// Facts are plain values. They hold places (`Span`), texts as well as they are known (`Text`) and
// names of frameworks as data; they never hold anything of Clang or tree-sitter, no absolute path
// inside the project, no time and nothing of the environment, so that equal inputs give equal facts
// on every machine. Every struct lists its members in `fields()` order in shard.cpp; adding one
// means a new `shard_version`.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/mapped_text.h"
#include "base/problem.h"
#include "base/source.h"
#include "base/text.h"
#include "facts/commands.h"

namespace bridgelint {

// --- Native side -------------------------------------------------------------------------------

/// Where one piece of a built string comes from.
enum class PieceKind : uint8_t {
  literal,  ///< text of the program itself
  encoded,  ///< a value that went through an encoder fit for the place
  value,    ///< any other value
};

struct ScriptPiece {
  PieceKind kind = PieceKind::value;
  std::string text;  ///< the literal's text, else the expression as written (at most 120 bytes)
  Span at;

  auto operator<=>(const ScriptPiece&) const = default;
};

enum class ScriptMoment : uint8_t { eval, load };

/// A script that native code gives to the page.
struct InjectedScript {
  std::string framework;
  ScriptMoment when = ScriptMoment::eval;
  Tier tier = Tier::semantic;
  Span at;                          ///< the script argument
  std::vector<ScriptPiece> pieces;  ///< how the script is put together, in order; empty = unknown
  auto operator<=>(const InjectedScript&) const = default;
};

/// A document or script that stands inside a C++ string; the web extractor reads it in place.
struct EmbeddedDocument {
  Language language = Language::html;
  MappedText text;

  auto operator<=>(const EmbeddedDocument&) const = default;
};

enum class NavigationKind : uint8_t {
  url,      ///< the target is a URL
  html,     ///< the target is the page's markup itself
  content,  ///< the framework decides by the value: markup, file or URL
};

/// A place where native code loads something into a window.
struct Navigation {
  std::string framework;
  NavigationKind kind = NavigationKind::url;
  Text target;
  Span at;

  auto operator<=>(const Navigation&) const = default;
};

/// A switch of the webview that the program sets. Keys are framework-neutral: "devtools".
struct Setting {
  std::string framework;
  std::string key;
  Text value;  ///< "true", "false", a number or a string; unknown when computed
  /// The value or its surroundings depend on a build-type macro (NDEBUG, DEBUG, _DEBUG …), so a
  /// release build differs.
  bool debug_only = false;
  Span at;

  auto operator<=>(const Setting&) const = default;
};

/// A place where native code looks at who calls: the page's URL, its frame or origin.
struct OriginCheck {
  std::string framework;
  std::string function;  ///< `FunctionSummary::id` of the function it stands in
  /// False: it looks like a check but does not hold an attacker off; `what` says why.
  bool counts = true;
  std::string what;  ///< "compared with a fixed origin", "only part of the URL is compared"
  Span at;

  auto operator<=>(const OriginCheck&) const = default;
};

/// A callback by which native code decides where a window may go.
struct NavigationGate {
  std::string framework;
  /// False: it never refuses, or refuses by a test that does not hold; `what` says why.
  bool counts = true;
  std::string what;
  Span at;

  auto operator<=>(const NavigationGate&) const = default;
};

/// A path under which a local server, or a custom scheme, answers with native code.
struct ServerRoute {
  std::string framework;
  Text path;                        ///< "/api/run"; empty and exact when it answers everything
  Span at;                          ///< the registration
  Span handler;                     ///< empty when not found
  std::string handler_id;           ///< `FunctionSummary::id` of the handler; empty when not found
  std::vector<uint32_t> untrusted;  ///< handler parameters (0-based) that carry request data
  bool scheme = false;  ///< of the webview, as a custom scheme is: no other program gets here
  std::string data;     ///< what a page gives, when it is no request: "the result of a script"

  auto operator<=>(const ServerRoute&) const = default;
};

/// An HTTP or WebSocket server that the program starts.
struct LocalServer {
  std::string framework;
  Text address;  ///< what it binds: "127.0.0.1", "0.0.0.0", "" (= every interface) …
  Span at;
  bool assumed = false;  ///< unless another server of the framework says where it listens

  auto operator<=>(const LocalServer&) const = default;
};

// --- Data flow ---------------------------------------------------------------------------------

/// One step of a path, in the order data takes it.
struct Step {
  Span at;
  std::string text;  ///< what happens here, as a phrase: "copied into `command`"

  auto operator<=>(const Step&) const = default;
};

enum class EndpointKind : uint8_t {
  parameter,  ///< parameter `index` of the function itself (an out-parameter when it is a target)
  result,     ///< what the function returns
  source,     ///< page data that enters here: `name` says through what
  call_argument,  ///< argument `index` of the call `site` to function `name` (an id)
  call_result,    ///< the result of the call `site` to function `name`
  call_output,    ///< what the call `site` to `name` leaves in the object passed as `index`
  sink,           ///< a dangerous use: `name` is its kind ("command"), `detail` the function
  variable,       ///< a variable that outlives the call: `name` is its id, `detail` its name
};

/// The receiver of a member call, as an argument or parameter index.
inline constexpr uint32_t this_index = UINT32_MAX;

/// One end of a local flow. Which members mean something depends on `kind`.
struct Endpoint {
  EndpointKind kind = EndpointKind::parameter;
  uint32_t index = 0;
  uint32_t site = 0;  ///< numbers the calls of one function; joins a result to its arguments
  std::string name;
  std::string detail;
  std::vector<uint32_t> cwe;  ///< of a sink
  /// Which part of the value is meant: ".name", ".items[0]", "[\"cmd\"]"; empty for all of it. The
  /// part of an argument is the parameter's when one of the two paths begins with the other.
  std::string path;
  Span at;
  /// The data is a number by then, no text of anybody's choice any more, and stays one wherever it
  /// goes. Of a sink: a number is dangerous here, too.
  bool number = false;

  auto operator<=>(const Endpoint&) const = default;
};

/// A check the data passed on its way.
struct Guard {
  std::string what;  ///< "compared with a fixed list"
  bool counts =
      true;  ///< false: it looks like a guard but does not stop an attacker; `what` says why
  Span at;
  /// Id of the function that does the checking, when its body is not in this unit: the guard holds
  /// if that function vouches for its parameter `index` when it returns `outcome`.
  std::string by = {};
  uint32_t index = 0;
  bool outcome = true;

  auto operator<=>(const Guard&) const = default;
};

/// When a function vouches for what it was given.
enum class VouchWhen : uint8_t { returned, returned_true, returned_false };

/// A function lets the data of parameter `index` through only if it is harmless for these kinds of
/// sink; no kind means all.
struct Vouch {
  uint32_t index = 0;
  VouchWhen when = VouchWhen::returned;
  std::vector<std::string> kinds;
  std::string what;  ///< as `Guard::what`

  auto operator<=>(const Vouch&) const = default;
};

/// How data gets from one endpoint of a function to another within that function.
struct LocalFlow {
  Endpoint from;
  Endpoint to;
  std::vector<Step> steps;
  std::vector<Guard> guards;
  /// Kinds of sink that a sanitizer or a guard on the way made the data harmless for; sorted.
  std::vector<std::string> safe_for = {};

  auto operator<=>(const LocalFlow&) const = default;
};

/// A part of a parameter, a captured variable or the object (`this_index`) that outlives the call,
/// under an id by which other functions speak of it: a data member, a variable captured by
/// reference.
struct KeptPart {
  uint32_t index = 0;  ///< as `Endpoint::index` of a parameter
  std::string path;    ///< as `Endpoint::path`
  std::string id;      ///< the same in every function and unit: a USR
  std::string name;    ///< for people: "Store::folder"

  auto operator<=>(const KeptPart&) const = default;
};

/// What one function does with data, enough to compose it with others over files and languages.
struct FunctionSummary {
  std::string id;    ///< unique over the program: Clang's USR, or file and offset of a lambda
  std::string name;  ///< for people: "run_tool", "lambda"
  Span at;
  std::vector<LocalFlow> flows;
  std::vector<KeptPart> kept = {};  ///< of the parts that `flows` speaks of
  std::vector<Vouch> vouches = {};

  auto operator<=>(const FunctionSummary&) const = default;
};

// --- Page side ---------------------------------------------------------------------------------

enum class CallStyle : uint8_t {
  bridge,         ///< through the framework's own call function: certainly a bridge call
  window_member,  ///< `window.NAME(...)`: a bridge call when NAME is exposed
  bare,           ///< `NAME(...)` with no declaration in sight: likewise
};

/// Data that others choose, given to a command in a call.
struct CallData {
  uint32_t argument = 0;  ///< of the command, from 0: its name is not counted
  std::string member;     ///< of an argument that is an object: "path"; empty when it is all of it
  std::string source;     ///< "the page's address"
  std::vector<Step> steps;  ///< from the source to the call

  auto operator<=>(const CallData&) const = default;
};

/// A call from a page that reaches, or may reach, a native command.
struct FrontendCall {
  Text command;
  CallStyle style = CallStyle::bridge;
  std::string framework;         ///< of a bridge-style call
  std::string caller;            ///< the enclosing function or handler attribute: "save", "onclick"
  bool awaited = false;          ///< its result is awaited or followed by `.then`
  Span at;                       ///< the call
  Span name_at;                  ///< the name within it
  std::vector<CallData> data{};  ///< arguments that others choose, as far as that is known
  bool builtin = false;   ///< the framework answers by itself: no handler of the project does
  bool optional = false;  ///< made only where the function is there: `if (window.f) window.f()`
  /// The first arguments of a call by a global's name, as far as they are texts.
  std::vector<Text> texts{};

  auto operator<=>(const FrontendCall&) const = default;
};

/// A function that calls the command which one of its arguments names: what a script of the host
/// gives to pages, `api.send(name, data)`, or what a script makes global for others.
struct CommandForward {
  std::string command;    ///< as those who call it write it: "api.send", "invoke"
  std::string framework;  ///< of the call it makes
  uint32_t argument = 0;  ///< with the name; those behind it go to the command

  auto operator<=>(const CommandForward&) const = default;
};

/// An element that triggers a native command by its id, without a script (WebUI binds ids).
struct ElementTrigger {
  std::string id;
  Span at;

  auto operator<=>(const ElementTrigger&) const = default;
};

/// A global name that the page's own code defines; a call to it is no bridge call.
struct PageGlobal {
  std::string name;
  Span at;
  bool unread = false;  ///< made by a library whose code is not read: its first byte is the place

  auto operator<=>(const PageGlobal&) const = default;
};

/// An HTML document.
struct Page {
  std::string id;   ///< what `ContentPolicy::page` names: its file, "file@offset" when embedded
  Span at;          ///< its `<head>` start tag, else its first tag, else the file's start
  Span head;        ///< the white space that its `<head>` begins with; no file without a head
  std::string gap;  ///< that white space
  bool embedded = false;             ///< stands in a C++ string
  bool fragment = false;             ///< has neither `<html>` nor `<head>`, `<body>` or a doctype
  std::vector<std::string> scripts;  ///< project files it loads by `<script src>`, root-relative
  bool runs_script = false;          ///< has any script, inline or loaded, or handler attribute

  auto operator<=>(const Page&) const = default;
};

/// A script file that another script imports, or a page loads.
struct ScriptImport {
  std::string from;  ///< the importing file
  std::string file;  ///< the imported one, root-relative
  Span at;

  auto operator<=>(const ScriptImport&) const = default;
};

enum class PolicyDelivery : uint8_t { meta, header, config };

/// A Content Security Policy as written.
struct ContentPolicy {
  PolicyDelivery delivery = PolicyDelivery::meta;
  bool report_only = false;
  /// Why no release of the app enforces it, as a clause: "it stands outside the head"; empty = it
  /// is enforced.
  std::string void_because{};
  bool computed = false;  ///< it is sent, but `text` is not known and empty
  MappedText text;        ///< the serialized policy, mapped to where it stands
  std::string page;       ///< `Page::id` of the document it speaks of; empty = all of the app's
  Span at;                ///< the whole declaration (the meta element)
  /// Without a `page`: the folders with the app's pages; none = all of the project's.
  std::vector<std::string> folders{};
  /// Directives to which the framework adds 'self' and a fresh nonce for each load.
  std::vector<std::string> nonces_added{};
  /// Settings by which the project keeps the framework from doing so.
  std::vector<Span> nonces_off{};
  /// Script elements of the page that stand before it: it does not bind them.
  std::vector<Span> early{};

  /// Whether browsers of the app's users act by it.
  bool is_enforced() const { return !report_only && void_because.empty(); }

  auto operator<=>(const ContentPolicy&) const = default;
};

/// A place in a configuration file where the policy of an app's pages could stand, and none does.
struct PolicySlot {
  std::string key;  ///< as its users know it: "app.security.csp"
  Span at;          ///< the empty value, or the table that would hold it
  /// The policy goes between these two, instead of `replaced`; no file = the edit is not known.
  Span replaced;
  std::string before;
  std::string after;
  std::vector<std::string> needs{};    ///< directives that the framework's own requests need
  std::vector<std::string> folders{};  ///< as in `ContentPolicy`

  auto operator<=>(const PolicySlot&) const = default;
};

enum class InlineKind : uint8_t {
  script,           ///< a `<script>` without an address
  style,            ///< a `<style>`
  handler,          ///< an `on…` attribute
  style_attribute,  ///< a `style` attribute
};

/// A piece of inline code of a page whose policy names digests.
struct InlineCode {
  std::string page;  ///< `Page::id` of the document it stands in
  InlineKind kind = InlineKind::script;
  std::vector<std::string> digests;  ///< as a policy could name it, without quotes: "sha256-…"
  Span at;                           ///< the code

  auto operator<=>(const InlineCode&) const = default;
};

/// A write of markup or code into the document.
struct DomWrite {
  std::string sink;  ///< "innerHTML", "document.write", …
  std::string kind;  ///< "html", "code", "url", "script" or "prototype"
  Span at;           ///< the whole write
  Span value_at;
  /// Where the value comes from: "a bridge reply", "location.hash"; empty when not known.
  std::string source;
  std::string command;  ///< the command whose reply it is, when the source is one
  std::vector<Step> steps;

  auto operator<=>(const DomWrite&) const = default;
};

/// A page's listener for messages of other windows.
struct MessageListener {
  bool checked = false;  ///< it looks at who sends
  bool counts = false;   ///< and the check holds off everybody else; `what` says why it does not
  std::string what;      ///< "the origin is only searched for a text"
  Span check_at;         ///< the check; empty when there is none
  Span at;               ///< where it is registered

  auto operator<=>(const MessageListener&) const = default;
};

enum class LinkKind : uint8_t {
  script,   ///< `<script src>` and a script element that code makes
  module,   ///< `import()` and a worker's script
  frame,    ///< `<iframe src>`
  window,   ///< `window.open`, `target="_blank"`
  message,  ///< `postMessage`: `target` is the origin it is for
  service,  ///< a service worker's script, which outlives the page
};

/// Where a page takes in, opens or speaks to something outside the project.
struct PageLink {
  LinkKind kind = LinkKind::script;
  Text target;        ///< the address as written; prefix or unknown when computed
  std::string guard;  ///< what holds it down: the `integrity`, the `sandbox`; empty when nothing
  std::string page;   ///< `Page::id` of the document, or the script file, that has it
  Span at;

  auto operator<=>(const PageLink&) const = default;
};

/// A key or password in what the app ships. The text itself stands in no fact.
struct SecretUse {
  std::string kind;     ///< "AWS access key"
  bool certain = true;  ///< its form is that of nothing else; else only its surroundings tell
  Span at;

  auto operator<=>(const SecretUse&) const = default;
};

// --- Configuration -----------------------------------------------------------------------------

/// An entry of an allowlist: the page may call `command`.
struct Grant {
  std::string command;
  Span at;

  auto operator<=>(const Grant&) const = default;
};

/// Says that an allowlist exists at all; without one, nothing is "not allowed".
struct Allowlist {
  Span at;

  auto operator<=>(const Allowlist&) const = default;
};

// --- Coverage ----------------------------------------------------------------------------------

/// How well one input file was read. Each input file has exactly one.
enum class CoverageKind : uint8_t {
  semantic,   ///< fully understood
  syntactic,  ///< its syntax was read; types were not needed or not to be had
  partial,    ///< parts did not parse; `reason` says what
  skipped,    ///< deliberately not read; `reason` says why
  failed,     ///< could not be read
};

struct Coverage {
  std::string file;
  CoverageKind kind = CoverageKind::skipped;
  std::string reason;

  auto operator<=>(const Coverage&) const = default;
};

/// A file that was read to get these facts, and what it held.
struct FileRead {
  std::string path;  ///< root-relative inside the project, else absolute
  Digest digest;

  auto operator<=>(const FileRead&) const = default;
};

/// Everything that was found in one unit (a translation unit, a web file, a configuration file).
/// Merging two of these concatenates each list; order and repetition mean nothing.
struct FileFacts {
  std::vector<ExposedCommand> commands;
  std::vector<RemovedCommand> removed;
  std::vector<RegistrationWrapper> wrappers;
  std::vector<ChannelUse> channel_uses;
  std::vector<CommandForward> forwards;
  std::vector<InjectedScript> scripts;
  std::vector<EmbeddedDocument> documents;
  std::vector<Navigation> navigations;
  std::vector<Setting> settings;
  std::vector<OriginCheck> origin_checks;
  std::vector<NavigationGate> gates;
  std::vector<ServerRoute> routes;
  std::vector<LocalServer> servers;
  std::vector<FunctionSummary> functions;
  std::vector<FrontendCall> calls;
  std::vector<ElementTrigger> triggers;
  std::vector<PageGlobal> globals;
  std::vector<Page> pages;
  std::vector<ScriptImport> imports;
  std::vector<ContentPolicy> policies;
  std::vector<PolicySlot> policy_slots;
  std::vector<InlineCode> inline_code;
  std::vector<DomWrite> writes;
  std::vector<MessageListener> listeners;
  std::vector<PageLink> links;
  std::vector<SecretUse> secrets;
  std::vector<Grant> grants;
  std::vector<Allowlist> allowlists;
  std::vector<Coverage> coverage;
  std::vector<Problem> problems;
  std::vector<FileRead> reads;

  bool operator==(const FileFacts&) const = default;
};

}  // namespace bridgelint
