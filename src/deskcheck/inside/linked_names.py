"""A base for beliefs in which `y = x` makes two names of one function, class or module one.

Which names could ever be one is read off the program; whether they are, is decided as it runs, for
each call of a function on its own.
"""

from __future__ import annotations

import ast
import sys

from .belief import Misconception
from .syntax import FUNCTIONS, bound_names, insert_at_start, own_nodes
from .templates import hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


class LinkedNames(Misconception):
    """What happens to one of two linked names can happen to the other.

    A belief says in `follow` when it does.
    """

    def __init__(self) -> None:
        self.groups: dict[int, list[set[str]]] = {}  # by frame: names that are one

    def follow(self, node: Any, names: Iterable[str]) -> list[Any]:
        """Return the statements to run after a statement that binds these names."""
        raise NotImplementedError

    # -- in the program's text

    def partners(self, name: str) -> list[str]:
        """Return the names of this scope that could be linked to one."""
        scope = self.scope
        if "_partners" not in scope.__dict__:
            scope._partners = _partners(scope)
        return sorted(scope._partners.get(name, set()) - {name})

    def copies(self, name: str, method: str = "linked") -> list[Any]:
        """Return statements that give the value of a name to those that are linked to it."""
        template = f"if BELIEF.{method}(NAME, OTHER): TARGET = SOURCE"
        return [
            statement
            for other in self.partners(name)
            for statement in self.statements(
                template, NAME=_text(name), OTHER=_text(other), TARGET=other, SOURCE=name
            )
        ]

    def links(self, node: Any) -> list[Any]:
        """Return statements that link the names that an assignment makes one."""
        return [
            statement
            for one, other in _linking(node)
            if other in self.partners(one)
            for statement in self.statements(
                "BELIEF.link(ONE, OTHER)", ONE=_text(one), OTHER=_text(other)
            )
        ]

    def visit_Assign(self, node: Any) -> Any:
        """``x = v`` in all its forms."""
        self.generic_visit(node)
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = dict.fromkeys(name for target in targets for name in _names(target))
        return [node, *self.follow(node, names)]

    visit_AugAssign = visit_AnnAssign = visit_Assign

    def visit_For(self, node: Any) -> Any:
        """The loop variable is bound again in each round."""
        self.generic_visit(node)
        node.body[:0] = self.follow(node, list(_names(node.target)))
        return node

    def visit_FunctionDef(self, node: Any) -> Any:
        """A def binds a name, too; and each call starts without links."""
        self.generic_visit(node)
        if isinstance(node, FUNCTIONS) and node.__dict__.get("_partners"):
            insert_at_start(node, self.statements("BELIEF.start()"))
        return [node, *self.follow(node, [node.name])]

    visit_AsyncFunctionDef = visit_ClassDef = visit_FunctionDef

    # -- as it runs

    def start(self) -> None:
        """Forget the links of a call that has ended, whose frame was where this one is."""
        self.groups.pop(id(sys._getframe(1)), None)

    def link(self, one: str, other: str) -> None:
        """Make two names one, with all that are linked to them."""
        groups = self.groups.setdefault(id(sys._getframe(1)), [])
        joined = {one, other}.union(*(group for group in groups if group & {one, other}))
        groups[:] = [group for group in groups if not group & joined] + [joined]

    def unlink(self, name: str) -> None:
        """Let a name stand for itself again."""
        for group in self.groups.get(id(sys._getframe(1)), ()):
            group.discard(name)

    def linked(self, one: str, other: str) -> bool:
        """Whether two names are one at the moment."""
        return any({one, other} <= group for group in self.groups.get(id(sys._getframe(1)), ()))


def _text(value: str) -> Any:
    return hidden(ast.Constant(value))


def _names(target: Any) -> Iterable[str]:
    """Yield the names that an assignment to a target binds."""
    if isinstance(target, ast.Name):
        yield target.id
    elif isinstance(target, (ast.Tuple, ast.List, ast.Starred)):
        for part in ast.iter_child_nodes(target):
            yield from _names(part)


def _linking(node: Any) -> list[tuple[str, str]]:
    """Return the pairs of names that an assignment could make one."""
    if not isinstance(node, ast.Assign):
        return []
    names = [target.id for target in node.targets if isinstance(target, ast.Name)]
    if len(names) < len(node.targets):
        return []
    if isinstance(node.value, ast.Name):
        names.append(node.value.id)
    return [(one, other) for one, other in zip(names[1:], names) if one != other]


def _partners(scope: Any) -> dict[str, set[str]]:
    bound = bound_names(scope)
    groups: list[set[str]] = []
    for node in own_nodes(scope):
        for pair in map(set, _linking(node)):
            if pair <= bound:
                pair = pair.union(*(group for group in groups if group & pair))
                groups = [group for group in groups if not group & pair] + [pair]
    return {name: group for group in groups for name in group}
