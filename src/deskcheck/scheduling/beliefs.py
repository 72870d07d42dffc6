"""What the log says of one false belief: whether the learner holds it, and how that changes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

HOLDS_AFTER = 2  # one answer that fits a belief can be a slip
OVERCOME_AFTER = 2  # puzzles, different ones


class BeliefState(StrEnum):
    """Where the learner stands with a belief."""

    NOT_SEEN = "not seen"
    SEEN_ONCE = "seen once"
    HELD = "held"
    BEING_OVERCOME = "being overcome"
    OVERCOME = "overcome"

    @property
    def to_work_on(self) -> bool:
        """Whether it should be met again."""
        return self not in (BeliefState.NOT_SEEN, BeliefState.OVERCOME)


class BeliefRecord(NamedTuple):
    """All that was seen of one belief.

    Attributes:
        shown: in how many answers it showed, over all time.
        met: how many answers were given to puzzles that expose it.
        right_in: the puzzles exposing it that were answered right since it last showed.
        last_shown: the day it last showed; None if it never did.
        last_puzzle: the puzzle in which it last showed; empty if it never did.
    """

    belief: str
    shown: int = 0
    met: int = 0
    right_in: tuple[str, ...] = ()
    last_shown: date | None = None
    last_puzzle: str = ""

    @property
    def state(self) -> BeliefState:
        """The state that follows from the counts."""
        if not self.shown:
            return BeliefState.NOT_SEEN
        if len(self.right_in) >= OVERCOME_AFTER:
            return BeliefState.OVERCOME
        if self.shown < HOLDS_AFTER:
            return BeliefState.SEEN_ONCE
        return BeliefState.BEING_OVERCOME if self.right_in else BeliefState.HELD

    @property
    def tested(self) -> bool:
        """Whether an answer ever told; one that was wrong for another reason does not."""
        return bool(self.shown or self.right_in)

    def showed(self, puzzle: str, day: date) -> BeliefRecord:
        """Return the record after a wrong answer that fits the belief."""
        return self._replace(
            shown=self.shown + 1,
            met=self.met + 1,
            right_in=(),
            last_shown=day,
            last_puzzle=puzzle,
        )

    def exposed(self, puzzle: str, *, passed: bool) -> BeliefRecord:
        """Return the record after an answer, which it did not fit, to a puzzle that exposes it."""
        known = puzzle in self.right_in or not passed or len(self.right_in) >= OVERCOME_AFTER
        right_in = self.right_in if known else (*self.right_in, puzzle)
        return self._replace(met=self.met + 1, right_in=right_in)
