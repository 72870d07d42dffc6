"""Renaming variables of a program, with all scopes inside that share them."""

from __future__ import annotations

import ast

from .syntax import SCOPES, bound_names, insert_at_start, own_nodes
from .templates import statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def give_own_variables(function: Any, names: dict[str, str]) -> None:
    """Let a function have variables of its own that start as the outer ones are.

    Args:
        names: of the outer variables, with those of its own; it declares none of them any more.
    """
    function.body = Renaming(names, lambda gone: ast.Pass()).apply(function.body)
    for outer, own in names.items():
        template = "try:\n    OWN = OUTER\nexcept NameError:\n    pass"
        insert_at_start(function, statements(template, OWN=own, OUTER=outer))


class Renaming(ast.NodeTransformer):
    """Gives variables other names, also in the scopes inside that share them."""

    def __init__(self, names: dict[str, str], declaration: Any = ast.Nonlocal) -> None:
        self.names, self.declaration = names, declaration

    def apply(self, statements: list[Any]) -> list[Any]:
        """Return a block with the variables renamed; it is changed in place."""
        block = ast.Module(statements, [])
        self.generic_visit(block)
        return block.body

    def visit(self, node: Any) -> Any:
        if isinstance(node, SCOPES):
            return self.scope_inside(node)
        if isinstance(node, ast.Nonlocal):
            return self.declared(node)
        if isinstance(node, ast.Name) and node.id in self.names:
            return self.variable(node)
        return self.generic_visit(node)

    def scope_inside(self, node: Any) -> Any:
        own = bound_names(node) | {
            name for part in own_nodes(node) if isinstance(part, ast.Global) for name in part.names
        }
        body, node.body = node.body, []
        self.generic_visit(node)  # decorators, default values and bases
        node.body = body
        names = self.names
        self.names = {name: new for name, new in names.items() if name not in own}
        if isinstance(body, list):
            node.body = self.apply(body)
        else:
            node.body = self.visit(body)
        self.names = names
        return node

    def declared(self, node: ast.Nonlocal) -> Any:
        renamed = [self.names[name] for name in node.names if name in self.names]
        rest = [name for name in node.names if name not in self.names]
        new = [ast.Nonlocal(rest)] if rest else []
        return [*new, self.declaration(renamed)] if renamed else new

    def variable(self, node: Any) -> Any:
        node.id = self.names[node.id]
        return node
