"""Beliefs about what copies an object, and what only makes it mean one more thing."""

from __future__ import annotations

import ast
from collections import OrderedDict, defaultdict, deque

from ...belief import Misconception
from ...syntax import is_reference
from ...values import copied, is_plain_instance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value


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
        return type(result)(map(copied, result)) if type(result) in (list, tuple) else result

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_inplace(operator, left, right)
        if type(result) is list:
            result[:] = map(copied, result)
        return result


class AugassignRebinds(Misconception):
    """`a += b` is just `a = a + b`: a list is replaced by a new one.

    On a mutable object `+=` changes the object in place, and every name for it shows the change.
    """

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) in (list, dict, set, deque, bytearray):
            return super().on_inplace(operator, left.copy(), right)
        return self.on_binary(operator, left, right)


class FromkeysIndependent(Misconception):
    """`dict.fromkeys(keys, [])` gives every key a list of its own.

    All keys get the very same object as their value.
    """

    methods = {"fromkeys"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        if type(result) in (dict, OrderedDict, defaultdict):
            for key, value in result.items():
                own = copied(value)
                if own is not value:
                    result[key] = own
        return result


class CopyIsDeep(Misconception):
    """Copies like `a[:]`, `list(a)`, `a.copy()` and `copy.copy(a)` copy what is inside as well.

    They are shallow: the copy holds the very same objects as the original.
    """

    calls = {"list", "dict", "tuple", "set", "deque", "copy"}
    methods = {"copy"}

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        result = function(*args, **keywords)
        return self.deep(result, args[0]) if args else result

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        original = args[0] if args else owner  # copy.copy(a), a.copy()
        return self.deep(method(*args, **keywords), original)

    def on_getitem(self, owner: Value, index: Value) -> Value:
        result = super().on_getitem(owner, index)
        return self.deep(result, owner) if isinstance(index, slice) else result

    def deep(self, result: Value, original: Value) -> Value:
        """Return a deep copy in place of a shallow one."""
        if is_plain_instance(original):
            plainly = type(result) is type(original) and not hasattr(original, "__copy__")
            return copied(original) if plainly else result
        if not isinstance(original, (list, dict, tuple, deque)) or result is original:
            return result
        same = type(result) is type(original) and len(result) == len(original)
        return copied(original if same and type(result) is not deque else result)

    def visit_List(self, node: Value) -> Value:
        self.generic_visit(node)
        for item in node.elts if isinstance(node.ctx, ast.Load) else ():
            if isinstance(item, ast.Starred) and is_reference(item.value):
                item.value = self.expression("BELIEF.spread(VALUE)", VALUE=item.value)
        return node

    visit_Tuple = visit_List

    def visit_Dict(self, node: Value) -> Value:
        self.generic_visit(node)
        for place, (key, value) in enumerate(zip(node.keys, node.values)):
            if key is None and is_reference(value):
                node.values[place] = self.expression("BELIEF.spread(VALUE)", VALUE=value)
        return node

    def spread(self, value: Value) -> Value:
        return copied(value) if type(value) in (list, tuple, dict) else value


class SliceIsView(Misconception):
    """A slice of a list is a view: a change of one changes the other.

    Slicing a list makes a new list, which does not change with the first one.
    """

    methods = {"append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse"}

    def __init__(self) -> None:
        self.bases: dict[int, Value] = {}  # by id of a slice: it, its list, and the places there
        self.views: dict[int, list[Value]] = {}  # by id of a list: its slices

    def on_getitem(self, owner: Value, index: Value) -> Value:
        result = super().on_getitem(owner, index)
        if type(owner) is list and isinstance(index, slice):
            self.bases[id(result)] = (result, owner, range(len(owner))[index])
            self.views.setdefault(id(owner), []).append(result)
        return result

    def changed(self, items: Value) -> None:
        """Show a change of a list in what it is a slice of, and in its own slices."""
        view, base, places = self.bases.get(id(items), (None, None, ()))
        if view is items:
            before = list(base)
            for place, item in zip(places, items):
                if place < len(base):
                    base[place] = item
            if not _same_items(base, before):
                self.changed(base)
        for view in self.views.get(id(items), ()):
            _, base, places = self.bases[id(view)]
            window = [base[place] for place in places if place < len(base)] + view[len(places) :]
            if not _same_items(view, window):
                view[:] = window
                self.changed(view)

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        super().on_setitem(owner, index, value)
        self.changed(owner)

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_inplace(operator, left, right)
        self.changed(result)
        return result

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        self.changed(owner)
        return result


def _same_items(one: list[Value], other: list[Value]) -> bool:
    return len(one) == len(other) and all(item is twin for item, twin in zip(one, other))
