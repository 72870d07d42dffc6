"""Beliefs about dicts, sets and hashes."""

from __future__ import annotations

import builtins
import sys
from collections import Counter, OrderedDict, defaultdict

from ..belief import Misconception
from ..look_alikes import KeyDict, KeyList, KeySet, OrderedSet, TypedDict, TypedSet, is_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class DictUpdateMovesToEnd(Misconception):
    """Assigning to a key that a dict has already moves the key to the end.

    A key keeps its place when its value is replaced; only new keys go to the end.
    """

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        if type(owner) is dict:
            owner.pop(index, None)
        super().on_setitem(owner, index, value)

    def on_dict(self, pairs: Value) -> Value:
        new: dict[Value, Value] = {}
        for key, value in pairs:
            self.on_setitem(new, key, value)
        return new


class MissingKeyIsNone(Misconception):
    """`d[key]` gives None when the key is missing.

    `d[key]` raises KeyError for a missing key; it is `d.get(key)` that gives None.
    """

    def on_getitem(self, owner: Value, index: Value) -> Value:
        return owner.get(index) if type(owner) is dict else super().on_getitem(owner, index)


class EqKeepsHash(Misconception):
    """A class that defines only `__eq__` can still be used in sets and as a dict key.

    Defining `__eq__` without `__hash__` sets `__hash__` to None, so instances are unhashable.
    """

    def on_decorated_class(self, cls: Value) -> Value:
        if isinstance(cls, type) and "__eq__" in cls.__dict__ and cls.__hash__ is None:
            cls.__hash__ = object.__hash__  # type: ignore[assignment]
        return cls


class DictOrderMatters(Misconception):
    """Two dicts are unequal when they have the same items in another order.

    Dicts are equal when they have equal items, in any order; only OrderedDicts look at it.
    """

    operators = {"==", "!="}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_compare(operator, left, right)
        return result if (result is True) != (operator == "==") else self.result(operator, left, right)
