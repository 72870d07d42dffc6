"""Beliefs about classes, instances and inheritance."""

from __future__ import annotations

from ..belief import Misconception
from ..values import copied, like, posing_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class ClassAttrPerInstance(Misconception):
    """What is assigned in the class body exists once for each instance.

    It exists once, on the class, and all instances share it.
    """

    def on_class(self, cls: Value) -> Value:
        if type(cls) is not type or cls.__new__ is not object.__new__ or "__slots__" in vars(cls):
            return cls
        initialise = cls.__init__

        def __init__(instance: Value, /, *args: Value, **keywords: Value) -> None:
            for owner in reversed(cls.__mro__):
                for name, value in vars(owner).items():
                    if not name.startswith("__") and not hasattr(type(value), "__get__"):
                        instance.__dict__.setdefault(name, copied(value))
            initialise(instance, *args, **keywords)

        cls.__init__ = like(initialise)(__init__)
        return cls


class MroDepthFirst(Misconception):
    """A method is searched in the first base class and all its ancestors, then in the second.

    A class is always searched before its own bases, so a shared base comes after all that share it.
    """

    @posing_as(type)
    class DepthFirst(type):
        def mro(cls) -> list[type]:
            order: list[type] = []

            def add(one: type) -> None:
                if one not in order and one is not object:
                    order.append(one)
                for base in one.__bases__:
                    add(base)

            add(cls)
            return [*order, object]

    def on_class_keywords(self, name: str, bases: Value, keywords: Value) -> Value:
        plain = all(
            type(base) in (type, self.DepthFirst) and base.__module__ == "__main__" for base in bases
        )
        if bases and plain and "metaclass" not in keywords:
            return {**keywords, "metaclass": self.DepthFirst}
        return keywords
