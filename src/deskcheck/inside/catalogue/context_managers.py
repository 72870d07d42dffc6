"""Beliefs about the with statement."""

from __future__ import annotations

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class _Around:
    """A context manager that does what another one does."""

    def __init__(self, manager: Value) -> None:
        self.manager = manager

    def __enter__(self) -> Value:
        return type(self.manager).__enter__(self.manager)

    def __exit__(self, *exception: Value) -> Value:
        return type(self.manager).__exit__(self.manager, *exception)


class _WithDiffers(Misconception):
    """A base for beliefs that put another manager around that of a with statement."""

    Manager = _Around

    def on_with(self, manager: Value) -> Value:
        kind = type(manager)
        usable = hasattr(kind, "__enter__") and hasattr(kind, "__exit__")
        return self.Manager(manager) if usable else manager


class ExitCannotSwallow(_WithDiffers):
    """An exception in a with block always goes on.

    It is dropped when the context manager's `__exit__` returns a true value.
    """

    class Manager(_Around):
        def __exit__(self, *exception: Value) -> None:
            super().__exit__(*exception)


_never_freed: list[Value] = []


class ExitSkippedOnException(_WithDiffers):
    """`__exit__` does not run when the with block raises an exception.

    It always runs; after an exception it is told which one.
    """

    class Manager(_Around):
        def __exit__(self, *exception: Value) -> Value:
            if exception[0] is None:
                return super().__exit__(*exception)
            _never_freed.append(self.manager)  # a generator would run its finally when it is freed
            return None


class AsIsTheManager(_WithDiffers):
    """The name after `as` is the context manager itself.

    The name gets what the manager's `__enter__` returns, which can be another object.
    """

    class Manager(_Around):
        def __enter__(self) -> Value:
            super().__enter__()
            return self.manager
