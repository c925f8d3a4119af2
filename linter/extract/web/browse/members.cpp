// Properties and methods, of the page's own objects and of the platform's.
#include <algorithm>
#include <array>

#include "extract/web/browse/machine.h"

namespace bridgelint::browse {
namespace {

// Objects there is one of in each document or worker, and what kind they are.
constexpr auto singletons = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"CSS", "CSS"},
    {"Intl", "Intl"},
    {"JSON", "JSON"},
    {"Math", "Math"},
    {"Reflect", "Reflect"},
    {"WebAssembly", "WebAssembly"},
    {"caches", "CacheStorage"},
    {"console", "Console"},
    {"crypto", "Crypto"},
    {"customElements", "CustomElements"},
    {"history", "History"},
    {"indexedDB", "IndexedDB"},
    {"localStorage", "Storage"},
    {"location", "Location"},
    {"navigator", "Navigator"},
    {"performance", "Performance"},
    {"screen", "Screen"},
    {"sessionStorage", "Storage"},
    {"trustedTypes", "TrustedTypes"},
});

// What platforms offer beyond what is modelled: reading these is no mistake of the page.
constexpr auto known_globals = std::to_array<std::string_view>({
    "AbortController",
    "AbortSignal",
    "AggregateError",
    "Animation",
    "ArrayBuffer",
    "Atomics",
    "AudioContext",
    "BigInt",
    "BigInt64Array",
    "BroadcastChannel",
    "CSSStyleRule",
    "Cache",
    "CanvasRenderingContext2D",
    "CharacterData",
    "ClipboardItem",
    "CloseEvent",
    "Comment",
    "CompressionStream",
    "CustomEvent",
    "DOMException",
    "DOMRect",
    "DataTransfer",
    "DataView",
    "DragEvent",
    "Element",
    "ErrorEvent",
    "Event",
    "EventTarget",
    "FetchEvent",
    "File",
    "FileList",
    "FileReader",
    "FinalizationRegistry",
    "Float32Array",
    "Float64Array",
    "FocusEvent",
    "FormData",
    "Generator",
    "HTMLAnchorElement",
    "HTMLButtonElement",
    "HTMLCanvasElement",
    "HTMLDivElement",
    "HTMLElement",
    "HTMLFormElement",
    "HTMLIFrameElement",
    "HTMLImageElement",
    "HTMLInputElement",
    "HTMLLinkElement",
    "HTMLMediaElement",
    "HTMLScriptElement",
    "HTMLStyleElement",
    "HTMLTemplateElement",
    "HTMLVideoElement",
    "Headers",
    "IDBKeyRange",
    "ImageBitmap",
    "ImageData",
    "InputEvent",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "IntersectionObserver",
    "Iterator",
    "KeyboardEvent",
    "MediaQueryList",
    "MediaRecorder",
    "MediaSource",
    "MediaStream",
    "MessageChannel",
    "MessageEvent",
    "MessagePort",
    "MouseEvent",
    "MutationObserver",
    "NamedNodeMap",
    "Node",
    "NodeFilter",
    "NodeList",
    "Notification",
    "OffscreenCanvas",
    "OfflineAudioContext",
    "PaymentRequest",
    "PerformanceObserver",
    "PointerEvent",
    "PopStateEvent",
    "PromiseRejectionEvent",
    "Proxy",
    "PushManager",
    "RTCSessionDescription",
    "ReadableStream",
    "ReportingObserver",
    "Request",
    "ResizeObserver",
    "Response",
    "SVGElement",
    "Screen",
    "SecurityPolicyViolationEvent",
    "ServiceWorker",
    "SharedArrayBuffer",
    "ShadowRoot",
    "Storage",
    "StorageEvent",
    "Text",
    "TextDecoder",
    "TextEncoder",
    "TouchEvent",
    "TransformStream",
    "UIEvent",
    "URLSearchParams",
    "Uint16Array",
    "Uint32Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "WeakMap",
    "WeakRef",
    "WeakSet",
    "WheelEvent",
    "Window",
    "WorkerGlobalScope",
    "WritableStream",
    "XMLSerializer",
    "alert",
    "atob",
    "btoa",
    "cancelAnimationFrame",
    "cancelIdleCallback",
    "chrome",
    "clearInterval",
    "clearTimeout",
    "close",
    "closed",
    "confirm",
    "cookieStore",
    "createImageBitmap",
    "crossOriginIsolated",
    "decodeURI",
    "devicePixelRatio",
    "dispatchEvent",
    "escape",
    "event",
    "external",
    "find",
    "focus",
    "frameElement",
    "getComputedStyle",
    "getSelection",
    "innerHeight",
    "innerWidth",
    "isFinite",
    "isNaN",
    "isSecureContext",
    "length",
    "matchMedia",
    "menubar",
    "moveTo",
    "name",
    "navigation",
    "opener",
    "origin",
    "outerHeight",
    "outerWidth",
    "pageXOffset",
    "pageYOffset",
    "parseFloat",
    "parseInt",
    "personalbar",
    "print",
    "prompt",
    "queueMicrotask",
    "removeEventListener",
    "reportError",
    "resizeTo",
    "scheduler",
    "screenX",
    "screenY",
    "scroll",
    "scrollBy",
    "scrollTo",
    "scrollX",
    "scrollY",
    "scrollbars",
    "speechSynthesis",
    "status",
    "stop",
    "structuredClone",
    "toolbar",
    "unescape",
    "visualViewport",
    "webkitURL",
});

Value singleton(Machine& m, Realm& realm, const std::string& name, std::string_view kind) {
  const std::string key = "@" + name;
  const Value known = slot(*realm.window, key);
  if (known.is(Type::object)) return known;
  Object* object = make_object(m, std::string(kind));
  object->realm = &realm;
  object->open = true;
  realm.window->set(key, object_value(object));
  return object_value(object);
}

bool is_index(const std::string& name) {
  return !name.empty() && name.size() < 8 &&
         std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

Value read(Machine& m, const Property& property, const Value& self) {
  if (property.getter == nullptr) return property.value;
  return call_value(m, object_value(property.getter), {self, {}, m.at, false});
}

Property* inherited(Object* object, const std::string& name) {
  for (size_t links = 0; object != nullptr && links < 50; object = object->proto, ++links) {
    if (Property* found = object->find(name)) return found;
  }
  return nullptr;
}

Value window_member(Machine& m, Object& window, const std::string& name) {
  Realm& realm = *window.realm;
  const auto found = realm.global->names.find(name);
  if (found != realm.global->names.end()) return found->second;
  const Value known = global_object(m, realm, name);
  if (!known.is(Type::undefined)) return known;
  if (find_native(name) != nullptr) return object_value(make_native(m, name));
  if (is_known_global(name) || realm.foreign_code) return unknown_value();
  if (realm.document != nullptr) {
    if (Element* named = query(realm.document, "[id=\"" + name + "\"]")) {
      return object_value(wrapper_of(m, named));
    }
  }
  return {};
}

/// The built-in function behind `kind.name`.
std::string native_name(const Object& object, const std::string& name) {
  const std::string base = object.native.empty() ? object.kind : object.native;
  for (const std::string& candidate :
       {base + "." + name, object.kind + "." + name, "EventTarget." + name, "Object." + name}) {
    const bool plain = object.kind == "Object" || object.kind == "Array";
    if (plain && candidate.starts_with("EventTarget.")) continue;
    if (candidate.starts_with("Object.") && base != "Object" && name != "hasOwnProperty" &&
        name != "toString") {
      continue;
    }
    if (find_native(candidate) != nullptr) return candidate;
  }
  return {};
}

Value object_member(Machine& m, const Value& value, const std::string& name) {
  Object& object = *value.object;
  if (const Property* own = inherited(&object, name)) return read(m, *own, value);
  if (object.kind == "Window" || object.kind == "Worker global") {
    return window_member(m, object, name);
  }
  const bool list = object.kind != "Object" || !object.items.empty();
  if (list && name == "length" && !object.open) {
    return number(static_cast<double>(object.items.size()));
  }
  if (list && is_index(name)) {
    const size_t index = std::stoul(name);
    if (index < object.items.size()) return object.items[index];
    return object.open ? unknown_value() : Value{};
  }
  Value result;
  if (native_property(m, object, name, result)) return result;
  if (object.closure && name == "prototype") {
    Object* prototype = make_object(m);
    prototype->set("constructor", value);
    object.set("prototype", object_value(prototype));
    return object_value(prototype);
  }
  if (name == "constructor") {
    const bool function = object.closure || !object.native.empty();
    return object_value(make_native(m, function ? "Function" : object.kind));
  }
  const std::string native = native_name(object, name);
  if (!native.empty()) return object_value(make_native(m, native, value));
  const bool plain = object.kind == "Object" || object.kind == "Array" || object.kind == "Function";
  return plain && !object.open ? Value{} : unknown_value();
}

}  // namespace

bool is_known_global(std::string_view name) {
  return std::ranges::binary_search(known_globals, name) || name.starts_with("on") ||
         find_native(name) != nullptr ||
         std::ranges::find(singletons, name, [](const auto& pair) { return pair.first; }) !=
             singletons.end();
}

Value global_object(Machine& m, Realm& realm, const std::string& name) {
  if (name == "self" || name == "globalThis") return object_value(realm.window);
  if (!realm.worker) {
    if (name == "window" || name == "frames") return object_value(realm.window);
    if (name == "document") return object_value(wrapper_of(m, realm.document));
    if (name == "parent" || name == "top") {
      return object_value(realm.parent != nullptr ? realm.parent->window : realm.window);
    }
  }
  if (name == "NaN") return number(to_number({}));
  if (name == "Infinity") return number(1e308 * 10);
  for (const auto& [global, kind] : singletons) {
    if (global == name) return singleton(m, realm, name, kind);
  }
  return {};
}

Value get_member(Machine& m, const Value& value, const std::string& name) {
  switch (value.type) {
    case Type::unknown:
      return value;
    case Type::undefined:
    case Type::null:
      throw_error(m, "TypeError");
    case Type::string: {
      const Str& text = *value.text;
      if (name == "length") {
        return text.known() ? number(static_cast<double>(text.text.size())) : unknown_value();
      }
      if (is_index(name)) {
        const size_t index = std::stoul(name);
        return index < text.text.size() ? string(text.slice(index, index + 1)) : Value{};
      }
      return object_value(make_native(m, "String." + name, value));
    }
    case Type::object:
      return object_member(m, value, name);
    default:
      return object_value(make_native(m, "Number." + name, value));
  }
}

Value call_method(Machine& m, const Value& object, const std::string& name, Call call) {
  m.at = call.place;
  call.self = object;
  if (object.is(Type::unknown)) {
    call_callbacks(m, call.items);
    return object;
  }
  const Value method = get_member(m, object, name);
  if (method.is(Type::object) && !method.object->closure && !method.object->bound &&
      method.object->native.starts_with("String.") && !object.is(Type::string)) {
    call.self = method.object->bound_self;
  }
  m.at = call.place;
  return call_value(m, method, std::move(call));
}

void set_member(Machine& m, const Value& value, const std::string& name, const Value& given) {
  if (value.is_nullish()) throw_error(m, "TypeError");
  if (!value.is(Type::object)) return;
  Object& object = *value.object;
  if (const Property* known = inherited(&object, name);
      known != nullptr && known->setter != nullptr) {
    call_value(m, object_value(known->setter), {value, {given}, m.at, false});
    return;
  }
  if (set_native_property(m, object, name, given)) return;
  if (object.kind == "Window" || object.kind == "Worker global") {
    object.realm->global->names[name] = given;
    return;
  }
  if (object.kind == "Array" && is_index(name)) {
    const size_t index = std::stoul(name);
    if (index > 100'000) return;
    if (object.items.size() <= index) object.items.resize(index + 1);
    object.items[index] = given;
    return;
  }
  object.set(name, given);
}

}  // namespace bridgelint::browse
