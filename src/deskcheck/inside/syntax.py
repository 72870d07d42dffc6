"""Questions about syntax trees, and the one way to walk and change them.

`Traversal` knows what every rewrite would otherwise get wrong: which scope a node belongs to,
and which places look like code but must stay as they are.
"""

from __future__ import annotations

import ast

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = (*FUNCTIONS, ast.Lambda, ast.ClassDef, ast.Module)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

TYPE_CHECKING = False  # what a type checker reads as true; importing typing costs too much
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

PATTERN = getattr(ast, "pattern", ())  # Python 3.9 has none
# Evaluated never, later, or by rules of their own: rewriting them would show or be a SyntaxError.
_UNTOUCHED = {"annotation", "returns", "type_params"}
_UNTOUCHED_NODES = (getattr(ast, "TypeAlias", ()), getattr(ast, "TemplateStr", ()))
_LEAVES = (ast.Name, ast.Constant, ast.operator, ast.unaryop, ast.cmpop, _UNTOUCHED_NODES)
# What stands in a def, lambda or class statement but belongs to the scope around it.
_OUTER_FIELDS = ("decorator_list", "args", "bases", "keywords")


class Traversal(ast.NodeTransformer):
    """A NodeTransformer that knows where it is.

    Inside a ``visit_...`` method, `scope` is the scope in which the node's own code runs. For a
    ``def`` that is the scope around it: the statement is executed there.
    """

    scopes: list[Any]

    def rewrite(self, tree: ast.Module) -> ast.Module:
        """Return the tree with every visitor applied; it may be changed in place.

        New nodes below those that a visitor returned still lack their locations.
        """
        self.scopes = [tree]
        rewritten: ast.Module = self.visit(tree)
        return rewritten

    @property
    def scope(self) -> Any:
        """The innermost module, function, lambda or class around the node being visited."""
        return self.scopes[-1]

    @property
    def in_function(self) -> bool:
        """Whether the innermost scope is a function (a lambda is none)."""
        return isinstance(self.scope, FUNCTIONS)

    @property
    def in_class_body(self) -> bool:
        """Whether the code runs directly in a class body."""
        return isinstance(self.scope, ast.ClassDef)

    @property
    def module(self) -> Any:
        """The whole program."""
        return self.scopes[0]

    @property
    def enclosing_functions(self) -> list[Any]:
        """The functions around the innermost scope, outermost first, without that scope."""
        return [scope for scope in self.scopes[1:-1] if isinstance(scope, FUNCTIONS)]

    def can_assign(self, variable: str) -> bool:
        """Whether an assignment inserted here changes what the name means here."""
        scope = self.scope
        if isinstance(scope, ast.Module):
            return True
        return isinstance(scope, FUNCTIONS) and variable in bound_names(scope)

    def visit(self, node: Any) -> Any:
        """Visit a node; what takes its place is located where it was."""
        method = getattr(self, "visit_" + type(node).__name__, None)
        result = method(node) if method is not None else self.generic_visit(node)
        if result is not node and hasattr(node, "lineno"):
            for new in result if isinstance(result, list) else (result,):
                if isinstance(new, ast.AST) and "lineno" not in new.__dict__:
                    ast.copy_location(new, node)
        return result

    def generic_visit(self, node: Any) -> Any:
        """Visit what is below a node, each part in the scope in which it runs."""
        if isinstance(node, _LEAVES):
            return node
        if isinstance(node, ast.JoinedStr):
            for value in node.values:  # its constants are text, not expressions
                if isinstance(value, ast.FormattedValue):
                    self.visit(value)
            return node
        if isinstance(node, PATTERN):
            for child in ast.iter_child_nodes(node):
                if isinstance(child, PATTERN):  # a value in a pattern must stay a plain constant
                    self.visit(child)
            return node
        if not isinstance(node, SCOPES):
            for name in node._fields:
                self._visit_field(node, name)
            return node
        for name in node._fields:
            if name in _OUTER_FIELDS:
                self._visit_field(node, name)
        inner = node is not self.scopes[0]
        if inner:
            self.scopes.append(node)
        self._visit_field(node, "body")
        if inner:
            self.scopes.pop()
        return node

    def _visit_field(self, node: Any, name: str) -> None:
        if name in _UNTOUCHED:
            return
        old = getattr(node, name, None)
        if isinstance(old, list):
            new = []
            for position, item in enumerate(old):
                if not isinstance(item, ast.AST) or _is_docstring(node, name, position, item):
                    new.append(item)
                    continue
                result = self.visit(item)
                if isinstance(result, list):
                    new.extend(result)
                elif result is not None:
                    new.append(result)
            old[:] = new
            if name == "body" and not new and isinstance(node, ast.stmt):
                old.append(ast.copy_location(ast.Pass(), node))
        elif isinstance(old, ast.AST) and not isinstance(old, ast.expr_context):
            setattr(node, name, self.visit(old))


def _is_docstring(parent: Any, field: str, position: int, node: Any) -> bool:
    return (
        position == 0
        and field == "body"
        and isinstance(parent, (ast.Module, ast.ClassDef, *FUNCTIONS))
        and isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def own_nodes(scope: Any) -> Iterator[Any]:
    """Yield the nodes of a scope without those of the scopes inside it.

    Comprehensions are entered. Of a nested def, class or lambda only the node itself is given.
    """
    todo = list(scope.body) if isinstance(scope.body, list) else [scope.body]
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, SCOPES):
            todo.extend(ast.iter_child_nodes(node))


def contains(node: Any, *kinds: type) -> bool:
    """Whether a node, or a list of nodes, has a node of these kinds at or below it."""
    roots = node if isinstance(node, list) else [node]
    return any(isinstance(found, kinds) for root in roots for found in ast.walk(root))


def is_generator(function: Any) -> bool:
    """Whether a def makes a generator."""
    return any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in own_nodes(function))


def parameters(function: Any) -> list[str]:
    """Return the names of all parameters, in order."""
    args = function.args
    every = [*args.posonlyargs, *args.args, args.vararg, *args.kwonlyargs, args.kwarg]
    return [parameter.arg for parameter in every if parameter is not None]


def outer_names(scope: Any) -> set[str]:
    """Return the names that a scope declares ``global`` or ``nonlocal``."""
    return {
        name
        for node in own_nodes(scope)
        if isinstance(node, (ast.Global, ast.Nonlocal))
        for name in node.names
    }


def defined_names(scope: Any) -> set[str]:
    """Return the names that a scope binds by def, class or import."""
    names = set()
    for node in own_nodes(scope):
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
    return names


def bound_names(scope: Any) -> set[str]:
    """Return the names that are local to a scope: parameters and whatever it binds."""
    known: set[str] | None = scope.__dict__.get("_bound_names")
    if known is not None:
        return known
    names = defined_names(scope)
    if hasattr(scope, "args"):
        names.update(parameters(scope))
    hidden: set[int] = set()
    for node in own_nodes(scope):
        if isinstance(node, ast.comprehension):  # its variables live in a scope of their own
            hidden.update(id(target) for target in ast.walk(node.target))
    for node in own_nodes(scope):
        if isinstance(node, ast.Name):
            if not isinstance(node.ctx, ast.Load) and id(node) not in hidden:
                names.add(node.id)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            names.add(node.name)
        elif isinstance(node, PATTERN):
            captured = (getattr(node, "name", None), getattr(node, "rest", None))
            names.update(name for name in captured if name)
    names -= outer_names(scope)
    scope._bound_names = names
    return names


def forget_bindings(scope: Any) -> None:
    """Forget which names a scope binds, after a change of its names."""
    scope.__dict__.pop("_bound_names", None)


def is_reference(node: Any) -> bool:
    """Whether an expression denotes an object that exists already, not one it has just made."""
    return isinstance(node, (ast.Name, ast.Attribute)) or (
        isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice)
    )


def insert_at_start(function: Any, statements: list[Any]) -> None:
    """Insert statements where a function or module begins: after docstring and future imports."""
    at = 1 if ast.get_docstring(function, clean=False) is not None else 0
    while at < len(function.body) and getattr(function.body[at], "module", "") == "__future__":
        at += 1
    for statement in statements:
        ast.copy_location(statement, function.body[min(at, len(function.body) - 1)])
    function.body[at:at] = statements


def copied_tree(node: Any) -> Any:
    """Return a copy of a node with all that is below it."""
    if isinstance(node, list):
        return [copied_tree(item) for item in node]
    if not isinstance(node, ast.AST):
        return node
    new = type(node)()
    for name, value in node.__dict__.items():
        if name != "_bound_names":
            setattr(new, name, copied_tree(value))
    return new


def loaded(node: Any) -> Any:
    """Return a copy of an assignment target as an expression that reads it."""
    new = copied_tree(node)
    for part in ast.walk(new):
        if hasattr(part, "ctx"):
            part.ctx = ast.Load()
    return new


def same_tree(one: Any, other: Any) -> bool:
    """Whether two trees are the same code; positions do not count."""
    if type(one) is not type(other):
        return False
    if isinstance(one, ast.AST):
        return all(
            same_tree(getattr(one, name, None), getattr(other, name, None)) for name in one._fields
        )
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same_tree, one, other))
    return bool(one == other)
