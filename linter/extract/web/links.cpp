#include "extract/web/links.h"

#include <algorithm>

#include "extract/web/html.h"

namespace bridgelint {
namespace {

class LinkReader {
 public:
  LinkReader(const Program& program, const Values& values, const std::string& id, FileFacts& facts)
      : program_(program), values_(values), id_(id), facts_(facts) {}

  void read(Node node) {
    const Js kind = kind_of(node);
    if (kind == Js::call) read_call(node);
    if (kind == Js::new_call) read_worker(node);
    if (kind == Js::assignment) read_assignment(node);
  }

  void read_import(Node address) {
    if (kind_of(address.parent()) == Js::import_statement) {
      add_remote(LinkKind::module, address, address);
    }
  }

 private:
  void add(LinkKind kind, Text target, Node at, std::string guard = {}) {
    facts_.links.push_back({kind, std::move(target), std::move(guard), id_, program_.place(at)});
  }

  void add_remote(LinkKind kind, Node address, Node at) {
    const Text target = values_.fold(address);
    if (is_remote_address(target.value)) add(kind, target, at);
  }

  void read_call(Node call) {
    const Node function = callee(call);
    if (function.is("import")) return add_remote(LinkKind::module, argument(call, 0), call);
    const Path& path = values_.path(function);
    if (path.is("importScripts")) {
      return add_remote(LinkKind::module, argument(call, 0), call);
    }
    if (path.is("navigator.serviceWorker.register")) {
      return add(LinkKind::service, values_.fold(argument(call, 0)), call);
    }
    if (path.is("open") && path.on_window && argument(call, 0)) {
      return add(LinkKind::window, values_.fold(argument(call, 0)), call);
    }
    if (accessed_name(function).value == "postMessage") read_message(call);
  }

  /// `target.postMessage(data, "*")`, `target.postMessage(data, { targetOrigin: "*" })`.
  void read_message(Node call) {
    Node origin = argument(call, 1);
    const Node options = values_.definition(origin);
    if (kind_of(options) == Js::object) origin = values_.member(options, "targetOrigin");
    const Text target = values_.fold(origin);
    if (!target.is_exact() || target.value != "*") return;
    const Node data = argument(call, 0);
    const Node to = callee(call).field<"object">();
    // To itself: only the page's own scripts hear it.
    if (is_constant(data, 0) || values_.path(to).is("window")) return;
    add(LinkKind::message, target, call, std::string(callee(call).field<"object">().text()));
  }

  /// Whether a message says nothing that anybody could not know.
  bool is_constant(Node value, int depth) const {
    value = unwrap(value);
    if (!value || depth > 6) return !value;
    if (values_.fold(value).is_exact()) return true;
    const Js kind = kind_of(value);
    if (kind == Js::number || kind == Js::constant || kind == Js::string) return true;
    if (kind == Js::identifier) {
      const Node meaning = values_.definition(value);
      return meaning && meaning != value && is_constant(meaning, depth + 1);
    }
    if (kind == Js::object || kind == Js::array) {
      for (Node next = value.first_named_child(); next; next = next.next_named_sibling()) {
        const Node part = kind_of(next) == Js::pair ? next.field<"value">() : next;
        if (!is_constant(part, depth + 1)) return false;
      }
      return true;
    }
    const Path& path = values_.path(value);
    return path.is("document.title") || path.is("document.body.scrollHeight") ||
           path.last() == "scrollHeight" || path.last() == "offsetHeight";
  }

  void read_worker(Node made) {
    const auto name = callee(made).text();
    if (name != "Worker" && name != "SharedWorker") return;
    add_remote(LinkKind::module, argument(made, 0), made);
  }

  /// `script.src = "https://…"` on an element that is made as a script.
  void read_assignment(Node write) {
    const Node left = unwrap(write.field<"left">());
    if (accessed_name(left).value != "src") return;
    const Node made = unwrap(values_.definition(left.field<"object">()));
    if (kind_of(made) != Js::call) return;
    if (accessed_name(made.field<"function">()).value != "createElement") return;
    const auto tag = lower_ascii(values_.fold(argument(made, 0)).value);
    const Text target = values_.fold(write.field<"right">());
    if (!is_remote_address(target.value)) return;
    if (tag == "script") add(LinkKind::script, target, write, guard_of(left, "integrity"));
    if (tag == "iframe") add(LinkKind::frame, target, write, guard_of(left, "sandbox"));
  }

  /// Whether the same variable gets an attribute: then it is as good as written in the markup.
  std::string guard_of(Node access, std::string_view attribute) const {
    const Node object = unwrap(access.field<"object">());
    const auto* binding = kind_of(object) == Js::identifier ? program_.binding_of(object) : nullptr;
    if (binding == nullptr) return {};
    for (const Node use : binding->uses) {
      const Node other = use.parent();
      if (kind_of(other) != Js::member) continue;
      if (accessed_name(other).value == attribute) return std::string(attribute);
      const Node call = other.parent();
      if (accessed_name(other).value == "setAttribute" &&
          values_.fold(argument(call, 0)).value == attribute) {
        return std::string(attribute);
      }
    }
    return {};
  }

  const Program& program_;
  const Values& values_;
  const std::string& id_;
  FileFacts& facts_;
};

}  // namespace

bool is_remote_address(std::string_view address) {
  const auto small = lower_ascii(address.substr(0, 8));
  const bool remote =
      small.starts_with("http://") || small.starts_with("https://") || small.starts_with("//");
  if (!remote) return false;
  auto host = lower_ascii(address.substr(address.find("//") + 2, 64));
  host.resize(std::min(host.find_first_of("/?#"), host.size()));
  if (host.starts_with("[::1]")) return false;
  host.resize(std::min(host.find(':'), host.size()));
  // No top-level name has an underscore (RFC 952): only a host that listens for it answers.
  if (host.substr(host.rfind('.') + 1).find('_') != std::string::npos) return false;
  // A name below .localhost is this machine (RFC 6761, section 6.3), whatever serves it.
  return host != "localhost" && host != "127.0.0.1" && !host.ends_with(".localhost");
}

void report_links(const Program& program, const Values& values, const std::string& id,
                  FileFacts& facts) {
  LinkReader reader(program, values, id, facts);
  for (const auto& script : program.scripts()) {
    if (script.foreign) continue;
    for (const Node address : script.parsed->imports) reader.read_import(address);
    for (const Node node : script.parsed->effects) reader.read(node);
  }
}

}  // namespace bridgelint
