"""Beliefs about conditions and branches."""

from __future__ import annotations

import ast

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class ElifIsSeparateIf(Misconception):
    """Every elif whose condition holds is run, too.

    Only the first branch whose condition holds is run.
    """

    def visit_If(self, node: ast.If) -> Value:
        self.generic_visit(node)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            rest, node.orelse = node.orelse, []
            return [node, *rest]
        return node


class EmptyIsTrue(Misconception):
    """An empty list or dict is an object, so it counts as true in a condition.

    Empty containers and empty strings count as false.
    """

    def on_test(self, value: Value) -> Value:
        return True if type(value) in (list, dict, set, tuple) else value
