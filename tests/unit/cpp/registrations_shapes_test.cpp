// Registrations that are no calls: overrides and objects.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>

#include "project.h"

using namespace bridgelint::test;  // NOLINT: tests only
namespace bl = bridgelint;

TEST_CASE("an override knows its commands by what it compares the name with") {
  const std::string source = R"src(#include "include/cef_v8.h"
#include <map>
#include <string>
constexpr const char* kRename = "rename";
const std::map<std::string, int> kTable = {{"one", 1}, {"two", 2}};
const char* const kList[] = {"first", "second"};
unsigned hash(const std::string& text);
struct Handler : CefV8Handler {
  bool Execute(const CefString& name, CefRefPtr<CefV8Value> object, const CefV8ValueList& arguments,
               CefRefPtr<CefV8Value>& retval, CefString& exception) override {
    if (name == "save") return true;
    std::string text = name;
    if (text == kRename || text.rfind("get.", 0) == 0) return true;
    if (kTable.find(text) != kTable.end()) return true;
    for (const char* entry : kList) {
      if (text == entry) return true;
    }
    return other(text);
  }
  bool other(const std::string& which) { return which.compare("deep") == 0; }
  IMPLEMENT_REFCOUNTING(Handler);
};
)src";
  const auto facts = read_main(source);
  CHECK(facts.coverage.at(0).reason == "");
  CHECK(names(facts) == Names{"deep", "first", "get.*", "one", "rename", "save", "second", "two"});
  const auto* save = command(facts, "save");
  REQUIRE(save != nullptr);
  CHECK(save->framework == "cef");
  CHECK(save->untrusted == std::vector<uint32_t>{1, 2});
  CHECK(bytes_at(source, save->name_at) == "\"save\"");
  CHECK(bytes_at(source, save->handler) == "Execute");
  CHECK(save->handler_id.find("Execute") != std::string::npos);
  CHECK_FALSE(save->catch_all);
}

namespace {

// What stands in `use("...")` of the source, but for code that calls of `name` never get to.
Names open_to(const std::string& name, const bridgelint::FileFacts& facts,
              const std::string& source) {
  Names result;
  const std::regex used("use\\(\"([^\"]*)\"\\)");
  for (std::sregex_iterator use(source.begin(), source.end(), used), end; use != end; ++use) {
    const auto at = static_cast<uint32_t>(use->position());
    const auto& closed = command(facts, name)->closed;
    const bool open = std::ranges::none_of(closed, [&](const bridgelint::ClosedCode& code) {
      return code.at.begin <= at && at < code.at.end;
    });
    if (open) result.push_back((*use)[1]);
  }
  return result;
}

// An override that has the name in `text`.
std::string handler_that(const std::string& body, const std::string& more = "") {
  return R"src(#include "include/cef_v8.h"
#include <cstring>
#include <string>
#include <vector>
bool use(const char* what);
constexpr unsigned hash(const char* text) { return *text == 0 ? 0 : *text + 31 * hash(text + 1); }
unsigned hash(const std::string& text);
struct Handler : CefV8Handler {
  bool Execute(const CefString& name, CefRefPtr<CefV8Value> object, const CefV8ValueList& arguments,
               CefRefPtr<CefV8Value>& retval, CefString& exception) override {
    const std::string text = name;
)src" + body +
         "  }\n" + more + "  IMPLEMENT_REFCOUNTING(Handler);\n};\n";
}

}  // namespace

TEST_CASE("code of an override is closed to names that other names lead away from") {
  const auto source = handler_that(R"src(
    if (text == "save" && !arguments.empty()) {
      use("saved");
    } else if (text == "one" || strcmp(text.c_str(), "two") == 0) {
      use("either");
    } else if (text == "three" || arguments.size() > 3) {
      use("not only three");
    } else if (!(text != "open")) {
      use("opened");
    }
    use("all");
    text == "one" ? use("first") : use("not one");
    if (text != "last") return false;
    use("at last");
    return other(text);
)src",
                                   R"src(
  bool other(const std::string& which) {
    if (!strcmp(which.c_str(), "deep")) use("deeper");
    return true;
  }
)src");
  const auto facts = read_main(source);
  CHECK(open_to("save", facts, source) == Names{"saved", "not only three", "all", "not one"});
  CHECK(open_to("one", facts, source) == Names{"either", "all", "first"});
  CHECK(open_to("two", facts, source) == Names{"either", "all", "not one"});
  CHECK(open_to("three", facts, source) == Names{"not only three", "all", "not one"});
  CHECK(open_to("open", facts, source) == Names{"not only three", "opened", "all", "not one"});
  CHECK(open_to("last", facts, source) == Names{"not only three", "all", "not one", "at last"});
  CHECK(open_to("deep", facts, source) == Names{"not only three", "all", "not one", "deeper"});
  const auto* saved = command(facts, "save");
  CHECK(std::ranges::any_of(saved->closed, [&](const auto& code) {
    return code.function != saved->handler_id && bytes_at(source, code.at) == "use(\"deeper\")";
  }));
}

TEST_CASE("a switch over the name has a branch for each run of labels") {
  const auto source = handler_that(R"src(
    switch (hash(name.ToString())) {
      case hash("save"):
      case hash("store"):
        use("saved");
        break;
      case hash("first"):
        use("first only");
      case hash("second"):
        use("both");
        return true;
      case hash("known"):
      default:
        use("any");
    }
    return true;
)src");
  const auto facts = read_main(source);
  CHECK(open_to("save", facts, source) == Names{"saved"});
  CHECK(open_to("store", facts, source) == Names{"saved"});
  CHECK(open_to("first", facts, source) == Names{"first only", "both"});
  CHECK(open_to("second", facts, source) == Names{"both"});
  CHECK(open_to("known", facts, source) == Names{"any"});
}

TEST_CASE("what only names that nobody knows get to is told of those that are known") {
  const auto source = handler_that(R"src(
    if (text == "save") return use("saved");
    if (text == "open") return use("opened");
    return use("any other");
)src");
  const auto facts = read_main(source);
  CHECK(open_to("save", facts, source) == Names{"saved", "any other"});
  CHECK(open_to("open", facts, source) == Names{"opened", "any other"});
}

TEST_CASE("a name that is not known here leads into what it is handed on to") {
  const auto source = handler_that(R"src(
    if (text == "save") return use("saved");
    use("any other");
    return next_->Execute(text);
)src",
                                   R"src(
  struct Delegate {
    virtual bool Execute(const std::string& name) = 0;
  };
  Delegate* next_;
)src");
  const auto facts = read_main(source);
  CHECK(open_to("save", facts, source) == Names{"saved", "any other"});
  CHECK(std::ranges::any_of(command(facts, "save")->closed, [&](const auto& code) {
    return bytes_at(source, code.at) == "next_->Execute(text)";
  }));
}

TEST_CASE("a flag that a branch sets closes to its name what asks for the flag") {
  const auto source = handler_that(R"src(
    bool handled = false, perhaps = false, reset = false, given = false;
    if (text == "save") {
      handled = true;
      use("saved");
      if (arguments.empty()) return false;
      perhaps = true;
      given = true;
    } else if (text == "open") {
      handled = true;
      perhaps = true;
      given = true;
      reset = true;
    } else if (text == "close") {
      use("closed");
    }
    if (perhaps == false) use("perhaps");
    reset = arguments.empty();
    if (!reset) use("reset");
    change(&given);
    while (!given) use("given");
    for (size_t i = 0; i < arguments.size() && !handled; ++i) handled = use("each");
    return handled;
)src",
                                   "  void change(bool*);\n");
  const auto facts = read_main(source);
  CHECK(open_to("save", facts, source) == Names{"saved", "perhaps", "reset", "given"});
  CHECK(open_to("open", facts, source) == Names{"reset", "given"});
  CHECK(open_to("close", facts, source) == Names{"closed", "perhaps", "reset", "given", "each"});
}

TEST_CASE("an override that looks at no name receives every call") {
  const auto facts = read_main(R"src(#include "include/wrapper/cef_message_router.h"
class Handler : public CefMessageRouterBrowserSide::Handler {
 public:
  bool OnQuery(CefRefPtr<CefBrowser> browser, CefRefPtr<CefFrame> frame, int64_t query_id,
               const CefString& request, bool persistent, CefRefPtr<Callback> callback) override {
    callback->Success(request);
    return true;
  }
};
)src");
  CHECK(names(facts) == Names{"cefQuery"});
  REQUIRE(facts.commands.size() == 1);
  CHECK(facts.commands[0].catch_all);
  CHECK(facts.commands[0].untrusted == std::vector<uint32_t>{3});
}

TEST_CASE("messages that are handed on to objects with a method of the same name") {
  const auto facts = Project({{"client.h", R"src(#pragma once
#include "include/cef_client.h"
class Client : public CefClient {
 public:
  struct Delegate {
    virtual bool OnProcessMessageReceived(Client* client, CefRefPtr<CefBrowser> browser,
                                          CefRefPtr<CefProcessMessage> message) = 0;
  };
  bool OnProcessMessageReceived(CefRefPtr<CefBrowser> browser, CefRefPtr<CefFrame> frame,
                                CefProcessId source,
                                CefRefPtr<CefProcessMessage> message) override {
    return delegate->OnProcessMessageReceived(this, browser, message);
  }
  Delegate* delegate = nullptr;
  IMPLEMENT_REFCOUNTING(Client);
};
)src"},
                              {"renderer.h", R"src(#pragma once
#include "include/cef_app.h"
class Renderer : public CefRenderProcessHandler {
 public:
  struct Delegate {
    virtual bool OnProcessMessageReceived(CefRefPtr<CefProcessMessage> message) = 0;
  };
  IMPLEMENT_REFCOUNTING(Renderer);
};
)src"},
                              {"main.cc", R"src(#include "client.h"
#include "renderer.h"
struct Files : Client::Delegate {
  bool OnProcessMessageReceived(Client* client, CefRefPtr<CefBrowser> browser,
                                CefRefPtr<CefProcessMessage> message) override {
    std::string name = message->GetName();
    if (name == "OpenFile") return true;
    return false;
  }
};
struct Answers : Renderer::Delegate {
  bool OnProcessMessageReceived(CefRefPtr<CefProcessMessage> message) override {
    return message->GetName() == "invokeCallback";
  }
};
)src"}})
                         .read("main.cc");
  CHECK(facts.coverage.at(0).reason == "");
  CHECK(names(facts) == Names{"OpenFile"});
  REQUIRE(facts.commands.size() == 1);
  CHECK(facts.commands[0].untrusted == std::vector<uint32_t>{2});
}

TEST_CASE("what a class overrides whose base no header in reach declares") {
  const auto commands = [](const std::string& base, const std::string& frame) {
    return names(read_main(R"src(#include "include/cef_client.h"
#include "tests/shared/client_handler.h"
#include <string>
class Known {};
class Client : public )src" +
                           base + R"src( {
 public:
  virtual bool OnProcessMessageReceived(CefRefPtr<CefBrowser> browser, )src" +
                           frame + R"src(
                                        CefProcessId source,
                                        CefRefPtr<CefProcessMessage> message) {
    return message->GetName() == "run";
  }
};
)src"));
  };
  CHECK(commands("client::Handler", "CefRefPtr<CefFrame> frame,") == Names{"run"});
  CHECK(commands("Handler", "CefRefPtr<CefFrame> frame,") == Names{"run"});
  CHECK(commands("Known, public Handler", "") == Names{"run"});
  // Nothing of the framework's is overridden so.
  CHECK(commands("Known", "CefRefPtr<CefFrame> frame,").empty());
  CHECK(commands("Handler", "int frame,").empty());
}

TEST_CASE("a handler of messages whose base is a template that no header declares") {
  const auto facts = read_main(R"src(#include <WebView2.h>
class Handler : public winrt::implements<Handler, ICoreWebView2WebMessageReceivedEventHandler,
                                         ICoreWebView2NavigationStartingEventHandler> {
 public:
  HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2NavigationStartingEventArgs* args);
  HRESULT Invoke(ICoreWebView2* sender, ICoreWebView2WebMessageReceivedEventArgs* args);
};
HRESULT Handler::Invoke(ICoreWebView2*, ICoreWebView2NavigationStartingEventArgs*) { return 0; }
HRESULT Handler::Invoke(ICoreWebView2*, ICoreWebView2WebMessageReceivedEventArgs*) { return 0; }
)src");
  CHECK(names(facts) == Names{"chrome.webview.postMessage"});
}

TEST_CASE("functions given to a page with an object that is called") {
  const auto facts = read_main(R"src(#include "include/cef_v8.h"
#include <string>
#include <vector>
std::vector<std::string> exposed = {"start", "stop"};
struct App : CefV8Handler {
  bool Execute(const CefString& name, CefRefPtr<CefV8Value> object, const CefV8ValueList& arguments,
               CefRefPtr<CefV8Value>& retval, CefString& exception) override;
  void expose(CefRefPtr<CefV8Value> global) {
    for (std::string name : exposed) {
      CefRefPtr<CefV8Value> function = CefV8Value::CreateFunction(name, this);
      global->SetValue(name, function, V8_PROPERTY_ATTRIBUTE_NONE);
    }
    CefRegisterExtension("ext", "native function open(path); native function close();",
                         new App());
  }
  IMPLEMENT_REFCOUNTING(App);
};
)src");
  CHECK(names(facts) == Names{"close", "open", "start", "stop"});
  REQUIRE(command(facts, "open") != nullptr);
  CHECK(command(facts, "open")->handler_id.find("Execute") != std::string::npos);
  REQUIRE(command(facts, "stop") != nullptr);
  CHECK(command(facts, "stop")->untrusted == std::vector<uint32_t>{1, 2});
}

TEST_CASE("schemes, servers and what looks at the caller") {
  const auto facts = read_main(R"src(#include "include/cef_client.h"
#include "include/cef_scheme.h"
struct Factory : CefSchemeHandlerFactory {
  CefRefPtr<CefResourceHandler> Create(CefRefPtr<CefBrowser> browser, CefRefPtr<CefFrame> frame,
                                       const CefString& scheme,
                                       CefRefPtr<CefRequest> request) override {
    return nullptr;
  }
  IMPLEMENT_REFCOUNTING(Factory);
};
struct Client : CefClient, CefRequestHandler {
  bool OnBeforeBrowse(CefRefPtr<CefBrowser> browser, CefRefPtr<CefFrame> frame,
                      CefRefPtr<CefRequest> request, bool gesture, bool redirect) override {
    return false;
  }
  bool OnProcessMessageReceived(CefRefPtr<CefBrowser> browser, CefRefPtr<CefFrame> frame,
                                CefProcessId source,
                                CefRefPtr<CefProcessMessage> message) override {
    const std::string url = frame->GetURL();
    if (url.find("example.org") == std::string::npos) return false;
    if (url != "app://main/") return false;
    return frame->IsMain() && message->GetName() == "save";
  }
  IMPLEMENT_REFCOUNTING(Client);
};
void setup() { CefRegisterSchemeHandlerFactory("app", "main", new Factory()); }
)src");
  CHECK(facts.coverage.at(0).reason == "");
  REQUIRE(facts.routes.size() == 2);
  CHECK(facts.routes[0].scheme);
  CHECK(std::ranges::count(facts.routes, bl::Text::exact("app"), &bl::ServerRoute::path) == 1);
  REQUIRE(facts.gates.size() == 1);
  CHECK_FALSE(facts.gates[0].counts);
  CHECK(facts.gates[0].what == "it never refuses");
  REQUIRE(facts.origin_checks.size() == 3);
  CHECK(std::ranges::count(facts.origin_checks, true, &bl::OriginCheck::counts) == 2);
  const auto weak = std::ranges::find(facts.origin_checks, false, &bl::OriginCheck::counts);
  CHECK(weak->what.find("searched") != std::string::npos);
  CHECK(weak->function == command(facts, "save")->handler_id);
}

TEST_CASE("beginnings of addresses that hold, and that do not") {
  const auto gate = [](const std::string& condition) {
    const auto facts = read_main(R"src(#include <QWebEnginePage>
struct Page : QWebEnginePage {
  bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool main) override {
    if ()src" + condition + R"src() return true;
    return false;
  }
};
)src");
    REQUIRE(facts.gates.size() == 1);
    return facts.gates[0].counts;
  };
  CHECK(gate("url.scheme() == QLatin1String(\"qrc\")"));
  CHECK_FALSE(gate("url.scheme() == \"https\""));
  CHECK(gate("url.host() == \"app.example\""));
  CHECK(gate("url.toString().startsWith(\"https://app.example/\")"));
  CHECK_FALSE(gate("url.toString().startsWith(\"https://app.example\")"));
  CHECK_FALSE(gate("url.toString().contains(\"app.example\")"));
  CHECK_FALSE(gate("url.toString().contains(\"?\")"));
  CHECK(gate("url.host().endsWith(\".app.example\")"));
  CHECK_FALSE(gate("url.host().endsWith(\"app.example\")"));
  CHECK(gate("type == NavigationTypeTyped"));
}

TEST_CASE("taking an address apart is no check of it") {
  const auto checks = [](const std::string& searched) {
    return read_main(R"src(#include "include/cef_frame.h"
#include <string>
std::wstring host_of(CefRefPtr<CefFrame> frame) {
  std::wstring url = frame->GetURL().ToWString();
  std::wstring::size_type at = url.find(L")src" +
                     searched + R"src(");
  return at == std::wstring::npos ? url : url.substr(at);
}
)src")
        .origin_checks;
  };
  CHECK(checks("//").empty());
  CHECK(checks("?").empty());
  REQUIRE(checks("app.example").size() == 1);
  CHECK_FALSE(checks("app.example")[0].counts);
}

TEST_CASE("objects of Qt show slots, invokable methods and writable properties") {
  const std::string source = R"src(#include <QWebChannel>
#include <QString>
class Base : public QObject {
  Q_OBJECT
 public slots:
  void shared(const QString& text);
};
class Inner : public QObject {
  Q_OBJECT
 public:
  Q_INVOKABLE void fill();
};
class Bridge : public Base {
  Q_OBJECT
  Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged)
  Q_PROPERTY(int count READ count CONSTANT)
  Q_PROPERTY(QString tool MEMBER m_tool)
  Q_PROPERTY(QObject *inner READ inner CONSTANT)
 public:
  Q_INVOKABLE QString run(const QString& program, int times);
  void not_shown();
  Q_INVOKABLE
  bool second() const;
  QString title() const;
  void setTitle(const QString& title);
  QObject* inner() const { return m_inner; }
 public Q_SLOTS:
  void save(const QString& path) { Q_UNUSED(path) }
  void load();
 signals:
  void titleChanged();
 private Q_SLOTS:
  void hidden();
 private:
  Q_INVOKABLE void secret();
  int count() const;
  QString m_tool;
  Inner* m_inner = nullptr;
};
struct Window {
  Window() : m_bridge(new Bridge) {}
  void setup(QWebChannel* channel) {
    channel->registerObject(QStringLiteral("bridge"), m_bridge);
  }
  QObject* m_bridge;
};
)src";
  const auto facts = read_main(source);
  CHECK(facts.coverage.at(0).reason == "");
  CHECK(names(facts) == Names{"bridge.deleteLater", "bridge.inner.deleteLater", "bridge.inner.fill",
                              "bridge.inner.objectName", "bridge.load", "bridge.objectName",
                              "bridge.run", "bridge.save", "bridge.second", "bridge.shared",
                              "bridge.title", "bridge.tool"});
  const auto* run = command(facts, "bridge.run");
  REQUIRE(run != nullptr);
  CHECK(run->object == "bridge");
  CHECK(run->inherited_from.empty());
  CHECK(run->untrusted == std::vector<uint32_t>{0, 1});
  CHECK(bytes_at(source, run->name_at).find("bridge") != std::string::npos);
  const auto* title = command(facts, "bridge.title");
  REQUIRE(title != nullptr);
  CHECK(title->property);
  CHECK(title->handler_id.find("setTitle") != std::string::npos);
  const auto* tool = command(facts, "bridge.tool");
  REQUIRE(tool != nullptr);
  CHECK(tool->property);
  CHECK(bytes_at(source, tool->handler).starts_with("m_tool"));
  CHECK(tool->untrusted == std::vector<uint32_t>{0});
  CHECK(command(facts, "bridge.shared")->inherited_from == "Base");
  CHECK(command(facts, "bridge.deleteLater")->inherited_from == "QObject");
}

TEST_CASE("a window whose class has a member of a type that is not there") {
  const auto facts = read_main(R"src(#include "webview/webview.h"
struct Known {};
class Window : public webview::webview {
  Known::Missing missing;
 public:
  Window() : webview(false, nullptr) {}
  void expose();
};
void Window::expose() {
  bind("save", [](const std::string& text) -> std::string { return text; });
}
)src");
  CHECK(names(facts) == Names{"save"});
  // The call of the base's function is understood.
  CHECK(facts.commands.at(0).tier == bridgelint::Tier::semantic);
}

TEST_CASE("a class with a member of a class that is only declared keeps its bases") {
  const auto facts = read_main(R"src(#include <QWebChannel>
#include <QProcess>
namespace Ui { class Window; }
class Window : public QObject {
  Q_OBJECT
 public:
  explicit Window(QWebChannel* channel);
 public slots:
  void run(const QString& text) { QProcess::startDetached(text); }
 private:
  Ui::Window ui;
};
Window::Window(QWebChannel* channel) { channel->registerObject("window", this); }
)src");
  REQUIRE(command(facts, "window.run") != nullptr);
  CHECK(command(facts, "window.run")->tier == bridgelint::Tier::semantic);
}

TEST_CASE("an object's name in each form that Qt has for texts") {
  const auto facts = read_main(R"src(#include <QWebChannel>
class Page : public QObject {
  Q_OBJECT
 public:
  Q_INVOKABLE void go() {}
};
void expose(QWebChannel* channel, QScopedPointer<Page>& page) {
  if (page.isNull()) page.reset(new Page);
  channel->registerObject(QLatin1String("a"), page.data());
  channel->registerObject(QLatin1StringView{"b"}, page.data());
  channel->registerObject(u"c"_qs, page.data());
  channel->registerObject("d"_L1, page.data());
  channel->registerObject(QStringView(u"e").toString(), page.data());
  const QLatin1String name("f");
  channel->registerObject(name, page.data());
}
)src");
  for (const char* name : {"a.go", "b.go", "c.go", "d.go", "e.go", "f.go"}) {
    CHECK(command(facts, name) != nullptr);
  }
}

TEST_CASE("an object of which only the framework's base class is known") {
  const auto facts = read_main(R"src(#include <QWebChannel>
void expose(QWebChannel* channel, QObject* object, const QString& key, QObject* other) {
  QHash<QString, QObject*> objects;
  objects["first"] = object;
  channel->registerObjects(objects);
  channel->registerObject("qz_" + key, other);
}
)src");
  CHECK(names(facts) ==
        Names{"first.*", "first.deleteLater", "first.objectName", "qz_*", "qz_*", "qz_*"});
}
