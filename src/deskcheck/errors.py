"""Every error that deskcheck raises on purpose.

    DeskcheckError                 a sentence for the user; the command ends with exit code 2
    ├── UsageError                 the command line asks for something that is not there
    ├── BrokenPuzzle               a puzzle file breaks rules of the format; carries its problems
    ├── InterpreterError           a Python executable cannot be found or used
    └── StoreError                 progress cannot be read or written

A message says what is wrong, where, and what to do about it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

USAGE = 2


class DeskcheckError(Exception):
    """A failure that has a sentence for the person who meets it."""

    exit_code = USAGE


class UsageError(DeskcheckError):
    """The command line asks for something that does not exist or does not fit."""


class InterpreterError(DeskcheckError):
    """A Python executable cannot be found, or puzzles cannot run on it."""


class StoreError(DeskcheckError):
    """Progress cannot be read or written."""


class Problem(NamedTuple):
    """One broken rule: where it is, which rule, and what cures it.

    ``line`` counts from 1; 0 means the file as a whole.
    """

    file: Path
    line: int
    rule: str
    message: str
    cure: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else f"{self.file}"
        return f"{where}: [{self.rule}] {self.message}\n    cure: {self.cure}"


class BrokenPuzzle(DeskcheckError):
    """A puzzle's files break the rules of the format."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Report:
    """Collects the problems of one file, to raise them together."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def add(self, line: int, rule: str, message: str, cure: str) -> None:
        """Note a broken rule; ``line`` counts from 1, 0 is the file as a whole."""
        self.problems.append(Problem(self.file, line, rule, message, cure))

    def finish(self) -> None:
        """Raise BrokenPuzzle if there was any problem."""
        if self.problems:
            raise BrokenPuzzle(tuple(self.problems))
