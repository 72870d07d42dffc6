"""Beliefs about what a call gives back, and what is printed of it."""

from __future__ import annotations

import ast
import builtins
import sys

from ...belief import Misconception
from ...syntax import FUNCTIONS, insert_at_start, is_generator, own_nodes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value
    from ...features import Features


class ImplicitReturn(Misconception):
    """A function returns the value of its last expression.

    A function returns only what `return` gives it, and None without one.
    """

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Value:
        self.generic_visit(node)
        if node.name != "__init__" and not is_generator(node):
            self.return_last(node.body)
        return node

    def return_last(self, body: list[ast.stmt]) -> None:
        last = body[-1] if body else None
        if isinstance(last, ast.Expr) and not isinstance(last.value, ast.Constant):
            body[-1] = ast.copy_location(ast.Return(last.value), last)
        elif isinstance(last, ast.If):
            self.return_last(last.body)
            self.return_last(last.orelse)


class StatementValuesEcho(Misconception):
    """An expression on a line of its own prints its value.

    Only the interactive prompt echoes values; a program prints what it passes to `print`.
    """

    @classmethod
    def matters(cls, program: Features) -> bool:
        """Some value is dropped; what `print` returns is None, unless the program has its own."""
        dropped = program.drops_values or "print" in program.functions | program.values
        return dropped and super().matters(program)

    def on_expression(self, value: Value) -> Value:
        if value is not None:
            print(repr(value))
        return value


class PrintReturnsValue(Misconception):
    """`print(x)` also hands `x` back, so that `y = print(x)` gives `y` the value.

    `print` only shows its arguments; what it returns is None.
    """

    def visit_Expr(self, node: ast.Expr) -> Value:
        if _is_print(node.value):
            self.generic_visit(node.value)  # its result is dropped
        else:
            self.generic_visit(node)
        return node

    def visit_Call(self, node: ast.Call) -> Value:
        self.generic_visit(node)
        if _is_print(node):
            node.func = self.expression("BELIEF.handing_back(PRINT)", PRINT=node.func)
        return node

    def handing_back(self, function: Value) -> Value:
        if function is not builtins.print:
            return function

        def print_(*values: Value, **keywords: Value) -> Value:
            print(*values, **keywords)
            return values[0] if len(values) == 1 else values or None

        return print_


def _is_print(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    )


class NoneResultNotPrinted(Misconception):
    """`print(f())` prints nothing at all when `f` returns nothing.

    A function without a result returns None, and `print` shows it like any other value.
    """

    def visit_Call(self, node: ast.Call) -> Value:
        self.generic_visit(node)
        if _is_print(node) and any(map(self.is_result, node.args)):
            node.func = self.expression("BELIEF.without_nothing(PRINT)", PRINT=node.func)
            node.args = [
                self.expression("BELIEF.result(VALUE)", VALUE=value)
                if self.is_result(value)
                else value
                for value in node.args
            ]
        return node

    def is_result(self, node: ast.expr) -> bool:
        """Whether an expression is a call, or a variable for what a call returned."""
        if isinstance(node, ast.Name):
            return any(
                isinstance(found, ast.Assign)
                and isinstance(found.value, ast.Call)
                and any(
                    isinstance(target, ast.Name) and target.id == node.id
                    for target in found.targets
                )
                for found in own_nodes(self.scope)
            )
        return isinstance(node, (ast.Call, ast.Await))

    def result(self, value: Value) -> Value:
        return self if value is None else value

    def without_nothing(self, function: Value) -> Value:
        def print_(*values: Value, **keywords: Value) -> Value:
            if function is not builtins.print:
                return function(*(None if value is self else value for value in values), **keywords)
            shown = [value for value in values if value is not self]
            return print(*shown, **keywords) if shown else None

        return print_


class ReturnIsDeferred(Misconception):
    """`return` only notes the result; the rest of the function still runs.

    `return` leaves the function at once.
    """

    def __init__(self) -> None:
        self.results: dict[int, Value] = {}  # by frame

    def visit_FunctionDef(self, node: Value) -> Value:
        returns = any(isinstance(part, ast.Return) for part in own_nodes(node))
        self.generic_visit(node)
        if returns and not is_generator(node):
            insert_at_start(node, self.statements("BELIEF.begin()"))
            node.body += self.statements("return BELIEF.noted()")
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Return(self, node: ast.Return) -> Value:
        self.generic_visit(node)
        if not isinstance(self.scope, FUNCTIONS) or is_generator(self.scope):
            return node
        if node.value is None:
            return ast.Pass()
        return self.statements("BELIEF.note(VALUE)", VALUE=node.value)

    def begin(self) -> None:
        self.results[id(sys._getframe(1))] = None

    def note(self, value: Value) -> None:
        self.results[id(sys._getframe(1))] = value

    def noted(self) -> Value:
        return self.results.pop(id(sys._getframe(1)))
