// How the project's own functions and containers carry names and handlers to registrations.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "extract/cpp/api_index.h"
#include "extract/cpp/code_index.h"
#include "extract/cpp/emit.h"
#include "extract/cpp/places.h"
#include "extract/cpp/strings.h"
#include "facts/facts.h"

namespace bridgelint {

class Channels {
 public:
  Channels(clang::ASTContext& context, const Places& places, const CodeIndex& code,
           const Models& models, const Emitter& emitter, FileFacts& out)
      : places_(places),
        code_(code),
        models_(models),
        emitter_(emitter),
        strings_(context, places, code, models),
        out_(out) {}

  /// Notes a registration whose name comes through a function's parameter, be it kept in a member
  /// in between, or a container.
  void note_registration(const ApiUse& use);
  /// Notes what calls and containers of the project are given.
  void note_uses();

 private:
  /// Where a value comes from: all names of the channel, and which of its values it is.
  struct Origin {
    std::vector<Channel> through;
    uint32_t index = no_source;
  };
  struct Scene {
    const clang::FunctionDecl* enclosing = nullptr;
    const Environment* environment = nullptr;
  };
  using Exprs = std::vector<const clang::Expr*>;

  std::vector<Channel> of_function(const clang::FunctionDecl* function) const;
  std::vector<Channel> of_container(const clang::Expr* expr, int depth = 0) const;
  Channel of_variable(const clang::ValueDecl* decl) const;
  std::optional<Origin> origin_of(const clang::Expr* expr, const Scene& scene) const;
  std::optional<Origin> origin_of(const clang::ParmVarDecl* parameter) const;
  std::optional<Origin> origin_of(const clang::FieldDecl* field) const;
  const clang::Expr* table_behind(const clang::Expr* expr) const;
  ChannelValue value_of(const clang::Expr* expr, const Scene& scene, Origin& origin) const;
  ChannelValue text_value(const clang::Expr* expr, const Scene& scene, Origin& origin) const;
  ChannelValue object_value(const clang::Expr* expr, const Scene& scene, Origin& origin) const;
  bool calls_what_it_captured(const clang::Expr* handler) const;

  void note_call(const CallSite& site);
  void note_insertion(const CallSite& site);
  void note_element(const ElementAssignment& element);
  void note_field(const FieldAssignment& assignment);
  void note_rows(const std::vector<Channel>& into, const clang::Expr* table,
                 const clang::FunctionDecl* enclosing);
  void add_in_rows(const std::vector<Channel>& into, const Exprs& values, const clang::Expr* at,
                   const clang::FunctionDecl* enclosing);
  void add(const std::vector<Channel>& into, const Exprs& values, const clang::Expr* at,
           const Scene& scene);

  const Places& places_;
  const CodeIndex& code_;
  const Models& models_;
  const Emitter& emitter_;
  StringReader strings_;
  FileFacts& out_;
};

}  // namespace bridgelint
