"""Beliefs about when and how decorators are applied."""

from __future__ import annotations

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class DecoratorsTopDown(Misconception):
    """Stacked decorators are applied from top to bottom.

    The decorator next to the `def` is applied first, the topmost last.
    """

    def visit_FunctionDef(self, node: Value) -> Value:
        self.generic_visit(node)
        node.decorator_list.reverse()
        return node

    visit_ClassDef = visit_AsyncFunctionDef = visit_FunctionDef
