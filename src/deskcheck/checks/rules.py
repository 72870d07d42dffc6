"""The rules that need runs, as a table: what each asks for, and how it judges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from deskcheck.checks.beliefs import belief_problems
from deskcheck.checks.claims import claim_problems, form_problems
from deskcheck.checks.output import output_problems
from deskcheck.checks.runs import Runs
from deskcheck.checks.stability import differs, stability_problems
from deskcheck.errors import Problem
from deskcheck.puzzle import Page, Puzzle
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.sandbox.perturbations import PERTURBATIONS


class Subject(NamedTuple):
    """What a rule is asked about."""

    puzzle: Puzzle
    page: Page


class Rule(NamedTuple):
    """One rule.

    Attributes:
        begin: asks for the runs that the rule will need.
        judge: yields what is wrong.
        concerns: whether the rule has anything to check in a page.
        everywhere: whether it is checked on every interpreter, or on the one that runs us only.
        about_beliefs: whether the catalogue of misconceptions decides as well.
    """

    begin: Callable[[Subject, Interpreter, Runs], object]
    judge: Callable[[Subject, Interpreter, Runs], Iterable[Problem]]
    concerns: Callable[[Subject], bool] = lambda subject: True
    everywhere: bool = True
    about_beliefs: bool = False


def _output_begins(subject: Subject, interpreter: Interpreter, runs: Runs) -> None:
    runs.outcome(subject.puzzle.program, interpreter)


def _output(subject: Subject, interpreter: Interpreter, runs: Runs) -> Iterator[Problem]:
    outcome = runs.outcome(subject.puzzle.program, interpreter).result()
    return output_problems(subject.puzzle, subject.page, outcome)


def _stability_begins(subject: Subject, interpreter: Interpreter, runs: Runs) -> None:
    for perturbation in PERTURBATIONS:
        runs.outcome(subject.puzzle.program, interpreter, perturbation)


def _stability(subject: Subject, interpreter: Interpreter, runs: Runs) -> Iterator[Problem]:
    program = subject.puzzle.program
    asked = [runs.outcome(program, interpreter, perturbation) for perturbation in PERTURBATIONS]
    outcomes = [place.result() for place in asked]
    changed = any(differs(outcomes[0], outcome) for outcome in outcomes)
    again = runs.outcome_again(program, interpreter).result() if changed else None
    return stability_problems(subject.puzzle, outcomes, again)


def _claims_begin(subject: Subject, interpreter: Interpreter, runs: Runs) -> None:
    if _well_formed(subject):
        runs.trial(subject.puzzle.program, subject.page, interpreter)


def _claims(subject: Subject, interpreter: Interpreter, runs: Runs) -> Iterator[Problem]:
    if not _well_formed(subject):
        return _form_problems(subject)
    trial = runs.trial(subject.puzzle.program, subject.page, interpreter).result()
    return claim_problems(subject.puzzle, subject.page, trial)


def _well_formed(subject: Subject) -> bool:
    return next(_form_problems(subject), None) is None


def _form_problems(subject: Subject) -> Iterator[Problem]:
    file = subject.puzzle.markdown or subject.puzzle.program.path
    return form_problems(subject.page, file)


def _beliefs_begin(subject: Subject, interpreter: Interpreter, runs: Runs) -> None:
    runs.outcome(subject.puzzle.program, interpreter)
    runs.worlds(subject.puzzle.program, interpreter)


def _beliefs(subject: Subject, interpreter: Interpreter, runs: Runs) -> Iterator[Problem]:
    program = subject.puzzle.program
    truth = runs.outcome(program, interpreter)
    worlds = runs.worlds(program, interpreter)
    return belief_problems(subject.puzzle, subject.page, truth.result(), worlds.result())


def _names_beliefs(subject: Subject) -> bool:
    return bool(subject.puzzle.about.misconceptions or subject.page.foreseen)


RULES: Mapping[str, Rule] = {
    "output": Rule(_output_begins, _output),
    "stability": Rule(_stability_begins, _stability),
    "claims": Rule(_claims_begin, _claims, concerns=lambda subject: bool(subject.page.claims)),
    "misconceptions": Rule(
        _beliefs_begin, _beliefs, concerns=_names_beliefs, everywhere=False, about_beliefs=True
    ),
}
METADATA = "metadata"  # the rule that needs no runs, and no page that can be read
