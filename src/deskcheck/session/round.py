"""One round: a puzzle is shown, a prediction comes back, feedback is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from deskcheck.grading import Grade, grade, normal_lines
from deskcheck.puzzle import ForeseenAnswer, Page, Puzzle
from deskcheck.session.background import Background
from deskcheck.transcript import Outcome

if TYPE_CHECKING:
    from deskcheck.misconceptions.worlds import Worlds
    from deskcheck.session.findings import Finding


class Feedback(NamedTuple):
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


class Round:
    """A puzzle in play, with the work that goes on in the background.

    Attributes:
        hints_shown: how many hints the learner has seen.
        truth_shown: whether the learner has seen the answer.
    """

    def __init__(
        self,
        puzzle: Puzzle,
        page: Page,
        sources: tuple[tuple[str, str], ...],
        truth: Background[Outcome],
        clock: Callable[[], float],
        worlds: Background[Worlds] | None = None,
    ) -> None:
        self.puzzle = puzzle
        self.page = page
        self.sources = sources
        self.truth = truth
        self.worlds = worlds
        self.hints_shown = 0
        self.truth_shown = False
        self._clock = clock
        self._started = clock()

    def shown(self) -> None:
        """Take note that the puzzle is on the screen: the learner reads, and the work starts."""
        self._started = self._clock()
        self.truth.start()
        if self.worlds is not None:
            self.worlds.start()

    @property
    def seconds(self) -> float:
        """How long the puzzle has been in view."""
        return self._clock() - self._started

    def hint(self) -> str | None:
        """Return the next hint; None when there is no further one."""
        if self.hints_shown >= len(self.page.hints):
            return None
        self.hints_shown += 1
        return self.page.hints[self.hints_shown - 1]

    def submit(self, prediction: str) -> Feedback:
        """Compare with the truth, waiting for it where it is not there yet."""
        return feedback_on(prediction, self.truth.result(), self.page)
