"""Beliefs about loops and what they run over."""

from __future__ import annotations

from collections import deque
from itertools import zip_longest

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class IterSnapshot(Misconception):
    """A for loop runs over the container as it was when the loop began.

    The loop asks the living container for each item, so changes made on the way have an effect.
    """

    def on_iterate(self, iterable: Value) -> Value:
        return iterable.copy() if type(iterable) in (list, dict, set, deque) else iterable


class RangeInclusive(Misconception):
    """`range(a, b)` includes `b`.

    `range` stops before its end.
    """

    calls = {"range"}

    def on_call(self, function: Value, /, *args: Value) -> Value:
        if function is not range:
            return function(*args)
        true = range(*args)
        return range(true.start, true.stop + (1 if true.step > 0 else -1), true.step)


class ZipPads(Misconception):
    """`zip` fills the shorter input up with None.

    `zip` stops at the end of the shortest input.
    """

    def shadow_zip(self, *iterables: Value, strict: bool = False) -> Value:
        return zip_longest(*iterables)
