"""Containers that look like Python's own, but can be keys, or never change.

Each poses as the real type where its name is printed. C code that wants exactly that type still
sees through.
"""

from __future__ import annotations

from .values import posing_as, set_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


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
        return set_text(self)


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
        return set_text(self)


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
