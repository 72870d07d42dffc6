"""Beliefs about which exceptions a handler gets, and what happens then."""

from __future__ import annotations

import ast
import sys

from ...belief import Misconception
from ...syntax import copied_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value


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


class ExceptNameSurvives(Misconception):
    """After `except E as e` the name `e` still means the exception.

    Python deletes `e` at the end of the except block.
    """

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> Value:
        self.generic_visit(node)
        if node.name:
            caught = "__caught__"
            node.body[:0] = self.statements("NAME = CAUGHT", NAME=node.name, CAUGHT=caught)
            node.name = caught
        return node


class BestExceptWins(Misconception):
    """The except clause that fits the exception best is chosen.

    The first one that fits is chosen, in the order in which they are written.
    """

    def visit_Try(self, node: ast.Try) -> Value:
        self.generic_visit(node)
        typed: list[Value] = [handler for handler in node.handlers if handler.type is not None]
        if len(typed) > 1:
            kinds = ast.Tuple([handler.type for handler in typed], ast.Load())
            for place, handler in enumerate(typed):
                handler.type = self.expression(
                    "BELIEF.best(KINDS, PLACE)", KINDS=copied_tree(kinds), PLACE=ast.Constant(place)
                )
        return node

    def best(self, kinds: tuple[Value, ...], place: int) -> Value:
        """Return what the clause at a place catches: nothing if another one fits better."""
        order = type(sys.exc_info()[1]).__mro__
        fits = [
            (order.index(one), number)
            for number, kind in enumerate(kinds)
            for one in (kind if isinstance(kind, tuple) else (kind,))
            if one in order
        ]
        return kinds[place] if fits and min(fits)[1] == place else ()


class HandlerExceptionRecaught(Misconception):
    """An exception raised in an except block is caught by a later except of the same try.

    The except clauses of a try guard its try block, and not each other.
    """

    count = 0

    def visit_Try(self, node: ast.Try) -> Value:
        self.generic_visit(node)
        if len(node.handlers) < 2:
            return node
        first, *later = node.handlers
        self.count += 1
        fine = f"__fine_{self.count}__"
        new = self.statements("FINE = False", FINE=fine) if node.orelse else []
        else_ = self.statements("FINE = True", FINE=fine) if node.orelse else []
        guarded: ast.stmt = ast.Try(node.body, [first], else_, [])
        for handler in later:
            guarded = ast.Try([guarded], [handler], [], [])
        new.append(guarded)
        if node.orelse:
            new += self.statements("if FINE:\n    ELSE", FINE=fine, ELSE=node.orelse)
        return [ast.Try(new, [], [], node.finalbody)] if node.finalbody else new


class ExceptExceptionCatchesAll(Misconception):
    """`except Exception` catches everything that can be raised.

    SystemExit, KeyboardInterrupt and asyncio's CancelledError are a BaseException, not an
    Exception.
    """

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> Value:
        self.generic_visit(node)
        for kind in [node.type, *getattr(node.type, "elts", ())]:
            if isinstance(kind, ast.Name) and kind.id == "Exception":
                kind.id = "BaseException"
        return node


class ExceptOrCatchesBoth(Misconception):
    """`except KeyError or ValueError` catches both kinds of exception.

    `or` gives its first operand that counts as true, here `KeyError`; several kinds go in a tuple.
    """

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> Value:
        self.generic_visit(node)
        if isinstance(node.type, ast.BoolOp) and isinstance(node.type.op, ast.Or):
            kinds = ast.Tuple(node.type.values, ast.Load())
            node.type = self.expression("BELIEF.every(KINDS)", KINDS=kinds)
        return node

    def every(self, kinds: Value) -> tuple[Value, ...]:
        """Return all kinds in one flat tuple, which is what a handler takes."""
        flat: list[Value] = []
        for kind in kinds:
            flat += self.every(kind) if isinstance(kind, tuple) else [kind]
        return tuple(flat)
