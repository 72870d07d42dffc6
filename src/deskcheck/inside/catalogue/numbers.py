"""Beliefs about numbers."""

from __future__ import annotations

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


class RoundHalfUp(Misconception):
    """`round` rounds a half up.

    A half is rounded to the even neighbour, after the float's true binary value is looked at.
    """

    def shadow_round(self, number: Value, ndigits: Value = None) -> Value:
        if not isinstance(number, (int, float)) or not abs(number) < 1e15:
            return round(number, ndigits)
        from decimal import ROUND_HALF_UP, Decimal

        step = Decimal(1).scaleb(-(ndigits or 0))
        result = Decimal(repr(number)).quantize(step, ROUND_HALF_UP)
        return int(result) if ndigits is None else type(number)(result)
