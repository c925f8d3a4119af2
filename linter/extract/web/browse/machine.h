// A page at work: documents, scripts and workers run far enough to see what they load, compile and
// insert, and each of these is put to the policies in force. No network, no layout, no clock;
// conditions that are not known take both ways, and work is bounded.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "csp/match.h"
#include "csp/url.h"
#include "extract/web/browse/browse.h"
#include "extract/web/browse/value.h"

namespace bridgelint::browse {

/// Parsed script text.
struct Code {
  Str source;
  std::string nonce;  ///< of the script element, which imports inherit
  std::unique_ptr<SyntaxTree> tree;

  Place place(Node node) const { return source.place_at(node.begin()); }
};

struct Scope {
  Scope* parent = nullptr;
  Realm* realm = nullptr;
  std::unordered_map<std::string, Value> names;
  bool function = false;  ///< where `var` declares
};

struct Attribute {
  std::string name;
  Str value;
  Place place;
};

struct Listener {
  std::string type;
  Value callback;
};

struct Element {
  std::string tag;  ///< lower case; "#document", "#fragment", "#text"
  bool svg = false;
  std::vector<Attribute> attributes;
  Element* parent = nullptr;
  std::vector<Element*> children;
  Str text;                    ///< of a text node
  Element* content = nullptr;  ///< of a template
  Element* shadow = nullptr;
  Object* wrapper = nullptr;
  Realm* owner = nullptr;
  Realm* frame = nullptr;  ///< the document it shows
  std::vector<Listener> listeners;
  Place place;
  bool parser_inserted = false;
  bool started = false;  ///< a script that ran or must not run any more
  bool inert = false;    ///< in a template, or made by DOMParser
  bool duplicate_attributes = false;
  bool connected_once = false;
  bool blocked = false;  ///< what it loads was blocked, or is not there
  bool loaded = false;
  bool trusted_text = false;  ///< a script's code came through a sink that was asked

  const Attribute* find(std::string_view name) const;
};

struct Sheet {
  Str text;
  csp::Url base;
  Element* owner = nullptr;
};

/// One policy at work.
struct ActivePolicy {
  csp::Policy policy;
  bool report_only = false;
  csp::Url self;
};

/// A document or a worker.
struct Realm {
  csp::Url url;
  csp::Url base;
  std::vector<ActivePolicy> policies;
  Element* document = nullptr;
  Element* html = nullptr;
  Element* head = nullptr;
  Element* body = nullptr;
  Scope* global = nullptr;
  Object* window = nullptr;
  Realm* parent = nullptr;
  Element* current_script = nullptr;
  std::vector<Listener> listeners;
  std::map<std::string, Object*> modules;  ///< namespaces by address; null = failed
  std::map<std::string, Str> import_map;
  std::vector<Sheet> sheets;
  std::set<std::string> trusted_policies;
  Object* default_trusted_policy = nullptr;
  std::vector<std::function<void()>> deferred;  ///< scripts that wait for the end of the markup
  std::vector<Element*> late;                   ///< links and forms for the user
  std::vector<Element*> write_target;           ///< open elements while the parser runs
  bool worker = false;
  bool module_worker = false;
  bool parsing = false;
  bool scripting = true;
  bool foreign_code = false;  ///< ran a script that cannot be read, so any global may exist
};

/// The value that a script throws.
struct Thrown {
  Value value;
};
/// How deep statements and expressions may nest, calls included.
inline constexpr uint32_t most_depth = 1'500;

/// The bound of work is reached.
struct Exhausted {};

struct Frame;

/// Where code runs.
struct Env {
  Scope* scope = nullptr;
  const Code* code = nullptr;
  Frame* frame = nullptr;
};

/// One call at work.
struct Frame {
  Value self;
  Object* function = nullptr;
  Value new_target;
  std::vector<Value> arguments;
  std::vector<Value> yields;
  std::optional<Value> maybe_result;  ///< returned on a way that may not have been taken
};

struct Call {
  Value self;
  std::vector<Value> items;
  Place place;
  bool construct = false;

  Value at(size_t index) const { return index < items.size() ? items[index] : Value{}; }
};

enum class Flow : uint8_t { normal, leave, again, result };

struct Completion {
  Flow flow = Flow::normal;
  Value value;
  std::string label;
};

struct Machine {
  explicit Machine(const PageInput& given) : input(given) { files.emplace_back(); }

  const PageInput& input;
  std::vector<std::string> files;  ///< names by `Place::file`; entry 0 is empty
  std::vector<Violation> violations;
  std::set<Violation> seen;
  std::map<std::pair<std::string, std::string>, Need> needs;  ///< by directive and source
  std::set<Need> unresolved;
  std::deque<Object> objects;
  std::deque<Scope> scopes;
  std::deque<Element> elements;
  std::deque<Code> codes;
  std::deque<Realm> realms;
  std::deque<std::function<void()>> microtasks;
  std::deque<std::function<void()>> tasks;
  std::map<std::string, Object*> blobs;  ///< by blob: address
  std::map<std::string, std::optional<Str>> read_files;
  std::map<std::string, Object*> natives;
  std::set<std::string> channels_seen;
  Realm* realm = nullptr;
  Place at;  ///< the call at work
  uint64_t steps = 0;
  uint32_t depth = 0;
  uint32_t blob_count = 0;
  uint32_t maybe = 0;  ///< how many undecided branches surround what runs
  bool exhausted = false;
};

// --- machine.cpp: objects and the work queue
Object* make_object(Machine& m, std::string kind = "Object", Object* proto = nullptr);
Object* make_array(Machine& m, std::vector<Value> items);
Object* make_native(Machine& m, const std::string& name, Value self = {});
Object* make_error(Machine& m, const std::string& name);
[[noreturn]] void throw_error(Machine& m, const std::string& name);
Scope* make_scope(Machine& m, Scope* parent, bool function);
Realm* make_realm(Machine& m, csp::Url url, Realm* parent, bool worker);
void step(Machine& m);
/// Runs `work` and swallows what it throws; false when it threw.
bool guarded(Machine& m, const std::function<void()>& work);
void run_microtasks(Machine& m);
void run_tasks(Machine& m);
/// Text of an own file under the address, when there is one.
std::optional<Str> local_text(Machine& m, const csp::Url& url);
bool is_own(const Machine& m, const csp::Url& url);
/// Whether the own server answers that address with anything.
bool exists(Machine& m, const csp::Url& url);
uint32_t file_number(Machine& m, const std::string& name);

// --- needs.cpp: what a policy would have to allow; only noted when the input asks for it
void need(Machine& m, std::string_view directive, std::string source, std::string reason,
          Place place);
void need_load(Machine& m, std::string_view directive, const csp::Url& url, Place place);
void need_inline(Machine& m, csp::InlineKind kind, const Str& content, Place place);
void need_unknown(Machine& m);
/// Calls the functions that nothing called, with arguments that are not known.
void call_the_rest(Machine& m, Realm& realm);

// --- checks.cpp: what policies say
void report(Machine& m, Realm& realm, std::string_view directive, std::string blocked, Place place,
            bool report_only);
struct LoadOptions {
  std::string nonce;
  std::string integrity;
  bool script_like = false;
  bool parser_inserted = false;
};
/// Asks all policies; false when an enforced one says no. `url` may hold gaps.
bool check_load(Machine& m, Realm& realm, std::string_view directive, const csp::Url& url,
                Place place, const LoadOptions& options = {});
bool check_inline(Machine& m, Realm& realm, csp::InlineKind kind, const Str& content,
                  const std::string& nonce, Place place, bool parser_inserted = true);
bool check_eval(Machine& m, Realm& realm, Place place);
bool check_wasm(Machine& m, Realm& realm, Place place);
bool check_document(Machine& m, Realm& realm, std::string_view directive, const csp::Url& url,
                    Place place);
bool check_prefetch(Machine& m, Realm& realm, const csp::Url& url, Place place);
/// An address as the realm resolves it.
std::optional<csp::Url> resolve(Machine& m, Realm& realm, const Str& address);
void add_policy(Machine& m, Realm& realm, const std::string& text, bool report_only, bool meta);
/// The place of an address: where it is written when it is written in one piece, else the call.
Place place_of(const Machine& m, const Str& address);

// --- trusted.cpp: Trusted Types
/// What a sink gets. Throws when an enforced policy refuses. `kind` is "TrustedHTML" or its like.
Value trusted_value(Machine& m, const Value& value, std::string_view kind);
bool is_trusted(const Value& value);

// --- script.cpp: running code
Code* parse_code(Machine& m, const Str& source);
void run_script(Machine& m, Realm& realm, const Str& source, const std::string& nonce = {});
/// Evaluates the text as `eval` does.
Value run_text(Machine& m, Realm& realm, const Str& source);
/// A function whose body is the text of an event handler attribute.
Value handler_function(Machine& m, Realm& realm, const Str& source);
Value make_function(Machine& m, const std::vector<Str>& parameters, const Str& body);

// --- modules.cpp
/// Fetches, links and runs a module graph; null when any of it failed. `text`: inline.
Object* run_module(Machine& m, Realm& realm, const csp::Url& url, const Str* text, Place place,
                   const LoadOptions& options);
Value import_dynamic(Machine& m, Realm& realm, const Str& specifier, const csp::Url& from,
                     const std::string& nonce);
void read_import_map(Machine& m, Realm& realm, const Str& text);

// --- statements.cpp, expressions.cpp, functions.cpp, patterns.cpp
Completion run_statement(Machine& m, Env& env, Node node);
Completion run_block(Machine& m, Env& env, Node node);
void hoist(Machine& m, Env& env, Node node);
Value evaluate(Machine& m, Env& env, Node node);
Value evaluate_call(Machine& m, Env& env, Node node);
Value evaluate_new(Machine& m, Env& env, Node node);
Value evaluate_class(Machine& m, Env& env, Node node);
Value evaluate_function(Machine& m, Env& env, Node node);
Value evaluate_object(Machine& m, Env& env, Node node);
Value evaluate_template(Machine& m, Env& env, Node node);
std::vector<Value> evaluate_items(Machine& m, Env& env, Node list);
std::string property_name(Machine& m, Env& env, Node node);
Str string_literal(const Env& env, Node node);
void assign_target(Machine& m, Env& env, Node target, const Value& value);
void bind_pattern(Machine& m, Env& env, Node pattern, const Value& value, bool is_var);
Value add_values(const Value& left, const Value& right);
Value lookup(Machine& m, Env& env, const std::string& name, bool must_exist);
void declare(Env& env, const std::string& name, Value value, bool is_var);
bool is_known_global(std::string_view name);

/// The object that a platform name stands for: "Math", "document", "location".
Value global_object(Machine& m, Realm& realm, const std::string& name);
/// Runs the constructor of a class, or of what it extends, on an object that exists.
void run_constructor(Machine& m, Object* type, const Value& self, const Call& call);
/// Runs an asynchronous function up to its first `await`; the rest is work for later, as other code
/// runs before the answer comes.
Object* run_async(Machine& m, const Env& env, const Frame& frame, Node body);
/// Calls any value; an unknown callee calls the functions among its arguments.
Value call_value(Machine& m, const Value& callee, Call call);
Value construct(Machine& m, const Value& callee, Call call);
void call_callbacks(Machine& m, const std::vector<Value>& items);
std::vector<Value> iterate(Machine& m, const Value& value, bool& complete);

// --- members.cpp: properties
Value get_member(Machine& m, const Value& object, const std::string& name);
void set_member(Machine& m, const Value& object, const std::string& name, const Value& value);
Value call_method(Machine& m, const Value& object, const std::string& name, Call call);

// --- natives*.cpp: built-in functions by "Kind.name"
using Native = Value (*)(Machine&, Call&);
Native find_native(std::string_view name);
/// A built-in property that is no function; false when there is none.
bool native_property(Machine& m, Object& object, const std::string& name, Value& result);
bool set_native_property(Machine& m, Object& object, const std::string& name, const Value& value);

// --- promises.cpp
Object* make_promise(Machine& m);
Object* resolved_promise(Machine& m, const Value& value);
Object* rejected_promise(Machine& m, const Value& value);
Object* unknown_promise(Machine& m, Value value = unknown_value());
void resolve_promise(Machine& m, Object* promise, const Value& value);
void reject_promise(Machine& m, Object* promise, const Value& value);
Object* promise_then(Machine& m, Object* promise, const Value& done, const Value& failed);
Value await_value(Machine& m, const Value& value);

// --- dom.cpp: the tree
Element* make_element(Machine& m, Realm& realm, std::string tag);
Object* wrapper_of(Machine& m, Element* element);
void append_child(Machine& m, Element* parent, Element* child, Element* before = nullptr);
void remove_child(Element* child);
bool is_connected(const Element* element);
Str text_content(const Element* element);
void set_text_content(Machine& m, Element* element, const Str& text);
void set_attribute(Machine& m, Element* element, const std::string& name, const Str& value,
                   Place place);
std::string attribute(const Element* element, std::string_view name);
Element* clone(Machine& m, const Element* element, bool deep, bool inert);
void for_each_element(Element* root, const std::function<void(Element*)>& visit);

// --- selectors.cpp
bool selector_matches(const Element* element, std::string_view selector);
Element* query(Element* root, std::string_view selector);
std::vector<Element*> query_all(Element* root, std::string_view selector);

// --- markup.cpp: reading documents and fragments
void read_document(Machine& m, Realm& realm, const Str& html);
/// The elements of markup that a script inserts; their scripts do not run.
std::vector<Element*> read_fragment(Machine& m, Realm& realm, const Str& html, bool inert);
/// What `document.write` inserts: the parser's own elements.
void write_markup(Machine& m, Realm& realm, const Str& html);

// --- elements.cpp, scripts.cpp, frames.cpp: what elements do
void attribute_changed(Machine& m, Element* element, const Attribute& changed);
void element_connected(Machine& m, Element* element);
void element_parsed(Machine& m, Element* element);  ///< its end tag was read
void prepare_script(Machine& m, Element* element);
void prepare_link(Machine& m, Element* element);
void prepare_frame(Machine& m, Element* element);
void prepare_style(Machine& m, Element* element);
void load_image(Machine& m, Element* element);
void load_media(Machine& m, Element* element);
void fire(Machine& m, Element* element, const std::string& type);
void fire_window(Machine& m, Realm& realm, const std::string& type);
void follow_javascript(Machine& m, Realm& realm, const Str& address, Place place);
std::string nonce_of(const Element* element);
void navigate(Machine& m, Realm& realm, const Str& address);
void submit_form(Machine& m, Element* form, Element* submitter);
/// Reads and runs a document to its load event.
void run_document(Machine& m, Realm& realm, const Str& html);
/// Everything a user may do with the page.
void use_page(Machine& m, Realm& realm);

// --- css.cpp
void load_sheet(Machine& m, Realm& realm, const Str& text, const csp::Url& base, Element* owner);
/// The addresses in a declaration list.
void load_declarations(Machine& m, Realm& realm, const Str& text, const csp::Url& base);
/// Images and fonts that the rules in force ask for.
void apply_sheets(Machine& m, Realm& realm);

// --- workers.cpp
Value start_worker(Machine& m, Realm& realm, const Value& address, const Value& options,
                   std::string_view kind);
void import_scripts(Machine& m, Realm& realm, const Str& address);
/// What is behind a blob: or data: address.
std::optional<Str> local_content(Machine& m, const csp::Url& url);

}  // namespace bridgelint::browse
