"""Containers that look like Python's own and behave as somebody believes.

Each poses as the real type where its name is printed. C code that wants exactly that type still
sees through.
"""

from __future__ import annotations

from collections.abc import ItemsView, KeysView
from numbers import Number

from .values import posing_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any


def _written(items: Iterable[Any]) -> str:
    inside = ", ".join(map(repr, items))
    return f"{{{inside}}}" if inside else "set()"


# -- a set in the order of insertion


@posing_as(set)
class OrderedSet(set):  # type: ignore[type-arg]
    """A set that shows its items in the order in which they came; pop takes the last one."""

    def __init__(self, items: Iterable[Any] = ()) -> None:
        super().__init__()
        self.order: list[Any] = []
        self.update(items)

    def __iter__(self) -> Iterator[Any]:
        for item in list(self.order):
            if len(self.order) != len(self):
                raise RuntimeError("Set changed size during iteration")
            yield item

    def __repr__(self) -> str:
        return _written(self.order)

    def add(self, item: Any) -> None:
        """Add one item; it is hashed once, as by a plain set."""
        size = len(self)
        super().add(item)
        if len(self) > size:
            self.order.append(item)

    def update(self, *others: Iterable[Any]) -> None:
        """Add the items of others in their order."""
        for other in others:
            for item in list(other):
                self.add(item)

    def discard(self, item: Any) -> None:
        """Remove an item if it is there."""
        size = len(self)
        super().discard(item)
        if len(self) < size:
            same = [place for place, one in enumerate(self.order) if one is item]
            places = same or [place for place, one in enumerate(self.order) if one not in self]
            del self.order[places[0]]

    def remove(self, item: Any) -> None:
        """Remove an item; KeyError if it is not there."""
        size = len(self)
        self.discard(item)
        if len(self) == size:
            raise KeyError(item)

    def pop(self) -> Any:
        """Remove the last item, as a list does."""
        if not self.order:
            raise KeyError("pop from an empty set")
        item = self.order[-1]
        self.remove(item)
        return item

    def clear(self) -> None:
        """Remove all items."""
        super().clear()
        self.order.clear()

    def copy(self) -> OrderedSet:
        """Return a set with the same items in the same order."""
        return OrderedSet(self)

    def union(self, *others: Iterable[Any]) -> OrderedSet:
        """Return the own items and then those of the others."""
        new = self.copy()
        new.update(*others)
        return new

    def intersection(self, *others: Iterable[Any]) -> OrderedSet:
        """Return the own items that all others have."""
        kept = set(self.order).intersection(*others)
        return OrderedSet(item for item in self.order if item in kept)

    def difference(self, *others: Iterable[Any]) -> OrderedSet:
        """Return the own items that no other has."""
        kept = set(self.order).difference(*others)
        return OrderedSet(item for item in self.order if item in kept)

    def symmetric_difference(self, other: Iterable[Any]) -> OrderedSet:
        """Return the own items that the other has not, and then its items that this has not."""
        other = OrderedSet(other)
        return self.difference(other).union(other.difference(self))


def _in_place(make: Callable[..., OrderedSet]) -> Callable[..., None]:
    def change(self: OrderedSet, *others: Any) -> None:
        items = make(self, *others)
        self.clear()
        self.update(items)

    return change


def _as_operator(make: Callable[..., OrderedSet], in_place: bool) -> Callable[..., Any]:
    def operate(self: OrderedSet, other: Any) -> Any:
        if not hasattr(other, "isdisjoint"):
            return NotImplemented
        if not in_place:
            return make(self, other)
        _in_place(make)(self, other)
        return self

    return operate


for _name, _symbol in (
    ("union", "or"),
    ("intersection", "and"),
    ("difference", "sub"),
    ("symmetric_difference", "xor"),
):
    _make = getattr(OrderedSet, _name)
    setattr(OrderedSet, f"__{_symbol}__", _as_operator(_make, in_place=False))
    setattr(OrderedSet, f"__i{_symbol}__", _as_operator(_make, in_place=True))
    if _name != "union":
        setattr(OrderedSet, f"{_name}_update", _in_place(_make))


# -- containers in which 1, 1.0 and True are different


class _TypedKey:
    """A number that equals only numbers of its own type."""

    def __init__(self, number: Any) -> None:
        self.number = number

    def __hash__(self) -> int:
        return hash(self.number)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _TypedKey) or type(self.number) is not type(other.number):
            return False
        return bool(self.number == other.number)

    def __repr__(self) -> str:
        return repr(self.number)


def is_number(key: Any) -> bool:
    """Whether a key is a number of any type; a bool is one."""
    return isinstance(key, Number)


def _typed(key: Any) -> Any:
    return _TypedKey(key) if is_number(key) else key


def _plain(key: Any) -> Any:
    return key.number if isinstance(key, _TypedKey) else key


@posing_as(type({}.keys()))
class _TypedKeys(KeysView):  # type: ignore[type-arg]
    def __repr__(self) -> str:
        return f"dict_keys({list(self)!r})"


@posing_as(type({}.items()))
class _TypedItems(ItemsView):  # type: ignore[type-arg]
    def __repr__(self) -> str:
        return f"dict_items({list(self)!r})"


@posing_as(dict)
class TypedDict(dict):  # type: ignore[type-arg]
    """A dict in which numbers of different types are different keys."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__()
        self.update(*args, **keywords)

    def __iter__(self) -> Iterator[Any]:
        return map(_plain, super().__iter__())

    def __reversed__(self) -> Iterator[Any]:
        return map(_plain, super().__reversed__())

    def keys(self) -> Any:
        """Return a view of the keys."""
        return _TypedKeys(self)

    def items(self) -> Any:
        """Return a view of the pairs."""
        return _TypedItems(self)

    def popitem(self) -> Any:
        """Remove the last pair."""
        key, value = super().popitem()
        return _plain(key), value

    def update(self, *args: Any, **keywords: Any) -> None:
        """Store pairs, in their order."""
        for source in (*args, keywords):
            keys = getattr(source, "keys", None)
            for key, value in source if keys is None else [(key, source[key]) for key in keys()]:
                self[key] = value

    def copy(self) -> TypedDict:
        """Return a shallow copy."""
        return TypedDict(self)

    def __or__(self, other: Any) -> Any:
        return TypedDict([*self.items(), *other.items()])

    def __ior__(self, other: Any) -> Any:
        self.update(other)
        return self


@posing_as(set)
class TypedSet(set):  # type: ignore[type-arg]
    """A set in which numbers of different types are different items."""

    def __init__(self, items: Iterable[Any] = ()) -> None:
        super().__init__()
        self.update(items)

    def __iter__(self) -> Iterator[Any]:
        return map(_plain, super().__iter__())

    def __repr__(self) -> str:
        return _written(self)

    def pop(self) -> Any:
        """Remove an item."""
        return _plain(super().pop())

    def update(self, *others: Iterable[Any]) -> None:
        """Add the items of others."""
        for other in others:
            for item in other:
                self.add(item)

    def copy(self) -> TypedSet:
        """Return a set with the same items."""
        return TypedSet(self)


def _by_typed_key(kind: type, name: str) -> Callable[..., Any]:
    real = getattr(kind, name)

    def method(self: Any, key: Any, /, *rest: Any) -> Any:
        return real(self, _typed(key), *rest)

    return method


def _among_typed(name: str) -> Callable[..., Any]:
    real = getattr(set, name)

    def method(self: TypedSet, /, *others: Any) -> Any:
        result = real(self, *(other if isinstance(other, TypedSet) else TypedSet(other)
                              for other in others))  # fmt: skip
        return TypedSet(map(_plain, result)) if type(result) is set else result

    return method


for _name in (
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__contains__",
    "get",
    "pop",
    "setdefault",
):
    setattr(TypedDict, _name, _by_typed_key(dict, _name))
for _name in ("add", "discard", "remove", "__contains__"):
    setattr(TypedSet, _name, _by_typed_key(set, _name))
for _name in (
    "union",
    "intersection",
    "difference",
    "symmetric_difference",
    "issubset",
    "issuperset",
    "__or__",
    "__and__",
    "__sub__",
    "__xor__",
):
    setattr(TypedSet, _name, _among_typed(_name))


# -- mutable containers that can be keys


@posing_as(list)
class KeyList(list):  # type: ignore[type-arg]
    """A list that can be a key; equality decides, since all have one hash."""

    def __hash__(self) -> int:  # type: ignore[override]
        return 1


@posing_as(dict)
class KeyDict(dict):  # type: ignore[type-arg]
    """A dict that can be a key."""

    def __hash__(self) -> int:  # type: ignore[override]
        return 2


@posing_as(set)
class KeySet(set):  # type: ignore[type-arg]
    """A set that can be a key; it equals the frozenset with its items."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self))

    def __repr__(self) -> str:
        return _written(self)


def _itself(value: Any, memo: Any) -> Any:
    return value  # as copy.deepcopy does with what cannot change


def _refuse(*args: Any, **keywords: Any) -> Any:
    raise TypeError("'tuple' object does not support item assignment")


# -- containers that nothing changes


@posing_as(list)
class FrozenList(list):  # type: ignore[type-arg]
    """A list that cannot be changed."""


@posing_as(dict)
class FrozenDict(dict):  # type: ignore[type-arg]
    """A dict that cannot be changed."""


@posing_as(set)
class FrozenSet(set):  # type: ignore[type-arg]
    """A set that cannot be changed."""

    def __repr__(self) -> str:
        return _written(self)


_CHANGING = (
    "__setitem__",
    "__delitem__",
    "__iadd__",
    "__imul__",
    "__ior__",
    "__iand__",
    "__isub__",
    "__ixor__",
    "append",
    "extend",
    "insert",
    "remove",
    "pop",
    "clear",
    "sort",
    "reverse",
    "update",
    "popitem",
    "setdefault",
    "add",
    "discard",
    "intersection_update",
    "difference_update",
    "symmetric_difference_update",
)
for _kind in (FrozenList, FrozenDict, FrozenSet):
    setattr(_kind, "__deepcopy__", _itself)  # noqa: B010 (mypy forbids it)
    for _name in _CHANGING:
        if hasattr(_kind, _name):
            setattr(_kind, _name, _refuse)
