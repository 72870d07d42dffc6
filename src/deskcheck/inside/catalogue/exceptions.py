"""Beliefs about try, except, else and finally."""

from __future__ import annotations

import ast

from ..belief import Misconception
from ..syntax import contains

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class TryElseAlways(Misconception):
    """The else of a try always runs at the end.

    It runs only when the try block raised nothing.
    """

    def visit_Try(self, node: ast.Try) -> Value:
        self.generic_visit(node)
        if not node.orelse:
            return node
        orelse, node.orelse = node.orelse, []
        if not node.finalbody:
            return [node, *orelse]
        finalbody, node.finalbody = node.finalbody, []
        return ast.Try([node, *orelse], [], [], finalbody)


class FirstReturnWins(Misconception):
    """A return in the try block wins over one in finally.

    A return in finally replaces every earlier result, and drops a pending exception.
    """

    def visit_Try(self, node: ast.Try) -> Value:
        self.generic_visit(node)
        if contains([*node.body, *node.handlers, *node.orelse], ast.Return):
            node.finalbody = [
                ast.copy_location(ast.Expr(last.value), last)
                if isinstance(last, ast.Return) and last.value is not None
                else last
                for last in node.finalbody
            ]
        return node
