"""Beliefs about what changes when an object changes, and about names that share one."""

from __future__ import annotations

from collections import deque

from ..belief import Misconception
from ..values import copied

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class AssignCopies(Misconception):
    """`b = a` makes `b` a copy of the object that `a` means.

    Assignment never copies: it makes the name mean the very same object.
    """

    def on_assign(self, value: Value) -> Value:
        return copied(value)


class ArgsCopied(Misconception):
    """A function works on copies of the objects that are passed to it.

    A parameter is a new name for the caller's object, so changing that object shows outside.
    """

    def on_argument(self, value: Value) -> Value:
        return copied(value)


class ElemsCopied(Misconception):
    """Putting an object into a list, a dict or an attribute stores a copy of it.

    Containers and attributes hold references to the very same object.
    """

    def on_store(self, value: Value) -> Value:
        return copied(value)


class RepeatIndependent(Misconception):
    """`[[0]] * 3` makes three independent inner lists.

    Repetition repeats references, so all items are the same inner list.
    """

    operators = {"*"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_binary(operator, left, right)
        return [copied(item) for item in result] if type(result) is list else result


class AugassignRebinds(Misconception):
    """`a += b` is just `a = a + b`: a list is replaced by a new one.

    On a mutable object `+=` changes the object in place, and every name for it shows the change.
    """

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        if isinstance(left, list) and operator == "+":
            right = list(right)
        return self.on_binary(operator, left, right)


class MutatorsReturn(Misconception):
    """Methods like `list.sort`, `append` and `dict.update` return the changed object.

    Methods of built-in types that change an object in place return None.
    """

    methods = {
        "append", "extend", "insert", "remove", "sort", "reverse", "clear", "update", "add",
        "discard", "appendleft",
    }  # fmt: skip

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        if result is None and isinstance(owner, (list, dict, set, bytearray, deque)):
            return owner
        return result
