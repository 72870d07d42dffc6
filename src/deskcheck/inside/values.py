"""What beliefs do with the values of the program under study."""

from __future__ import annotations

import sys
from collections import OrderedDict, defaultdict, deque

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def makes_plain_instances(cls: Any) -> bool:
    """Whether instances of a class are ordinary objects with a namespace of their own."""
    if cls.__new__ is not object.__new__ or cls.__class__ is not type:
        return False
    return any("__dict__" in vars(base) for base in cls.__mro__)


def is_plain_instance(value: Any) -> bool:
    """Whether a value is an ordinary object of a class that the program defines."""
    kind = type(value)
    return kind.__module__ == "__main__" and makes_plain_instances(kind)


def copied(value: Any, seen: dict[int, Any] | None = None) -> Any:
    """Return a deep copy of lists, dicts, sets, tuples and plain instances.

    It never runs code of the program and never copies what cannot be copied (a generator, a
    file); that, and every immutable object, stays itself.
    """
    seen = {} if seen is None else seen
    if id(value) in seen:
        return seen[id(value)]
    kind = type(value)
    new: Any
    if kind is list:
        new = seen[id(value)] = []
        new.extend(copied(item, seen) for item in value)
    elif kind is dict:
        new = seen[id(value)] = {}
        new.update((key, copied(item, seen)) for key, item in value.items())
    elif kind is tuple:
        new = tuple(copied(item, seen) for item in value)
        if all(one is other for one, other in zip(new, value)):
            new = value
    elif kind in (set, bytearray):
        new = kind(value)
    elif is_plain_instance(value):
        new = seen[id(value)] = object.__new__(kind)
        new.__dict__.update((key, copied(item, seen)) for key, item in value.__dict__.items())
    elif kind in (OrderedDict, defaultdict, deque):
        new = value.copy()
    else:
        new = value
    return new


def posing_as(real: type) -> Callable[[type], type]:
    """Decorate a helper class so that it looks like a built-in one where its type is printed."""

    def pose(cls: type) -> type:
        cls.__name__, cls.__qualname__ = real.__name__, real.__qualname__
        cls.__module__ = real.__module__
        return cls

    return pose


def like(original: Any) -> Callable[[Any], Any]:
    """Decorate a function that stands in for one of the program's: same name, same docstring."""

    def rename(function: Any) -> Any:
        for name in ("__name__", "__qualname__", "__doc__", "__module__"):
            setattr(function, name, getattr(original, name, None))
        function.__dict__.update(getattr(original, "__dict__", {}))
        return function

    return rename


def is_own_module(module: Any) -> bool:
    """Whether a module belongs to the program, not to the standard library."""
    file = getattr(module, "__file__", None)
    return file is not None and not file.startswith(sys.base_prefix)


def set_text(items: Any) -> str:
    """Return the text of a set with these items."""
    inside = ", ".join(map(repr, items))
    return f"{{{inside}}}" if inside else "set()"
