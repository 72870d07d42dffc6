"""One round: a puzzle is shown, a prediction comes back, feedback is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from deskcheck.grading import Grade, grade, normal_lines
from deskcheck.puzzle import ForeseenAnswer, Page, Puzzle
from deskcheck.session.background import Background
from deskcheck.transcript import Outcome

if TYPE_CHECKING:
    from deskcheck.misconceptions.worlds import Worlds
    from deskcheck.session.findings import Finding


@dataclass(frozen=True, slots=True)
class Feedback:
    """What came back for one prediction.

    Attributes:
        foreseen: the section of the page that was written for this very answer.
        findings: the false beliefs that the answer fits, best first.
    """

    prediction: str
    grade: Grade
    outcome: Outcome
    foreseen: ForeseenAnswer | None
    findings: tuple[Finding, ...] = ()


def feedback_on(prediction: str, outcome: Outcome, page: Page) -> Feedback:
    """Grade a prediction and find the section that was written for it, if there is one."""
    result = grade(prediction, outcome.transcript, outcome.raised_at)
    foreseen = None if result.verdict.passed else foreseen_answer(prediction, page)
    return Feedback(prediction, result, outcome, foreseen)


def foreseen_answer(prediction: str, page: Page) -> ForeseenAnswer | None:
    """Return the "If you predicted" section whose answer equals the prediction, if any."""
    last = len(normal_lines(prediction)) - 1
    for section in page.foreseen:
        lines = normal_lines(section.output)
        raised = [last] if lines and ("Error" in lines[-1] or "Exception" in lines[-1]) else []
        if len(lines) == last + 1 and grade(prediction, section.output, raised).verdict.passed:
            return section
    return None


@dataclass
class Round:
    """A puzzle in play. The truth is being computed from the moment it exists."""

    puzzle: Puzzle
    page: Page
    sources: tuple[tuple[str, str], ...]
    truth: Background[Outcome]
    clock: Callable[[], float]
    worlds: Background[Worlds] | None = None
    hints_shown: int = 0
    truth_shown: bool = False
    started: float = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()

    @property
    def seconds(self) -> float:
        """How long the puzzle has been in view."""
        return self.clock() - self.started

    def hint(self) -> str | None:
        """Return the next hint; None when there is no further one."""
        if self.hints_shown >= len(self.page.hints):
            return None
        self.hints_shown += 1
        return self.page.hints[self.hints_shown - 1]

    def submit(self, prediction: str) -> Feedback:
        """Compare with the truth, waiting for it where it is not there yet."""
        return feedback_on(prediction, self.truth.result(), self.page)
