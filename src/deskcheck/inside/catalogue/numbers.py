"""Beliefs about numbers."""

from __future__ import annotations

import ast
import builtins
import math

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class IntDivisionGivesInt(Misconception):
    """Dividing an int by an int gives an int.

    `/` always gives a float for ints; `//` is the one that gives an int.
    """

    operators = {"/"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) is type(right) is int and right:
            return left // right
        return super().on_binary(operator, left, right)


class FloorDivTruncates(Misconception):
    """`//` cuts towards zero, and `%` takes the sign of the left operand.

    `//` rounds down, and `%` takes the sign of the right operand.
    """

    operators = {"//", "%"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        if not type(left) is type(right) is int or not right:
            return super().on_binary(operator, left, right)
        quotient = abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
        return quotient if operator == "//" else left - quotient * right

    def shadow_divmod(self, left: Value, right: Value, /) -> Value:
        return self.on_binary("//", left, right), self.on_binary("%", left, right)


class RoundHalfUp(Misconception):
    """`round` rounds a half up.

    A half is rounded to the even neighbour, after the float's true binary value is looked at.
    """

    def shadow_round(self, number: Value, ndigits: Value = None) -> Value:
        from decimal import ROUND_HALF_UP, Decimal

        if isinstance(number, Decimal) and number.is_finite():
            exact = number
        elif isinstance(number, (int, float)) and abs(number) < 1e15:
            exact = Decimal(repr(number + 0))
        else:
            return round(number, ndigits)
        result = exact.quantize(Decimal(1).scaleb(-(ndigits or 0)), ROUND_HALF_UP)
        return int(result) if ndigits is None else type(number)(result)


class IntRounds(Misconception):
    """`int(x)` rounds down, to the next smaller whole number.

    `int` cuts off what is behind the point, so a negative number comes closer to zero.
    """

    calls = {"int", "map"}

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        if function is int and len(args) == 1:
            return self.whole(*args)
        if function is map and args[:1] == (int,):
            return map(self.whole, *args[1:])
        return function(*args, **keywords)

    def whole(self, value: Value) -> Value:
        finite = type(value) is float and math.isfinite(value)
        return math.floor(value) if finite else int(value)


class FloatExact(Misconception):
    """Floats hold decimal fractions exactly: 0.1 + 0.2 is 0.3.

    Floats are binary fractions, and most decimal fractions are only approximated.
    """

    operators = {"+", "-", "*", "/", "//", "%"}
    calls = {"Decimal", "Fraction"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_binary(operator, left, right)
        if type(result) is not float or not all(map(_is_finite, (left, right, result))):
            return result
        from decimal import ROUND_FLOOR, Decimal

        one, other = Decimal(repr(left)), Decimal(repr(right))
        if operator in ("//", "%"):
            quotient = (one / other).to_integral_value(ROUND_FLOOR)
            exact = quotient if operator == "//" else one - quotient * other
        else:
            exact = super().on_binary(operator, one, other)
        short = len(exact.normalize().as_tuple().digits) <= 15  # else it is no round number
        return float(exact) if short else result

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        converts = function.__module__ in ("decimal", "fractions")
        if converts and len(args) == 1 and type(args[0]) is float:
            return function(repr(args[0]))
        return function(*args, **keywords)

    def shadow_sum(self, iterable: Value, /, start: Value = 0) -> Value:
        for item in iterable:
            start = self.on_binary("+", start, item)
        return start

    def shadow_round(self, number: Value, ndigits: Value = None) -> Value:
        if ndigits is None or type(number) is not float or not math.isfinite(number):
            return round(number, ndigits)
        from decimal import Decimal

        return float(round(Decimal(repr(number)), ndigits))


class BoolIsNoNumber(Misconception):
    """True and False are no numbers: they cannot be added, counted or used as an index.

    `bool` is a kind of int: True is 1 and False is 0, wherever a number is wanted.
    """

    operators = {"+", "-", "*", "/", "//", "%", "**", "<", "<=", ">", ">=", "==", "!="}
    methods = {"count"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        formats = operator == "%" and isinstance(left, (str, bytes))
        if (isinstance(right, bool) and not formats) or isinstance(left, bool):
            raise TypeError(f"unsupported operand type(s) for {operator}: a bool is no number")
        return super().on_binary(operator, left, right)

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        if not _is_bool_beside_number(left, right):
            return super().on_compare(operator, left, right)
        if operator in ("==", "!="):
            return operator == "!="
        raise TypeError(f"'{operator}' not supported between a bool and a number")

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if isinstance(owner, (list, tuple)) and len(args) == 1:
            owner = [item for item in owner if not _is_bool_beside_number(item, args[0])]
            return owner.count(*args)
        return method(*args, **keywords)

    def on_getitem(self, owner: Value, index: Value) -> Value:
        if isinstance(owner, (list, tuple, str)) and isinstance(index, bool):
            raise TypeError("indices must be integers or slices, not bool")
        return super().on_getitem(owner, index)

    def shadow_sum(self, iterable: Value, /, start: Value = 0) -> Value:
        return builtins.sum(map(self.number, iterable), start)

    def number(self, item: Value) -> Value:
        if isinstance(item, bool):
            raise TypeError("a bool cannot be added")
        return item


class IntOverflows(Misconception):
    """Ints have 64 bits and wrap around when they grow too large.

    Ints have no limit: they get as many bits as they need.
    """

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        return _wrapped(super().on_binary(operator, left, right))

    def shadow_sum(self, iterable: Value, /, start: Value = 0) -> Value:
        return _wrapped(builtins.sum(iterable, start))


class CaretIsPower(Misconception):
    """`a ^ b` is a to the power of b.

    `^` combines the bits of two ints (exclusive or); the power is `a ** b`.
    """

    operators = {"^"}

    def visit_BinOp(self, node: ast.BinOp) -> Value:
        text = self.source_of(node)
        if "^" not in text or any(quote in text for quote in "'\"#"):
            return self.generic_visit(node)
        tree = ast.parse(f"({text.replace('^', '**')})", mode="eval").body  # it binds as tightly
        return _Powers(self).visit(tree)

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        return self.power(left, right)

    def power(self, left: Value, right: Value) -> Value:
        if all(type(value) in (int, float) for value in (left, right)):
            return left**right
        return left ^ right if hasattr(left, "__xor__") else left**right


class _Powers(ast.NodeTransformer):
    def __init__(self, belief: CaretIsPower) -> None:
        self.belief = belief

    def visit(self, node: Value) -> Value:
        for place in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            node.__dict__.pop(place, None)
        self.generic_visit(node)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
            return self.belief.expression(
                "BELIEF.power(LEFT, RIGHT)", LEFT=node.left, RIGHT=node.right
            )
        return node


def _is_finite(value: Value) -> bool:
    return type(value) in (int, float) and math.isfinite(value)


def _is_bool_beside_number(left: Value, right: Value) -> bool:
    return isinstance(left, bool) != isinstance(right, bool) and all(
        isinstance(value, (int, float)) for value in (left, right)
    )


def _wrapped(value: Value) -> Value:
    return (value + 2**63) % 2**64 - 2**63 if type(value) is int else value
