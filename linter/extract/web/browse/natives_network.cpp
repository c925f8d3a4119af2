// Built-in functions that load: requests, sockets, workers, blobs, fonts.
#include <algorithm>

#include "extract/web/browse/natives.h"

namespace bridgelint::browse {
namespace {

Object* open_object(Machine& m, const char* kind) {
  Object* object = make_object(m, kind);
  object->open = true;
  return object;
}

/// The address that a request argument means: text, a URL, a Request.
Str address_of(const Value& value) {
  if (value.is(Type::object)) {
    const Value url = slot(*value.object, "@url");
    if (url.is(Type::string)) return *url.text;
  }
  return to_text(value);
}

/// Runs a handler property later: `onload`, `onerror`.
void handle(Machine& m, const Value& self, const std::string& name) {
  Realm* const realm = m.realm;
  m.tasks.emplace_back([&m, realm, self, name] {
    m.realm = realm;
    const Value handler = slot(*self.object, name);
    if (handler.is(Type::object) && handler.object->callable()) {
      call_value(m, handler, {self, {unknown_value()}, {}, false});
    }
    const Value listeners = slot(*self.object, "@" + name);
    if (!listeners.is(Type::object)) return;
    for (size_t i = 0; i < listeners.object->items.size(); ++i) {
      call_value(m, listeners.object->items[i], {self, {unknown_value()}, {}, false});
    }
  });
}

bool connect(Machine& m, const Str& address) {
  const auto url = resolve(m, *m.realm, address);
  return !url || check_load(m, *m.realm, "connect-src", *url, place_of(m, address));
}

Value fetch(Machine& m, Call& call) {
  const Str address = address_of(call.at(0));
  if (!connect(m, address)) {
    return object_value(rejected_promise(m, object_value(make_error(m, "TypeError"))));
  }
  Object* response = open_object(m, "Response");
  response->set("@url", string(address));
  return object_value(resolved_promise(m, object_value(response)));
}

/// The text of an answer, when it comes from a file of the page.
Value body_text(Machine& m, const Value& response) {
  const Value address = slot(*response.object, "@url");
  if (!address.is(Type::string)) return unknown_value();
  const auto url = resolve(m, *m.realm, *address.text);
  if (!url) return unknown_value();
  const auto text = local_content(m, *url);
  return text ? string(*text) : unknown_value();
}

Value response_text(Machine& m, Call& call) {
  return object_value(resolved_promise(m, body_text(m, call.self)));
}

Value response_json(Machine& m, Call& call) {
  Call parse;
  parse.items = {body_text(m, call.self)};
  return object_value(resolved_promise(m, find_native("JSON.parse")(m, parse)));
}

Value response_blob(Machine& m, Call& call) {
  Object* blob = open_object(m, "Blob");
  blob->set("@text", body_text(m, call.self));
  return object_value(resolved_promise(m, object_value(blob)));
}

Value make_request(Machine& m, Call& call) {
  Object* request = open_object(m, "Request");
  request->set("@url", string(address_of(call.at(0))));
  return object_value(request);
}

Value make_xhr(Machine& m, Call&) {
  return object_value(open_object(m, "XMLHttpRequest"));
}

Value xhr_open(Machine&, Call& call) {
  call.self.object->set("@url", string(address_of(call.at(1))));
  call.self.object->set("@sync", boolean(call.items.size() > 2 && truth(call.at(2)) == Truth::no));
  return {};
}

Value xhr_send(Machine& m, Call& call) {
  const Value address = slot(*call.self.object, "@url");
  if (!address.is(Type::string)) return {};
  if (!connect(m, *address.text)) {
    if (slot(*call.self.object, "@sync").flag) throw_error(m, "NetworkError");
    handle(m, call.self, "onerror");
    handle(m, call.self, "onloadend");
    return {};
  }
  const Value text = body_text(m, call.self);
  call.self.object->set("responseText", text);
  call.self.object->set("response", text);
  call.self.object->set("readyState", number(4));
  call.self.object->set("status", number(200));
  for (const auto name : {"onreadystatechange", "onload", "onloadend"}) handle(m, call.self, name);
  return {};
}

Value open_stream(Machine& m, const Call& call, const char* kind) {
  Object* stream = open_object(m, kind);
  const Str address = address_of(call.at(0));
  const bool passed = connect(m, address);
  handle(m, object_value(stream), passed ? "onopen" : "onerror");
  if (passed) handle(m, object_value(stream), "onmessage");
  return object_value(stream);
}

Value make_event_source(Machine& m, Call& call) {
  return open_stream(m, call, "EventSource");
}
Value make_web_socket(Machine& m, Call& call) {
  return open_stream(m, call, "WebSocket");
}
Value make_transport(Machine& m, Call& call) {
  return open_stream(m, call, "WebTransport");
}

Value send_beacon(Machine& m, Call& call) {
  return boolean(connect(m, address_of(call.at(0))));
}

Value make_worker(Machine& m, Call& call) {
  return start_worker(m, *m.realm, call.at(0), call.at(1), "Worker");
}

Value make_shared_worker(Machine& m, Call& call) {
  return start_worker(m, *m.realm, call.at(0), call.at(1), "SharedWorker");
}

Value register_service_worker(Machine& m, Call& call) {
  try {
    const size_t before = m.violations.size();
    start_worker(m, *m.realm, call.at(0), call.at(1), "ServiceWorker");
    if (m.violations.size() != before) {
      return object_value(rejected_promise(m, object_value(make_error(m, "SecurityError"))));
    }
  } catch (const Thrown& thrown) {
    return object_value(rejected_promise(m, thrown.value));
  }
  return object_value(unknown_promise(m));
}

Value import_all(Machine& m, Call& call) {
  for (const Value& item : call.items) {
    const Value address = trusted_value(m, item, "TrustedScriptURL");
    if (address.is(Type::string) || is_trusted(address)) {
      import_scripts(m, *m.realm, to_text(address));
    }
  }
  return {};
}

Value add_worklet(Machine& m, Call& call) {
  const Str address = address_of(call.at(0));
  const auto url = resolve(m, *m.realm, address);
  LoadOptions options;
  options.script_like = true;
  if (!url || check_load(m, *m.realm, "script-src-elem", *url, place_of(m, address), options)) {
    return object_value(resolved_promise(m, {}));
  }
  return object_value(rejected_promise(m, object_value(make_error(m, "AbortError"))));
}

Value make_blob(Machine& m, Call& call) {
  Object* blob = open_object(m, "Blob");
  bool complete = true;
  Str text;
  if (!call.at(0).is_nullish()) {
    for (const Value& part : iterate(m, call.at(0), complete)) {
      const bool nested = part.is(Type::object) && part.object->kind == "Blob";
      text.append(to_text(nested ? slot(*part.object, "@text") : part));
    }
  }
  if (complete && text.known()) blob->set("@text", string(std::move(text)));
  return object_value(blob);
}

Value create_object_url(Machine& m, Call& call) {
  const std::string address = "blob:" + m.input.origin + "/" + std::to_string(++m.blob_count);
  m.blobs[address] = call.at(0).is(Type::object) ? call.at(0).object : nullptr;
  return string(address, m.at);
}

Value make_font_face(Machine& m, Call& call) {
  Object* face = open_object(m, "FontFace");
  face->set("@source", call.at(1));
  return object_value(face);
}

Value load_font_face(Machine& m, Call& call) {
  const Value source = slot(*call.self.object, "@source");
  if (!source.is(Type::string)) return object_value(unknown_promise(m));
  const Str& text = *source.text;
  const auto open = text.text.find("url(");
  if (open == std::string::npos) return object_value(unknown_promise(m));
  size_t begin = open + 4;
  size_t end = std::min(text.text.find(')', begin), text.text.size());
  while (begin < end && (text.text[begin] == '"' || text.text[begin] == '\'')) ++begin;
  while (end > begin && (text.text[end - 1] == '"' || text.text[end - 1] == '\'')) --end;
  const Str address = text.slice(begin, end);
  const auto url = resolve(m, *m.realm, address);
  if (url && !check_load(m, *m.realm, "font-src", *url, place_of(m, address))) {
    return object_value(rejected_promise(m, object_value(make_error(m, "NetworkError"))));
  }
  return object_value(unknown_promise(m));
}

Value connect_peer(Machine& m, Call&) {
  return object_value(open_object(m, "RTCPeerConnection"));
}

/// `addEventListener` of anything that is neither element nor window.
Value listen(Machine& m, Call& call) {
  if (!call.self.is(Type::object)) return {};
  const std::string name = "@on" + to_text(call.at(0)).text;
  if (!slot(*call.self.object, name).is(Type::object)) {
    call.self.object->set(name, object_value(make_array(m, {})));
  }
  slot(*call.self.object, name).object->items.push_back(call.at(1));
  const bool later = name == "@onmessage" && call.self.object->realm != nullptr;
  if (later) handle(m, call.self, "onmessage");
  return {};
}

/// Storage is empty when a page is opened first; later it holds what nobody can tell.
Value get_stored(Machine& m, Call& call) {
  const Value known = slot(*call.self.object, "@item " + to_text(call.at(0)).text);
  if (!known.is(Type::undefined)) return known;
  return m.input.needs ? unknown_value() : null_value();
}

Value set_stored(Machine&, Call& call) {
  call.self.object->set("@item " + to_text(call.at(0)).text, call.at(1));
  return {};
}

Value prevent(Machine&, Call& call) {
  call.self.object->set("@prevented", boolean(true));
  return {};
}

}  // namespace

void add_network_natives(NativeTable& table) {
  table.insert({{"fetch", fetch},
                {"Request", make_request},
                {"Response.text", response_text},
                {"Response.json", response_json},
                {"Response.blob", response_blob},
                {"XMLHttpRequest", make_xhr},
                {"XMLHttpRequest.open", xhr_open},
                {"XMLHttpRequest.send", xhr_send},
                {"EventSource", make_event_source},
                {"WebSocket", make_web_socket},
                {"WebTransport", make_transport},
                {"Navigator.sendBeacon", send_beacon},
                {"Worker", make_worker},
                {"SharedWorker", make_shared_worker},
                {"ServiceWorkers.register", register_service_worker},
                {"importScripts", import_all},
                {"Worklet.addModule", add_worklet},
                {"Blob", make_blob},
                {"File", make_blob},
                {"URL.createObjectURL", create_object_url},
                {"FontFace", make_font_face},
                {"FontFace.load", load_font_face},
                {"RTCPeerConnection", connect_peer},
                {"EventTarget.addEventListener", listen},
                {"Storage.getItem", get_stored},
                {"Storage.setItem", set_stored},
                {"Event.preventDefault", prevent}});
}

}  // namespace bridgelint::browse
