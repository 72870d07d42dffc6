"""Beliefs about comprehensions."""

from __future__ import annotations

import ast

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class ComprehensionLeaks(Misconception):
    """The variable of a list comprehension is still there afterwards, with its last value.

    A comprehension has a scope of its own; its variable neither stays nor overwrites another.
    """

    def visit_ListComp(self, node: ast.ListComp) -> Value:
        self.generic_visit(node)
        if isinstance(self.scope, (ast.ClassDef, ast.Lambda)):
            return node
        for loop in node.generators:
            if isinstance(loop.target, ast.Name):
                name = loop.target.id
                loop.target.id = f"__{name}__"
                test = "[NAME := COPY]"
                loop.ifs.insert(0, self.expression(test, NAME=name, COPY=loop.target.id))
        return node
