"""Containers that look like Python's own and tell keys of different types apart."""

from __future__ import annotations

from collections.abc import ItemsView, KeysView
from numbers import Number

from .values import posing_as, set_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any


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
        return set_text(self)

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
