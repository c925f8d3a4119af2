#include "extract/web/page.h"

#include <algorithm>
#include <array>

#include "extract/web/html.h"
#include "extract/web/inline_hashes.h"
#include "extract/web/links.h"
#include "extract/web/readable.h"
#include "extract/web/resolve.h"

namespace bridgelint {
namespace {

// JavaScript MIME types, https://mimesniff.spec.whatwg.org/#javascript-mime-type.
constexpr std::array<std::string_view, 16> script_types = {"application/ecmascript",
                                                           "application/javascript",
                                                           "application/x-ecmascript",
                                                           "application/x-javascript",
                                                           "text/ecmascript",
                                                           "text/javascript",
                                                           "text/javascript1.0",
                                                           "text/javascript1.1",
                                                           "text/javascript1.2",
                                                           "text/javascript1.3",
                                                           "text/javascript1.4",
                                                           "text/javascript1.5",
                                                           "text/jscript",
                                                           "text/livescript",
                                                           "text/x-ecmascript",
                                                           "text/x-javascript"};

enum class ScriptUse : uint8_t { none, classic, module };

class PageReader {
 public:
  PageReader(const MappedText& text, const std::string& id, bool embedded,
             const ExtractContext& context, FileFacts& facts, Program& program)
      : text_(text), id_(id), context_(context), facts_(facts), program_(program) {
    page_.id = id;
    page_.embedded = embedded;
  }

  void read() {
    const auto document = read_html(text_.text());
    page_.fragment = !document.whole_page;
    page_.at = text_.place(0, 0);
    if (!document.tags.empty()) page_.at = place(document.tags[0].at);
    elements_ = has_element_style();
    bool head = false;
    for (const auto& tag : document.tags) {
      if (tag.name == "head" && !std::exchange(head, true)) read_head(tag);
      read_tag(tag);
    }
    for (const auto& error : document.errors) {
      facts_.problems.push_back({ProblemKind::incomplete, error.message, place(error.at)});
    }
    facts_.pages.push_back(std::move(page_));
  }

 private:
  Span place(ByteRange range) const { return text_.place(range.begin, range.end); }

  std::string value(const HtmlTag& tag, std::string_view name) const {
    const auto* attribute = tag.find(name);
    return attribute == nullptr ? "" : attribute_text(text_, *attribute).text();
  }

  bool has_element_style() const {
    return std::ranges::any_of(context_.models.frameworks, [](const FrameworkModel& framework) {
      return std::ranges::any_of(framework.frontends, [](const FrontendModel& frontend) {
        return frontend.kind == FrontendKind::element;
      });
    });
  }

  void read_tag(const HtmlTag& tag) {
    if (tag.name == "base" && base_.empty()) base_ = value(tag, "href");
    if (tag.name == "meta") read_meta(tag);
    if (tag.name == "script") read_script(tag);
    if (tag.name == "iframe" || tag.name == "frame") read_frame(tag);
    if (tag.name == "a" || tag.name == "area" || tag.name == "form") read_target(tag);
    for (const auto& attribute : tag.attributes) {
      if (attribute.name == "id") read_id(attribute);
      if (attribute.name.size() > 3 && attribute.name.starts_with("on")) read_handler(attribute);
      if (attribute.name == "href" || attribute.name == "xlink:href" ||
          attribute.name == "action" || attribute.name == "formaction" ||
          (attribute.name == "src" && (tag.name == "iframe" || tag.name == "frame"))) {
        read_address(attribute);
      }
    }
  }

  void read_head(const HtmlTag& tag) {
    page_.at = place(tag.at);
    const std::string_view rest = std::string_view(text_.text()).substr(tag.at.end);
    page_.gap = rest.substr(0, rest.find_first_not_of(" \t\r\n"));
    page_.head = place({tag.at.end, tag.at.end + static_cast<uint32_t>(page_.gap.size())});
  }

  void read_id(const HtmlAttribute& attribute) {
    auto id = attribute_text(text_, attribute);
    if (!elements_ || id.text().empty()) return;
    facts_.triggers.push_back({id.text(), place(attribute.value_at)});
  }

  /// https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy
  void read_meta(const HtmlTag& tag) {
    const auto kind = lower_ascii(trim_html(value(tag, "http-equiv")));
    if (kind != "content-security-policy" && kind != "content-security-policy-report-only") return;
    const auto* content = tag.find("content");
    if (content == nullptr || tag.inert) return;
    ContentPolicy policy;
    policy.text = attribute_text(text_, *content);
    policy.page = id_;
    policy.at = place(tag.at);
    policy.report_only = kind.ends_with("report-only");
    if (policy.report_only) {
      policy.void_because = "browsers ignore a report-only policy in a meta element";
    } else if (!tag.in_head && !page_.fragment) {
      policy.void_because = "browsers ignore a policy in a meta element outside the head";
    } else {
      policy.early = scripts_;
    }
    facts_.policies.push_back(std::move(policy));
  }

  ScriptUse use_of(const HtmlTag& tag) const {
    const auto* type = tag.find("type");
    const auto* language = tag.find("language");
    if (type == nullptr) {
      const auto old = language == nullptr ? "" : lower_ascii(value(tag, "language"));
      if (old.empty()) return ScriptUse::classic;
      return is_script_type("text/" + old) ? ScriptUse::classic : ScriptUse::none;
    }
    const auto name = lower_ascii(trim_html(value(tag, "type")));
    if (name == "module") return ScriptUse::module;
    // Compiled in the page; what it means is the same.
    if (name == "text/babel" || name == "text/jsx") return ScriptUse::classic;
    return name.empty() || is_script_type(name) ? ScriptUse::classic : ScriptUse::none;
  }

  static bool is_script_type(std::string_view type) {
    return std::ranges::find(script_types, type) != script_types.end();
  }

  void read_script(const HtmlTag& tag) {
    const auto use = use_of(tag);
    if (use == ScriptUse::none) return;
    page_.runs_script = true;
    if (!tag.inert) scripts_.push_back(place(tag.at));
    if (const auto* source = tag.find("src")) {
      link_to(LinkKind::script, tag, "src", value(tag, "integrity"));
      return read_source(*source);
    }
    const auto [begin, end] = tag.content;
    const auto code = std::string_view(text_.text()).substr(begin, end - begin);
    if (trim_html(code).empty()) return;
    if (is_minified(code)) {
      facts_.problems.push_back({ProblemKind::incomplete,
                                 "this inline script is minified and was not read", place(tag.at)});
      return;
    }
    const auto kind = use == ScriptUse::module ? ScriptKind::module : ScriptKind::classic;
    program_.add(parsed(text_.slice(begin, end), kind));
  }

  /// Notes an address of another host.
  void link_to(LinkKind kind, const HtmlTag& tag, std::string_view attribute, std::string guard) {
    const auto address = std::string(trim_html(value(tag, attribute)));
    if (tag.inert || !is_remote_address(address)) return;
    facts_.links.push_back({kind, Text::exact(address), std::move(guard), id_, place(tag.at)});
  }

  void read_frame(const HtmlTag& tag) {
    // An empty `sandbox` is the strictest; it must not look like none.
    const bool sandboxed = tag.find("sandbox") != nullptr;
    link_to(LinkKind::frame, tag, "src", sandboxed ? "sandbox " + value(tag, "sandbox") : "");
  }

  void read_target(const HtmlTag& tag) {
    if (lower_ascii(value(tag, "target")) != "_blank") return;
    link_to(LinkKind::window, tag, tag.name == "form" ? "action" : "href", "");
  }

  void read_source(const HtmlAttribute& attribute) {
    const auto address = attribute_text(text_, attribute).text();
    auto file = resolve_page_script(trim_html(address), base_, id_, context_);
    if (file.empty()) return;
    const bool known = std::ranges::find(page_.scripts, file) != page_.scripts.end();
    if (!known) page_.scripts.push_back(file);
    facts_.imports.push_back({id_, std::move(file), place(attribute.value_at)});
  }

  void read_handler(const HtmlAttribute& attribute) {
    auto code = attribute_text(text_, attribute);
    if (trim_html(code.text()).empty()) return;
    page_.runs_script = true;
    add_handler(std::move(code), attribute.name);
  }

  /// `javascript:` addresses are code after percent-decoding.
  void read_address(const HtmlAttribute& attribute) {
    constexpr std::string_view scheme = "javascript:";
    const auto address = attribute_text(text_, attribute);
    const std::string& all = address.text();
    const auto start = static_cast<size_t>(trim_html(all).data() - all.data());
    if (lower_ascii(std::string_view(all).substr(start, scheme.size())) != scheme) return;
    const auto begin = static_cast<uint32_t>(start + scheme.size());
    auto code = percent_decoded(address.slice(begin, static_cast<uint32_t>(all.size())));
    page_.runs_script = true;
    if (trim_html(code.text()).empty()) return;
    add_handler(std::move(code), attribute.name);
  }

  std::shared_ptr<ParsedScript> parsed(MappedText code, ScriptKind kind) const {
    return std::make_shared<ParsedScript>(std::move(code), Grammar::javascript, kind,
                                          context_.stop);
  }

  void add_handler(MappedText code, const std::string& attribute) {
    auto script = parsed(std::move(code), ScriptKind::handler);
    script->handler = attribute;
    program_.add(std::move(script));
  }

  static int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
  }

  static MappedText percent_decoded(const MappedText& text) {
    const std::string& bytes = text.text();
    if (bytes.find('%') == std::string::npos) return text;
    MappedText result;
    for (size_t i = 0; i < bytes.size();) {
      const bool escape = bytes[i] == '%' && i + 2 < bytes.size() && hex(bytes[i + 1]) >= 0 &&
                          hex(bytes[i + 2]) >= 0;
      const size_t next = escape ? i + 3 : std::min(bytes.find('%', i + 1), bytes.size());
      const Span at = text.place(static_cast<uint32_t>(i), static_cast<uint32_t>(next));
      if (escape) {
        const char decoded = static_cast<char>(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]));
        result.append_decoded(at.file, std::string_view(&decoded, 1), at.begin, at.end);
      } else if (at.end - at.begin == next - i) {
        result.append_verbatim(at.file, bytes.substr(i, next - i), at.begin);
      } else {
        result.append_decoded(at.file, bytes.substr(i, next - i), at.begin, at.end);
      }
      i = next;
    }
    return result;
  }

  const MappedText& text_;
  const std::string& id_;
  const ExtractContext& context_;
  FileFacts& facts_;
  Program& program_;
  Page page_;
  std::vector<Span> scripts_;  ///< those so far
  std::string base_;
  bool elements_ = false;
};

}  // namespace

void read_page(const MappedText& text, const std::string& page_id, bool embedded,
               const ExtractContext& context, FileFacts& facts, Program& program) {
  PageReader(text, page_id, embedded, context, facts, program).read();
  note_inline_hashes(text, page_id, facts);
}

}  // namespace bridgelint
