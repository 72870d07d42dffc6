"""The end of the trainer's own process: it does not leave before its runs have ended.

Runs go on in threads that Python abandons when it exits. Their programs would go on for ever, and
their folders would stay. So the exit stops them, and waits until they have cleaned up.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_SECONDS_TO_WAIT = 5.0

_under_way: set[object] = set()
_changed = threading.Condition()
_closing = threading.Event()


@contextmanager
def kept_until_done(stop: Callable[[], bool] | None) -> Iterator[Callable[[], bool]]:
    """Hold up the exit while the block runs; yields a ``stop`` that is also true at the exit."""
    token = object()
    with _changed:
        _under_way.add(token)
    try:
        if stop is None:
            yield _closing.is_set
        else:
            asked = stop
            yield lambda: _closing.is_set() or asked()
    finally:
        with _changed:
            _under_way.discard(token)
            _changed.notify_all()


@atexit.register
def _close() -> None:
    _closing.set()
    with _changed:
        _changed.wait_for(lambda: not _under_way, _SECONDS_TO_WAIT)
