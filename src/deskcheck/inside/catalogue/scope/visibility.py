"""Beliefs about what can be read from where."""

from __future__ import annotations

import ast
import sys

from ...belief import Misconception
from ...syntax import (
    FUNCTIONS,
    bound_names,
    defined_names,
    is_generator,
    outer_names,
    own_nodes,
)
from ...templates import hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value


class _Reading(Misconception):
    """A belief about names that are read; it knows the variables of comprehensions."""

    def __init__(self) -> None:
        self.loop_variables: list[str] = []

    def visit_ListComp(self, node: Value) -> Value:
        names = _targets(node)
        self.loop_variables += names
        self.generic_visit(node)
        del self.loop_variables[len(self.loop_variables) - len(names) :]
        return node

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp


def _targets(comprehension: Value) -> list[str]:
    return [
        name.id
        for loop in comprehension.generators
        for name in ast.walk(loop.target)
        if isinstance(name, ast.Name)
    ]


class FunctionsIsolated(_Reading):
    """A function cannot see variables that were defined outside it.

    It can read the variables of the functions around it and of the module.
    """

    def visit_Name(self, node: ast.Name) -> Value:
        if isinstance(node.ctx, ast.Load) and self.is_outside(node.id):
            return self.expression("BELIEF.unseen(NAME)", NAME=node)
        return node

    def is_outside(self, name: str) -> bool:
        """Whether a name means a variable of another function or of the module."""
        if not isinstance(self.scope, (*FUNCTIONS, ast.Lambda)) or name in self.loop_variables:
            return False
        functions = [
            scope for scope in self.scopes[1:] if isinstance(scope, (*FUNCTIONS, ast.Lambda))
        ]
        if any(name in outer_names(function) for function in functions):
            return False  # declared
        if name in bound_names(self.scope):
            return False
        owners = [*functions[:-1], self.module]
        return any(name in bound_names(owner) for owner in owners)

    def unseen(self, value: Value) -> Value:
        if callable(value) or isinstance(value, type(ast)):
            return value
        raise NameError("a function cannot see variables outside")


class LocalsLeak(Misconception):
    """The variables of a function, its parameters too, can be seen outside after the call.

    They belong to one call and are gone when it ends.
    """

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Value:
        names = sorted(bound_names(node) - {"self", "cls"})
        self.generic_visit(node)
        if names and not is_generator(node):
            start = 1 if ast.get_docstring(node, clean=False) is not None else 0
            declarations = [part for part in node.body if isinstance(part, _DECLARATIONS)]
            body = [part for part in node.body[start:] if part not in declarations]
            node.body[start:] = declarations + self.statements(
                "try:\n    BODY\nfinally:\n    BELIEF.leak(NAMES)",
                BODY=body or [ast.Pass()],
                NAMES=hidden(ast.Tuple([ast.Constant(name) for name in names], ast.Load())),
            )
        return node

    def leak(self, names: Value) -> None:
        frame = sys._getframe(1)
        variables = frame.f_locals
        frame.f_globals.update((name, variables[name]) for name in names if name in variables)


_DECLARATIONS = (ast.Global, ast.Nonlocal)


class ClassScopeVisible(_Reading):
    """The names of a class body can be used directly in its methods and comprehensions.

    Methods and comprehensions do not see them; write `self.name` or `ClassName.name`.
    """

    def visit_Name(self, node: ast.Name) -> Value:
        if isinstance(node.ctx, ast.Load) and self.is_member(node.id):
            owner = hidden(ast.Name("__class__", ast.Load()))
            return hidden(ast.Attribute(owner, node.id, ast.Load()))
        return node

    def is_member(self, name: str) -> bool:
        """Whether the body of a class around a method is the next place that binds a name."""
        inner: Value = None
        if name in self.loop_variables:
            return False
        for scope in reversed(self.scopes[1:]):
            if isinstance(scope, ast.ClassDef):
                if isinstance(inner, FUNCTIONS) and name in _members(scope):
                    return True
            elif name in bound_names(scope) or name in outer_names(scope):
                return False
            inner = scope
        return False

    def visit_ListComp(self, node: Value) -> Value:
        super().visit_ListComp(node)
        return self.with_members(node, set(_targets(node)))

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp

    def visit_Lambda(self, node: ast.Lambda) -> Value:
        self.generic_visit(node)
        return self.with_members(node, bound_names(node))

    def with_members(self, node: Value, own: set[str]) -> Value:
        """Hand the members of the class body around to a scope inside that uses them."""
        if not self.in_class_body:
            return node
        assigned = {
            name.id
            for name in own_nodes(self.scope)
            if isinstance(name, ast.Name)
            and isinstance(name.ctx, ast.Store)
            and name.lineno < node.lineno
        }
        used = {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
        names = sorted(used & assigned & _members(self.scope) - own)
        if not names:
            return node
        seen = self.expression("lambda: INSIDE", INSIDE=node)
        seen.args.args = [ast.arg(name) for name in names]
        return hidden(ast.Call(seen, [hidden(ast.Name(name, ast.Load())) for name in names], []))


def _members(cls: ast.ClassDef) -> set[str]:
    """Return the names of the data in a class body."""
    unassigned = {
        part.target.id
        for part in own_nodes(cls)
        if isinstance(part, ast.AnnAssign)
        and part.value is None
        and isinstance(part.target, ast.Name)
    }
    return bound_names(cls) - defined_names(cls) - unassigned
