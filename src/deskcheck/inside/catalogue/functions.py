"""Beliefs about calls, parameters and results."""

from __future__ import annotations

import ast

from ..belief import Misconception
from ..syntax import contains, insert_at_start, is_generator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class DefaultsFresh(Misconception):
    """Default values are evaluated anew on every call.

    They are evaluated once, when `def` runs, and kept with the function.
    """

    def visit_FunctionDef(self, node: Value) -> Value:
        in_class_body = self.in_class_body
        self.generic_visit(node)
        positional = [*node.args.posonlyargs, *node.args.args]
        fresh = []
        for parameters, defaults in (
            (positional[len(positional) - len(node.args.defaults) :], node.args.defaults),
            (node.args.kwonlyargs, node.args.kw_defaults),
        ):
            for place, (parameter, value) in enumerate(zip(parameters, defaults)):
                if value is None or isinstance(value, ast.Constant):
                    continue
                if in_class_body and contains(value, ast.Name):
                    continue  # a lambda would not see the names of the class body
                defaults[place] = self.expression("BELIEF.Late(lambda: VALUE)", VALUE=value)
                fresh += self.statements("NAME = BELIEF.evaluated(NAME)", NAME=parameter.arg)
        insert_at_start(node, fresh)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    class Late:
        def __init__(self, evaluate: Value) -> None:
            self.evaluate = evaluate

        def __repr__(self) -> str:
            return repr(self.evaluate())

    def evaluated(self, value: Value) -> Value:
        return value.evaluate() if isinstance(value, self.Late) else value


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

    def on_expression(self, value: Value) -> Value:
        if value is not None:
            print(repr(value))
        return value
