"""Beliefs about which object is which."""

from __future__ import annotations

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class IsLikeEq(Misconception):
    """`is` compares values, just like `==`.

    `is` asks whether both sides are one and the same object.
    """

    operators = {"is", "is not"}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        return bool(left == right) == (operator == "is")


class EqualImmutablesSame(Misconception):
    """Equal numbers, strings and tuples are always one and the same object.

    Only some of them are shared, and which ones is up to the implementation.
    """

    operators = {"is", "is not"}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) is type(right) and type(left) in (int, float, str, bytes, tuple):
            return (left is right or left == right) == (operator == "is")
        return super().on_compare(operator, left, right)
