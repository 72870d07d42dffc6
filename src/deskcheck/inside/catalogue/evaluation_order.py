"""Beliefs about what is evaluated when."""

from __future__ import annotations

import ast

from ..belief import Misconception
from ..syntax import contains

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class TupleAssignSequential(Misconception):
    """`a, b = b, a` does `a = b` first and then `b = a`.

    The whole right side is evaluated before any name is assigned.
    """

    def visit_Assign(self, node: ast.Assign) -> Value:
        target, value = node.targets[0], node.value
        if (
            len(node.targets) == 1
            and isinstance(target, ast.Tuple)
            and isinstance(value, ast.Tuple)
            and len(target.elts) == len(value.elts)
            and not contains(node, ast.Starred)
        ):
            return [ast.Assign([one], other) for one, other in zip(target.elts, value.elts)]
        return node
