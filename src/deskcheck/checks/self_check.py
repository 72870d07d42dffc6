"""The rules together: say what will be asked, ask for a verdict, and get problems with cures."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from deskcheck.checks.duplicates import Programs
from deskcheck.checks.metadata import about_problems, page_problems
from deskcheck.checks.passes import Passes
from deskcheck.checks.rules import RULES, Subject
from deskcheck.checks.runs import Runs
from deskcheck.corpus.library import page_of
from deskcheck.corpus.packs import Pack, read_puzzle
from deskcheck.errors import BrokenPuzzle, Problem
from deskcheck.puzzle import Mode, Puzzle, version_fits
from deskcheck.sandbox.interpreters import Interpreter


class SelfCheck:
    """Checks puzzles by rules.

    Args:
        runs: makes the runs.
        passes: what need not be checked again; None checks everything.
    """

    def __init__(self, runs: Runs, passes: Passes | None) -> None:
        self._runs = runs
        self._passes = passes

    def begin(self, subject: Subject, rule: str, interpreter: Interpreter) -> None:
        """Start the runs that a verdict will need, unless it is known."""
        with suppress(OSError):  # a file that has gone meanwhile is told when a verdict is asked
            if not self._passed(subject.puzzle, rule, interpreter):
                RULES[rule].begin(subject, interpreter, self._runs)

    def problems(
        self, subject: Subject, rule: str, interpreter: Interpreter
    ) -> tuple[Problem, ...]:
        """Return what is wrong with a puzzle by one rule, on one interpreter."""
        if self._passed(subject.puzzle, rule, interpreter):
            return ()
        found = tuple(RULES[rule].judge(subject, interpreter, self._runs))
        if not found and self._passes is not None:
            self._passes.add(self._key(subject.puzzle, rule, interpreter))
        return found

    def _passed(self, puzzle: Puzzle, rule: str, interpreter: Interpreter) -> bool:
        if self._passes is None:
            return False
        return self._passes.has(self._key(puzzle, rule, interpreter))

    def _key(self, puzzle: Puzzle, rule: str, interpreter: Interpreter) -> str:
        assert self._passes is not None
        return self._passes.key(rule, puzzle, interpreter, RULES[rule].about_beliefs)


def read_subject(markdown: Path) -> Subject:
    """Read a puzzle with its page from its Markdown file; raises BrokenPuzzle."""
    whole = markdown.resolve()
    puzzle = read_puzzle(Pack("", whole.parent.parent), whole)
    return Subject(puzzle, page_of(puzzle))


def metadata_problems(markdown: Path, corpus: Programs | None = None) -> tuple[Problem, ...]:
    """Return what is wrong with a puzzle's files; nothing is run.

    Args:
        markdown: the puzzle's page.
        corpus: the programs that must not be there twice.
    """
    from deskcheck.misconceptions.catalogue import beliefs

    whole = markdown.resolve()
    try:
        puzzle = read_puzzle(Pack("", whole.parent.parent), whole)
        problems = list(about_problems(puzzle.about, whole, beliefs()))
        if puzzle.about.in_service:
            problems += page_problems(puzzle, page_of(puzzle))
            problems += corpus.problems(puzzle) if corpus is not None else ()
    except BrokenPuzzle as broken:
        return broken.problems
    return tuple(problems)


def fits(puzzle: Puzzle, interpreter: Interpreter) -> bool:
    """Whether a puzzle's explanation is meant to hold on an interpreter."""
    return version_fits(puzzle.about.python, interpreter.implementation.version)


def obstacle(subject: Subject, rule: str, interpreter: Interpreter) -> str | None:
    """Return why a rule cannot be checked here, in a few words; None if it can."""
    about = subject.puzzle.about
    if not fits(subject.puzzle, interpreter):
        return f"the puzzle is for Python {about.python}, not for {interpreter.implementation}"
    if sys.platform == "win32" and (about.mode is Mode.REPL or RULES[rule].about_beliefs):
        return "not possible on Windows yet"
    return None
