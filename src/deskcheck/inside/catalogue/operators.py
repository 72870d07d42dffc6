"""Beliefs about operators and how they group."""

from __future__ import annotations

import ast

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class AndOrGiveBool(Misconception):
    """`and` and `or` give True or False.

    They give one of their operands, the one that decided.
    """

    truth = bool

    def visit_BoolOp(self, node: ast.BoolOp) -> Value:
        self.generic_visit(node)
        return self.expression("BELIEF.truth(VALUE)", VALUE=node)


class NotBindsTightly(Misconception):
    """`not a == b` means `(not a) == b`.

    `not` binds weaker than comparisons: it means `not (a == b)`.
    """

    def visit_UnaryOp(self, node: ast.UnaryOp) -> Value:
        self.generic_visit(node)
        comparison = node.operand
        if (
            isinstance(node.op, ast.Not)
            and isinstance(comparison, ast.Compare)
            and "(" not in self.source_between(node, comparison)
        ):
            comparison.left = ast.copy_location(
                ast.UnaryOp(ast.Not(), comparison.left), comparison.left
            )
            return comparison
        return node
