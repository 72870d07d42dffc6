"""The process that runs the worlds of programs: start it, ask it, kill it.

It is started anew when it dies, and asked only for what it has not answered yet.
"""

from __future__ import annotations

import ast
import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Self, TypedDict

from deskcheck.errors import InterpreterError

# Started with the command, the environment and the working directory; stdin and stdout are pipes.
# The process leads a group of its own, which is killed as a whole.
Launch = Callable[[Sequence[str], Mapping[str, str], Path], "subprocess.Popen[bytes]"]

Key = tuple[str, ...]  # the ids of the beliefs that hold in a world; () is the truth
RESTARTS = 3
PATIENCE_SECONDS = 60.0
GRACE_SECONDS = 1.0
_PACKAGE_FOLDER = str(Path(__file__).parent.parent)
_START = "import sys; sys.path.insert(0, {!r}); from inside.worlds import main; main()"


class Answer(NamedTuple):
    """One world as the child tells of it; see `deskcheck.inside.worlds`."""

    world: Key
    ending: str
    exception: str
    output: str


class Request(TypedDict, total=False):
    """What the child is asked; see `deskcheck.inside.worlds`."""

    source: str
    path: str
    repl: bool
    worlds: list[list[str]] | None
    filtered: bool
    seconds: float
    truth_seconds: float
    output: int
    memory: int
    at_once: int


class Cancelled(Exception):
    """Somebody called `Cancellation.cancel`."""


class Cancellation:
    """Lets another thread end the work: `cancel` kills what runs and nothing new starts."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._children: set[Child] = set()
        self._cancelled = False

    def cancel(self) -> None:
        """End the work; it raises Cancelled in the thread that does it."""
        with self._lock:
            self._cancelled = True
            children = list(self._children)
        for child in children:
            child.kill()

    def check(self) -> None:
        """Raise Cancelled after `cancel`."""
        if self._cancelled:
            raise Cancelled

    def add(self, child: Child) -> None:
        """Have a child killed by `cancel`."""
        with self._lock:
            self._children.add(child)
        self.check()

    def remove(self, child: Child) -> None:
        """Forget a child that has ended."""
        with self._lock:
            self._children.discard(child)


@dataclass(frozen=True, slots=True)
class Variant:
    """Circumstances of a run that must not matter: memory allocator and size of environment."""

    environment: Mapping[str, str] = field(default_factory=dict)


PLAIN = Variant()
SHIFTED = Variant({"PYTHONMALLOC": "malloc", "DESKCHECK_PADDING": "x" * 3000})


def supervised(
    command: Sequence[str], environment: Mapping[str, str], folder: Path
) -> subprocess.Popen[bytes]:
    """Start a process without any confinement but its limits."""
    return subprocess.Popen(
        command,
        env=dict(environment),
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    )


_alive: set[Child] = set()


@atexit.register
def _end_all() -> None:
    """End what threads go on with that Python abandons when it exits."""
    for child in list(_alive):
        child.kill()
        shutil.rmtree(child.folder, ignore_errors=True)


class Child:
    """A process that answers requests, one after the other; a context manager."""

    def __init__(
        self,
        python: str,
        variant: Variant = PLAIN,
        launch: Launch = supervised,
        cancellation: Cancellation | None = None,
    ) -> None:
        self._python, self._launch = python, launch
        self._environment = {
            "PATH": os.defpath,
            "PYTHONHASHSEED": "0",
            "PYTHONUTF8": "1",
            "PYTHONNOUSERSITE": "1",
            **{name: os.environ[name] for name in ("SYSTEMROOT", "TMPDIR") if name in os.environ},
            **variant.environment,
        }
        self._cancellation = cancellation or Cancellation()
        self._process: subprocess.Popen[bytes] | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="deskcheck-worlds-"))
        _alive.add(self)

    def __enter__(self) -> Self:
        """Start the process, so that it is ready when it is asked."""
        try:
            self._cancellation.add(self)
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exception: object) -> None:
        """Kill the process and remove what its programs wrote."""
        self._cancellation.remove(self)
        self.kill()
        self._reap()
        shutil.rmtree(self._folder, ignore_errors=True)
        _alive.discard(self)

    @property
    def folder(self) -> Path:
        """A folder of its own, below which programs run."""
        return self._folder

    def ask(self, request: Request) -> Iterator[Answer]:
        """Yield the answers to a request as they come.

        Raises:
            Cancelled: after `Cancellation.cancel`.
            InterpreterError: when the interpreter cannot serve.
        """
        answered: set[Key] = set()
        for _ in range(RESTARTS):
            for answer in self._ask_once(request):
                if answer is None:
                    return
                if answer.world not in answered:
                    answered.add(answer.world)
                    yield answer
            self._cancellation.check()
            asked = request.get("worlds")
            keys = _all_worlds() if asked is None else [tuple(world) for world in asked]
            request = {**request, "worlds": [list(key) for key in keys if key not in answered]}
            self._start()
        raise InterpreterError(
            f"{self._python} died again and again while running a program's wrong worlds; "
            "try another one with --python"
        )

    def _ask_once(self, request: Request) -> Iterator[Answer | None]:
        """Yield answers, then None; without None at the end the process has died."""
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return
        alarm = threading.Timer(PATIENCE_SECONDS, self.kill)
        alarm.daemon = True
        alarm.start()
        try:
            with suppress(OSError):
                process.stdin.write(ascii(dict(request)).encode() + b"\n")
                process.stdin.flush()
            for line in process.stdout:
                if not line.endswith(b"\n"):
                    return
                record = ast.literal_eval(line.decode())
                if record.get("end"):
                    yield None
                    return
                yield Answer(
                    tuple(record["world"]), record["ending"], record["exception"], record["output"]
                )
        finally:
            alarm.cancel()

    def _start(self) -> None:
        self.kill()
        self._reap()
        self._cancellation.check()
        command = [self._python, "-c", _START.format(_PACKAGE_FOLDER)]
        try:
            self._process = self._launch(command, self._environment, self._folder)
        except OSError as error:
            raise InterpreterError(f"cannot start {self._python}: {error}") from error

    def kill(self) -> None:
        """Kill the process and all that it has started; harmless when it has ended."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        with suppress(OSError):
            process.terminate()  # it kills the worlds, each of which leads a group of its own
            with suppress(subprocess.TimeoutExpired):
                process.wait(GRACE_SECONDS)
                return
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)

    def _reap(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
        process.wait()


def _all_worlds() -> list[Key]:
    from deskcheck.misconceptions.catalogue import beliefs

    return [(name,) for name in beliefs()]
