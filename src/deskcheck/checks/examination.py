"""All that an author wants to know of a puzzle, at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from deskcheck.checks.beliefs import foreseen_advice
from deskcheck.checks.duplicates import Programs, near_duplicates, same_answers
from deskcheck.checks.output import agrees
from deskcheck.checks.rules import RULES, Subject
from deskcheck.checks.runs import Runs
from deskcheck.checks.self_check import SelfCheck, fits, metadata_problems
from deskcheck.checks.style import page_warnings, style_warnings
from deskcheck.errors import Problem
from deskcheck.misconceptions.worlds import Worlds
from deskcheck.puzzle import Puzzle
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.transcript import Implementation, Outcome


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """An output that wrong worlds give.

    Attributes:
        output: what they print.
        beliefs: what is believed there.
        listed: which of these the puzzle lists.
    """

    output: str
    beliefs: tuple[str, ...]
    listed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another interpreter makes of a puzzle.

    Attributes:
        same: whether it prints what the interpreter that runs us prints.
        meant: whether the puzzle is for that version.
        problems: what is wrong only there; not looked for where the puzzle is not meant.
    """

    implementation: Implementation
    same: bool
    meant: bool
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found out about a puzzle."""

    puzzle: Puzzle
    outcome: Outcome
    problems: dict[str, tuple[Problem, ...]]
    claims: int
    elsewhere: tuple[Elsewhere, ...]
    wrong_answers: tuple[WrongAnswer, ...]
    near: tuple[str, ...]
    advice: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether the puzzle keeps every rule, wherever it is meant to."""
        return not any(self.problems.values()) and not any(e.problems for e in self.elsewhere)


def examine(
    subject: Subject, pythons: Sequence[Interpreter], runs: Runs, corpus: Sequence[Puzzle]
) -> Examination:
    """Check a puzzle by every rule and on every interpreter.

    Args:
        subject: the puzzle; a bare program has no page, and only what concerns it is checked.
        pythons: the interpreters, first the one that runs us.
        runs: makes the runs.
        corpus: the puzzles that it must not repeat.
    """
    mine, *others = pythons
    puzzle = subject.puzzle
    check = SelfCheck(runs, None)
    rules = [name for name in RULES if _concerns(name, subject)]
    for name in rules:
        check.begin(subject, name, mine)
    worlds_place = runs.worlds(puzzle.program, mine)
    for other in others:
        runs.outcome(puzzle.program, other)
    outcome = runs.outcome(puzzle.program, mine).result()
    problems = {name: check.problems(subject, name, mine) for name in rules}
    if puzzle.markdown is not None:
        problems["metadata"] = metadata_problems(puzzle.markdown, Programs(corpus))
    told = {(problem.rule, problem.line) for found in problems.values() for problem in found}
    elsewhere = tuple(_elsewhere(subject, outcome, other, runs, rules, told) for other in others)
    worlds = worlds_place.result()
    return Examination(
        puzzle=puzzle,
        outcome=outcome,
        problems=problems,
        claims=sum(claim.text.count(">>> ") for claim in subject.page.claims),
        elsewhere=elsewhere,
        wrong_answers=wrong_answers(puzzle, worlds),
        near=tuple(_near(puzzle, worlds, corpus, runs, mine)),
        advice=(
            *style_warnings(puzzle.program, outcome),
            *page_warnings(subject.page),
            *foreseen_advice(puzzle, subject.page, worlds),
        ),
    )


def wrong_answers(puzzle: Puzzle, worlds: Worlds) -> tuple[WrongAnswer, ...]:
    """Return the distinct outputs of wrong worlds, those of listed misconceptions first."""
    listed = puzzle.about.misconceptions
    beliefs: dict[str, list[str]] = {}
    for name, output in worlds.outputs().items():
        beliefs.setdefault(output, []).append(name)
    answers = [
        WrongAnswer(output, tuple(names), tuple(name for name in names if name in listed))
        for output, names in beliefs.items()
    ]
    return tuple(sorted(answers, key=lambda answer: not answer.listed))


def _concerns(rule: str, subject: Subject) -> bool:
    bare = subject.puzzle.markdown is None
    return rule == "stability" if bare else RULES[rule].concerns(subject)


def _elsewhere(
    subject: Subject,
    truth: Outcome,
    other: Interpreter,
    runs: Runs,
    rules: Sequence[str],
    told: Collection[tuple[str, int]],
) -> Elsewhere:
    outcome = runs.outcome(subject.puzzle.program, other).result()
    meant = fits(subject.puzzle, other)
    problems: tuple[Problem, ...] = ()
    if meant:
        check = SelfCheck(runs, None)
        asked = [name for name in rules if RULES[name].everywhere]
        for name in asked:
            check.begin(subject, name, other)
        found = (p for name in asked for p in check.problems(subject, name, other))
        problems = tuple(p for p in found if (p.rule, p.line) not in told)
    same = agrees(truth.transcript, outcome)
    return Elsewhere(other.implementation, same, meant, problems)


def _near(
    puzzle: Puzzle, worlds: Worlds, corpus: Sequence[Puzzle], runs: Runs, mine: Interpreter
) -> list[str]:
    """Return sentences on puzzles that are like this one.

    The outputs of others are only looked at where they are known from an earlier check.
    """
    sentences = [
        f"{other.id} has the same program, up to names and constants"
        for other in near_duplicates(puzzle, corpus)
    ]
    known = {}
    for other in corpus:
        theirs = runs.known_worlds(other.program, mine)
        if theirs is not None and other.program.path.resolve() != puzzle.program.path.resolve():
            known[other.id] = _outputs(theirs)
    return sentences + [
        f"{name} has the same right and wrong answers"
        for name in same_answers(_outputs(worlds), known)
    ]


def _outputs(worlds: Worlds) -> frozenset[str]:
    truth = [] if worlds.truth is None else [worlds.truth.transcript]
    return frozenset([*truth, *worlds.outputs().values()])
