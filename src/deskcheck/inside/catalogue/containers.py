"""Beliefs about lists, tuples, dicts and sets."""

from __future__ import annotations

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class AppendFlattens(Misconception):
    """`a.append([1, 2])` adds the two items 1 and 2.

    `append` adds its argument as one element; `extend` adds the items.
    """

    methods = {"append"}

    def on_method(self, method: Value, owner: Value, /, *args: Value) -> Value:
        if isinstance(owner, list) and len(args) == 1 and isinstance(args[0], (list, tuple)):
            return owner.extend(args[0])
        return method(*args)


class NegativeIndexRaises(Misconception):
    """A negative index is out of range.

    A negative index counts from the end: -1 is the last item.
    """

    def on_getitem(self, owner: Value, index: Value) -> Value:
        if isinstance(owner, (list, str, tuple)) and isinstance(index, int) and index < 0:
            raise IndexError
        return super().on_getitem(owner, index)
