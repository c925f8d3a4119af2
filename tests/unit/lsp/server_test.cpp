#include "lsp/server.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>
#include <thread>

#include "base/files.h"
#include "base/platform.h"
#include "extract/cpp/cpp_extractor.h"
#include "lsp/convert.h"
#include "memory_transport.h"

using namespace bridgelint;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view native_code = R"(#include <webview/webview.h>
int main() {
  webview::webview w(false, nullptr);
  w.bind("greet", [](const std::string&) { return std::string("1"); });
  w.bind("stay", [](const std::string&) { return std::string("1"); });
  w.bind("secret", [](const std::string&) { return std::string("2"); });
}
)";
constexpr std::string_view policy =
    "version = 1\n[allowlist]\ncommands = [\n  \"greet\",\n  \"stay\",\n]\n";
constexpr std::string_view script = "window.greet();\nwindow.stay();\n";

/// A small app on disk and a server that an editor in memory talks to.
class Session {
 public:
  /// Has not said anything yet.
  struct Silent {};
  explicit Session(Silent) { start(); }
  explicit Session(Json capabilities) : Session(Silent()) {
    Json params{{"processId", nullptr},
                {"rootUri", uri_of_path(root())},
                {"capabilities", std::move(capabilities)},
                {"initializationOptions", {{"debounceMs", 10}}}};
    hello_ = request("initialize", params);
    notify("initialized", Json::object());
  }
  ~Session() {
    transport_.close();
    server_.join();
    fs::remove_all(folder_);
  }

  std::string root() const { return normalize_path(folder_.generic_string()); }
  std::string path(std::string_view file) const { return join_path(root(), file); }
  std::string uri(std::string_view file) const { return uri_of_path(path(file)); }
  const Json& hello() const { return hello_; }
  MemoryTransport& transport() { return transport_; }

  void say(const Json& message) { transport_.say(message.dump()); }
  void notify(std::string_view method, const Json& params) {
    say({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
  }
  Json request(std::string_view method, const Json& params = nullptr) {
    const int id = ++last_id_;
    say({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}});
    const auto answer = transport_.wait_for(
        [id](const Json& m) { return m.value("id", Json()) == id && !m.contains("method"); });
    REQUIRE(answer);
    return *answer;
  }

  void open(std::string_view file, std::string_view text, int version = 1) {
    notify("textDocument/didOpen",
           {{"textDocument",
             {{"uri", uri(file)}, {"languageId", "x"}, {"version", version}, {"text", text}}}});
  }
  void change(std::string_view file, int version, Json changes) {
    notify("textDocument/didChange", {{"textDocument", {{"uri", uri(file)}, {"version", version}}},
                                      {"contentChanges", std::move(changes)}});
  }
  void close(std::string_view file) {
    notify("textDocument/didClose", {{"textDocument", {{"uri", uri(file)}}}});
  }

  /// Waits for a publication of the file's diagnostics that holds, or lacks, one of the code whose
  /// message holds the word.
  std::optional<Json> wait_for(std::string_view file, std::string_view code, std::string_view word,
                               bool there = true, size_t start = 0) {
    std::optional<Json> found;
    const auto address = uri(file);
    const auto publication = transport_.wait_for(
        [&](const Json& m) {
          if (m.value("method", "") != "textDocument/publishDiagnostics") return false;
          if (m["params"]["uri"] != address) return false;
          found.reset();
          for (const Json& diagnostic : m["params"]["diagnostics"]) {
            const auto message = diagnostic["message"].get<std::string>();
            if (diagnostic["code"] == code && message.find(word) != std::string::npos) {
              found = diagnostic;
            }
          }
          return found.has_value() == there;
        },
        start);
    if (!publication) return std::nullopt;
    return there ? found : publication;
  }

  int exit_code() {
    for (int i = 0; i < 1000 && !left_; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return left_ ? code_.load() : -1;
  }

 private:
  void start() {
    static std::atomic<int> count{0};
    folder_ =
        fs::temp_directory_path() /
        ("bridgelint lsp tést " + std::to_string(std::random_device{}()) + std::to_string(count++));
    REQUIRE(write_atomically(path("src/main.cpp"), native_code).empty());
    REQUIRE(write_atomically(path("bridgelint.toml"), policy).empty());
    REQUIRE(write_atomically(path("ui/app.js"), script).empty());
    LspOptions options;
    const auto resources = find_resource_dir(DiskReader(), parent_path(executable_path()), "").path;
    options.project = [root = root(), resources](const std::string&, std::string&) {
      return std::optional(EngineOptions{.root = root,
                                         .paths = {},
                                         .config = {},
                                         .build_dir = {},
                                         .cache_dir = {},
                                         .resource_dir = resources,
                                         .jobs = 2});
    };
    server_ = std::thread([this, options] {
      code_ = run_language_server(transport_, options);
      left_ = true;
    });
  }

  fs::path folder_;
  MemoryTransport transport_;
  std::thread server_;
  std::atomic<bool> left_ = false;
  std::atomic<int> code_ = -1;
  int last_id_ = 0;
  Json hello_;
};

Json edit(Json start, Json end, std::string_view text) {
  return {{"range", {{"start", std::move(start)}, {"end", std::move(end)}}}, {"text", text}};
}

Json at(int line, int character) {
  return {{"line", line}, {"character", character}};
}

const Json full{{"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}};

}  // namespace

TEST_CASE("a session from initialize to exit") {
  Session session(full);
  const auto& capabilities = session.hello()["result"]["capabilities"];
  CHECK(capabilities["positionEncoding"] == "utf-16");
  CHECK(capabilities["textDocumentSync"]["change"] == 2);
  const auto finding = session.wait_for("src/main.cpp", "allowlist/unlisted-command", "secret");
  REQUIRE(finding);
  CHECK((*finding)["source"] == "bridgelint");
  CHECK((*finding)["severity"].get<int>() <= 2);
  CHECK((*finding)["range"]["start"]["line"] == 5);
  CHECK((*finding)["codeDescription"]["href"].get<std::string>().ends_with(
      "rules/README.md#allowlistunlisted-command"));
  CHECK(!(*finding)["data"].get<std::string>().empty());

  const auto hover = session.request("textDocument/hover",
                                     {{"textDocument", {{"uri", session.uri("src/main.cpp")}}},
                                      {"position", (*finding)["range"]["start"]}});
  CHECK(hover["result"]["contents"]["value"].get<std::string>().find("## Why") !=
        std::string::npos);
  CHECK(session.request("shutdown")["result"].is_null());
  CHECK(session.request("textDocument/hover")["error"]["code"] == -32600);
  session.notify("exit", nullptr);
  CHECK(session.exit_code() == 0);
}

TEST_CASE("without shutdown the exit code is 1, whether by exit or because the client is gone") {
  SECTION("exit") {
    Session session(full);
    session.notify("exit", nullptr);
    CHECK(session.exit_code() == 1);
  }
  SECTION("end of input") {
    Session session(full);
    session.transport().close();
    CHECK(session.exit_code() == 1);
  }
  SECTION("end of input before anything was said") {
    Session session{Session::Silent()};
    session.transport().close();
    CHECK(session.exit_code() == 1);
  }
  SECTION("end of input after shutdown") {
    Session session(full);
    session.request("shutdown");
    session.transport().close();
    CHECK(session.exit_code() == 0);
  }
}

TEST_CASE("what comes too early, is unknown or malformed is answered as the protocol says") {
  Session session{Session::Silent()};
  CHECK(session.request("textDocument/hover")["error"]["code"] == -32002);
  const auto error_of = [&](const std::string& text) {
    const auto start = session.transport().told();
    session.transport().say(text);
    const auto answer =
        session.transport().wait_for([](const Json& m) { return m.contains("error"); }, start);
    return answer ? (*answer)["error"]["code"].get<int>() : 0;
  };
  CHECK(error_of("{") == -32700);
  CHECK(error_of("") == -32700);
  CHECK(error_of("[]") == -32600);
  CHECK(error_of(R"({"id":3,"method":4})") == -32600);
  session.transport().say(R"({"id":3,"result":4})");
  session.transport().say(R"({"method":"textDocument/didOpen","params":[]})");
  CHECK(session.request("initialize", {{"capabilities", 7}, {"rootUri", 8}})["result"].is_object());
  CHECK(session.request("initialize")["error"]["code"] == -32600);
  CHECK(session.request("no/such")["error"]["code"] == -32601);
  CHECK(session.request("textDocument/hover", {{"position", "x"}})["error"]["code"] == -32602);
  session.notify("no/such", nullptr);
  session.notify("$/cancelRequest", {{"id", 1}});
  CHECK(session.request("shutdown")["result"].is_null());
}

TEST_CASE("an edit of the page changes what is said of the policy; closing undoes it") {
  Session session(full);
  REQUIRE(session.wait_for("src/main.cpp", "allowlist/unlisted-command", "secret"));
  session.open("ui/app.js", script);
  session.change("ui/app.js", 2, Json::array({edit(at(0, 0), at(1, 0), "")}));
  REQUIRE(session.wait_for("bridgelint.toml", "allowlist/unused-grant", "greet"));
  const auto start = session.transport().told();
  session.close("ui/app.js");
  const auto gone =
      session.wait_for("bridgelint.toml", "allowlist/unused-grant", "greet", false, start);
  REQUIRE(gone);
  CHECK((*gone)["params"]["diagnostics"].empty());
}

TEST_CASE("changes of one message apply in order, at UTF-16 positions behind emoji") {
  for (const std::string encoding : {"utf-16", "utf-8"}) {
    auto capabilities = full;
    if (encoding == "utf-8") capabilities["general"]["positionEncodings"] = {"utf-8", "utf-16"};
    Session session(capabilities);
    CHECK(session.hello()["result"]["capabilities"]["positionEncoding"] == encoding);
    const int emoji = encoding == "utf-8" ? 4 : 2;
    session.open("ui/app.js", "/*😀*/ window.abc();\r\nwindow.greet();\r\nwindow.stay();");
    // "abc" becomes "a😀c", that becomes "typed", then the second line goes.
    const int name = 5 + emoji + 7;
    session.change("ui/app.js", 2,
                   Json::array({edit(at(0, name + 1), at(0, name + 2), "😀"),
                                edit(at(0, name), at(0, name + 2 + emoji), "typed"),
                                edit(at(1, 0), at(2, 0), "")}));
    const auto finding = session.wait_for("ui/app.js", "allowlist/unknown-command", "typed");
    REQUIRE(finding);
    CHECK((*finding)["range"]["end"] == at(0, name + 5));
    CHECK(session.wait_for("bridgelint.toml", "allowlist/unused-grant", "greet"));
  }
}

TEST_CASE("mistakes in the policy are diagnostics at their place") {
  Session session(full);
  session.open("bridgelint.toml", "version = 1\nexclud = []\n");
  const auto found = session.wait_for("bridgelint.toml", "config", "exclud");
  REQUIRE(found);
  CHECK((*found)["severity"] == 1);
  CHECK((*found)["range"]["start"]["line"] == 1);
  CHECK_FALSE(found->contains("codeDescription"));
}

TEST_CASE("a version is told for open documents alone, and only the newest wins") {
  Session session(full);
  session.open("ui/app.js", script, 5);
  for (int version = 6; version <= 60; ++version) {
    const auto text = "window.typed_" + std::to_string(version) + "();\n";
    session.change("ui/app.js", version, Json::array({edit(at(0, 0), at(0, 0), text)}));
    if (version % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(30));
  }
  REQUIRE(session.wait_for("ui/app.js", "allowlist/unknown-command", "typed_60"));
  int last = 0;
  for (const auto& message : session.transport().messages()) {
    if (message.value("method", "") != "textDocument/publishDiagnostics") continue;
    const auto& params = message["params"];
    CHECK(params.contains("version") == (params["uri"] == session.uri("ui/app.js")));
    if (!params.contains("version")) continue;
    CHECK(params["version"].get<int>() >= last);
    last = params["version"].get<int>();
  }
  CHECK(last == 60);
}

TEST_CASE("places beside a diagnostic go into the message where the client cannot show them") {
  Session session(Json::object());
  session.open("ui/app.js", "window.stay();");
  const auto plain = session.wait_for("bridgelint.toml", "allowlist/unused-grant", "greet");
  REQUIRE(plain);
  CHECK_FALSE(plain->contains("relatedInformation"));
  Session rich(full);
  rich.open("ui/app.js", "window.stay();");
  const auto related = rich.wait_for("bridgelint.toml", "allowlist/unused-grant", "greet");
  REQUIRE(related);
  REQUIRE(related->contains("relatedInformation"));
  CHECK((*related)["relatedInformation"][0]["location"]["uri"] == rich.uri("src/main.cpp"));
  CHECK((*plain)["message"].get<std::string>().find("main.cpp:4: ") != std::string::npos);
}

TEST_CASE("documents that are no files are passed over") {
  Session session(full);
  session.notify("textDocument/didOpen", {{"textDocument",
                                           {{"uri", "untitled:Untitled-1"},
                                            {"languageId", "x"},
                                            {"version", 1},
                                            {"text", "window.nobody()"}}}});
  session.notify("textDocument/didClose", {{"textDocument", {{"uri", "untitled:Untitled-1"}}}});
  session.open("ui/app.js", script);
  REQUIRE(session.wait_for("src/main.cpp", "allowlist/unlisted-command", "secret"));
  for (const auto& message : session.transport().messages()) {
    if (message.value("method", "") != "textDocument/publishDiagnostics") continue;
    CHECK(message["params"]["uri"].get<std::string>().starts_with("file://"));
  }
}

TEST_CASE("a client that watches files is asked to") {
  Session session(
      Json{{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}});
  const auto asked = session.transport().wait_for(
      [](const Json& m) { return m.value("method", "") == "client/registerCapability"; });
  REQUIRE(asked);
  REQUIRE(session.wait_for("src/main.cpp", "allowlist/unlisted-command", "secret"));
  REQUIRE(write_atomically(session.path("ui/app.js"), "window.other();\n").empty());
  session.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
  CHECK(session.wait_for("ui/app.js", "allowlist/unknown-command", "other"));
}

namespace {

constexpr std::string_view stale_page = R"(<!doctype html>
<html><head><title>😀</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; script-src 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='">
<script>start()</script>
</head></html>
)";

Json ask_fixes(Session& session, const Json& diagnostic, const Json& only = nullptr) {
  Json context{{"diagnostics", Json::array({diagnostic})}};
  if (!only.is_null()) context["only"] = only;
  return session.request("textDocument/codeAction",
                         {{"textDocument", {{"uri", session.uri("ui/index.html")}}},
                          {"range", diagnostic["range"]},
                          {"context", context}})["result"];
}

}  // namespace

TEST_CASE("a fix is a quick fix for the version that was analysed") {
  Json capabilities = full;
  capabilities["workspace"]["workspaceEdit"]["documentChanges"] = true;
  Session session(capabilities);
  CHECK(session.hello()["result"]["capabilities"]["codeActionProvider"]["codeActionKinds"] ==
        Json::array({"quickfix"}));
  session.open("ui/index.html", stale_page, 7);
  const auto stale = session.wait_for("ui/index.html", "csp/stale-hash", "sha256");
  REQUIRE(stale);
  const Json actions = ask_fixes(session, *stale);
  REQUIRE(actions.size() == 1);
  CHECK(actions[0]["kind"] == "quickfix");
  CHECK(actions[0]["diagnostics"] == Json::array({*stale}));
  CHECK(actions[0]["isPreferred"] == false);
  const Json& change = actions[0]["edit"]["documentChanges"][0];
  CHECK(change["textDocument"] == Json{{"uri", session.uri("ui/index.html")}, {"version", 7}});
  const Json& edit = change["edits"][0];
  CHECK(edit["newText"] == "sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=");

  CHECK(ask_fixes(session, *stale, Json::array({"refactor"})).empty());
  CHECK(ask_fixes(session, *stale, Json::array({"quickfix"})).size() == 1);

  session.change("ui/index.html", 8,
                 Json::array({{{"range", edit["range"]}, {"text", edit["newText"]}}}));
  REQUIRE(session.wait_for("ui/index.html", "csp/stale-hash", "sha256", false));
  CHECK(ask_fixes(session, *stale).empty());
}

TEST_CASE("a client without versions of edits gets plain ones") {
  Session session(full);
  session.open("ui/index.html", stale_page);
  const auto stale = session.wait_for("ui/index.html", "csp/stale-hash", "sha256");
  REQUIRE(stale);
  const Json actions = ask_fixes(session, *stale);
  REQUIRE(actions.size() == 1);
  CHECK(actions[0]["edit"]["changes"][session.uri("ui/index.html")].size() == 1);
}
