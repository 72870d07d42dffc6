"""Beliefs about lists, tuples, dicts and sets."""

from __future__ import annotations

import builtins
from collections import OrderedDict, defaultdict, deque

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
        flat = isinstance(owner, (list, deque)) and len(args) == 1
        if flat and isinstance(args[0], (list, tuple)):
            return owner.extend(args[0])
        return method(*args)


class NegativeIndexRaises(Misconception):
    """A negative index is out of range.

    A negative index counts from the end: -1 is the last item.
    """

    def on_getitem(self, owner: Value, index: Value) -> Value:
        self.check(owner, index)
        return super().on_getitem(owner, index)

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        self.check(owner, index)
        super().on_setitem(owner, index, value)

    def check(self, owner: Value, index: Value) -> None:
        sequence = isinstance(owner, (list, str, tuple, range, deque))
        if sequence and isinstance(index, int) and index < 0:
            raise IndexError("index out of range")


class DictGetInserts(Misconception):
    """`d.get(key, default)` stores the default in the dict.

    `get` only looks: the dict stays as it is, and `setdefault` is the one that stores.
    """

    methods = {"get"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        if not _is_method_of(dict, method, owner) or args[0] in owner:
            return result
        if len(args) == 2:
            owner[args[0]] = result
        elif isinstance(owner, defaultdict):
            return owner[args[0]]
        return result


class SetdefaultOverwrites(Misconception):
    """`d.setdefault(key, value)` stores the value, whether the key is there or not.

    `setdefault` stores the value only when the key is missing, and returns what the dict then has.
    """

    methods = {"setdefault"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if _is_method_of(dict, method, owner) and args:
            owner[args[0]] = args[1] if len(args) == 2 else None
        return method(*args, **keywords)


class SortKeyChangesItems(Misconception):
    """`sorted(items, key=f)` gives what `f` makes of the items.

    `key` only decides the order (or the winner of `max` and `min`); the result has the items.
    """

    methods = {"sort"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if not isinstance(owner, list):
            return method(*args, **keywords)
        keys = _Keys(keywords)
        method(*args, **keywords)
        owner[:] = map(keys.of, owner)
        return None

    def shadow_sorted(self, iterable: Value, /, **keywords: Value) -> Value:
        keys = _Keys(keywords)
        return list(map(keys.of, sorted(iterable, **keywords)))

    def shadow_max(self, *args: Value, **keywords: Value) -> Value:
        keys = _Keys(keywords)
        return keys.of(builtins.max(*args, **keywords))

    def shadow_min(self, *args: Value, **keywords: Value) -> Value:
        keys = _Keys(keywords)
        return keys.of(builtins.min(*args, **keywords))


class _Keys:
    """Remembers what the key function among some keywords makes of each item."""

    def __init__(self, keywords: dict[str, Value]) -> None:
        self.by_item: dict[int, Value] = {}
        self.function: Value = keywords.get("key")
        if self.function is not None:
            keywords["key"] = self.remember

    def remember(self, item: Value) -> Value:
        key = self.by_item[id(item)] = self.function(item)
        return key

    def of(self, item: Value) -> Value:
        return self.by_item.get(id(item), item)


class DictIterGivesItems(Misconception):
    """Looping over a dict gives pairs of key and value.

    It gives the keys; `d.items()` gives the pairs.
    """

    calls = {"list", "tuple", "set", "sorted", "max", "min", "iter", "enumerate", "reversed"}

    def on_iterate(self, iterable: Value) -> Value:
        own = type(iterable).__iter__ if isinstance(iterable, dict) else None
        return iterable.items() if own in (dict.__iter__, OrderedDict.__iter__) else iterable

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        if len(args) == 1 and getattr(function, "__module__", None) == "builtins":
            args = (self.on_iterate(args[0]),)
        return function(*args, **keywords)


def _is_method_of(kind: type, method: Value, owner: Value) -> bool:
    """Whether a method is the one of a built-in type, not one that a subclass defines."""
    if not isinstance(owner, kind):
        return False
    return getattr(type(owner), method.__name__, None) is getattr(kind, method.__name__)
