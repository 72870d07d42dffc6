"""A process for every run, so that what a world does to itself it does to nobody else.

Each world is a fork of the process that has everything imported, which costs about a millisecond;
a new interpreter costs twenty. A fork starts from the same memory whatever ran before it, so no
world sees another's imports, patches, random state or garbage, and whether a filter left some
worlds out cannot matter. A loop, a crash, a flood of output or a full memory ends one world: the
system stops it (processor time, memory, file size) or this module does (time, output). Several
worlds run at once.

The program writes to real pipes, so output of ``os.write``, of a child process or after the end of
the program counts like any other. The pipe of the results is closed in the fork: no program can
write to it.
"""

from __future__ import annotations

import ast
import contextlib
import gc
import os
import select
import signal
import sys
import time

try:
    import resource  # here, since an import in a fork would cost every world two milliseconds
except ImportError:
    resource = None  # type: ignore[assignment]  # not on this system

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import NoReturn

    Report = Callable[[str, str], None]
    Job = tuple[object, Callable[[Report], NoReturn]]

CHUNK = 65536
LARGEST_FILE = 1 << 24


class Limits:
    """What one world may use; 0 means no limit.

    Attributes:
        seconds: processor time, and three times that (at least one second) on the clock.
        output: bytes on stdout.
        memory: bytes of address space.
    """

    def __init__(self, seconds: float, output: int, memory: int) -> None:
        self.seconds, self.output, self.memory = seconds, output, memory

    def wall_seconds(self) -> float:
        """Return the time on the clock."""
        return max(1.0, 3 * self.seconds)


class Ended:
    """What became of a world: its key, how it ended, its exception's type, and its output."""

    def __init__(self, key: object, ending: str, exception: str, output: bytes) -> None:
        self.key, self.ending, self.exception, self.output = key, ending, exception, output


def run_all(jobs: Iterable[Job], limits: Limits, at_once: int) -> Iterator[Ended]:
    """Run each job in a process of its own; yield each as it ends, in no order.

    A job is a key and a function, which gets a function to report how the program ends.
    """
    waiting = iter(jobs)
    running: dict[int, _World] = {}  # by file descriptor, two for each
    if hasattr(gc, "freeze"):  # not in PyPy
        gc.freeze()  # the programs' collections have nothing to do with what is here already

    def terminate(*_: object) -> NoReturn:
        for world in set(running.values()):
            world.kill()
        os._exit(1)

    signal.signal(signal.SIGTERM, terminate)
    try:
        while True:
            while len(running) < 2 * at_once:
                job = next(waiting, None)
                if job is None:
                    break
                world = _World(*job, limits)
                running[world.output], running[world.status] = world, world
            if not running:
                return
            yield from _serve(running)
    finally:
        for world in set(running.values()):
            world.end()


def _serve(running: dict[int, _World]) -> Iterator[Ended]:
    """Wait for something to happen, and yield the worlds that have ended."""
    patience = min(world.deadline for world in running.values()) - time.monotonic()
    ready = select.select(list(running), [], [], max(0.0, patience))[0]
    now = time.monotonic()
    for world in {running[descriptor] for descriptor in ready}:
        world.read(ready)
    for world in set(running.values()):
        if not world.over and now >= world.deadline:
            world.ending = "timed-out"
        if world.over or world.ending:
            del running[world.output], running[world.status]
            yield world.end()


class _World:
    """A running process."""

    def __init__(self, key: object, work: Callable[[Report], NoReturn], limits: Limits) -> None:
        self.key, self.limits = key, limits
        self.output, output = os.pipe()
        self.status, status = os.pipe()
        self.printed: list[bytes] = []
        self.size = 0
        self.message = b""
        self.over = False
        self.ending = ""  # why it was stopped, if it was
        self.pid = os.fork()
        if self.pid == 0:
            _become_world(work, output, status, limits)
        _lead_group(self.pid)  # here as well: whoever comes first
        os.close(output)
        os.close(status)
        self.deadline = time.monotonic() + limits.wall_seconds()

    def read(self, ready: list[int]) -> None:
        if self.output in ready:
            data = os.read(self.output, CHUNK)
            self.printed.append(data)
            self.size += len(data)
            if self.limits.output and self.size > self.limits.output:
                self.ending = "too-much-output"
        if self.status in ready:
            data = os.read(self.status, CHUNK)
            self.message += data
            self.over = not data

    def end(self) -> Ended:
        """Stop the process and its children if they still run, and tell what became of it."""
        self.kill()
        state = os.waitpid(self.pid, 0)[1]
        if not self.ending:
            self._drain()
        os.close(self.output)
        os.close(self.status)
        with contextlib.suppress(OSError):
            os.rmdir(str(self.pid))  # what a program has written goes with the folder around it
        ending, exception = self.ending, ""
        if not ending:
            ending, exception = self._reported()
        if not ending:
            out_of_time = os.WIFSIGNALED(state) and os.WTERMSIG(state) == signal.SIGPROF
            ending = "timed-out" if out_of_time else "killed"
        return Ended(self.key, ending, exception, b"".join(self.printed))

    def _reported(self) -> tuple[str, str]:
        """Return what the process said of its end; a fork of the program may have spoken, too."""
        for line in self.message.split(b"\n"):
            with contextlib.suppress(SyntaxError, ValueError, TypeError):
                pid, ending, exception = ast.literal_eval(line.decode())
                if pid == self.pid:
                    return str(ending), str(exception)
        return "", ""

    def kill(self) -> None:
        """Kill the process and all that it has started."""
        with contextlib.suppress(OSError):
            os.killpg(self.pid, signal.SIGKILL)

    def _drain(self) -> None:
        os.set_blocking(self.output, False)  # a child of the program may still hold the other end
        while not self.limits.output or self.size <= self.limits.output:
            try:
                data = os.read(self.output, CHUNK)
            except BlockingIOError:
                return
            if not data:
                return
            self.printed.append(data)
            self.size += len(data)
        self.ending = "too-much-output"


def _become_world(
    work: Callable[[Report], NoReturn], output: int, status: int, limits: Limits
) -> NoReturn:
    """Turn the fork into the process of one program."""
    try:
        _lead_group(0)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.dup2(output, 1)
        keep = {0, 1, 2, status}
        for descriptor in range(3, max(output, status) + 1):
            if descriptor not in keep:
                with contextlib.suppress(OSError):
                    os.close(descriptor)
        folder = str(os.getpid())
        with contextlib.suppress(OSError):
            os.mkdir(folder)  # so that worlds that run at the same time do not share files
            os.chdir(folder)
        _limit(limits)
        work(lambda ending, exception: _report(status, ending, exception))
    except BaseException as error:
        if os.environ.get("DESKCHECK_TRACE_WORLDS"):
            sys.excepthook(type(error), error, error.__traceback__)
        _report(status, "broken", type(error).__name__ + ": " + str(error))
    finally:
        os._exit(0)


def _lead_group(pid: int) -> None:
    with contextlib.suppress(OSError):  # it has done so itself, or has ended already
        os.setpgid(pid, 0)


def _report(status: int, ending: str, exception: str) -> None:
    os.write(status, b"\n" + ascii((os.getpid(), ending, exception)).encode() + b"\n")


def _limit(limits: Limits) -> None:
    """Let the system stop the process; without a handler these signals end it."""
    if limits.seconds:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, limits.seconds)
    if resource is None:
        return
    wanted = [(resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, LARGEST_FILE)]
    if limits.memory:
        wanted.append((resource.RLIMIT_AS, limits.memory))
    for kind, limit in wanted:
        hard = resource.getrlimit(kind)[1]
        if hard == resource.RLIM_INFINITY or limit < hard:
            with contextlib.suppress(OSError, ValueError):  # some systems only know the limit
                resource.setrlimit(kind, (limit, hard))
