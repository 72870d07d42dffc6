"""From a command to raw output: start it, read it, watch it, end it with all it has started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from deskcheck.errors import InterpreterError
from deskcheck.sandbox.family import Family
from deskcheck.sandbox.limits import Limits, under_limits
from deskcheck.sandbox.precedence import precedence
from deskcheck.sandbox.streams import Streams, streams_of
from deskcheck.transcript import Ending

# Runs that end sooner are not watched: they have no time to do harm.
_FIRST_LOOK_SECONDS = 0.05
_LOOK_EVERY_SECONDS = 0.025
_LATER_LOOK_EVERY_SECONDS = 0.1
_LATER_SECONDS = 1.0
_STOP_EVERY_SECONDS = 0.05
# What the program started and did not wait for may go on printing; a shell pipe would wait too.
_GRACE_SECONDS = 0.5
# A single process at its limit gets a MemoryError; all of them together may use a little more.
_MEMORY_TOLERANCE = 1.25

Stop = Callable[[], bool]


class Channel(Protocol):
    """A second line from the child to us."""

    descriptor: int  # the child's end, of the same number there

    def connect(self, streams: Streams) -> None:
        """Begin to listen; called when the child has its end."""

    def close(self) -> None:
        """Close what is open."""


class RawRun(NamedTuple):
    """What a process left.

    Attributes:
        stdout: as read, up to the limit.
        stderr: likewise.
        exit_code: the exit status; negative for a signal; None when we ended it.
        ended_by: how it ended, if it did not end by itself.
        reason: why it was ended.
        seconds: wall-clock time.
    """

    stdout: bytes
    stderr: bytes
    exit_code: int | None
    ended_by: Ending | None
    reason: str
    seconds: float


class _Ended(NamedTuple):
    by: Ending
    reason: str


@precedence()  # from the start: later there would be something to be late for
def supervise(
    command: Sequence[str],
    environment: Mapping[str, str],
    folder: Path,
    mark: str,
    limits: Limits,
    stop: Stop,
    channel: Channel | None = None,
) -> RawRun:
    """Run a command to its end, or to the limits; nothing of it is left afterwards."""
    started = time.perf_counter()
    process = _start(under_limits(command, limits), environment, folder, channel)
    family = Family(process.pid, mark)
    try:
        assert process.stdout is not None
        assert process.stderr is not None
        streams = streams_of((process.stdout, process.stderr), limits.output_bytes)
        if channel is not None:
            channel.connect(streams)
        ended = _watch(process, streams, family, limits, started, stop)
        if ended is not None and ended.by is not Ending.TOO_MUCH_OUTPUT:
            streams.drain()
        stdout, stderr = bytes(streams.content(0)), bytes(streams.content(1))
    finally:
        if os.name == "posix" or process.poll() is None:  # Windows has no groups to look after
            family.end()
        process.kill()
        process.wait()
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()
    if ended is None and len(stdout) + len(stderr) > limits.output_bytes:
        ended = _too_much_output(limits)
    if ended is not None and ended.by is Ending.TOO_MUCH_OUTPUT:
        stdout, stderr = stdout[: limits.output_bytes], stderr[: limits.output_bytes]
    exit_code = process.returncode if ended is None else None
    by, reason = ended or _signal_of(exit_code)
    return RawRun(stdout, stderr, exit_code, by, reason, time.perf_counter() - started)


def _start(
    command: Sequence[str],
    environment: Mapping[str, str],
    folder: Path,
    channel: Channel | None,
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=os.name == "posix",
            pass_fds=() if channel is None else (channel.descriptor,),
        )
    except OSError as error:
        raise InterpreterError(
            f"{command[0]} cannot be started: {error.strerror}.\nTry another one with --python."
        ) from error


def _watch(
    process: subprocess.Popen[bytes],
    streams: Streams,
    family: Family,
    limits: Limits,
    started: float,
    stop: Stop,
) -> _Ended | None:
    """Read until the process has ended; tell why if it has to be ended instead."""
    deadline = started + limits.seconds
    next_look = started + _FIRST_LOOK_SECONDS
    grace_ends = None  # known once the process itself has ended
    pause = 0.0002
    while True:
        now = time.perf_counter()
        if streams.size > limits.output_bytes:
            return _too_much_output(limits)
        if grace_ends is None and (streams.ended or now >= next_look) and _has_ended(process):
            grace_ends = now + _GRACE_SECONDS
        if grace_ends is not None and (streams.ended or now >= grace_ends):
            return None
        if now >= deadline and grace_ends is None:
            return _Ended(Ending.TIMED_OUT, f"more than {limits.seconds:g} seconds")
        if stop():
            return _Ended(Ending.KILLED, "stopped")
        if now >= next_look:
            excess = _excess(family, limits)
            if excess is not None:
                return excess
            # An expensive look, on a machine with many processes, is taken less often.
            young = now - started < _LATER_SECONDS
            every = _LOOK_EVERY_SECONDS if young else _LATER_LOOK_EVERY_SECONDS
            next_look = time.perf_counter() + max(every, 5 * (time.perf_counter() - now))
        until = min(
            next_look, deadline if grace_ends is None else grace_ends, now + _STOP_EVERY_SECONDS
        )
        if streams.ended:  # the process is ending, or goes on without its streams
            time.sleep(max(0.0, min(pause, until - now)))
            pause = min(2 * pause, 0.02)
        else:
            streams.wait(until - now)


def _has_ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether the process has ended; it stays a zombie, so that its number stays its own."""
    if sys.platform == "win32" or not hasattr(os, "waitid"):
        return process.poll() is not None
    options = os.WEXITED | os.WNOHANG | os.WNOWAIT
    return os.waitid(os.P_PID, process.pid, options) is not None


def _excess(family: Family, limits: Limits) -> _Ended | None:
    members = family.members()
    if len(members) > limits.processes:
        return _Ended(Ending.KILLED, f"more than {limits.processes} processes")
    allowed = int(limits.memory_bytes * _MEMORY_TOLERANCE)
    if family.resident_bytes(members, allowed) > allowed:
        return _Ended(Ending.KILLED, f"more than {limits.memory_bytes >> 20} MiB of memory")
    return None


def _too_much_output(limits: Limits) -> _Ended:
    return _Ended(Ending.TOO_MUCH_OUTPUT, f"more than {limits.output_bytes:,} bytes of output")


def _signal_of(exit_code: int | None) -> tuple[Ending | None, str]:
    if exit_code is None or exit_code >= 0:
        return None, ""
    try:
        return Ending.KILLED, signal.Signals(-exit_code).name
    except ValueError:
        return Ending.KILLED, f"signal {-exit_code}"
