"""Beliefs about when the default value of a parameter is evaluated."""

from __future__ import annotations

import ast

from ...belief import Misconception
from ...syntax import contains, insert_at_start
from ...templates import hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value


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


class LambdaDefaultLate(Misconception):
    """The default of a lambda, as in `lambda x=i: x`, is looked up when the lambda is called.

    A default is evaluated once, when the lambda is made, and kept with it.
    """

    Late = DefaultsFresh.Late
    evaluated = DefaultsFresh.evaluated

    def visit_Lambda(self, node: ast.Lambda) -> Value:
        self.generic_visit(node)
        args = node.args
        positional = [*args.posonlyargs, *args.args]
        late = []
        for parameters, defaults in (
            (positional[len(positional) - len(args.defaults) :], args.defaults),
            (args.kwonlyargs, args.kw_defaults),
        ):
            for place, (parameter, value) in enumerate(zip(parameters, defaults)):
                if value is None or isinstance(value, ast.Constant):
                    continue
                if self.in_class_body and contains(value, ast.Name):
                    continue  # another lambda would not see the names of the class body
                defaults[place] = self.expression("BELIEF.Late(lambda: VALUE)", VALUE=value)
                late.append(parameter.arg)
        if late and not contains(node.body, ast.Yield, ast.YieldFrom):
            inner = self.expression("lambda: BODY", BODY=node.body)
            inner.args.args = [ast.arg(name) for name in late]
            values = [self.expression("BELIEF.evaluated(NAME)", NAME=name) for name in late]
            node.body = hidden(ast.Call(inner, values, []))
        return node
