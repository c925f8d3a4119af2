// Knowledge about APIs, as data: linter/models/README.md describes the files and every key. Nothing
// else in bridgelint knows the name of a framework or of a dangerous function.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/hash.h"
#include "base/problem.h"
#include "base/value.h"
#include "models/vocabulary.h"

namespace bridgelint {

/// Argument index of a call; `this_argument` is the object a method is called on.
inline constexpr int this_argument = -1;

/// In an `ArgumentTest`: the callee as written, with its template arguments.
inline constexpr int callee_argument = -2;
/// As `handler`: the call gives a name only; the handler is registered elsewhere, for all names.
inline constexpr int no_handler = -1;
/// As `handler`: the constructor of the class X whose base `Base<X>` has the function.
inline constexpr int constructor_handler = -3;

/// Which functions an entry speaks of: qualified names as Clang prints them, and how many
/// parameters the overload declares (empty: any).
struct FunctionPattern {
  std::vector<std::string> names;
  std::vector<uint32_t> arity;

  bool matches(std::string_view qualified_name, uint32_t parameters) const;
};

/// A field of a struct: one that holds page data, or one whose assignment means what a call of a
/// function would mean.
struct FieldModel {
  std::string type;  ///< qualified name
  std::string name;
};

/// What must hold of the way an argument is written for an entry to speak of the call. Words are
/// the names and the literals in it: `O_RDWR | O_CREAT` has two, `"decide-policy"` is one.
struct ArgumentTest {
  int argument = 0;
  std::vector<std::string> has;    ///< at least one of these words; empty: no condition
  std::vector<std::string> lacks;  ///< none of these words

  bool holds(std::string_view written) const;
};

/// How code hands something native to a framework. An entry has one of the shapes; the index of
/// what stands beside it (`handler`, a name) counts arguments, macro arguments or fields, as the
/// shape has them.
struct ShapeModel {
  FunctionPattern function;            ///< a call; with `overrides`, only its arity means something
  std::optional<FieldModel> field;     ///< `object.field = handler`
  std::vector<std::string> overrides;  ///< a method of the project that overrides one of these
  std::vector<std::string> macros;     ///< `MACRO(…)`
  std::vector<std::string> assigned;   ///< `x["NAME"] = handler`: classes, or members, x may be
  std::vector<std::string> tables;     ///< `{…}` rows of a struct, or of a variable
  int handler = 1;
  std::string method;  ///< the handler is an object, and this is what is called on it
  std::vector<uint32_t> untrusted;
  bool all_untrusted = false;        ///< every parameter of the handler, whatever its type …
  std::vector<std::string> trusted;  ///< … but for those of these classes
  std::vector<ArgumentTest> when;    ///< of a call: all must hold
};

/// Which members of an object a page may call.
struct MemberModel {
  bool slots = false;       ///< public slots
  bool invokable = false;   ///< methods marked as invokable
  bool properties = false;  ///< properties that can be written
  bool methods = false;     ///< all public methods
};

enum class MarkKind : uint8_t { slots, invokable, property };

/// A macro that marks members of a class for the framework, and expands to nothing of interest.
struct MarkModel {
  std::vector<std::string> macros;
  MarkKind kind = MarkKind::invokable;
  std::string getter;  ///< of a property: the word before the name of the function that reads it
  std::vector<std::string> setter;  ///< words before what sets it; one without is read-only
};

struct CommandModel : ShapeModel {
  int name = 0;            ///< of an override: the parameter that the name is read from
  std::string fixed_name;  ///< `name` given as text: the API has this one channel
  bool whole = false;     ///< all members of the object that is exposed; the handler is no function
  bool callable = false;  ///< without a function for a handler it is no command
  bool fallback = false;  ///< no command where another registration exposes the same handler
  std::string prefix;     ///< what stands before the name; other texts are no commands
  /// Functions that yield the name when they are called on the parameter; empty: it is the name.
  std::vector<std::string> name_from;
  std::optional<int> script;   ///< argument whose `native function NAME` declarations are the names
  std::optional<int> object;   ///< argument with an object whose members are exposed
  std::optional<int> objects;  ///< argument with a map from names to such objects
  MemberModel members;
  bool json = false;
  std::optional<std::string> catch_all;
};

/// What answers requests: of a local server, or of a custom scheme of the webview.
struct RouteModel : ShapeModel {
  std::optional<int> path;
  std::string fixed_path;  ///< empty: it answers everything
  bool scheme = false;
  std::string data;  ///< "the result of a script": what a page gives, when it is no request
};

/// What tells native code who calls.
struct OriginModel {
  FunctionPattern function;
  std::optional<int> into;         ///< nothing: the call's result
  std::vector<ArgumentTest> when;  ///< of a call: all must hold
  bool is_verdict = false;  ///< it is a truth value (a frame is the main one), not an address
};

/// A callback that decides whether a window may go somewhere.
struct GateModel : ShapeModel {
  std::optional<int> target;            ///< parameter with the address
  std::string refuses;                  ///< what it returns to refuse: "true", "block"
  std::vector<std::string> refused_by;  ///< functions it calls to refuse
};

struct UnbindModel {
  FunctionPattern function;
  int name = 0;
};

/// A call whose result (or the object behind argument `into`) is page data.
struct GetterModel {
  FunctionPattern function;
  std::optional<int> into;  ///< nothing: the call's result
  std::optional<int> on;    ///< argument (or `this_argument`) with the object that is read
  std::string type;  ///< class that the object of the call is of, or derives from; empty: any
};

struct ScriptModel {
  FunctionPattern function;
  int script = 0;
  bool on_load = false;
  bool format = false;  ///< printf-like: further arguments are spliced in unescaped
  bool braces = false;  ///< `{}` stands for further arguments, which the framework encodes …
  std::vector<std::string> raw;  ///< … but for those that are wrapped in a call of these
};

struct NavigationModel {
  FunctionPattern function;
  std::optional<FieldModel> field;  ///< the target is what is assigned
  int target = 0;
  std::string kind;  ///< "url", "html" or "content"
};

struct SettingModel {
  FunctionPattern function;
  std::optional<FieldModel> field;  ///< the value is what is assigned
  std::string key;
  int value = 0;
  std::string fixed_value;         ///< `value` given as text: what every such call sets
  std::vector<ArgumentTest> when;  ///< of a call: all must hold
};

struct ServerModel {
  FunctionPattern function;
  std::optional<FieldModel> field;      ///< the address is what is assigned
  std::optional<int> address;           ///< argument with the address
  std::optional<int> publicly;          ///< boolean argument that means all interfaces
  std::vector<std::string> everywhere;  ///< words in the address that mean all interfaces
  std::vector<std::string> loopback;    ///< words in the address that mean this machine alone
  std::string default_address;
  bool otherwise = false;  ///< it listens there unless another server of the framework says where
};

enum class FrontendKind : uint8_t {
  global,   ///< `NAME(...)`, `window.NAME(...)`
  call,     ///< `callee("NAME", ...)`
  element,  ///< the element with this id is clicked
  member,   ///< `object.NAME(...)`
  package,  ///< `NAME(...)`, imported from `module`
  event,    ///< `callee("NAME", listener)`: what the native side tells the page
  expose,   ///< `callee("NAME", handler)`: a script that runs as native code exposes a command
  world,    ///< `callee("NAME", { MEMBER: … })`: a script gives pages an object
  headers,  ///< `ANY.callee(…)`: what a script passes to it decides the headers of pages
};

/// How scripts speak to the native side of this framework, or are it.
struct FrontendModel {
  FrontendKind kind = FrontendKind::global;
  std::string callee;               ///< "webui.call"
  int name = 0;                     ///< argument with the command's name
  std::string fixed_name;           ///< `name` given as text: every such call is this command
  std::string object;               ///< of `member`: "webui"
  std::vector<std::string> except;  ///< of `member`, `package`: names that are no commands
  std::string module;               ///< the package that callee or object come from; empty: any
  std::string method;               ///< of `member`: `object.NAME.method(...)`
  int parts = 1;                    ///< of `member`: how many names make the command, dots between
  std::string prefix;               ///< before the name: "plugin:fs|"
  bool snake = false;               ///< natively `readTextFile` is "read_text_file"
  bool builtin = false;             ///< the framework answers; no handler of the project does
  std::string builtin_key;          ///< of `call`: so do calls with an object that has this member
  int handler = 1;                  ///< of `event`, `expose`: argument with the function
  int parameter = 0;                ///< of `event`: the parameter of the listener with the data
  std::string part;                 ///< of `event`: the member of it that is the data
};

/// A configuration file that holds a Content Security Policy. Keys are written with dots between
/// the tables they lie in.
struct PolicyFileModel {
  std::vector<std::string> files;        ///< names without folder: "tauri.conf.json"
  std::vector<std::string> keys;         ///< the policy: text, or a table of directives
  std::vector<std::string> pages;        ///< keys with the folder of the pages, from the file's
  bool parent = false;                   ///< the app is all of the folder above the file's
  std::vector<std::string> nonces;       ///< directives to which the framework adds nonces …
  std::vector<std::string> nonces_off;   ///< … unless one of these keys is true, or lists them
  std::vector<std::string> development;  ///< policies that no release sends
  std::vector<std::string> needs;        ///< directives that the framework's own requests need

  bool reads(std::string_view file) const;
};

struct FrameworkModel {
  std::string id;
  std::string name;
  std::vector<std::string> headers;
  std::vector<std::string> shipped;  ///< folders of its own code, beside its headers' folder: globs
  std::string stub;
  std::vector<std::string> triggers;
  bool origin_known = false;
  bool of_project = false;                   ///< the project describes it, or adds to it
  std::vector<std::string> rust_attributes;  ///< a function under one is a command of its name
  std::vector<CommandModel> commands;
  std::vector<RouteModel> routes;
  std::vector<UnbindModel> unbinds;
  std::vector<GetterModel> getters;
  std::vector<FieldModel> fields;
  std::vector<ScriptModel> scripts;
  std::vector<NavigationModel> navigations;
  std::vector<SettingModel> settings;
  std::vector<ServerModel> servers;
  std::vector<OriginModel> origins;
  std::vector<GateModel> gates;
  std::vector<MarkModel> marks;
  std::vector<FrontendModel> frontends;
  std::vector<PolicyFileModel> policy_files;
};

/// Which values of the attacker's choice are dangerous.
enum class SinkValue : uint8_t { text, number, any };

struct SinkModel {
  FunctionPattern function;
  std::string kind;  ///< "command", "path-write", …
  std::vector<uint32_t> cwe;
  std::vector<int> arguments;  ///< dangerous when tainted; may hold `this_argument`
  SinkValue value = SinkValue::text;
  std::vector<ArgumentTest> when;  ///< all must hold
  std::optional<int> into;         ///< argument with the place that is written
  std::optional<int> from;         ///< argument with the memory that is read
  std::optional<int> format;       ///< argument with a printf or scanf format
  bool scan = false;               ///< `format` is one of scanf
  std::string script_kind;  ///< the arguments are a program's: kind of a script given to a shell …
  std::vector<uint32_t> script_cwe;  ///< … and the CWEs of that
  bool names_program = false;        ///< the first of them is the program itself
  std::optional<bool> list;  ///< only where the first of `arguments` is a list of texts, or is none
  std::string note;
};

struct SanitizerModel {
  FunctionPattern function;
  std::vector<std::string> neutralises;  ///< sink kinds, or "script"
};

/// A call that makes a text from a format and the arguments after it.
struct FormatModel {
  FunctionPattern function;
  int format = 0;
  std::optional<int> into;  ///< the buffer that gets it; nothing: the call's result
  bool braces = false;      ///< `{}` in place of printf's `%s`
};

/// Which part of a text another is compared with.
enum class TextPart : uint8_t { all, beginning, end, anywhere };

/// Functions that compare two texts, by their simple names.
struct ComparisonModel {
  std::vector<std::string> names;
  TextPart part = TextPart::all;
  bool zero = false;  ///< the result is zero for yes, like that of strcmp
};

/// How a library function moves data.
enum class Propagation : uint8_t {
  ordinary,      ///< the result is made of all arguments, and so is what the function may write
  same,          ///< the result is the object or first argument unchanged: c_str, move, get
  element,       ///< the result lies in the object; the arguments only choose: at, operator[]
  choose_in,     ///< the result lies in the range that is given first: std::find, lower_bound
  assign,        ///< replaces the object by the arguments: operator=, assign
  clear,         ///< empties the object
  append,        ///< adds to the object: append, push_back, operator<<
  fill_first,    ///< replaces what argument 0 points to by the others: strcpy, snprintf
  append_first,  ///< adds to what argument 0 points to: strcat
  copy_range,    ///< adds the first arguments' range to where the last iterator points: std::copy
  scan,          ///< argument 0 goes to all later pointers: sscanf
  swap,          ///< exchanges object and argument, or both arguments
  call_back,     ///< calls the callable with the arguments after it: thread, async, invoke, bind
  keep_case,     ///< toupper, tolower: a number that is still a character
};

/// Functions that move data otherwise than `ordinary`.
struct PropagatorModel {
  /// A name without `::` is that of any function so called, whatever its namespace or class.
  FunctionPattern function;
  bool method = false;      ///< speaks of methods; else of free functions
  bool of_project = false;  ///< stands in bridgelint.toml
  Propagation how = Propagation::ordinary;
};

/// A call that tells, by the truth of its result, whether an argument is harmless.
struct GuardModel {
  FunctionPattern function;
  int checked = 0;  ///< may be `this_argument`
  bool outcome = true;
  std::vector<std::string> neutralises;
};

/// A call that resolves `.` and `..` in a path.
struct CanonicalModel {
  FunctionPattern function;
  std::optional<int> into;  ///< nothing: the call's result
  bool links = true;        ///< resolves symbolic links too
};

struct DomSinkModel {
  std::string property;        ///< assigned: "innerHTML"
  std::string method;          ///< called on anything: "insertAdjacentHTML"
  std::string function;        ///< called by its full name: "document.write"
  std::vector<int> arguments;  ///< empty: all
  std::string attribute;       ///< a JSX attribute: "dangerouslySetInnerHTML"
  std::string on;              ///< only on elements of this tag ("script"), or on what "$()" gives
  std::string made_by;         ///< only nodes that a method of this name made: "parseFromString"
  std::vector<std::string> not_on;  ///< not on elements of these tags
  std::string name;                 ///< argument 0 must be this text, `*` at its end for any: "on*"
  std::string kind;  ///< "html", "code", "url" (followed) or "script" (loaded as code)
};

struct DomSourceModel {
  std::string expression;  ///< "location.hash"
  std::string method;      ///< "getItem", with `on` the object when it matters
  std::string on;
  std::string label;  ///< for people: "the page's address"
  /// A function or method by whose callback data arrives: argument `argument`'s parameter
  /// `parameter`. Used with `method`, or `expression` as the full name.
  std::optional<int> callback;
  std::string option;  ///< the callback is this member of that argument: "success"
  int parameter = 0;
  bool own = false;  ///< the page stored it itself: safe as a name, not yet as markup or code
  /// The argument of `on`, a function, with the address that is asked: what the page's own origin
  /// answers is no address to be suspicious of.
  std::optional<int> address;
};

struct WebModels {
  std::vector<std::string> globals;  ///< standard window members, sorted
  std::vector<DomSinkModel> sinks;
  std::vector<DomSourceModel> sources;
  std::vector<std::string> sanitizers;  ///< functions whose result is safe markup
  std::vector<std::string> holders;     ///< functions whose result holds what they are given
  std::vector<std::string> contexts;    ///< functions that give what a provider element was given
  std::vector<std::string> continuations;  ///< methods that hand a callback what their object gives
  std::vector<std::string> subscriptions;  ///< methods that add a listener for a name
  std::vector<std::string> emissions;      ///< methods that tell the listeners for a name
  std::vector<std::string> copies;         ///< methods that give a copy of their argument, a node
  std::vector<std::string> encoders;       ///< methods that make letters and digits of bytes
  std::vector<std::string> documentation_tools;  ///< whose pages no app shows
};

struct Models {
  std::vector<FrameworkModel> frameworks;
  std::vector<SinkModel> sinks;
  std::vector<SanitizerModel> sanitizers;
  std::vector<FormatModel> formats;
  std::vector<ComparisonModel> comparisons;
  std::vector<PropagatorModel> propagators;
  Vocabulary vocabulary;
  std::vector<GuardModel> guards;
  std::vector<CanonicalModel> canonicals;
  WebModels web;
  Digest digest;  ///< of everything above: part of every cache key

  const FrameworkModel* framework(std::string_view id) const;
  /// Of the functions of this simple name; null when they compare no texts.
  const ComparisonModel* comparison(std::string_view function) const;
  /// How a function moves data, by its simple or qualified name and the number of its parameters.
  /// Nothing when no entry speaks of it. Of a function of the `project` only its own entries do.
  std::optional<Propagation> propagation(std::string_view name, uint32_t parameters, bool method,
                                         bool project = false) const;
  /// How a file of this path holds a policy; null when no framework reads one there.
  const PolicyFileModel* policy_file(std::string_view file) const;
};

/// The built-in models. Mistakes in them are problems, and a test says there are none.
Models load_models(std::vector<Problem>& problems);
/// Adds the entries of one model file, wherever it comes from.
void add_models(Models& models, const Value& file, std::vector<Problem>& problems);
/// Adds what a project says of its own bridge: the table `models` of bridgelint.toml, with
/// frameworks as `[[models.framework]]` and everything else as in a model file: `[[models.sink]]`.
void add_project_models(Models& models, const Value& table, std::vector<Problem>& problems);

}  // namespace bridgelint
