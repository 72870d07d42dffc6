"""What one run may use, and how the system is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

MEBIBYTE = 1 << 20
_SHELL = "/bin/sh"
# Private memory, which is what an allocation takes; the address space bounds shared memory too
# and is wide, since every thread reserves a lot of it that it never uses.
_ADDRESS_SPACE = 4
# Wide, because a container does not see all tasks that count as its user's.
_SPARE_TASKS = 4096


class Limits(NamedTuple):
    """What one run may use.

    Attributes:
        seconds: on the clock, from start to end.
        output_bytes: on stdout and stderr together.
        memory_bytes: of each process, enforced by the system, so that the program gets a
            MemoryError; and of all processes together, enforced by killing them.
        file_bytes: of each file it writes.
        processes: that exist at the same time.
    """

    seconds: float = 5.0
    output_bytes: int = MEBIBYTE
    memory_bytes: int = 1024 * MEBIBYTE
    file_bytes: int = 64 * MEBIBYTE
    processes: int = 128


def under_limits(command: Sequence[str], limits: Limits) -> list[str]:
    """Return a command that sets the system's limits and becomes the given command.

    The shell does it, before the program exists: `preexec_fn` is unsafe beside threads, and
    `resource.prlimit` would come after the start and is for Linux alone. It costs half a
    millisecond. A limit that a system does not know (macOS has none on memory) is left out.

    The system's limit on processes is no help in counting: it counts all threads of the user, and
    ignores root. `deskcheck.sandbox.family` counts this run's. The system's is set far above what
    is there, so that a fork loop fills a place that has an end.
    """
    if not os.path.exists(_SHELL):
        return list(command)
    kibibytes = limits.memory_bytes // 1024
    # dash has another letter for it than the other shells.
    tasks = "".join(f"ulimit -u {n} || ulimit -p {n}; " for n in _most_tasks())
    script = (
        f"{{ {tasks}ulimit -c 0; ulimit -t {_processor_seconds(limits)}; "
        f"ulimit -f {limits.file_bytes // 512}; ulimit -d {kibibytes}; "
        f'ulimit -v {kibibytes * _ADDRESS_SPACE}; }} 2>/dev/null; exec "$@"'
    )
    return [_SHELL, "-c", script, "sh", *command]


def _processor_seconds(limits: Limits) -> int:
    """Return a limit that only a program reaches that has outlived us; it may use several cores."""
    return 60 + 10 * int(limits.seconds)


@cache
def _most_tasks() -> tuple[int, ...]:
    """Return the limit for the tasks of the user who runs this; nothing where there is none.

    Counting takes a millisecond or two, so it is done once.
    """
    if sys.platform != "linux" or os.geteuid() == 0:
        return ()
    present = 0
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                tasks = os.stat(f"/proc/{name}/task")
            except OSError:
                continue
            if tasks.st_uid == os.geteuid():
                present += tasks.st_nlink - 2
    return (present + _SPARE_TASKS,)
