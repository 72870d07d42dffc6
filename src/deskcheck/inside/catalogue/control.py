"""Beliefs about conditions and branches."""

from __future__ import annotations

import ast
import sys

from ..belief import Misconception
from ..syntax import SCOPES, copied_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class ElifIsSeparateIf(Misconception):
    """Every elif whose condition holds is run, too.

    Only the first branch whose condition holds is run.
    """

    def visit_If(self, node: ast.If) -> Value:
        following = node.orelse[0] if node.orelse else None
        # An elif stands where its if does; an if below an else is indented.
        is_chain = isinstance(following, ast.If) and following.col_offset == node.col_offset
        self.generic_visit(node)
        if not is_chain:
            return node
        rest, node.orelse = node.orelse, []
        return [node, *rest]


class EmptyIsTrue(Misconception):
    """An empty list or dict is an object, so it counts as true in a condition.

    Empty containers and empty strings count as false.
    """

    def on_test(self, value: Value) -> Value:
        return True if type(value) in (list, dict, set, tuple) else value


_LOOPS = (ast.For, ast.AsyncFor, ast.While)


class _LoopElse(Misconception):
    """The else of a loop depends on something that happens in the loop.

    What happened is kept by frame and loop, not in a variable that the program could see.
    """

    loops = 0

    def __init__(self) -> None:
        self.happened: set[tuple[int, int]] = set()

    def visit_For(self, node: Value) -> Value:
        self.generic_visit(node)
        if not node.orelse:
            return node
        self.loops += 1
        loop = ast.Constant(self.loops)
        orelse, node.orelse = node.orelse, []
        self.prepare(node, loop)
        return self.statements(
            "BELIEF.begin(LOOP)\nTHE_LOOP\nif BELIEF.runs_else(LOOP):\n    ELSE",
            LOOP=loop,
            THE_LOOP=[node],
            ELSE=orelse,
        )

    visit_AsyncFor = visit_While = visit_For

    def prepare(self, node: Value, loop: ast.Constant) -> None:
        """Insert into the loop what notes that it happened."""
        raise NotImplementedError

    def begin(self, loop: int) -> None:
        self.happened.discard((id(sys._getframe(1)), loop))

    def happens(self, loop: int) -> None:
        self.happened.add((id(sys._getframe(1)), loop))


class ForElseAfterBreak(_LoopElse):
    """The else of a loop runs when the loop was left by `break`.

    It runs when the loop came to its end without `break`.
    """

    def prepare(self, node: Value, loop: ast.Constant) -> None:
        node.body = self.with_notes(node.body, loop)

    def with_notes(self, block: list[Value], loop: ast.Constant) -> list[Value]:
        new = []
        for statement in block:
            if isinstance(statement, ast.Break):
                new += self.statements("BELIEF.happens(LOOP)", LOOP=copied_tree(loop))
            new.append(statement)
            self.note_below(statement, loop)
        return new

    def note_below(self, node: Value, loop: ast.Constant) -> None:
        if isinstance(node, (*SCOPES, *_LOOPS)):
            return
        for name, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                setattr(node, name, self.with_notes(value, loop))
            elif isinstance(value, list):  # except and case clauses
                for part in value:
                    if isinstance(part, ast.AST) and not isinstance(part, ast.expr):
                        self.note_below(part, loop)

    def runs_else(self, loop: int) -> bool:
        return (id(sys._getframe(1)), loop) in self.happened


class LoopElseIfNoIterations(_LoopElse):
    """The else of a loop runs when the loop had nothing to do at all.

    It runs whenever the loop ended without `break`, however often its body ran.
    """

    def prepare(self, node: Value, loop: ast.Constant) -> None:
        node.body[:0] = self.statements("BELIEF.happens(LOOP)", LOOP=copied_tree(loop))

    def runs_else(self, loop: int) -> bool:
        return (id(sys._getframe(1)), loop) not in self.happened


class IfIsLoop(Misconception):
    """The body of an `if` is repeated as long as its condition holds.

    It runs once at most; `while` is what repeats.
    """

    def visit_If(self, node: ast.If) -> Value:
        self.generic_visit(node)
        if _jumps(node.body) or not _may_change(node.test, node.body):
            return node
        again = ast.While(copied_tree(node.test), copied_tree(node.body), [])
        node.body.append(ast.copy_location(again, node))
        return node


def _jumps(block: list[Value]) -> bool:
    """Whether a block breaks or continues a loop around it."""
    for node in block:
        if isinstance(node, (ast.Break, ast.Continue)):
            return True
        if not isinstance(node, (*SCOPES, *_LOOPS)) and _jumps(list(ast.iter_child_nodes(node))):
            return True
    return False


_CHANGING = {
    "add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem",
    "popleft", "remove", "update",
}  # fmt: skip


def _may_change(test: ast.expr, body: list[ast.stmt]) -> bool:
    """Whether a block changes what a condition asks about; else it would repeat for ever."""
    asked = {_path(node) for node in ast.walk(test)} - {None}
    changed = set()
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call):
                if isinstance(node.func, ast.Attribute) and node.func.attr in _CHANGING:
                    changed.add(_path(node.func.value))
            elif hasattr(node, "ctx") and not isinstance(node.ctx, ast.Load):
                changed.add(_path(node))
    return bool(asked & changed)


def _path(node: Value) -> str | None:
    """Return ``a.b`` for ``a.b`` and for ``a.b[i]``; None for other expressions."""
    if isinstance(node, ast.Subscript):
        return _path(node.value)
    if isinstance(node, ast.Attribute):
        owner = _path(node.value)
        return owner and f"{owner}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else None
