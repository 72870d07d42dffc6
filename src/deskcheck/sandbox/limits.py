"""What one run may use, and how the system is told."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

MEBIBYTE = 1 << 20
_SHELL = "/bin/sh"
# Private memory, which is what an allocation takes; the address space bounds shared memory too
# and is wide, since every thread reserves a lot of it that it never uses.
_ADDRESS_SPACE = 4


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
    millisecond. A limit that a system does not know (macOS has none on memory) is left out. There
    is no limit on processes: the system would count all of the user's, and none of root's;
    `deskcheck.sandbox.family` counts this run's.
    """
    if not os.path.exists(_SHELL):
        return list(command)
    kibibytes = limits.memory_bytes // 1024
    script = (
        f"{{ ulimit -c 0; ulimit -f {limits.file_bytes // 512}; ulimit -d {kibibytes}; "
        f'ulimit -v {kibibytes * _ADDRESS_SPACE}; }} 2>/dev/null; exec "$@"'
    )
    return [_SHELL, "-c", script, "sh", *command]
