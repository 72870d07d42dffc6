"""The table puzzle by interpreter: where the recorded outputs are true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice

from deskcheck.checks.output import agrees
from deskcheck.checks.runs import Runs
from deskcheck.checks.self_check import fits
from deskcheck.corpus.library import page_of
from deskcheck.errors import BrokenPuzzle
from deskcheck.puzzle import Page, Puzzle
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.transcript import Outcome

_AHEAD = 8  # puzzles that are run before their turn


class Cell(StrEnum):
    """What an interpreter makes of a puzzle; *unasked* where the puzzle is not meant for it."""

    HOLDS = "holds"
    DIFFERS = "differs"
    SAME_UNASKED = "unasked-same"
    OTHER_UNASKED = "unasked-other"
    BROKEN = "broken"


def matrix_rows(
    puzzles: Sequence[Puzzle], pythons: Sequence[Interpreter], runs: Runs
) -> Iterator[tuple[Puzzle, Sequence[Cell]]]:
    """Yield each puzzle with a cell for each interpreter, while those after it already run."""
    coming = iter(puzzles)
    for puzzle in islice(puzzles, _AHEAD):
        next(coming)
        _begin(puzzle, pythons, runs)
    for puzzle in puzzles:
        for later in islice(coming, 1):
            _begin(later, pythons, runs)
        try:
            page = page_of(puzzle)
        except BrokenPuzzle:
            yield puzzle, [Cell.BROKEN] * len(pythons)
            continue
        yield (
            puzzle,
            [
                _cell(page, runs.outcome(puzzle.program, python).result(), fits(puzzle, python))
                for python in pythons
            ],
        )


def _begin(puzzle: Puzzle, pythons: Sequence[Interpreter], runs: Runs) -> None:
    for python in pythons:
        runs.outcome(puzzle.program, python)


def _cell(page: Page, outcome: Outcome, meant: bool) -> Cell:
    recorded = page.recorded(outcome.implementation)
    same = recorded is not None and agrees(recorded.text, outcome)
    if meant:
        return Cell.HOLDS if same else Cell.DIFFERS
    return Cell.SAME_UNASKED if same else Cell.OTHER_UNASKED
