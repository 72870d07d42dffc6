"""The table puzzle by belief: which wrong worlds each puzzle tells from the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import mean

from deskcheck.checks.beliefs import diagnoses
from deskcheck.checks.runs import Runs
from deskcheck.corpus.library import page_of
from deskcheck.errors import BrokenPuzzle
from deskcheck.misconceptions.catalogue import beliefs
from deskcheck.misconceptions.worlds import Worlds
from deskcheck.puzzle import Puzzle
from deskcheck.sandbox.interpreters import Interpreter

ENOUGH = 2  # wrong answers that every puzzle should explain
_AHEAD = 8  # puzzles that are run before their turn


@dataclass(frozen=True, slots=True)
class Row:
    """What the wrong worlds make of one puzzle.

    Attributes:
        answered: whether the program ended within the limits in the true world.
        beliefs: those that change what it prints.
        wrong_outputs: how many different things they make it print.
        foreseen: how many other wrong answers its page explains ("If you predicted").
    """

    puzzle: str
    answered: bool
    beliefs: tuple[str, ...]
    wrong_outputs: int
    foreseen: int

    @property
    def explained(self) -> int:
        """How many wrong answers the learner gets an explanation for."""
        return self.wrong_outputs + self.foreseen


@dataclass(frozen=True, slots=True)
class Summary:
    """What the rows say together.

    Attributes:
        fewest: the puzzles with the least wrong outputs.
        poor: the puzzles that explain fewer than two wrong answers, by worlds or by their pages.
        exposed: how many beliefs change some puzzle, of how many in the catalogue.
        rarest: the beliefs that change the fewest puzzles, with how many these are.
    """

    puzzles: int
    mean_outputs: float
    mean_explained: float
    least_outputs: int
    fewest: tuple[str, ...]
    poor: tuple[str, ...]
    exposed: int
    beliefs: int
    rarest: tuple[str, ...]
    least_puzzles: int


def belief_rows(puzzles: Sequence[Puzzle], interpreter: Interpreter, runs: Runs) -> Iterator[Row]:
    """Yield the row of each puzzle, while those after it already run."""
    coming = iter(puzzles)
    for puzzle in islice(coming, _AHEAD):
        runs.worlds(puzzle.program, interpreter)
    for puzzle in puzzles:
        for later in islice(coming, 1):
            runs.worlds(later.program, interpreter)
        yield _row(puzzle, runs.worlds(puzzle.program, interpreter).result())


def summary(rows: Iterable[Row]) -> Summary | None:
    """Sum rows up; None if there are none."""
    rows = list(rows)
    if not rows:
        return None
    least_outputs = min(row.wrong_outputs for row in rows)
    exposing = Counter(belief for row in rows for belief in row.beliefs)
    least_puzzles = min(exposing[belief] for belief in beliefs())
    return Summary(
        puzzles=len(rows),
        mean_outputs=mean(row.wrong_outputs for row in rows),
        mean_explained=mean(row.explained for row in rows),
        least_outputs=least_outputs,
        fewest=tuple(row.puzzle for row in rows if row.wrong_outputs == least_outputs),
        poor=tuple(row.puzzle for row in rows if row.explained < ENOUGH),
        exposed=len(exposing),
        beliefs=len(beliefs()),
        rarest=tuple(belief for belief in beliefs() if exposing[belief] == least_puzzles),
        least_puzzles=least_puzzles,
    )


def _row(puzzle: Puzzle, worlds: Worlds) -> Row:
    outputs = worlds.outputs()
    try:
        sections = page_of(puzzle).foreseen
    except BrokenPuzzle:  # the matrix is about the program
        sections = ()
    foreseen = sum(not diagnoses(section, worlds) for section in sections)
    wrong_outputs = len(set(outputs.values()))
    return Row(puzzle.id, worlds.truth is not None, tuple(outputs), wrong_outputs, foreseen)
