#include "extract/cpp/unknown_types.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Sema/Lookup.h>
#include <clang/Sema/Sema.h>

#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "extract/cpp/expressions.h"
#include "extract/cpp/name_uses.h"

namespace bridgelint {
namespace {

class UnknownTypes : public clang::ExternalSemaSource {
 public:
  UnknownTypes(clang::Preprocessor& preprocessor, Places places, const Models& models)
      : preprocessor_(preprocessor), places_(std::move(places)) {
    for (const auto& sink : models.sinks) {
      for (const std::string_view name : sink.function.names) {
        if (name.find(':') == name.npos) sinks_.insert(name);
      }
    }
  }

  void InitializeSema(clang::Sema& sema) override { sema_ = &sema; }
  void ForgetSema() override { sema_ = nullptr; }

  bool LookupUnqualified(clang::LookupResult& result, clang::Scope*) override {
    if (sema_ == nullptr || result.isForRedeclaration()) return false;
    const bool scope = result.getLookupKind() == clang::Sema::LookupNestedNameSpecifierName;
    if (!scope && result.getLookupKind() != clang::Sema::LookupOrdinaryName) return false;
    const auto* identifier = result.getLookupName().getAsIdentifierInfo();
    const auto& sources = preprocessor_.getSourceManager();
    const auto at = sources.getSpellingLoc(result.getNameLoc());
    if (identifier == nullptr || at.isInvalid() || !places_.own(at)) return false;
    const auto& uses = uses_in(sources.getFileID(at));
    const std::string_view name(identifier->getName());
    const bool constant = !scope && uses.is_constant(name);
    const bool function = is_function(uses, name);
    if (!is_type(uses, name) && !constant && !(scope && uses.is_scope(name)) && !function) {
      return false;
    }
    auto*& known = known_[{identifier, is_type(uses, name)}];
    if (known == nullptr) known = make(uses, name, sema_->Context.getTranslationUnitDecl(), 0);
    auto* inside = class_or_scope(known);
    if (inside != nullptr && seen_.emplace(sources.getFileID(at), identifier).second) {
      add_members(uses, name, inside, 0);
    }
    result.addDecl(known);
    return true;
  }

 private:
  static constexpr int most_nested = 4;
  // What is made stands in no file: it is nobody's own code.
  static constexpr clang::SourceLocation at{};

  const NameUses& uses_in(clang::FileID file) {
    auto& known = uses_[file];
    if (known != nullptr) return *known;
    known = std::make_unique<NameUses>(file, preprocessor_);
    if (preprocessor_.getLangOpts().CPlusPlus) add_methods(*known);
    return *known;
  }

  static bool is_type(const NameUses& uses, std::string_view name) {
    return uses.is_type(name) || uses.template_arguments(name) != nullptr;
  }

  // Of functions, also those that are sinks: others may be found by the types of their arguments.
  bool is_function(const NameUses& uses, std::string_view name) const {
    if (!sema_->Context.getLangOpts().CPlusPlus || is_type(uses, name)) return false;
    return uses.is_typed_function(name) || sinks_.contains(name);
  }

  /// What a name stands for that can have members; of a template, the class that it always is.
  static clang::DeclContext* class_or_scope(clang::NamedDecl* known) {
    if (const auto* alias = llvm::dyn_cast<clang::TypeAliasTemplateDecl>(known)) {
      return alias->getTemplatedDecl()->getUnderlyingType()->getAsCXXRecordDecl();
    }
    return llvm::dyn_cast<clang::DeclContext>(known);
  }

  // What is made is in no scope's table, so that a declaration that comes later finds none before.
  clang::NamedDecl* make(const NameUses& uses, std::string_view name, clang::DeclContext* within,
                         int depth) {
    auto& context = sema_->Context;
    auto& identifier = context.Idents.get(name);
    if (is_function(uses, name)) {
      return uses.is_typed_function(name)
                 ? make_template(&identifier, within, {}, Shape::typed_method)
                 : make_template(&identifier, within, context.getRecordType(any()),
                                 Shape::function);
    }
    if (!is_type(uses, name) && !uses.is_scope(name)) return make_value(identifier, within);
    if (!context.getLangOpts().CPlusPlus) return make_plain(identifier, within);
    if (!is_type(uses, name)) {
      auto* space = clang::NamespaceDecl::Create(context, within, /*Inline=*/false, at, at,
                                                 &identifier, nullptr, /*Nested=*/false);
      add_members(uses, name, space, depth);
      return space;
    }
    auto* record = make_class(&identifier, within);
    derive_from_any(record);
    if (within->isRecord()) record->setAccess(clang::AS_public);
    add_members(uses, name, record, depth);
    record->completeDefinition();
    const auto* arguments = uses.template_arguments(name);
    return arguments == nullptr ? record : make_alias(identifier, within, *arguments, record);
  }

  // `template <class, auto, class...> using name = record;`: whatever the arguments, one class.
  clang::NamedDecl* make_alias(clang::IdentifierInfo& identifier, clang::DeclContext* within,
                               const NameUses::TemplateArguments& values,
                               clang::CXXRecordDecl* record) {
    auto& context = sema_->Context;
    llvm::SmallVector<clang::NamedDecl*, 4> parameters;
    for (const bool value : values) {
      const auto index = static_cast<unsigned>(parameters.size());
      parameters.push_back(value ? value_parameter(index)
                                 : template_parameter("T", index, /*pack=*/false));
    }
    parameters.push_back(
        template_parameter("A", static_cast<unsigned>(values.size()), /*pack=*/true));
    auto* list = clang::TemplateParameterList::Create(context, at, at, parameters, at, nullptr);
    auto* alias = clang::TypeAliasDecl::Create(
        context, within, at, at, &identifier,
        context.getTrivialTypeSourceInfo(context.getRecordType(record)));
    auto* made =
        clang::TypeAliasTemplateDecl::Create(context, within, at, &identifier, list, alias);
    alias->setDescribedAliasTemplate(made);
    if (within->isRecord()) {
      alias->setAccess(clang::AS_public);
      made->setAccess(clang::AS_public);
    }
    return made;
  }

  // What stands behind `name::` in the text, as far as it is not there yet.
  void add_members(const NameUses& uses, std::string_view name, clang::DeclContext* inside,
                   int depth) {
    if (depth >= most_nested) return;
    auto& context = sema_->Context;
    for (const auto& [member, called] : uses.members(name)) {
      if (member == name) continue;
      auto& identifier = context.Idents.get(member);
      const auto present = inside->lookup(&identifier);
      if (!present.empty()) {
        auto* further = class_or_scope(present.front());
        if (further != nullptr) add_members(uses, member, further, depth + 1);
        continue;
      }
      const bool scope = is_type(uses, member) || (inside->isNamespace() && uses.is_scope(member));
      inside->addDecl(
          called && !scope
              ? make_template(&identifier, inside, context.getRecordType(any()), Shape::function)
              : make(uses, member, inside, depth + 1));
    }
  }

  // A value of no known type: an invalid variable, of which each use is an error that can be lived
  // with.
  clang::NamedDecl* make_value(clang::IdentifierInfo& identifier, clang::DeclContext* within) {
    auto& context = sema_->Context;
    auto* variable = clang::VarDecl::Create(context, within, at, at, &identifier, context.IntTy,
                                            nullptr, clang::SC_Static);
    variable->setInvalidDecl();
    if (within->isRecord()) variable->setAccess(clang::AS_public);
    return variable;
  }

  void derive_from_any(clang::CXXRecordDecl* record) {
    auto& context = sema_->Context;
    auto* type = context.getTrivialTypeSourceInfo(context.getRecordType(any()), at);
    const auto* base = new (context)
        clang::CXXBaseSpecifier({}, /*V=*/false, /*BC=*/true, clang::AS_public, type, at);
    record->setBases(&base, 1);
  }

  clang::CXXRecordDecl* make_class(clang::IdentifierInfo* identifier, clang::DeclContext* within) {
    auto& context = sema_->Context;
    auto* record = clang::CXXRecordDecl::Create(context, clang::TagTypeKind::Class, within, at, at,
                                                identifier);
    record->startDefinition();
    const auto type = context.getCanonicalType(context.getRecordType(record));
    record->addDecl(make_template(context.DeclarationNames.getCXXConstructorName(type), record,
                                  context.VoidTy, Shape::method));
    return record;
  }

  // The class of objects of which nothing is known, from which the others derive. It has whatever
  // somebody calls of some object, and can be gone through.
  clang::CXXRecordDecl* any() {
    if (any_ != nullptr) return any_;
    auto& context = sema_->Context;
    any_ = make_class(nullptr, context.getTranslationUnitDecl());
    const auto self = context.getRecordType(any_);
    auto& names = context.DeclarationNames;
    any_->addDecl(
        make_template(names.getCXXOperatorName(clang::OO_Subscript), any_, self, Shape::method));
    for (const auto* end : {"begin", "end"}) {
      any_->addDecl(make_template(&context.Idents.get(end), any_, context.getPointerType(self),
                                  Shape::method));
    }
    any_->completeDefinition();
    return any_;
  }

  void add_methods(const NameUses& uses) {
    auto& context = sema_->Context;
    const auto self = context.getRecordType(any());
    for (const auto name : uses.methods()) {
      if (name == "begin" || name == "end" || !methods_.insert(name).second) continue;
      any_->addDecl(make_template(&context.Idents.get(name), any_, self, Shape::method));
    }
    for (const auto name : uses.typed_methods()) {
      if (!typed_methods_.insert(name).second) continue;
      any_->addDecl(make_template(&context.Idents.get(name), any_, {}, Shape::typed_method));
    }
  }

  enum class Shape : uint8_t {
    function,      ///< `template <class... A> Result name(A&&...)`, static in a class
    method,        ///< the same of an object; of a constructor's name, a constructor
    typed_method,  ///< `template <class T, class... A> T name(A&&...)`, also of no class
  };

  clang::TemplateTypeParmDecl* template_parameter(const char* name, unsigned index, bool pack) {
    auto& context = sema_->Context;
    return clang::TemplateTypeParmDecl::Create(context, context.getTranslationUnitDecl(), at, at, 0,
                                               index, &context.Idents.get(name),
                                               /*Typename=*/false, pack);
  }

  clang::NamedDecl* value_parameter(unsigned index) {
    auto& context = sema_->Context;
    const auto type = context.getAutoDeductType();
    return clang::NonTypeTemplateParmDecl::Create(
        context, context.getTranslationUnitDecl(), at, at, 0, index, nullptr, type,
        /*ParameterPack=*/false, context.getTrivialTypeSourceInfo(type, at));
  }

  clang::NamedDecl* make_template(clang::DeclarationName name, clang::DeclContext* within,
                                  clang::QualType result, Shape shape) {
    auto& context = sema_->Context;
    llvm::SmallVector<clang::NamedDecl*, 2> parameters;
    const auto type_of = [&](clang::TemplateTypeParmDecl* parameter) {
      return context.getTemplateTypeParmType(0, parameter->getIndex(), parameter->isParameterPack(),
                                             parameter);
    };
    if (shape == Shape::typed_method) {
      auto* own = template_parameter("T", 0, /*pack=*/false);
      parameters.push_back(own);
      result = type_of(own);
    }
    auto* rest = template_parameter("A", static_cast<unsigned>(parameters.size()), /*pack=*/true);
    parameters.push_back(rest);
    const auto taken =
        context.getPackExpansionType(context.getRValueReferenceType(type_of(rest)), std::nullopt);
    const auto type = context.getFunctionType(result, taken, {});
    auto* written = context.getTrivialTypeSourceInfo(type, at);
    auto* function = make_pattern(name, within, type, written, shape);
    auto* parameter = clang::ParmVarDecl::Create(context, function, at, at, nullptr, taken,
                                                 context.getTrivialTypeSourceInfo(taken, at),
                                                 clang::SC_None, nullptr);
    function->setParams({parameter});
    written->getTypeLoc().castAs<clang::FunctionProtoTypeLoc>().setParam(0, parameter);
    for (auto* own : parameters) own->setDeclContext(function);
    auto* list = clang::TemplateParameterList::Create(context, at, at, parameters, at, nullptr);
    auto* made = clang::FunctionTemplateDecl::Create(context, within, at, name, list, function);
    function->setDescribedFunctionTemplate(made);
    if (within->isRecord()) {
      function->setAccess(clang::AS_public);
      made->setAccess(clang::AS_public);
    }
    return made;
  }

  clang::FunctionDecl* make_pattern(clang::DeclarationName name, clang::DeclContext* within,
                                    clang::QualType type, clang::TypeSourceInfo* written,
                                    Shape shape) {
    auto& context = sema_->Context;
    const clang::DeclarationNameInfo info(name, at);
    constexpr bool no = false;
    constexpr auto plain = clang::ConstexprSpecKind::Unspecified;
    auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(within);
    if (record == nullptr) {
      return clang::FunctionDecl::Create(context, within, at, at, name, type, written,
                                         clang::SC_None);
    }
    if (name.getNameKind() == clang::DeclarationName::CXXConstructorName) {
      return clang::CXXConstructorDecl::Create(context, record, at, info, type, written,
                                               clang::ExplicitSpecifier(), no, no, no, plain);
    }
    const auto storage = shape == Shape::function ? clang::SC_Static : clang::SC_None;
    return clang::CXXMethodDecl::Create(context, record, at, info, type, written, storage, no, no,
                                        plain, at);
  }

  clang::NamedDecl* make_plain(clang::IdentifierInfo& identifier, clang::DeclContext* within) {
    auto& context = sema_->Context;
    auto* record =
        clang::RecordDecl::Create(context, clang::TagTypeKind::Struct, within, at, at, &identifier);
    record->startDefinition();
    record->completeDefinition();
    return clang::TypedefDecl::Create(
        context, within, at, at, &identifier,
        context.getTrivialTypeSourceInfo(context.getRecordType(record)));
  }

  clang::Preprocessor& preprocessor_;
  Places places_;
  clang::Sema* sema_ = nullptr;
  std::map<clang::FileID, std::unique_ptr<NameUses>> uses_;
  /// By name, and whether it is a type.
  std::map<std::pair<const clang::IdentifierInfo*, bool>, clang::NamedDecl*> known_;
  std::set<std::pair<clang::FileID, const clang::IdentifierInfo*>> seen_;
  std::unordered_set<std::string_view> sinks_;  ///< functions of no scope
  clang::CXXRecordDecl* any_ = nullptr;
  std::set<std::string_view> methods_;  ///< of it
  std::set<std::string_view> typed_methods_;
};

}  // namespace

bool stands_in(const clang::FunctionDecl* function) {
  const auto* pattern = function->getTemplateInstantiationPattern();
  return pattern != nullptr && pattern->getLocation().isInvalid();
}

bool has_unknown_base(const clang::CXXRecordDecl* record) {
  if (!record->hasDefinition()) return false;
  const auto unknown = [](const clang::CXXRecordDecl* base) {
    return base->getLocation().isInvalid();
  };
  bool found = false;
  record->forallBases([&](const clang::CXXRecordDecl* base) {
    found = found || unknown(base);
    return !found;
  });
  return found;
}

std::string named_stand_in(const clang::Expr* call) {
  const clang::Expr* expr = bare(call);
  while (const auto* member = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(expr)) {
    expr = bare(member->getImplicitObjectArgument());
  }
  const clang::NamedDecl* owner = nullptr;
  if (const auto* plain = llvm::dyn_cast_or_null<clang::CallExpr>(expr)) {
    const auto* callee = plain->getDirectCallee();
    if (callee != nullptr && stands_in(callee)) {
      owner =
          llvm::dyn_cast<clang::NamedDecl>(clang::Decl::castFromDeclContext(callee->getParent()));
    }
  } else if (expr != nullptr && !expr->getType().isNull()) {
    const auto* record = expr->getType()->getAsCXXRecordDecl();
    if (record == nullptr) record = expr->getType()->getPointeeCXXRecordDecl();
    if (record != nullptr && record->getLocation().isInvalid()) owner = record;
  }
  return owner != nullptr && owner->getIdentifier() != nullptr ? owner->getName().str()
                                                               : std::string();
}

llvm::IntrusiveRefCntPtr<clang::ExternalSemaSource> unknown_types(clang::Preprocessor& preprocessor,
                                                                  Places places,
                                                                  const Models& models) {
  return llvm::makeIntrusiveRefCnt<UnknownTypes>(preprocessor, std::move(places), models);
}

}  // namespace bridgelint
