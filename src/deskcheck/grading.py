"""Grading: a prediction is right, nearly right, or wrong, line by line.

Trailing blanks and blank lines at the end do not count. A line that is spelled differently but
is the same Python literal is *nearly* right. Exceptions are right by their type.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from deskcheck.transcript import transcript_lines, visible


class Verdict(StrEnum):
    """What became of a prediction."""

    RIGHT = "right"
    NEARLY = "nearly"
    WRONG = "wrong"

    @property
    def passed(self) -> bool:
        """Whether the prediction counts as right."""
        return self is not Verdict.WRONG


def with_tabs_shown(text: str) -> str:
    """Return a line with ``\\t`` for each tab, so that it can be told from blanks."""
    return text.replace("\t", "\\t")


class AlignedLine(NamedTuple):
    """A predicted line beside an actual one; None where one side has no such line.

    ``number`` is the place of the actual line in the transcript, from 1; None without one.
    """

    predicted: str | None
    actual: str | None
    same: bool
    number: int | None = None

    def text(self) -> str:
        """Return the common line, or the two below each other, with ``-`` and ``+``."""
        number = f"{self.number:>3}" if self.number else "   "
        if self.same and self.predicted == self.actual:
            return f"{number}   {visible(self.predicted or '')}"
        sides = (("-", self.predicted), ("+", self.actual))
        return "\n".join(
            f"{number} {sign} {with_tabs_shown(visible(text))}"
            for sign, text in sides
            if text is not None
        )


class Grade(NamedTuple):
    """The verdict with the lines it rests on."""

    verdict: Verdict
    lines: tuple[AlignedLine, ...]

    @property
    def place(self) -> str:
        """Where the first difference is, in words; empty if there is none."""
        before = 0
        for line in self.lines:
            if not line.same:
                extra = f"a line too many after line {before}" if before else "a line too many"
                return f"line {line.number}" if line.number else extra
            before = line.number or before
        return ""


def normal_lines(text: str) -> tuple[str, ...]:
    """Return the lines that count: without trailing blanks, and no blank lines at the end."""
    lines = [line.rstrip() for line in transcript_lines(text.replace("\r\n", "\n"))]
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def same_line(predicted: str, actual: str) -> bool:
    """Whether two lines are equal, or are the same Python literals in another spelling."""
    return predicted == actual or _same_literals(predicted, actual)


def _same_literals(predicted: str, actual: str) -> bool:
    from deskcheck.literals import canonical  # late: a right answer needs no parser

    return canonical(predicted) == canonical(actual)


def exception_type(line: str) -> str:
    """Return the bare type of an exception's line: ``b.C`` of ``a.b.C: message`` is ``C``."""
    return line.split(":", 1)[0].strip().rsplit(".", 1)[-1]


def grade(prediction: str, transcript: str, raised_at: Collection[int] = ()) -> Grade:
    """Compare a prediction with the transcript of the truth.

    Args:
        prediction: what the learner typed; a pasted traceback counts as its last line.
        transcript: what the program really printed.
        raised_at: which lines of the transcript (from 0) are right by their exception type.
    """
    predicted = _without_tracebacks(normal_lines(prediction))
    actual = normal_lines(transcript)
    lines = tuple(_align(predicted, actual, frozenset(raised_at)))
    if not all(line.same for line in lines):
        return Grade(Verdict.WRONG, lines)
    raised = {index + 1 for index in raised_at}
    exact = all(line.predicted == line.actual or line.number in raised for line in lines)
    return Grade(Verdict.RIGHT if exact else Verdict.NEARLY, lines)


def same_exception(predicted: str, actual: str) -> bool:
    """Whether two lines name the same exception type; messages do not count."""
    return _EXCEPTION_LINE.fullmatch(predicted) is not None and exception_type(
        predicted
    ) == exception_type(actual)


_EXCEPTION_LINE = re.compile(r"[A-Za-z_][\w.]*(?::.*)?")
_LARGEST_TABLE = 1_000_000  # cells; beyond that lines are compared place by place


def _align(
    predicted: Sequence[str], actual: Sequence[str], raised_at: Collection[int]
) -> Iterator[AlignedLine]:
    """Pair the lines of a longest common subsequence; between them, place by place.

    With as many lines as there are, a prediction has none too many: they pair place by place.
    """

    def agree(mine: int, true: int) -> bool:
        if true in raised_at:
            return same_exception(predicted[mine], actual[true])
        return same_line(predicted[mine], actual[true])

    a = b = 0
    if len(predicted) == len(actual):
        common = [(n, n) for n in range(len(actual)) if agree(n, n)]
    else:
        common = list(_common(len(predicted), len(actual), agree))
    for next_a, next_b in [*common, (None, None)]:
        mine = predicted[a:next_a]
        true = actual[b:next_b]
        for offset, (p, t) in enumerate(zip_longest(mine, true)):
            yield AlignedLine(p, t, same=False, number=None if t is None else b + offset + 1)
        if next_a is None or next_b is None:
            return
        yield AlignedLine(predicted[next_a], actual[next_b], same=True, number=next_b + 1)
        a, b = next_a + 1, next_b + 1


def _common(
    rows: int, columns: int, agree: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """Yield the index pairs of a longest common subsequence, in order."""
    prefix = 0
    while prefix < min(rows, columns) and agree(prefix, prefix):
        yield prefix, prefix
        prefix += 1
    if (rows - prefix) * (columns - prefix) > _LARGEST_TABLE:
        yield from ((n, n) for n in range(prefix, min(rows, columns)) if agree(n, n))
        return
    longest = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, prefix - 1, -1):
        for column in range(columns - 1, prefix - 1, -1):
            longest[row][column] = (
                1 + longest[row + 1][column + 1]
                if agree(row, column)
                else max(longest[row + 1][column], longest[row][column + 1])
            )
    row = column = prefix
    while row < rows and column < columns:
        if agree(row, column):
            yield row, column
            row, column = row + 1, column + 1
        elif longest[row + 1][column] >= longest[row][column + 1]:
            row += 1
        else:
            column += 1


def _without_tracebacks(lines: Sequence[str]) -> list[str]:
    """Drop the frames of pasted tracebacks: what remains of each is the exception's line."""
    kept: list[str] = []
    inside = False
    for line in lines:
        if line == "Traceback (most recent call last):":
            inside = True
        elif not inside or not line.startswith(" "):
            inside = False
            kept.append(line)
    return kept
