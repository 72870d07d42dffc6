"""Going first: a fork loop must not multiply faster than it is found and killed.

Hundreds of runnable processes would leave the watching thread a hundredth of a processor. Root may
ask for more. Others may not; but their loops, too, die with their group in one system call, unless
each process leaves the group, and nobody does that by accident.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress


class Precedence:
    """The right of the current thread to run before others; taken once, given back once."""

    def __init__(self) -> None:
        self._before: tuple[int, os.sched_param] | None = None

    def take(self) -> None:
        """Run first from now on, if the system allows it; what we start does not inherit it."""
        if self._before is not None or sys.platform != "linux" or os.geteuid() != 0:
            return
        with suppress(OSError):
            before = os.sched_getscheduler(0), os.sched_getparam(0)
            os.sched_setscheduler(0, os.SCHED_RR | os.SCHED_RESET_ON_FORK, os.sched_param(1))
            self._before = before

    def give_back(self) -> None:
        """Run like everyone else again."""
        if self._before is not None and sys.platform == "linux":
            with suppress(OSError):
                os.sched_setscheduler(0, *self._before)
            self._before = None
