"""One attempt: what the learner was asked, what came back, and what became of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from deskcheck.scheduling.memory import Rating


class Result(StrEnum):
    """How an attempt ended: with a verdict, or with the answer shown unasked."""

    RIGHT = "right"
    NEARLY = "nearly"
    WRONG = "wrong"
    REVEALED = "revealed"
    SKIPPED = "skipped"

    @property
    def passed(self) -> bool:
        """Whether the puzzle counts as answered right."""
        return self in (Result.RIGHT, Result.NEARLY)


class Attempt(NamedTuple):
    """A line of the log.

    Attributes:
        at: when it was answered, with the learner's own time zone: its date is the learner's day.
        puzzle: the id it had then.
        program: the digest of the program that was shown.
        python: implementation and version that told the truth, such as ``cpython 3.11.7``.
        misconceptions: ids of the beliefs that the answer fits, best first.
        seconds: from the moment the puzzle was shown.
        hints: how many hints were shown.
        retry: whether the truth had already been shown in this session.
        rating: the learner's own, 1 (again) to 4 (easy), if it was given with the answer; None
            for the one that follows from the result. One that was given later is a `SelfRating`.
        exposes: ids of the beliefs that the puzzle exposes, as they were listed then: so that the
            log alone says what became of each belief.
    """

    at: datetime
    puzzle: str
    program: str
    python: str
    prediction: str
    result: Result
    misconceptions: tuple[str, ...] = ()
    seconds: float = 0.0
    hints: int = 0
    retry: bool = False
    rating: int | None = None
    exposes: tuple[str, ...] = ()

    @property
    def rated(self) -> Rating:
        """How well it went: right is good, right with help hard, anything else again."""
        if self.rating is not None:
            return Rating(self.rating)
        if not self.result.passed:
            return Rating.AGAIN
        return Rating.HARD if self.hints or self.retry else Rating.GOOD


class SelfRating(NamedTuple):
    """The learner's own rating of an attempt: a line of the log that overrules, and edits nothing.

    ``puzzle`` and ``answered_at`` say which attempt is meant.
    """

    at: datetime
    puzzle: str
    answered_at: datetime
    rating: Rating
