"""Work that goes on while the learner reads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Stop(threading.Event):
    """Tells work that nobody waits for its result any more."""

    def __init__(self) -> None:
        super().__init__()
        self._callbacks: list[Callable[[], object]] = []

    def when_set(self, callback: Callable[[], object]) -> None:
        """Have a function called when the event is set, or at once if it is."""
        self._callbacks.append(callback)
        if self.is_set():
            callback()

    def set(self) -> None:
        """Set the event and call the functions that wait for it."""
        super().set()
        for callback in self._callbacks:
            callback()


class Background(Generic[T]):
    """One piece of work in a thread of its own.

    It starts when told to, or when somebody asks for its result. The work is told when nobody
    waits for it any more.
    """

    def __init__(self, work: Callable[[Stop], T]) -> None:
        self._work = work
        self._stop = Stop()
        self._value: T | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._starting = threading.Lock()

    def start(self) -> None:
        """Start the work, unless it has been started or called off."""
        with self._starting:
            if self._thread.ident is None and not self._stop.is_set():
                self._thread.start()

    def _run(self) -> None:
        try:
            self._value = self._work(self._stop)
        except BaseException as error:  # handed over to whoever asks for the result
            self._error = error

    def ready(self, within: float = 0.0) -> bool:
        """Whether the work is done, waiting at most ``within`` seconds for it."""
        self.start()
        self._thread.join(within)
        return not self._thread.is_alive()

    def result(self) -> T:
        """Wait for the work and return its value, or raise its error."""
        self.start()
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._value  # type: ignore[return-value]  # set, since there was no error

    def cancel(self) -> None:
        """Ask the work to end, and wait until it has."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join()
