"""Beliefs about what an inner function keeps of the function around it."""

from __future__ import annotations

import ast
from types import CellType, FunctionType

from ...belief import Misconception
from ...renaming import Renaming, give_own_variables
from ...syntax import (
    bound_names,
    insert_at_start,
    own_nodes,
    parameters,
)
from ...values import like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value


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
            give_own_variables(node, {n: f"__{n}_{self.functions}__" for n in declared})
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
            node.body = Renaming(shared, ast.Global).apply(node.body)
            start = [
                statement
                for name, new in shared.items()
                if name in mine
                for statement in self.statements("NEW = NAME", NEW=new, NAME=name)
            ]
            insert_at_start(node, [ast.Global(sorted(shared.values())), *start])
        return node

    visit_AsyncFunctionDef = visit_FunctionDef
