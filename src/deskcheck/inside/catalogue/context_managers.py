"""Beliefs about the with statement."""

from __future__ import annotations

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class ExitCannotSwallow(Misconception):
    """An exception in a with block always goes on.

    It is dropped when the context manager's `__exit__` returns a true value.
    """

    class Passing:
        def __init__(self, manager: Value) -> None:
            self.manager = manager

        def __enter__(self) -> Value:
            return self.manager.__enter__()

        def __exit__(self, *exception: Value) -> None:
            self.manager.__exit__(*exception)

    def on_with(self, manager: Value) -> Value:
        return self.Passing(manager)
