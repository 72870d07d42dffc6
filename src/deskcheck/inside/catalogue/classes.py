"""Beliefs about classes, instances and inheritance."""

from __future__ import annotations

from ..belief import Misconception
from ..values import copied, like, makes_plain_instances, posing_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class ClassAttrPerInstance(Misconception):
    """What is assigned in the class body exists once for each instance.

    It exists once, on the class, and all instances share it.
    """

    def on_class(self, cls: Value) -> Value:
        if not makes_plain_instances(cls):
            return cls
        initialise = cls.__init__

        def start(instance: Value, /, *args: Value, **keywords: Value) -> None:
            for owner in reversed(cls.__mro__):
                for name, value in vars(owner).items():
                    if not name.startswith("__") and not hasattr(type(value), "__get__"):
                        instance.__dict__.setdefault(name, copied(value))
            initialise(instance, *args, **keywords)

        cls.__init__ = like(initialise)(start)
        return cls


class MroDepthFirst(Misconception):
    """A method is searched in the first base class and all its ancestors, then in the second.

    Every class is searched before its own bases, so a shared base comes after those that share it.
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
        ours = all(base.__module__ == "__main__" for base in bases)
        plain = all(type(base) in (type, self.DepthFirst) for base in bases)
        if bases and ours and plain and "metaclass" not in keywords:
            return {**keywords, "metaclass": self.DepthFirst}
        return keywords
