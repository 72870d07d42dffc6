"""The misconceptions that a puzzle lists change its output, and foreseen answers say more."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.errors import Problem
from deskcheck.grading import grade
from deskcheck.misconceptions.catalogue import beliefs
from deskcheck.misconceptions.worlds import World, Worlds
from deskcheck.puzzle import ForeseenAnswer, Page, Puzzle
from deskcheck.transcript import Outcome


def belief_problems(
    puzzle: Puzzle, page: Page, truth: Outcome, worlds: Worlds
) -> Iterator[Problem]:
    """Yield what is wrong with the listed misconceptions and the "If you predicted" sections.

    Unknown misconceptions are the business of `metadata`.
    """
    file = puzzle.markdown or puzzle.program.path
    listed = puzzle.about.misconceptions
    changing = _changing(truth, worlds)
    for name in listed:
        if name in beliefs() and name not in changing:
            known = ", ".join(changing) or "none"
            yield Problem(
                file,
                _line_of_list(puzzle),
                "misconceptions",
                f"the misconception '{name}' does not change what this program prints",
                f"take it off the list, or change the program; those that change it: {known}",
            )
    for section in page.foreseen:
        if _predicts(section, World(truth.transcript, truth.raised_at)):
            yield Problem(
                file,
                section.line,
                "foreseen-truth",
                "this 'If you predicted' section holds the right answer",
                "give a wrong answer that a learner would give, or remove the section",
            )
            continue
        same = [name for name in diagnoses(section, worlds) if name in listed]
        if same:
            yield Problem(
                file,
                section.line,
                "foreseen-diagnosis",
                f"this answer is diagnosed anyway, as: {', '.join(same)}",
                "remove the section; the learner is told of the misconception",
            )


def foreseen_advice(puzzle: Puzzle, page: Page, worlds: Worlds) -> Iterator[str]:
    """Yield a sentence for each foreseen answer that a misconception gives which is not listed."""
    for section in page.foreseen:
        names = diagnoses(section, worlds)
        if names and not any(name in puzzle.about.misconceptions for name in names):
            yield (
                f"the answer foreseen on line {section.line} is also that of {', '.join(names)}: "
                "list what the puzzle is about in place of the section"
            )


def _changing(truth: Outcome, worlds: Worlds) -> list[str]:
    """Return the misconceptions whose output would be graded as wrong."""
    return [
        name
        for name, output in worlds.outputs().items()
        if not grade(output, truth.transcript, truth.raised_at).verdict.passed
    ]


def diagnoses(section: ForeseenAnswer, worlds: Worlds) -> list[str]:
    """Return the misconceptions that give a foreseen answer, each by itself."""
    return [key[0] for key, world in worlds.wrong.items() if _predicts(section, world)]


def _predicts(section: ForeseenAnswer, world: World) -> bool:
    return grade(section.output, world.transcript, world.raised_at).verdict.passed


def _line_of_list(puzzle: Puzzle) -> int:
    if puzzle.markdown is None:
        return 0
    lines = puzzle.markdown.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith("misconceptions")), 0)
