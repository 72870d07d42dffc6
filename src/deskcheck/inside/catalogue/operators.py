"""Beliefs about operators and how they group."""

from __future__ import annotations

import ast

from ..belief import Misconception
from ..syntax import copied_tree
from ..templates import hidden

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


class NoShortCircuit(Misconception):
    """`and` and `or` always evaluate both sides.

    The right side is skipped when the left one decides.
    """

    def visit_BoolOp(self, node: ast.BoolOp) -> Value:
        self.generic_visit(node)
        names = [f"operand_{place}" for place in range(len(node.values))]
        word = " or " if isinstance(node.op, ast.Or) else " and "
        decide = self.expression(f"lambda {', '.join(names)}: {word.join(names)}")
        return hidden(ast.Call(decide, node.values, []))


class OrDistributes(Misconception):
    """`x == a or b` asks whether x equals a or b.

    It means `(x == a) or b`: each side of `or` is a condition of its own.
    """

    subject: Value = None  # what the last comparison compares

    def visit_BoolOp(self, node: Value) -> Value:
        self.generic_visit(node)
        first: Value = next((value for value in node.values if not _is_bare(value)), None)
        if _is_comparison(first) and _is_bare(first.left):
            for place in range(node.values.index(first)):  # "a" or "b" in text
                comparators = copied_tree(first.comparators)
                node.values[place] = _compare(node.values[place], first, comparators)
        last: Value = None
        for place, value in enumerate(node.values):
            if _is_comparison(value):
                last, left = value, value.left
            elif (
                last is not None and _is_bare(value) and ")" not in self.source_between(last, value)
            ):
                last.left = self.expression("BELIEF.keep(LEFT)", LEFT=left)
                node.values[place] = _compare(self.expression("BELIEF.subject"), last, [value])
        return node

    def keep(self, subject: Value) -> Value:
        self.subject = subject
        return subject


class ChainLeftToRight(Misconception):
    """`a < b < c` means `(a < b) < c`.

    It means `a < b and b < c`, and `==`, `in` and `is` form chains just as `<` does.
    """

    def visit_Compare(self, node: ast.Compare) -> Value:
        self.generic_visit(node)
        result = node.left
        for operator, right in zip(node.ops, node.comparators):
            result = ast.copy_location(ast.Compare(result, [operator], [right]), node)
        return result


class MinusBindsTightly(Misconception):
    """`-2 ** 2` means `(-2) ** 2`.

    `**` binds stronger than a minus on its left: it means `-(2 ** 2)`.
    """

    def visit_UnaryOp(self, node: Value) -> Value:
        self.generic_visit(node)
        power = node.operand
        if (
            isinstance(node.op, ast.USub)
            and _is_power(power)
            and "(" not in self.source_between(node, power)
        ):
            power.left = ast.copy_location(ast.UnaryOp(ast.USub(), power.left), power.left)
            return power
        return node


class PowerLeftAssoc(Misconception):
    """`2 ** 3 ** 2` is computed from left to right.

    `**` groups from right to left: it means `2 ** (3 ** 2)`.
    """

    def visit_BinOp(self, node: ast.BinOp) -> Value:
        if _is_power(node):
            base, *exponents = self.operands(node)
            for exponent in exponents:
                base = ast.copy_location(ast.BinOp(base, ast.Pow(), exponent), node)
            node = base
        return self.generic_visit(node)

    def operands(self, power: ast.BinOp) -> list[Value]:
        """Return a, b and c of ``a ** b ** c``, where b may have a minus before it."""
        minus = power.right if isinstance(power.right, ast.UnaryOp) else None
        inner: Value = power.right if minus is None else minus.operand
        if not _is_power(inner) or "(" in self.source_between(power.left, inner):
            return [power.left, power.right]
        first, *others = self.operands(inner)
        if minus is not None:
            first = ast.copy_location(ast.UnaryOp(minus.op, first), minus)
        return [power.left, first, *others]


class AllOfNothingFalse(Misconception):
    """`all` of an empty list is False.

    `all` looks for a false item, and with no items at all there is none: it gives True.
    """

    def shadow_all(self, iterable: Value) -> bool:
        empty = True
        for item in iterable:
            empty = False
            if not item:
                return False
        return not empty


def _is_power(node: Value) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)


def _is_comparison(node: Value) -> bool:
    return isinstance(node, ast.Compare) and len(node.ops) == 1


def _is_bare(node: Value) -> bool:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant) and not isinstance(node.value, (bool, type(None)))


def _compare(left: Value, model: Value, comparators: Value) -> Value:
    new = ast.Compare(left, copied_tree(model.ops), comparators)
    return ast.copy_location(new, comparators[0])
