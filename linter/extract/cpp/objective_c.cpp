#include "extract/cpp/objective_c.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprObjC.h>
#include <clang/AST/StmtObjC.h>

#include <string>
#include <vector>

#include "extract/cpp/ast_visitor.h"
#include "extract/cpp/expressions.h"

namespace bridgelint {
namespace {

// Deeper trees than this Clang does not build.
constexpr int deepest = 4096;

clang::NamespaceDecl* find_namespace(clang::ASTContext& context, llvm::StringRef name) {
  auto& id = context.Idents.get(name);
  for (auto* found : context.getTranslationUnitDecl()->lookup(&id)) {
    if (auto* space = llvm::dyn_cast<clang::NamespaceDecl>(found)) return space;
  }
  return nullptr;
}

clang::FunctionDecl* find_function(clang::ASTContext& context, const clang::NamespaceDecl* space,
                                   llvm::StringRef name) {
  if (space == nullptr) return nullptr;
  auto& id = context.Idents.get(name);
  for (auto* found : space->lookup(&id)) {
    if (auto* function = llvm::dyn_cast<clang::FunctionDecl>(found)) return function;
  }
  return nullptr;
}

// The class or protocol whose method it is; of a category the class that it extends.
const clang::NamedDecl* owner_of(const clang::ObjCMethodDecl* method) {
  if (const auto* of_class = method->getClassInterface()) return of_class;
  return llvm::dyn_cast<clang::NamedDecl>(method->getDeclContext());
}

// Everything with a body, before any of it is rewritten.
class Bodies : public AstVisitor {
 public:
  Bodies() { visit_instantiations = true; }

  void VisitFunctionDecl(clang::FunctionDecl* function) override {
    if (function->doesThisDeclarationHaveABody()) functions.push_back(function);
  }
  void VisitLambdaExpr(clang::LambdaExpr* lambda) override {
    functions.push_back(lambda->getCallOperator());
  }
  void VisitObjCMethodDecl(clang::ObjCMethodDecl* method) override {
    if (method->hasBody()) methods.push_back(method);
  }
  void VisitObjCImplementationDecl(clang::ObjCImplementationDecl* implementation) override {
    implementations.push_back(implementation);
  }

  std::vector<clang::FunctionDecl*> functions;
  std::vector<clang::ObjCMethodDecl*> methods;
  std::vector<clang::ObjCImplementationDecl*> implementations;
};

class Lowering {
 public:
  explicit Lowering(clang::ASTContext& context) : context_(context) {}

  void run() {
    bodies_.TraverseDecl(context_.getTranslationUnitDecl());
    for (auto* method : bodies_.methods) define(method);
    for (auto* function : bodies_.functions) lower_children(function->getBody(), 0);
  }

  // The function for a method of the class or protocol `owner`: without a body, unless `define`
  // gives it one. It stands where the class does when only a protocol declares it.
  clang::FunctionDecl* declare(const clang::ObjCMethodDecl* method, const clang::NamedDecl* owner) {
    const bool own = owner_of(method) == owner;
    const auto at = own ? method->getLocation() : owner->getLocation();
    auto* in = space(owner->getName(), at);
    const auto name = method->getSelector().getAsString();
    if (auto* known = find_function(context_, in, name)) return known;
    std::vector<clang::ParmVarDecl*> parameters{make_parameter(receiver_type(owner), at, "self")};
    for (const auto* parameter : method->parameters()) {
      parameters.push_back(
          make_parameter(parameter->getType(), parameter->getLocation(), parameter->getName()));
    }
    return make_function(in, name, method->getReturnType(), parameters, method->isVariadic(), at);
  }

 private:
  clang::NamespaceDecl* space(llvm::StringRef name, clang::SourceLocation at) {
    if (auto* known = find_namespace(context_, name)) return known;
    auto* unit = context_.getTranslationUnitDecl();
    auto& id = context_.Idents.get(name);
    auto* made = clang::NamespaceDecl::Create(context_, unit, /*Inline=*/false, at, at, &id,
                                              /*PrevDecl=*/nullptr, /*Nested=*/false);
    unit->addDecl(made);
    return made;
  }

  clang::FunctionDecl* make_function(clang::NamespaceDecl* in, llvm::StringRef name,
                                     clang::QualType result,
                                     const std::vector<clang::ParmVarDecl*>& parameters,
                                     bool variadic, clang::SourceLocation at) {
    std::vector<clang::QualType> types;
    for (const auto* parameter : parameters) types.push_back(parameter->getType());
    clang::FunctionProtoType::ExtProtoInfo info;
    info.Variadic = variadic;
    const auto type = context_.getFunctionType(result, types, info);
    auto& id = context_.Idents.get(name);
    auto* function =
        clang::FunctionDecl::Create(context_, in, at, at, clang::DeclarationName(&id), type,
                                    context_.getTrivialTypeSourceInfo(type, at), clang::SC_None);
    for (unsigned index = 0; index < parameters.size(); ++index) {
      parameters[index]->setOwningFunction(function);
      parameters[index]->setScopeInfo(0, index);
    }
    function->setParams(parameters);
    in->addDecl(function);
    return function;
  }

  clang::ParmVarDecl* make_parameter(clang::QualType type, clang::SourceLocation at,
                                     llvm::StringRef name) {
    return clang::ParmVarDecl::Create(context_, context_.getTranslationUnitDecl(), at, at,
                                      &context_.Idents.get(name), type,
                                      context_.getTrivialTypeSourceInfo(type, at), clang::SC_None,
                                      /*DefArg=*/nullptr);
  }

  clang::QualType receiver_type(const clang::NamedDecl* owner) const {
    const auto* of_class = llvm::dyn_cast<clang::ObjCInterfaceDecl>(owner);
    return of_class == nullptr
               ? context_.getObjCIdType()
               : context_.getObjCObjectPointerType(context_.getObjCInterfaceType(of_class));
  }

  clang::FunctionDecl* declare(const clang::ObjCMethodDecl* method) {
    const auto* owner = owner_of(method);
    return owner == nullptr ? nullptr : declare(method, owner);
  }

  void define(clang::ObjCMethodDecl* method) {
    auto* function = declare(method);
    if (function == nullptr || function->hasBody()) return;
    // Of a method that was called before: what the calls name is the one that gets the body.
    function->setLocation(method->getLocation());
    replaced_.clear();
    for (unsigned index = 0; index < method->param_size(); ++index) {
      replaced_[method->parameters()[index]] = function->getParamDecl(index + 1);
    }
    if (auto* self = method->getSelfDecl()) replaced_[self] = function->getParamDecl(0);
    clang::Stmt* body = method->getBody();
    lower_children(body, 0);
    function->setBody(body);
    function->setRangeEnd(body->getEndLoc());
    method->setBody(nullptr);
    replaced_.clear();
  }

  void lower_children(clang::Stmt* statement, int depth) {
    if (statement == nullptr || depth > deepest) return;
    for (clang::Stmt*& child : statement->children()) {
      if (child == nullptr) continue;
      child = lowered(child, depth + 1);
    }
  }

  clang::Stmt* lowered(clang::Stmt* statement, int depth) {
    if (auto* expr = llvm::dyn_cast<clang::Expr>(statement)) return lowered(expr, depth);
    lower_children(statement, depth);
    if (auto* attempt = llvm::dyn_cast<clang::ObjCAtTryStmt>(statement)) {
      return attempt->getTryBody();
    }
    if (auto* loop = llvm::dyn_cast<clang::ObjCForCollectionStmt>(statement)) return once(loop);
    return statement;
  }

  // One round of the loop, with the collection for an element.
  clang::Stmt* once(clang::ObjCForCollectionStmt* loop) {
    auto* declared = llvm::dyn_cast<clang::DeclStmt>(loop->getElement());
    auto* variable = declared != nullptr && declared->isSingleDecl()
                         ? llvm::dyn_cast<clang::VarDecl>(declared->getSingleDecl())
                         : nullptr;
    if (variable == nullptr || loop->getBody() == nullptr) return loop;
    variable->setInit(loop->getCollection());
    return clang::CompoundStmt::Create(context_, {declared, loop->getBody()},
                                       clang::FPOptionsOverride(), loop->getBeginLoc(),
                                       loop->getEndLoc());
  }

  clang::Expr* lowered(clang::Expr* expr, int depth) {
    if (depth > deepest) return expr;
    if (auto* opaque = llvm::dyn_cast<clang::OpaqueValueExpr>(expr)) {
      return opaque->getSourceExpr() == nullptr ? expr
                                                : lowered(opaque->getSourceExpr(), depth + 1);
    }
    if (auto* pseudo = llvm::dyn_cast<clang::PseudoObjectExpr>(expr)) {
      return of_pseudo_object(pseudo, depth);
    }
    lower_children(expr, depth);
    if (auto* message = llvm::dyn_cast<clang::ObjCMessageExpr>(expr))
      return of_message(message, depth);
    if (auto* text = llvm::dyn_cast<clang::ObjCStringLiteral>(expr)) return text->getString();
    if (auto* truth = llvm::dyn_cast<clang::ObjCBoolLiteralExpr>(expr)) {
      return new (context_)
          clang::CXXBoolLiteralExpr(truth->getValue(), context_.BoolTy, truth->getLocation());
    }
    if (auto* boxed = llvm::dyn_cast<clang::ObjCBoxedExpr>(expr)) return boxed->getSubExpr();
    if (auto* array = llvm::dyn_cast<clang::ObjCArrayLiteral>(expr)) return of_array(array);
    if (auto* pairs = llvm::dyn_cast<clang::ObjCDictionaryLiteral>(expr)) {
      return of_dictionary(pairs, depth);
    }
    if (auto* variable = llvm::dyn_cast<clang::ObjCIvarRefExpr>(expr)) {
      return kept(variable->getDecl(), variable->getLocation());
    }
    if (auto* block = llvm::dyn_cast<clang::BlockExpr>(expr)) return of_block(block, depth);
    if (auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(expr)) {
      const auto found = replaced_.find(reference->getDecl());
      if (found != replaced_.end()) reference->setDecl(found->second);
    }
    return expr;
  }

  // A property or a subscript: the last message of what it means.
  clang::Expr* of_pseudo_object(clang::PseudoObjectExpr* pseudo, int depth) {
    for (unsigned left = pseudo->getNumSemanticExprs(); left > 0; --left) {
      auto* meaning = pseudo->getSemanticExpr(left - 1);
      if (llvm::isa<clang::OpaqueValueExpr>(meaning)) continue;
      return lowered(meaning, depth + 1);
    }
    return pseudo;
  }

  clang::Expr* of_block(clang::BlockExpr* block, int depth) {
    auto* body = llvm::dyn_cast_or_null<clang::CompoundStmt>(block->getBlockDecl()->getBody());
    if (body == nullptr) return block;
    lower_children(body, depth + 1);
    return new (context_) clang::StmtExpr(body, block->getType(), block->getBeginLoc(),
                                          block->getEndLoc(), /*TemplateDepth=*/0);
  }

  clang::Expr* of_array(clang::ObjCArrayLiteral* array) {
    const std::vector<clang::Expr*> elements(array->getElements(),
                                             array->getElements() + array->getNumElements());
    return made_by(array, "NSArray", "arrayWithObjects:", elements);
  }

  clang::Expr* of_dictionary(clang::ObjCDictionaryLiteral* pairs, int depth) {
    std::vector<clang::Expr*> parts;
    for (unsigned index = 0; index < pairs->getNumElements(); ++index) {
      const auto pair = pairs->getKeyValueElement(index);
      parts.push_back(lowered(pair.Key, depth + 1));
      parts.push_back(lowered(pair.Value, depth + 1));
    }
    return made_by(pairs, "NSDictionary", "dictionaryWithObjectsAndKeys:", parts);
  }

  clang::Expr* made_by(clang::Expr* literal, llvm::StringRef owner, llvm::StringRef name,
                       std::vector<clang::Expr*> parts) {
    const auto at = literal->getBeginLoc();
    auto* in = space(owner, {});
    auto* function = find_function(context_, in, name);
    if (function == nullptr) {
      function = make_function(in, name, literal->getType(),
                               {make_parameter(context_.getObjCIdType(), {}, "self")},
                               /*variadic=*/true, {});
    }
    parts.insert(parts.begin(), null(at));
    return call(function, parts, literal->getType(), at, literal->getEndLoc());
  }

  clang::Expr* null(clang::SourceLocation at) {
    return new (context_) clang::CXXNullPtrLiteralExpr(context_.NullPtrTy, at);
  }

  clang::Expr* reference(clang::ValueDecl* decl, clang::SourceLocation at) {
    return clang::DeclRefExpr::Create(context_, {}, {}, decl, /*RefersToCapture=*/false, at,
                                      decl->getType().getNonReferenceType(), clang::VK_LValue);
  }

  clang::Expr* call(clang::FunctionDecl* function, const std::vector<clang::Expr*>& arguments,
                    clang::QualType type, clang::SourceLocation begin, clang::SourceLocation end) {
    auto* callee = clang::ImplicitCastExpr::Create(
        context_, context_.getPointerType(function->getType()), clang::CK_FunctionToPointerDecay,
        reference(function, begin), nullptr, clang::VK_PRValue, clang::FPOptionsOverride());
    return clang::CallExpr::Create(context_, callee, arguments, type, clang::VK_PRValue, end,
                                   clang::FPOptionsOverride());
  }

  clang::Expr* of_message(clang::ObjCMessageExpr* message, int depth) {
    clang::Expr* receiver = receiver_of(message, depth);
    if (auto* value = of_accessor(message)) return value;
    auto* function = called(message);
    if (function == nullptr) return message;
    std::vector<clang::Expr*> arguments{receiver};
    arguments.insert(arguments.end(), message->getArgs(),
                     message->getArgs() + message->getNumArgs());
    return call(function, arguments, message->getType(), message->getBeginLoc(),
                message->getEndLoc());
  }

  clang::Expr* receiver_of(clang::ObjCMessageExpr* message, int depth) {
    if (auto* object = message->getInstanceReceiver()) return lowered(object, depth + 1);
    return null(message->getBeginLoc());
  }

  // What a message calls. A method that no declaration is known of has the name alone.
  clang::FunctionDecl* called(const clang::ObjCMessageExpr* message) {
    const auto* method = message->getMethodDecl();
    const auto* interface = message->getReceiverInterface();
    if (method == nullptr) return undeclared(message, interface);
    if (const auto* protocol = llvm::dyn_cast<clang::ObjCProtocolDecl>(method->getDeclContext())) {
      if (auto* only = only_implementation(method, interface, protocol)) return declare(only);
    }
    return declare(method);
  }

  clang::FunctionDecl* undeclared(const clang::ObjCMessageExpr* message,
                                  const clang::ObjCInterfaceDecl* interface) {
    const std::string name = message->getSelector().getAsString();
    auto* in = space(interface == nullptr ? "id" : interface->getName(), {});
    if (auto* known = find_function(context_, in, name)) return known;
    return make_function(in, name, context_.getObjCIdType(),
                         {make_parameter(context_.getObjCIdType(), {}, "self")},
                         /*variadic=*/true, {});
  }

  const clang::ObjCMethodDecl* only_implementation(const clang::ObjCMethodDecl* method,
                                                   const clang::ObjCInterfaceDecl* interface,
                                                   const clang::ObjCProtocolDecl* protocol) {
    const clang::ObjCMethodDecl* only = nullptr;
    for (const auto* implementation : bodies_.implementations) {
      const auto* of_class = implementation->getClassInterface();
      if (of_class == nullptr || (interface != nullptr && interface != of_class)) continue;
      auto* wanted = const_cast<clang::ObjCProtocolDecl*>(protocol);
      if (!const_cast<clang::ObjCInterfaceDecl*>(of_class)->ClassImplementsProtocol(wanted, true)) {
        continue;
      }
      const auto* own =
          implementation->getMethod(method->getSelector(), method->isInstanceMethod());
      if (own == nullptr) continue;
      if (only != nullptr) return nullptr;
      only = own;
    }
    return only;
  }

  // A property of the project's own that the compiler writes the accessors of.
  clang::Expr* of_accessor(const clang::ObjCMessageExpr* message) {
    const auto* method = message->getMethodDecl();
    if (method == nullptr || !method->isPropertyAccessor()) return nullptr;
    const auto* property = method->findPropertyDecl();
    const auto* of_class = method->getClassInterface();
    if (property == nullptr || of_class == nullptr) return nullptr;
    const auto* implementation = of_class->getImplementation();
    if (implementation == nullptr) return nullptr;
    const auto* own = implementation->getMethod(method->getSelector(), method->isInstanceMethod());
    if (own != nullptr && !own->isSynthesizedAccessorStub()) return nullptr;
    auto* variable = property->getPropertyIvarDecl();
    if (variable == nullptr) return nullptr;
    auto* value = kept(variable, message->getBeginLoc());
    if (message->getNumArgs() != 1) return value;
    auto* given = const_cast<clang::Expr*>(message->getArg(0));
    return clang::BinaryOperator::Create(context_, value, given, clang::BO_Assign, value->getType(),
                                         clang::VK_LValue, clang::OK_Ordinary,
                                         message->getBeginLoc(), clang::FPOptionsOverride());
  }

  // The variable that an instance variable has become.
  clang::Expr* kept(const clang::ObjCIvarDecl* variable, clang::SourceLocation at) {
    auto*& made = variables_[variable];
    if (made == nullptr) {
      const auto* owner = variable->getContainingInterface();
      auto* in = space(owner == nullptr ? "id" : owner->getName(), variable->getLocation());
      made = clang::VarDecl::Create(context_, in, variable->getLocation(), variable->getLocation(),
                                    variable->getIdentifier(), variable->getType(),
                                    context_.getTrivialTypeSourceInfo(variable->getType()),
                                    clang::SC_None);
      in->addDecl(made);
    }
    return reference(made, at);
  }

  clang::ASTContext& context_;
  Bodies bodies_;
  llvm::DenseMap<const clang::ValueDecl*, clang::ValueDecl*> replaced_;
  llvm::DenseMap<const clang::ObjCIvarDecl*, clang::VarDecl*> variables_;
};

}  // namespace

void lower_objective_c(clang::ASTContext& context) {
  if (context.getLangOpts().ObjC) Lowering(context).run();
}

const clang::FunctionDecl* lowered_method(clang::ASTContext& context, const clang::Expr* object,
                                          std::string_view name) {
  const auto type = object->IgnoreParenImpCasts()->getType();
  const auto* pointer = type->getAs<clang::ObjCObjectPointerType>();
  const auto* own = pointer == nullptr ? nullptr : pointer->getInterfaceDecl();
  for (const auto* of_class = own; of_class != nullptr; of_class = of_class->getSuperClass()) {
    const auto* function =
        find_function(context, find_namespace(context, of_class->getName()), name);
    if (function != nullptr) return function;
  }
  // The class is defined in another file: its own method goes by the protocol's declaration.
  if (own == nullptr) return nullptr;
  for (const auto* protocol : own->all_referenced_protocols()) {
    for (const auto* method : protocol->methods()) {
      if (method->getSelector().getAsString() != name) continue;
      return Lowering(context).declare(method, own);
    }
  }
  return nullptr;
}

}  // namespace bridgelint
