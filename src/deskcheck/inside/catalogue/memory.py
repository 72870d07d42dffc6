"""Beliefs about when objects come and go."""

from __future__ import annotations

from ..belief import Misconception

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
