"""How a session at the prompt tells where its exceptions belong in the output.

`deskcheck.inside.repl` sends a line for each exception, after it has flushed its streams, and
waits for a byte in return. By then we have read all that was written before, so the sizes of the
output at that moment are the places where the exception happened. Nothing in the output itself
could be trusted to say so: a program can print anything.
"""

from __future__ import annotations

import os
import socket
import sys
from typing import NamedTuple

from deskcheck.errors import InterpreterError
from deskcheck.sandbox.streams import Streams

# Far from the numbers that the program's own files get, which it may print.
_DESCRIPTOR = 200


class Report(NamedTuple):
    """An exception at the prompt.

    Attributes:
        stdout_at: how many bytes of stdout came before it.
        stderr_at: how many bytes of stderr there were after it.
        type_name: its type, without the module.
        last: whether it was the last statement's.
    """

    stdout_at: int
    stderr_at: int
    type_name: str
    last: bool


class PromptChannel:
    """The line to a session at the prompt; a context manager."""

    def __init__(self) -> None:
        if sys.platform == "win32":
            raise InterpreterError(
                "A program at the prompt cannot be run on Windows yet.\nUse --mode script."
            )
        import fcntl

        self.reports: list[Report] = []
        self._received = b""
        self._ours, theirs = socket.socketpair()
        self.descriptor = fcntl.fcntl(theirs.fileno(), fcntl.F_DUPFD_CLOEXEC, _DESCRIPTOR)
        theirs.close()
        self._streams: Streams | None = None

    def connect(self, streams: Streams) -> None:
        """Begin to listen; called when the child has its end."""
        os.close(self.descriptor)
        self.descriptor = -1
        self._streams = streams
        streams.listen(self._ours.fileno(), self._hear)

    def close(self) -> None:
        """Close what is open."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
        self._ours.close()

    def _hear(self) -> bool:
        assert self._streams is not None
        try:
            data = self._ours.recv(65536)
            self._received += data
            *lines, self._received = self._received.split(b"\n")
            for line in lines:
                self._streams.drain()
                remaining, _, type_name = line.decode("utf-8", "replace").partition(" ")
                stdout_at, stderr_at = (len(self._streams.content(n)) for n in (0, 1))
                self.reports.append(Report(stdout_at, stderr_at, type_name, remaining == "0"))
                self._ours.send(b"\n")
        except OSError:
            return False
        return bool(data)
