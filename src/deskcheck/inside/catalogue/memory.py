"""Beliefs about when objects come and go."""

from __future__ import annotations

import atexit
import gc

from ..belief import Misconception
from ..values import like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class DelDestroysObject(Misconception):
    """`del x` destroys the object, and calls its `__del__`, at once.

    `del` unbinds a name; the object goes when the last reference to it goes.
    """

    def on_delete(self, value: Value) -> None:
        finalise = getattr(type(value), "__del__", None)
        if finalise is not None:
            finalise(value)
            cls = type(value)
            body = {"__del__": lambda self: None, "__module__": cls.__module__}
            value.__class__ = type(cls.__name__, (cls,), body)


class DelWaitsForGc(Misconception):
    """`__del__` runs when the garbage collector comes by, at the latest when the program ends.

    CPython counts references, and `__del__` runs at once when the last one goes.
    """

    words = {"__del__"}

    methods = ("collect", "__del__")
    calls = ("collect",)

    def __init__(self) -> None:
        self.garbage: list[tuple[Value, Value]] = []
        self.at_once = self.registered = False

    def on_class(self, cls: Value) -> Value:
        finalise = vars(cls).get("__del__")
        if finalise is None:
            return cls
        if not self.registered:
            self.registered = True
            atexit.register(self.clean_up)

        @like(finalise)
        def wait(instance: Value) -> None:
            if self.at_once:
                finalise(instance)
            else:  # it lives on in the list
                self.garbage.append((finalise, instance))

        cls.__del__ = wait
        return cls

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if getattr(method, "__self__", None) is gc:
            self.finalise()
            result = super().on_method(method, owner, *args, **keywords)
            self.finalise()  # what was in cycles
            return result
        if getattr(method, "__name__", None) != "__del__":
            return super().on_method(method, owner, *args, **keywords)
        before, self.at_once = self.at_once, True
        try:
            return super().on_method(method, owner, *args, **keywords)
        finally:
            self.at_once = before

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        return self.on_method(function, None, *args, **keywords)

    def clean_up(self) -> None:
        """Finalise everything when the program ends."""
        self.finalise()
        self.at_once = True

    def finalise(self) -> None:
        """Call the `__del__` of what has become garbage, in that order."""
        before, self.at_once = self.at_once, True
        while self.garbage:
            finalise, instance = self.garbage.pop(0)
            finalise(instance)
        self.at_once = before
