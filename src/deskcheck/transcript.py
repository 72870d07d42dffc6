"""What a run printed and how it ended: the values, and the rules that make them from raw output.

The transcript is what the learner is asked for: everything on stdout, then the first line of an
uncaught exception's own text. Everything here is pure; `deskcheck.sandbox` makes the runs.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Ending(StrEnum):
    """How a run ended."""

    COMPLETED = "completed"
    RAISED = "raised"
    EXITED = "exited"
    TIMED_OUT = "timed-out"
    TOO_MUCH_OUTPUT = "too-much-output"
    KILLED = "killed"


class UncaughtException(NamedTuple):
    """The exception that ended a run: its type as a traceback names it, and its whole message."""

    type: str
    message: str

    @property
    def line(self) -> str:
        """The line of the transcript: ``Type: first line of the message``."""
        first = self.message.split("\n", 1)[0]
        return f"{self.type}: {first}" if first else self.type


class Implementation(NamedTuple):
    """Which Python ran: ``cpython`` or ``pypy``, and a version such as ``3.11.7``."""

    name: str
    version: str

    def __str__(self) -> str:
        names = {"cpython": "CPython", "pypy": "PyPy"}
        return f"{names.get(self.name, self.name)} {self.version}"


class Outcome(NamedTuple):
    """The outcome of one run.

    Attributes:
        transcript: stdout made safe to show, then the lines of uncaught exceptions.
        stderr: the error stream, made safe to show; shown on demand, never predicted.
        exception: the exception that ended the run, if one did.
        raised_at: which lines of the transcript (from 0) are lines of uncaught exceptions; at
            most the last one for a script, any number for a session at the prompt.
        exit_code: the exit status; negative for a signal; None when deskcheck ended the run.
        seconds: wall-clock time.
        reason: why the run was ended or killed, such as ``more than 5 seconds`` or ``SIGSEGV``;
            empty when the program ended by itself.
    """

    transcript: str
    stderr: str
    ending: Ending
    exception: UncaughtException | None
    raised_at: tuple[int, ...]
    exit_code: int | None
    implementation: Implementation
    seconds: float
    reason: str = ""


# Tab and newline are layout. Everything else a terminal acts on is made visible: the C0 and C1
# controls with DEL, and the characters that reorder or hide text on the screen.
_HIDDEN = (
    *range(0x09),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    0x200B,
    *range(0x200E, 0x2010),  # the joiners before them are part of scripts and of emoji
    *range(0x2028, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
)
_SHOWN = {code: ascii(chr(code))[1:-1] for code in _HIDDEN}


def visible(text: str) -> str:
    """Return the text with every control character spelled as its escape (``\\x1b``)."""
    return text.translate(_SHOWN)


_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def number_addresses(text: str) -> str:
    """Replace each distinct `` at 0x7f...`` by `` at 0x...1``, numbered by first appearance.

    Other hexadecimal numbers stay: a program may well print them on purpose.
    """
    seen: dict[str, int] = {}

    def numbered(match: re.Match[str]) -> str:
        return f" at 0x...{seen.setdefault(match[0], len(seen) + 1)}"

    return _ADDRESS.sub(numbered, text)


def transcript_of(stdout: str, exception: UncaughtException | None) -> str:
    """Join what was printed and the line of the exception, which starts a line of its own."""
    if exception is None:
        return stdout
    gap = "" if not stdout or stdout.endswith("\n") else "\n"
    return f"{stdout}{gap}{exception.line}\n"


def transcript_lines(transcript: str) -> list[str]:
    """Split at newlines only: other line separators are characters that a program printed."""
    lines = transcript.split("\n")
    return lines[:-1] if lines[-1] == "" else lines
