"""Going first: a fork loop must not multiply faster than it is found and killed.

Hundreds of runnable processes would leave the watching thread a hundredth of a processor. Root may
ask for more. Others may not; but their loops, too, die with their group in one system call, unless
each process leaves the group, and nobody does that by accident.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def precedence() -> Iterator[None]:
    """Let this thread run before others, if the system allows it; its children do not inherit it.

    A context manager, and a decorator.
    """
    if sys.platform != "linux" or os.geteuid() != 0:
        yield
        return
    before = None
    with suppress(OSError):
        before = os.sched_getscheduler(0), os.sched_getparam(0)
        os.sched_setscheduler(0, os.SCHED_RR | os.SCHED_RESET_ON_FORK, os.sched_param(1))
    try:
        yield
    finally:
        if before is not None:
            with suppress(OSError):
                os.sched_setscheduler(0, *before)
