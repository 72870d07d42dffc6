"""The output of a process, read as it comes: no more is kept than asked for."""

from __future__ import annotations

import os
import select
import sys
import threading
from collections.abc import Callable, Sequence
from typing import IO, Protocol

_CHUNK = 65536


class Streams(Protocol):
    """Several pipes that are read at once."""

    size: int  # bytes read, of all pipes together

    @property
    def ended(self) -> bool:
        """Whether all pipes are closed at the other end."""

    def wait(self, seconds: float) -> None:
        """Take in what arrives; return when something did, all has ended, or time is up."""

    def drain(self) -> None:
        """Take in all that has been written by now, without waiting."""

    def content(self, number: int) -> bytearray:
        """Return what the pipe of this number brought so far."""

    def listen(self, descriptor: int, heard: Callable[[], bool]) -> None:
        """Call a function whenever a descriptor has something to read, until it says False."""


class _PolledStreams:
    """For POSIX. Reading stops for good at one byte more than the limit."""

    def __init__(self, pipes: Sequence[IO[bytes]], limit: int) -> None:
        self.size = 0
        self._limit = limit
        self._contents = [bytearray() for _ in pipes]
        self._open = {
            pipe.fileno(): content for pipe, content in zip(pipes, self._contents, strict=True)
        }
        self._listeners: dict[int, Callable[[], bool]] = {}
        self._poll = select.poll()
        for descriptor in self._open:
            os.set_blocking(descriptor, False)
            self._poll.register(descriptor, select.POLLIN)

    @property
    def ended(self) -> bool:
        return not self._open

    def listen(self, descriptor: int, heard: Callable[[], bool]) -> None:
        self._listeners[descriptor] = heard
        self._poll.register(descriptor, select.POLLIN)

    def wait(self, seconds: float) -> None:
        for descriptor, _ in self._poll.poll(max(0.0, seconds) * 1000):
            if descriptor in self._open:
                self._read(descriptor)
            elif descriptor in self._listeners and not self._listeners[descriptor]():
                del self._listeners[descriptor]
                self._poll.unregister(descriptor)

    def drain(self) -> None:
        for descriptor in list(self._open):
            while self._read(descriptor):
                pass

    def content(self, number: int) -> bytearray:
        return self._contents[number]

    def _read(self, descriptor: int) -> bool:
        """Read once; False when there is nothing to read."""
        if self.size > self._limit:
            return False
        try:
            data = os.read(descriptor, min(_CHUNK, self._limit + 1 - self.size))
        except BlockingIOError:
            return False
        if data:
            self._open[descriptor] += data
            self.size += len(data)
        else:
            del self._open[descriptor]
            self._poll.unregister(descriptor)
        return bool(data)


class _ThreadedStreams:
    """For Windows, where pipes cannot be polled: a thread for each."""

    def __init__(self, pipes: Sequence[IO[bytes]], limit: int) -> None:
        self.size = 0
        self._limit = limit
        self._contents = [bytearray() for _ in pipes]
        self._news = threading.Condition()
        self._threads = [
            threading.Thread(target=self._read_all, args=(pipe, content), daemon=True)
            for pipe, content in zip(pipes, self._contents, strict=True)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def ended(self) -> bool:
        return not any(thread.is_alive() for thread in self._threads)

    def listen(self, descriptor: int, heard: Callable[[], bool]) -> None:
        raise NotImplementedError("Windows has no descriptors to listen to")

    def wait(self, seconds: float) -> None:
        with self._news:
            if not self.ended:
                self._news.wait(min(seconds, 0.01))

    def drain(self) -> None:
        for thread in self._threads:
            thread.join(0.1)

    def content(self, number: int) -> bytearray:
        return self._contents[number]

    def _read_all(self, pipe: IO[bytes], content: bytearray) -> None:
        while self.size <= self._limit:
            data = os.read(pipe.fileno(), _CHUNK)
            if not data:
                return
            with self._news:
                content += data
                self.size += len(data)
                self._news.notify()


def streams_of(pipes: Sequence[IO[bytes]], limit: int) -> Streams:
    """Start to read pipes; after ``limit`` bytes and one more, reading stops."""
    if sys.platform == "win32":
        return _ThreadedStreams(pipes, limit)
    return _PolledStreams(pipes, limit)
