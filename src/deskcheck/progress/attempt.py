"""One attempt: what the learner was asked, what came back, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Attempt:
    """A line of the log.

    Attributes:
        at: when it was answered, with time zone.
        puzzle: the id it had then.
        program: the digest of the program that was shown.
        python: implementation and version that told the truth, such as ``cpython 3.11.7``.
        misconceptions: ids of the beliefs that the answer fits, best first.
        seconds: from the moment the puzzle was shown.
        hints: how many hints were shown.
        retry: whether the truth had already been shown in this session.
        rating: the learner's own, 1 (again) to 4 (easy); None for the one that follows from the
            result.
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
