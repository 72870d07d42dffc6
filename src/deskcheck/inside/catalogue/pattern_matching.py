"""Beliefs about match and case."""

from __future__ import annotations

import ast

from ..belief import Misconception
from ..syntax import own_nodes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class BareNamePatternCompares(Misconception):
    """`case RED:` compares with the variable `RED`.

    A bare name in a pattern matches everything and is assigned; only dotted names are compared.
    """

    def visit_match_case(self, node: Value) -> Value:
        self.generic_visit(node)
        variables = {
            found.id
            for found in own_nodes(self.module)
            if isinstance(found, ast.Name) and isinstance(found.ctx, ast.Store)
        }
        tests = [node.guard] if node.guard is not None else []
        patterns: list[Value] = list(ast.walk(node.pattern))
        for pattern in patterns:
            name = getattr(pattern, "name", None)
            if name in variables and getattr(pattern, "pattern", True) is None:
                pattern.name = f"__{name}__"
                test = "VALUE == VARIABLE"
                tests.insert(0, self.expression(test, VALUE=pattern.name, VARIABLE=name))
        if len(tests) > 1:
            node.guard = ast.BoolOp(ast.And(), tests)
        elif tests:
            node.guard = tests[0]
        return node
