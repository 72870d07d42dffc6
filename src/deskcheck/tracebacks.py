"""What Python reports on stderr: the exception that ended a program, read from its tracebacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from deskcheck.transcript import UncaughtException

_HEADER = re.compile(r"(?:  \+ Exception Group )?Traceback \(most recent call last\):")
_GROUP_MARGIN = "  | "
_LINKS = (
    "The above exception was the direct cause of the following exception:",
    "During handling of the above exception, another exception occurred:",
)
_ORIGINAL = "Original exception was:"  # what follows a sys.excepthook that failed itself
# Python says these lines before a traceback that is not the end of the program.
_SIDELINE = re.compile(
    r"Exception ignored |Exception in thread |Exception in callback |Error in atexit"
    r"|Error (?:in|calling) sys\.excepthook|(?:Task|Future) exception was never retrieved"
    r"|Process \S+:$|--- Logging error ---$"
)
_TASK = re.compile(r"(?:future|handle|task): ")
_UNCOMPILED = re.compile(
    r"(?:SyntaxError|IndentationError|TabError|\w*IncompleteInputError)(?::|$)"
)
_REPORT = re.compile(r"(?P<type>[^:\n]*)(?:: ?(?P<message>.*))?", re.DOTALL)


class _Block(NamedTuple):
    """One traceback. ``linked``: it follows another in a chain of causes; ``sure``: Python said
    that this is the exception that ended the program."""

    exception: UncaughtException
    sideline: bool
    linked: bool
    sure: bool


def read_exception(stderr: str, type_name: str | None = None) -> UncaughtException | None:
    """Read the exception that ended a program from its error stream; None when there is none.

    After the frames of a traceback, which are indented, the first line that is not indented
    starts the exception's own text; a message may go on over several lines. The last traceback
    counts, apart from those of threads, finalisers and the like. A program that does not compile
    has no ``Traceback`` line.

    Args:
        stderr: the error stream.
        type_name: the exception's type without its module, where it is known by other means: only
            a report of this type counts, and it needs no traceback above it.
    """
    found = None
    for block in _blocks(stderr.split("\n")):
        if not block.sideline and (type_name is None or _is_type(block.exception, type_name)):
            found = block.exception
        if block.sure:
            break
    if found is None:
        found = _uncompiled(stderr) if type_name is None else _bare_report(stderr, type_name)
    return found


def tells_one_story(stderr: str) -> bool:
    """Whether the error stream can be read in one way only.

    It cannot when there are several chains of tracebacks: a program may have printed one itself,
    or a message may quote one, and in print they look like the end of the program.
    """
    blocks = [block for block in _blocks(stderr.split("\n")) if not block.sideline]
    if not blocks:
        return _uncompiled(stderr) is not None
    return any(block.sure for block in blocks) or sum(not block.linked for block in blocks) == 1


def _is_type(exception: UncaughtException, type_name: str) -> bool:
    # Up to 3.9 a traceback shows __name__, from 3.10 on __qualname__.
    return exception.type.rpartition(".")[2] == type_name.rpartition(".")[2]


def _blocks(lines: list[str]) -> Iterator[_Block]:
    starts = [n for n, line in enumerate(lines) if _HEADER.fullmatch(line)]
    in_sideline = False
    for start, following in pairwise([*starts, len(lines)]):
        before = ["", "", "", *lines[:start]][-3:]
        linked = before[2] == "" and before[1] in _LINKS and before[0] == ""
        in_sideline = (in_sideline and linked) or _is_sideline(before)
        exception = _exception_text(lines[start:following])
        if exception is not None:
            yield _Block(exception, in_sideline, linked, sure=before[2] == _ORIGINAL)


def _is_sideline(before: list[str]) -> bool:
    said = before[1] if _TASK.match(before[2]) else before[2]
    return _SIDELINE.match(said) is not None


def _exception_text(block: list[str]) -> UncaughtException | None:
    """Read the exception from the lines of its traceback and what follows up to the next one."""
    body = block[1:]
    if block[0].startswith("  +"):
        within = (n for n, line in enumerate(body) if not line.startswith("  |"))
        body = [line.removeprefix(_GROUP_MARGIN) for line in body[: next(within, len(body))]]
    start = next((n for n, line in enumerate(body) if line and not line[0].isspace()), None)
    if start is None:
        return None
    text = [body[start]]
    for line in body[start + 1 :]:
        if line in _LINKS or line == _ORIGINAL or _SIDELINE.match(line):
            break
        text.append(line)
    return _exception_of("\n".join(text).rstrip("\n"))


def _exception_of(text: str) -> UncaughtException | None:
    matched = _REPORT.fullmatch(text)
    return UncaughtException(matched["type"], matched["message"] or "") if matched else None


def _uncompiled(stderr: str) -> UncaughtException | None:
    """Read the report on a program that does not compile: a place without ``Traceback``."""
    lines = stderr.rstrip("\n").split("\n")
    place = next((n for n, line in enumerate(lines) if line.startswith('  File "')), len(lines))
    rest = [line for line in lines[place:] if line and not line[0].isspace()]
    if not rest or not _UNCOMPILED.match(rest[0]):
        return None
    return _exception_of("\n".join(rest))


def _bare_report(stderr: str, type_name: str) -> UncaughtException | None:
    """Find a report without a traceback, as after ``sys.tracebacklimit = 0``."""
    last = re.escape(type_name.rpartition(".")[2])
    reports = re.finditer(rf"^(?:[^\s:]+\.)?{last}(?::.*|$)", stderr, re.MULTILINE)
    found = [report[0] for report in reports]
    return _exception_of(found[-1]) if found else None
