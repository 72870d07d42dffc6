"""Beliefs about which variable a name means."""

from __future__ import annotations

import ast
from types import CellType, FunctionType

from ..belief import Misconception
from ..syntax import bound_names, defined_names, insert_at_start, parameters
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
        enclosed = sorted(
            name for name in mine if any(name in bound_names(function) for function in around)
        )
        top = sorted(
            name for name in mine if name not in enclosed and name in bound_names(self.module)
        )
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
