"""Marking sheets: each truth and each distinct answer is worked out once, in the background."""

from __future__ import annotations

import textwrap
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from typing import NamedTuple

from deskcheck.checks.runs import Runs
from deskcheck.checks.sheets import Entry, printed_program
from deskcheck.corpus.library import Library, page_of
from deskcheck.errors import BrokenPuzzle
from deskcheck.grading import Verdict, normal_lines
from deskcheck.puzzle import Page, Puzzle
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.session.round import Feedback, feedback_on

_COLUMNS = 79


class Result(StrEnum):
    """What became of a box on a sheet."""

    RIGHT = "right"
    NEARLY = "nearly"
    WRONG = "wrong"
    EMPTY = "empty"
    EDITED = "edited"
    CHANGED = "changed"
    UNKNOWN = "unknown"

    @property
    def passed(self) -> bool:
        """Whether the answer counts as right."""
        return self in (Result.RIGHT, Result.NEARLY)

    @property
    def graded(self) -> bool:
        """Whether there was an answer that could be graded."""
        return self.passed or self is Result.WRONG


REASONS = {
    Result.EDITED: "the program was edited on the sheet, so the answer cannot be graded",
    Result.CHANGED: "the puzzle has changed since the sheet was made; make a new sheet",
    Result.UNKNOWN: "there is no such puzzle here; name its pack with 'deskcheck packs add'",
}


class Mark(NamedTuple):
    """A graded answer; there is feedback where there was something to grade."""

    result: Result
    feedback: Feedback | None = None
    page: Page | None = None


class Marker:
    """Marks the entries of many sheets.

    Args:
        library: the puzzles.
        runs: makes the runs.
        interpreter: whose output is the truth.
        jobs: answers that are worked out at once.
    """

    def __init__(self, library: Library, runs: Runs, interpreter: Interpreter, jobs: int) -> None:
        self._library = library
        self._runs = runs
        self._interpreter = interpreter
        self._doctor = runs.diagnostician(interpreter)
        # Not the threads of the runs, for which these wait.
        self._pool = ThreadPoolExecutor(max(1, jobs), thread_name_prefix="deskcheck-marking")
        self._marks: dict[tuple[str, str, str, tuple[str, ...]], Future[Mark]] = {}

    def close(self) -> None:
        """Take no more; what waits is dropped."""
        self._pool.shutdown(cancel_futures=True)

    def mark(self, entry: Entry) -> Future[Mark]:
        """Mark an entry, and return the place of the result."""
        key = (entry.puzzle_id, entry.digest, entry.program, normal_lines(entry.answer))
        if key not in self._marks:
            self._marks[key] = self._pool.submit(self._mark, entry)
        return self._marks[key]

    def _mark(self, entry: Entry) -> Mark:
        if not entry.answer.strip():
            return Mark(Result.EMPTY)
        puzzle = self._library.resolve(entry.puzzle_id)
        if puzzle is None:
            return Mark(Result.UNKNOWN)
        if puzzle.program.digest() != entry.digest:
            return Mark(Result.CHANGED)
        if printed_program(puzzle) != entry.program:
            return Mark(Result.EDITED)
        try:
            page = page_of(puzzle)
        except BrokenPuzzle:
            page = Page((), (), "", (), "", (), "")
        return self._graded(entry.answer, puzzle, page)

    def _graded(self, answer: str, puzzle: Puzzle, page: Page) -> Mark:
        outcome = self._runs.outcome(puzzle.program, self._interpreter).result()
        feedback = feedback_on(answer, outcome, page)
        if feedback.grade.verdict is Verdict.WRONG:
            worlds = self._runs.worlds(puzzle.program, self._interpreter).result()
            findings = self._doctor.findings(
                answer, puzzle, worlds, foreseen=feedback.foreseen is not None
            )
            feedback = feedback._replace(findings=findings)
        return Mark(Result(feedback.grade.verdict), feedback, page)


def mark_text(mark: Mark, explain: bool) -> str:
    """Return what there is to say to whoever gave a wrong answer, as plain text."""
    if mark.feedback is None or mark.page is None:
        return REASONS.get(mark.result, "")
    from deskcheck.session.findings import finding_texts

    feedback, page = mark.feedback, mark.page
    where = f": {feedback.grade.place}" if feedback.grade.place else ""
    parts = [f"{mark.result}{where} (- the answer, + Python)"]
    parts += [line.text() for line in feedback.grade.lines]
    if feedback.foreseen is not None:
        parts += ["", _folded(feedback.foreseen.comment)]
    for paragraph in finding_texts(feedback.findings):
        parts += ["", _folded(paragraph)]
    if explain and page.explanation:
        parts += ["", _folded(page.explanation)]
    if page.takeaway:
        parts += ["", _folded(f"Remember: {page.takeaway}")]
    return "\n".join(parts)


def _folded(markdown: str) -> str:
    """Fold the prose of Markdown; what is in fences stays."""
    lines: list[str] = []
    in_fence = False
    for line in markdown.split("\n"):
        in_fence ^= line.startswith("```")
        plain = in_fence or line.startswith("```") or len(line) <= _COLUMNS
        lines += [line] if plain else textwrap.wrap(line, _COLUMNS, break_on_hyphens=False)
    return "\n".join(lines)
