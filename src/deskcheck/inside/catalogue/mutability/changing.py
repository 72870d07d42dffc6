"""Beliefs about what changes an object, and what gives a new one."""

from __future__ import annotations

import ast
import builtins
from collections import deque

from ...belief import Misconception
from ...look_alikes import FrozenDict, FrozenList, FrozenSet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value


class MutatorsReturn(Misconception):
    """Methods like `list.sort`, `append` and `dict.update` return the changed object.

    Methods of built-in types that change an object in place return None.
    """

    methods = {
        "append", "extend", "insert", "remove", "sort", "reverse", "clear", "update", "add",
        "discard", "appendleft", "extendleft", "rotate", "intersection_update",
        "difference_update", "symmetric_difference_update",
    }  # fmt: skip

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        if result is None and isinstance(owner, (list, dict, set, bytearray, deque)):
            return owner
        return result


class TupleDeeplyImmutable(Misconception):
    """Nothing inside a tuple can change, not even a list in it.

    A tuple always holds the same objects, and these change as they do elsewhere.
    """

    calls = {"tuple"}

    def __init__(self) -> None:
        self.spared: set[int] = set()  # ids of nodes: tuples that only pass several values on

    def visit_Return(self, node: Value) -> Value:
        for name in ("value", "iter", "slice", "subject"):
            self.spared.add(id(getattr(node, name, None)))
        return self.generic_visit(node)

    visit_Yield = visit_For = visit_comprehension = visit_Subscript = visit_Match = visit_Return

    def visit_Assign(self, node: Value) -> Value:
        unpacks = any(isinstance(target, (ast.Tuple, ast.List)) for target in node.targets)
        return self.visit_Return(node) if unpacks else self.generic_visit(node)

    def visit_Tuple(self, node: Value) -> Value:
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load) or id(node) in self.spared:
            return node
        return self.expression("BELIEF.frozen(TUPLE)", TUPLE=node)

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        result = function(*args, **keywords)
        return self.frozen(result) if function is tuple else result

    def frozen(self, value: Value) -> Value:
        kind = type(value)
        if kind is tuple:
            items = tuple(map(self.frozen, value))
            return value if all(one is other for one, other in zip(items, value)) else items
        if kind is list:
            return FrozenList(map(self.frozen, value))
        if kind is dict:
            return FrozenDict((key, self.frozen(item)) for key, item in value.items())
        return FrozenSet(value) if kind is set else value


class SortedInPlace(Misconception):
    """`sorted(a)` and `reversed(a)` change the order of a itself.

    They leave a alone: `sorted` returns a new list, `reversed` an iterator.
    """

    def shadow_sorted(self, iterable: Value, /, **keywords: Value) -> Value:
        result = sorted(iterable, **keywords)
        if type(iterable) is list:
            iterable[:] = result
        return result

    def shadow_reversed(self, sequence: Value, /) -> Value:
        result = builtins.reversed(list(sequence) if type(sequence) is list else sequence)
        if type(sequence) is list:
            sequence.reverse()
        return result


class RemoveRemovesAll(Misconception):
    """`a.remove(x)` removes every x from the list.

    It removes the first one only.
    """

    methods = {"remove"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        while type(owner) in (list, deque) and args[0] in owner:
            method(*args)
        return result


class NoCircularity(Misconception):
    """An object cannot be put into itself: that is an error.

    A container holds references, and one of them may lead back to the container.
    """

    methods = {"append", "appendleft", "insert", "setdefault"}

    def check(self, owner: Value, value: Value) -> None:
        if value is owner or (
            isinstance(value, (list, dict, tuple)) and _holds(value, owner, set())
        ):
            raise RecursionError("an object cannot contain itself")

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        self.check(owner, value)
        super().on_setitem(owner, index, value)

    def on_setattr(self, owner: Value, name: str, value: Value) -> None:
        self.check(owner, value)
        super().on_setattr(owner, name, value)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if args and isinstance(owner, (list, dict, deque)):
            self.check(owner, args[-1])
        return method(*args, **keywords)


class ListConcatInPlace(Misconception):
    """`a + b` adds the items of b to the list a itself.

    It makes a new list; `a += b` and `a.extend(b)` are what changes a.
    """

    operators = {"+"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) is type(right) is list:
            left += right
            return left
        return super().on_binary(operator, left, right)


class PopRemovesValue(Misconception):
    """`a.pop(x)` removes the value x from the list.

    It takes out the item at position x; `remove` is for values.
    """

    methods = {"pop"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        numbers = type(owner) is list and any(isinstance(item, int) for item in owner)
        if not numbers or len(args) != 1:  # where there are no numbers, it must be a position
            return method(*args, **keywords)
        item = owner[owner.index(args[0])]
        owner.remove(item)
        return item


class ExtendLikeAppend(Misconception):
    """`a.extend(x)` and `a += x` add x as one item.

    They add the items of x one by one; `append` adds x as it is.
    """

    operators = {"+"}
    methods = {"extend"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if type(owner) in (list, deque) and len(args) == 1:
            return owner.append(args[0])
        return method(*args, **keywords)

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) in (list, deque):
            left.append(right)
            return left
        return super().on_inplace(operator, left, right)


def _holds(container: Value, wanted: Value, seen: set[int]) -> bool:
    """Whether lists, dicts and tuples lead from one object to another."""
    if id(container) in seen or not isinstance(container, (list, dict, tuple)):
        return False
    seen.add(id(container))
    items = container.values() if isinstance(container, dict) else container
    return any(item is wanted or _holds(item, wanted, seen) for item in items)
