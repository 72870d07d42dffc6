"""Write new code as text with holes in it, and get a syntax tree.

    expression("BELIEF.keep(VALUE)", BELIEF=belief_name, VALUE=node.value)
    statements("if TEST:\n    BODY", TEST=node.test, BODY=node.body)

A hole is a name; it takes a node, a text (which becomes a name), or, on a line of its own, a list
of statements. What a template says in its own words is *hidden*: no visitor and no hook of any
belief sees it, only what came through the holes. That keeps two beliefs at once from rewriting
each other's insertions.
"""

from __future__ import annotations

import ast

from .syntax import copied_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_HIDDEN: dict[type, type] = {}
_PARSED: dict[str, ast.Module] = {}


def expression(template: str, **holes: Any) -> Any:
    """Return the expression that a template describes."""
    return _fill(template, holes)[0].value


def statements(template: str, **holes: Any) -> list[Any]:
    """Return the statements that a template describes."""
    return _fill(template, holes)


def hidden(node: Any) -> Any:
    """Make a node invisible to the visitors of all beliefs; what is below it stays visible."""
    kind = type(node)
    if isinstance(node, (ast.expr, ast.stmt)) and kind not in _HIDDEN.values():
        if kind not in _HIDDEN:
            # Without slots the subclass has another layout, and objects cannot change into it.
            _HIDDEN[kind] = type("Hidden" + kind.__name__, (kind,), {"__slots__": ()})
        node.__class__ = _HIDDEN[kind]
    return node


def silence(tree: ast.AST) -> None:
    """Turn hidden expression statements into others: the prompt would show their values."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block: Any = getattr(node, name, None)
            for place, statement in enumerate(block if isinstance(block, list) else ()):
                if isinstance(statement, ast.Expr) and type(statement) is not ast.Expr:
                    nothing = ast.copy_location(ast.Pass(), statement)
                    silent = ast.If(statement.value, [nothing], [])
                    block[place] = ast.copy_location(silent, statement)


def _fill(template: str, holes: dict[str, Any]) -> list[Any]:
    if template not in _PARSED:
        _PARSED[template] = ast.parse(template)
    body: list[Any] = _Filler(holes).fill(copied_tree(_PARSED[template]).body)
    return body


class _Filler:
    def __init__(self, holes: dict[str, Any]) -> None:
        self.holes = holes
        self.used: set[str] = set()

    def take(self, name: str) -> Any:
        """Give what fills a hole: the tree itself once, then copies, so that none is shared."""
        value = self.holes[name]
        if name in self.used:
            return copied_tree(value)
        self.used.add(name)
        return value

    def fill(self, node: Any) -> Any:
        if isinstance(node, list):
            return [new for item in node for new in self.spread(item)]
        if isinstance(node, ast.Name) and node.id in self.holes:
            value = self.take(node.id)
            if isinstance(value, str):
                node.id = value
                return hidden(node)
            if hasattr(value, "ctx") and type(value.ctx) is not type(node.ctx):
                value.ctx = node.ctx
            return value
        if isinstance(node, ast.AST):
            for name in node._fields:
                value = getattr(node, name, None)
                if isinstance(value, (ast.AST, list)):
                    setattr(node, name, self.fill(value))
            for place in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
                node.__dict__.pop(place, None)  # those of the template mean nothing here
            return hidden(node)
        return node

    def spread(self, item: Any) -> list[Any]:
        if (
            isinstance(item, ast.Expr)
            and isinstance(item.value, ast.Name)
            and isinstance(self.holes.get(item.value.id), list)
        ):
            filled: list[Any] = self.take(item.value.id)
            return filled
        return [self.fill(item)]
