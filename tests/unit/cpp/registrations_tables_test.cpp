// Registrations by assignments, macros and tables.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

#include "facts/registration_links.h"
#include "project.h"

using namespace bridgelint::test;  // NOLINT: tests only
namespace bl = bridgelint;

TEST_CASE("functions assigned to a page's object") {
  const auto facts = read_main(R"src(#include <AppCore/JSHelpers.h>
using namespace ultralight;
struct App : LoadListener {
  JSValue GetMessage(const JSObject& self, const JSArgs& args) { return args[0]; }
  void OnDOMReady(View* view, uint64_t id, bool main, const String& url) override {
    JSObject global = JSGlobalObject();
    global["GetMessage"] = BindJSCallbackWithRetval(&App::GetMessage);
    JSGlobalObject()["Quit"] = [](const JSObject&, const JSArgs& args) {};
    global["version"] = JSValue("1.0");
  }
};
)src");
  CHECK(facts.coverage.at(0).reason == "");
  CHECK(names(facts) == Names{"GetMessage", "Quit"});
  REQUIRE(command(facts, "GetMessage") != nullptr);
  CHECK(command(facts, "GetMessage")->handler_id.find("GetMessage") != std::string::npos);
  CHECK(command(facts, "GetMessage")->untrusted == std::vector<uint32_t>{1});
}

TEST_CASE("functions listed in macros") {
  const std::string source = R"src(#include "sciter-x-window.hpp"
class Frame : public sciter::window {
 public:
  Frame() : window(0) {}
  sciter::value open(const sciter::value& path) { return path; }
  sciter::value all(unsigned argc, const sciter::value* argv) { return argv[argc - 1]; }
  int sum(int a, int b) { return a + b; }
  BEGIN_FUNCTION_MAP
    FUNCTION_1("openFile", open);
    FUNCTION_V("all", all);
  END_FUNCTION_MAP
  SOM_PASSPORT_BEGIN(Frame)
    SOM_FUNCS(SOM_FUNC(sum), SOM_FUNC_EX(other, open))
    SOM_PROPS(SOM_PROP(volume), SOM_PROP_EX(folder, folder_), SOM_RO_PROP(state))
  SOM_PASSPORT_END
  int volume = 0;
  int state = 0;
  std::string folder_;
};
)src";
  const auto facts = read_main(source);
  CHECK(facts.coverage.at(0).reason == "");
  CHECK(names(facts) == Names{"all", "folder", "openFile", "other", "sum", "volume"});
  CHECK(bytes_at(source, command(facts, "folder")->handler).starts_with("folder_"));
  const auto* open = command(facts, "openFile");
  REQUIRE(open != nullptr);
  CHECK(open->handler_id.find("open") != std::string::npos);
  CHECK(open->untrusted == std::vector<uint32_t>{0});
  CHECK(bytes_at(source, open->name_at) == "\"openFile\"");
  CHECK(command(facts, "sum")->untrusted == std::vector<uint32_t>{0, 1});
}

TEST_CASE("a program's class in the framework's namespace, in a header") {
  const Project project({{"frame.h", R"src(#include "sciter-x.h"
namespace sciter {
class frame : public sciter::window {
 public:
  frame() : window(0) {}
  sciter::value open(const sciter::value& path) { return path; }
  BEGIN_FUNCTION_MAP
    FUNCTION_1("openFile", open);
  END_FUNCTION_MAP
};
}  // namespace sciter
)src"},
                         {"main.cc", "#include \"frame.h\"\n"}});
  const auto facts = project.read("main.cc");
  const auto* open = command(facts, "openFile");
  REQUIRE(open != nullptr);
  CHECK(open->handler.file == "frame.h");
}

TEST_CASE("a table of names and functions") {
  const std::string source = R"src(#include <map>
#include <string>
struct json {};
namespace router {
typedef json (*NativeMethod)(const json&);
json exec(const json& input) { return input; }
json quit(const json& input) { return input; }
std::map<std::string, router::NativeMethod> methodMap = {
    {"os.execCommand", exec},
    {"app.exit", quit},
};
bool known(const std::string& id) { return methodMap.find(id) != methodMap.end(); }
}  // namespace router
)src";
  const auto facts = read_main(source);
  CHECK(names(facts) == Names{"app.exit", "os.execCommand"});
  REQUIRE(command(facts, "os.execCommand") != nullptr);
  CHECK(command(facts, "os.execCommand")->handler_id.find("exec") != std::string::npos);
  CHECK(command(facts, "os.execCommand")->untrusted == std::vector<uint32_t>{0});
}

TEST_CASE("the row of null pointers that ends a table is no command") {
  const auto facts = read_main(R"src(#include <jsc/jsc.h>
static void run(gpointer object, JSCValue* value) {}
struct Method {
  const char* name;
  GCallback callback;
};
static const Method methods[] = {{"run", G_CALLBACK(run)}, {nullptr, nullptr}};
void fill(JSCClass* shown) {
  for (int i = 0; methods[i].name != nullptr; ++i) {
    jsc_class_add_method_variadic(shown, methods[i].name, methods[i].callback, nullptr, nullptr, 4);
  }
}
)src");
  CHECK(names(facts) == Names{"run"});
}

TEST_CASE("a name may be kept in a string object first") {
  const auto facts = read_main(R"src(#include <AppCore/JSHelpers.h>
#include <JavaScriptCore/JavaScript.h>
JSValueRef save(JSContextRef, JSObjectRef, JSObjectRef, size_t, const JSValueRef[], JSValueRef*);
void expose(JSContextRef context) {
  JSStringRef name = JSStringCreateWithUTF8CString("save");
  JSObjectRef function = JSObjectMakeFunctionWithCallback(context, name, save);
  JSStringRelease(name);
}
)src");
  CHECK(names(facts) == Names{"save"});
}

TEST_CASE("a class of JavaScriptCore's C API lists functions and values, or is called itself") {
  const auto facts = read_main(R"src(#include <JavaScriptCore/JavaScript.h>
JSValueRef save(JSContextRef, JSObjectRef, JSObjectRef, size_t, const JSValueRef[], JSValueRef*);
JSValueRef call(JSContextRef, JSObjectRef, JSObjectRef, size_t, const JSValueRef[], JSValueRef*);
JSValueRef title(JSContextRef, JSObjectRef, JSStringRef, JSValueRef*);
bool set_title(JSContextRef, JSObjectRef, JSStringRef, JSValueRef, JSValueRef*);
static JSStaticFunction functions[] = {{"save", save, kJSPropertyAttributeNone}, {0, 0, 0}};
static JSStaticValue values[] = {{"title", title, set_title, 0}, {0, 0, 0, 0}};
JSClassRef describe() {
  JSClassDefinition definition = kJSClassDefinitionEmpty;
  definition.staticFunctions = functions;
  definition.staticValues = values;
  definition.callAsFunction = call;
  return JSClassCreate(&definition);
}
)src");
  CHECK(names(facts) == Names{"callAsFunction", "save", "title"});
}

namespace {

// A program with `methods`, a table of the functions `run` and `stop`, and what `fill` does.
std::string with_table(const std::string& fill) {
  return R"src(#include <jsc/jsc.h>
static void run(gpointer object, JSCValue* value) {}
static void stop(gpointer object, JSCValue* value) {}
struct Method {
  const char* name;
  GCallback callback;
};
static const Method methods[] = {
    {"run", G_CALLBACK(run)}, {"stop", G_CALLBACK(stop)}, {nullptr, nullptr}};
void add(JSCClass* shown, const char* name, GCallback callback) {
  jsc_class_add_method_variadic(shown, name, callback, nullptr, nullptr, 4);
}
)src" + fill;
}

// The names of all commands, those included that functions of the program are given.
Names linked(const std::string& source) {
  std::vector<bl::FileFacts> parts{read_main(source)};
  auto linked = bl::resolve_registrations(parts);
  std::ranges::move(linked.commands, std::back_inserter(parts[0].commands));
  return names(parts[0]);
}

}  // namespace

TEST_CASE("a row of a table may be copied, or pointed to") {
  const auto facts = read_main(with_table(R"src(
void fill(JSCClass* shown) {
  for (int i = 0; methods[i].name != nullptr; ++i) {
    const Method method = methods[i];
    add(shown, method.name, method.callback);
  }
}
)src"));
  CHECK(names(facts) == Names{"run", "stop"});
  const auto walked = read_main(with_table(R"src(
void fill(JSCClass* shown) {
  for (const Method* method = methods; method->name != nullptr; ++method) {
    add(shown, method->name, method->callback);
  }
}
)src"));
  CHECK(names(walked) == Names{"run", "stop"});
}

TEST_CASE("a table may be an argument of the function that registers its rows") {
  const auto copied = linked(with_table(R"src(
void add_all(JSCClass* shown, const Method given[]) {
  int i = 0;
  Method current = given[i];
  while (current.name != nullptr) {
    add(shown, current.name, current.callback);
    current = given[++i];
  }
}
void fill(JSCClass* shown) { add_all(shown, methods); }
)src"));
  CHECK(copied == Names{"run", "stop"});
  const auto walked = linked(with_table(R"src(
void add_all(JSCClass* shown, const Method* method) {
  for (; method->name != nullptr; ++method) add(shown, method->name, method->callback);
}
void fill(JSCClass* shown) { add_all(shown, methods); }
)src"));
  CHECK(walked == Names{"run", "stop"});
}
