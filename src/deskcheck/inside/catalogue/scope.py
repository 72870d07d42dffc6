"""Beliefs about which variable a name means."""

from __future__ import annotations

import ast
import sys
from types import CellType, FunctionType

from ..belief import Misconception
from ..symbols import BINARY_NODES
from ..syntax import (
    FUNCTIONS,
    PATTERN,
    SCOPES,
    bound_names,
    defined_names,
    forget_bindings,
    insert_at_start,
    is_generator,
    outer_names,
    own_nodes,
    parameters,
)
from ..templates import hidden
from ..values import like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


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
        starts = [
            statement
            for name, mine in own.items()
            for statement in self.statements(
                "try:\n    MINE = OUTER\nexcept NameError:\n    pass", MINE=mine, OUTER=name
            )
        ]
        _rename(node, own)
        insert_at_start(node, starts)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef


def _rename(scope: Value, new: dict[str, str]) -> None:
    """Rename variables in a function, and where functions inside it mean the same ones."""
    for node in own_nodes(scope):
        if isinstance(node, ast.Name):
            node.id = new.get(node.id, node.id)
        elif isinstance(node, SCOPES):
            hidden_here = bound_names(node) if not isinstance(node, ast.ClassDef) else set()
            _rename(node, {name: mine for name, mine in new.items() if name not in hidden_here})


class ClosureByValue(Misconception):
    """A function remembers the values that its outer variables had when it was defined.

    It remembers the variables, and looks up what they mean each time it runs.
    """

    def on_function(self, function: Value) -> Value:
        outside = function.__globals__
        if not _rebinds_globals(function):
            outside = _Remembered(outside)
        code = function.__code__
        cells = tuple(map(_remembered_cell, code.co_freevars, function.__closure__ or ()))
        defaults = function.__defaults__
        new = FunctionType(code, outside, function.__name__, defaults, cells or None)
        new.__kwdefaults__ = function.__kwdefaults__
        new.__annotations__ = function.__annotations__
        return like(function)(new)


class _Remembered(dict):  # type: ignore[type-arg]  # only a dict itself can serve as globals
    """The global variables as they were; functions, classes and modules are looked up later."""

    def __init__(self, variables: Value) -> None:
        super().__init__(
            (name, value)
            for name, value in variables.items()
            if name == "__builtins__"
            or not (name.startswith("__") or callable(value) or isinstance(value, type(ast)))
        )
        self.living = variables

    def __missing__(self, name: str) -> Value:
        return self.living[name]


def _remembered_cell(name: str, cell: Value) -> Value:
    try:
        living = name == "__class__" or callable(cell.cell_contents)
    except ValueError:  # not assigned yet
        return cell
    return cell if living else CellType(cell.cell_contents)


def _rebinds_globals(function: Value) -> bool:
    import dis

    return any(step.opname == "STORE_GLOBAL" for step in dis.get_instructions(function))


class _Renaming(ast.NodeTransformer):
    """Gives variables other names, also in the scopes inside that share them."""

    def __init__(self, names: dict[str, str], declaration: Value = ast.Nonlocal) -> None:
        self.names, self.declaration = names, declaration

    def apply(self, statements: list[Value]) -> list[Value]:
        """Return a block with the variables renamed; it is changed in place."""
        block = ast.Module(statements, [])
        self.generic_visit(block)
        return block.body

    def visit(self, node: Value) -> Value:
        if isinstance(node, SCOPES):
            return self.scope_inside(node)
        if isinstance(node, ast.Nonlocal):
            return self.declared(node)
        if isinstance(node, ast.Name) and node.id in self.names:
            return self.variable(node)
        return self.generic_visit(node)

    def scope_inside(self, node: Value) -> Value:
        own = bound_names(node) | {
            name for part in own_nodes(node) if isinstance(part, ast.Global) for name in part.names
        }
        body, node.body = node.body, []
        self.generic_visit(node)  # decorators, default values and bases
        node.body = body
        names = self.names
        self.names = {name: new for name, new in names.items() if name not in own}
        if isinstance(body, list):
            node.body = self.apply(body)
        else:
            node.body = self.visit(body)
        self.names = names
        return node

    def declared(self, node: ast.Nonlocal) -> Value:
        renamed = [self.names[name] for name in node.names if name in self.names]
        rest = [name for name in node.names if name not in self.names]
        new = [ast.Nonlocal(rest)] if rest else []
        return [*new, self.declaration(renamed)] if renamed else new

    def variable(self, node: Value) -> Value:
        node.id = self.names[node.id]
        return node


class LoopVariableLocal(Misconception):
    """The variable of a for loop exists only inside the loop.

    It is an ordinary variable of the function or module around, and keeps its last value.
    """

    loops = 0

    def visit_For(self, node: Value) -> Value:
        self.generic_visit(node)
        self.loops += 1
        rename = _Renaming(
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


class ClosureStateResets(Misconception):
    """Each call of an inner function starts from the captured values again.

    The captured variable lives on, so what a call assigns to it is there in the next one.
    """

    functions = 0

    def visit_FunctionDef(self, node: Value) -> Value:
        declared = sorted(
            name
            for part in own_nodes(node)
            if isinstance(part, ast.Nonlocal)
            for name in part.names
        )
        self.generic_visit(node)
        if declared:
            self.functions += 1
            copies = {name: f"__{name}_{self.functions}__" for name in declared}
            node.body = _Renaming(copies, lambda names: ast.Pass()).apply(node.body)
            for name, copy in copies.items():
                template = "try:\n    COPY = NAME\nexcept NameError:\n    pass"
                insert_at_start(node, self.statements(template, COPY=copy, NAME=name))
        return node

    visit_AsyncFunctionDef = visit_FunctionDef


class NonlocalSharedByAll(Misconception):
    """All inner functions share one captured variable, whichever call of the outer made them.

    Each call of the outer function has variables of its own, which its inner functions share.
    """

    functions = 0

    def visit_FunctionDef(self, node: Value) -> Value:
        self.generic_visit(node)
        self.functions += 1
        shared = {
            name: f"__{name}_{self.functions}__"
            for part in ast.walk(node)
            if isinstance(part, ast.Nonlocal)
            for name in part.names
            if name in bound_names(node)
        }
        if shared:
            mine = parameters(node)
            node.body = _Renaming(shared, ast.Global).apply(node.body)
            start = [
                statement
                for name, new in shared.items()
                if name in mine
                for statement in self.statements("NEW = NAME", NEW=new, NAME=name)
            ]
            insert_at_start(node, [ast.Global(sorted(shared.values())), *start])
        return node

    visit_AsyncFunctionDef = visit_FunctionDef


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


class _LookingOutside(_Renaming):
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
