"""The recorded output equals the truth."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from deskcheck.checks.side_by_side import side_by_side
from deskcheck.errors import Problem
from deskcheck.grading import normal_lines, same_exception
from deskcheck.puzzle import Page, Puzzle
from deskcheck.transcript import Ending, Outcome

_RECORD = "deskcheck check --record, or pytest --deskcheck-record"
_BY_ITSELF = (Ending.COMPLETED, Ending.RAISED, Ending.EXITED)


def agrees(recorded: str, outcome: Outcome) -> bool:
    """Whether a recorded output is that of a run, uncaught exceptions by their type."""
    expected, actual = normal_lines(recorded), normal_lines(outcome.transcript)
    return len(expected) == len(actual) and all(
        mine == true or (place in outcome.raised_at and same_exception(mine, true))
        for place, (mine, true) in enumerate(zip(expected, actual, strict=True))
    )


def output_problems(puzzle: Puzzle, page: Page, outcome: Outcome) -> Iterator[Problem]:
    """Yield what is wrong with the recorded output that is meant for the run's interpreter."""
    file = puzzle.markdown or puzzle.program.path
    if outcome.ending not in _BY_ITSELF:
        yield _never_ends(puzzle.program.path, outcome)
        return
    recorded = page.recorded(outcome.implementation)
    if recorded is None:
        yield Problem(
            file,
            0,
            "output",
            f"no output is recorded for {outcome.implementation}",
            f"have it written: {_RECORD}",
        )
    elif not agrees(recorded.text, outcome):
        table = side_by_side(
            ("recorded", str(outcome.implementation)), recorded.text, outcome.transcript
        )
        yield Problem(
            file,
            recorded.line,
            "output",
            f"the recorded output is not what {outcome.implementation} prints\n{table}",
            f"if the program is as you want it, have the output written anew: {_RECORD}",
        )


def _never_ends(program: Path, outcome: Outcome) -> Problem:
    reason = outcome.reason or outcome.ending
    return Problem(
        program,
        0,
        "output",
        f"the program did not end by itself: {outcome.ending} ({reason})",
        "a puzzle ends by itself, in a second at most: take out the loop, the wait or the crash",
    )
