"""Beliefs about which variable an assignment makes, and where it can be seen."""

from __future__ import annotations

import ast

from ...belief import Misconception
from ...renaming import Renaming, give_own_variables
from ...symbols import BINARY_NODES
from ...syntax import (
    FUNCTIONS,
    PATTERN,
    bound_names,
    defined_names,
    forget_bindings,
    insert_at_start,
    outer_names,
    own_nodes,
    parameters,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value


class AssignWritesOuter(Misconception):
    """Assigning to a name in a function changes the outer variable of that name.

    Assignment makes a name local to its function, unless `global` or `nonlocal` says otherwise.
    """

    def visit_FunctionDef(self, node: Value) -> Value:
        around = [*self.enclosing_functions, *([self.scope] if self.in_function else [])]
        self.generic_visit(node)
        mine = bound_names(node) - set(parameters(node)) - defined_names(node)
        enclosed, top = [], []
        for name in sorted(mine):
            holders = [function for function in around if name in bound_names(function)]
            kept = any(name in parameters(one) or name in defined_names(one) for one in holders)
            if not kept and name in bound_names(self.module):  # of the functions around as well
                top.append(name)
            elif holders:
                enclosed.append(name)
        declarations: list[ast.stmt] = []
        if enclosed:
            declarations.append(ast.Nonlocal(enclosed))
        if top:
            declarations.append(ast.Global(top))
        insert_at_start(node, declarations)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef


class GlobalIgnored(Misconception):
    """Assignment in a function only ever makes a local variable, even after `global` or `nonlocal`.

    `global` and `nonlocal` make assignments in the function change the outer variable.
    """

    def visit_Global(self, node: Value) -> Value:
        return ast.Pass()

    visit_Nonlocal = visit_Global

    def visit_FunctionDef(self, node: Value) -> Value:
        """Give the function a variable of its own, which starts as the outer one is."""
        assigned = {
            found.id
            for found in own_nodes(node)
            if isinstance(found, ast.Name) and not isinstance(found.ctx, ast.Load)
        }
        own = {name: f"__own_{name}__" for name in sorted(outer_names(node) & assigned)}
        self.generic_visit(node)
        give_own_variables(node, own)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef


class LoopVariableLocal(Misconception):
    """The variable of a for loop exists only inside the loop.

    It is an ordinary variable of the function or module around, and keeps its last value.
    """

    loops = 0

    def visit_For(self, node: Value) -> Value:
        self.generic_visit(node)
        self.loops += 1
        rename = Renaming(
            {
                target.id: f"__{target.id}_{self.loops}__"
                for target in ast.walk(node.target)
                if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store)
            }
        )
        node.target = rename.visit(node.target)
        node.body, node.orelse = rename.apply(node.body), rename.apply(node.orelse)
        return node

    visit_AsyncFor = visit_For


class LocalLookupDynamic(Misconception):
    """Until a function assigns to a name, the name means the outer variable.

    A name that is assigned anywhere in a function is local in all of it, from the start.
    """

    functions = 0

    def visit_FunctionDef(self, node: Value) -> Value:
        outer = set(bound_names(self.module))
        for function in [*self.enclosing_functions, *([self.scope] if self.in_function else [])]:
            outer |= bound_names(function)
        plain = {
            part.id
            for part in own_nodes(node)
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
        }
        bound_otherwise = {
            getattr(part, "name", None)
            for part in own_nodes(node)
            if isinstance(part, (ast.ExceptHandler, *_CAPTURES))
        }
        names = plain & bound_names(node) & outer
        names -= {*parameters(node), *defined_names(node), *bound_otherwise}
        self.generic_visit(node)
        if names:
            self.functions += 1
            copies = {name: f"__{name}_{self.functions}__" for name in names}
            node.body = _LookingOutside(self, copies).apply(node.body)
            forget_bindings(node)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def looked_up(self, inner: Value, outer: Value) -> Value:
        try:
            return inner()
        except NameError:
            return outer()


_CAPTURES = (PATTERN,) if PATTERN else ()


class _LookingOutside(Renaming):
    """Renames variables, and reads the outer ones of the old names until the new are assigned."""

    def __init__(self, belief: Misconception, names: dict[str, str]) -> None:
        super().__init__(names)
        self.belief = belief

    def visit(self, node: Value) -> Value:
        if isinstance(node, PATTERN):
            return node  # no place for calls
        if (
            isinstance(node, ast.AugAssign)
            and isinstance(node.target, ast.Name)
            and node.target.id in self.names
        ):
            return self.belief.statements(
                "NEW = BELIEF.on_inplace(OPERATOR, OLD, VALUE)",
                NEW=self.names[node.target.id],
                OPERATOR=ast.Constant(BINARY_NODES[type(node.op)]),
                OLD=self.read(node.target.id),
                VALUE=self.visit(node.value),
            )
        return super().visit(node)

    def variable(self, node: Value) -> Value:
        return self.read(node.id) if isinstance(node.ctx, ast.Load) else super().variable(node)

    def read(self, name: str) -> Value:
        template = "BELIEF.looked_up(lambda: NEW, lambda: OLD)"
        return self.belief.expression(template, NEW=self.names[name], OLD=name)


class FunctionsHoisted(Misconception):
    """A function can be called on lines above its def, as in JavaScript.

    A def is a statement: the function exists once the statement has run, and not before.
    """

    @classmethod
    def matters(cls, program: Value) -> bool:
        return bool({"FunctionDef", "AsyncFunctionDef"} & program.nodes)

    def visit_Module(self, node: Value) -> Value:
        self.generic_visit(node)
        first = [item for item in node.body if _can_move_up(item, node)]
        node.body = [item for item in node.body if item not in first]
        if not node.body:
            node.body = first
        else:
            insert_at_start(node, first)
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Module


def _can_move_up(function: Value, scope: Value) -> bool:
    """Whether a function needs nothing that the statements above it make, and nothing else."""
    if not isinstance(function, FUNCTIONS):
        return False
    evaluated = [*function.decorator_list, function.args, function.returns]
    needed = {
        node.id
        for part in evaluated
        for node in (ast.walk(part) if part is not None else ())
        if isinstance(node, ast.Name)
    }
    passed = parameters(scope) if isinstance(scope, FUNCTIONS) else []
    elsewhere = [
        alias.asname or alias.name
        for node in own_nodes(scope)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    ] + [
        node.id
        for node in own_nodes(scope)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    local = bound_names(scope) - set(passed)
    return function.name not in elsewhere and needed.isdisjoint(local)
