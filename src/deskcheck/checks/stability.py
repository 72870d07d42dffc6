"""Circumstances do not change the truth: neither hash seed nor place, memory, -X dev or -O."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deskcheck.checks.side_by_side import side_by_side
from deskcheck.errors import Problem
from deskcheck.grading import normal_lines
from deskcheck.puzzle import Puzzle
from deskcheck.sandbox.perturbations import PERTURBATIONS, Perturbation
from deskcheck.transcript import Outcome

_AGAIN = "the very same run again"


def differs(one: Outcome, other: Outcome) -> bool:
    """Whether two runs differ in what a learner is asked for, or in how they end."""
    return _asked(one) != _asked(other)


def _asked(outcome: Outcome) -> tuple[object, ...]:
    return outcome.ending, outcome.exit_code, normal_lines(outcome.transcript)


def stability_problems(
    puzzle: Puzzle, outcomes: Sequence[Outcome], again: Outcome | None
) -> Iterator[Problem]:
    """Yield a problem if runs differ.

    Args:
        puzzle: the puzzle.
        outcomes: of a run for each of `PERTURBATIONS`.
        again: the outcome of a second neutral run, which tells randomness from circumstances;
            only needed if the others differ.
    """
    truth = outcomes[0]
    pairs = zip(PERTURBATIONS, outcomes, strict=True)
    changed = [
        (circumstance, outcome) for circumstance, outcome in pairs if differs(truth, outcome)
    ]
    if again is not None and differs(truth, again):
        yield _problem(puzzle, truth, again, _AGAIN, _CURES[_AGAIN])
    elif changed:
        names = ", ".join(circumstance.name for circumstance, _ in changed)
        yield _problem(puzzle, truth, changed[0][1], names, _cure(changed))


_CURES = {
    _AGAIN: "the clock, random numbers, addresses or threads decide what it prints: use fixed"
    " values, random.Random(1) or a join",
    "seed": "a set of strings is printed in its order, or hash() of a string: print sorted(...)"
    " or use small numbers",
    "place": "the time zone, the path of the program or an address decides: do not print them",
    "memory": "an id() or an address decides, such as that of an object already gone: keep both"
    " objects alive and compare with 'is'",
    "options": "it depends on assert, __debug__, warnings or on what development mode checks:"
    " make the point without",
}


def _cure(changed: Sequence[tuple[Perturbation, Outcome]]) -> str:
    circumstances = [circumstance for circumstance, _ in changed]
    if any(c.hash_seed and not c.padding for c in circumstances):
        return _CURES["seed"]
    if any(c.padding for c in circumstances):
        return _CURES["place"]
    if any(c.variables for c in circumstances):
        return _CURES["memory"]
    return _CURES["options"]


def _problem(puzzle: Puzzle, truth: Outcome, other: Outcome, name: str, cure: str) -> Problem:
    table = side_by_side(("one run", "another"), _text(truth), _text(other))
    return Problem(
        puzzle.program.path,
        0,
        "stability",
        f"{truth.implementation} does not always print the same; what changed it: {name}\n{table}",
        cure,
    )


def _text(outcome: Outcome) -> str:
    code = f" {outcome.exit_code}" if outcome.exit_code else ""
    end = "" if not outcome.transcript or outcome.transcript.endswith("\n") else "\n"
    return f"{outcome.transcript}{end}({outcome.ending}{code})"
