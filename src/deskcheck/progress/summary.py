"""What follows from the log: cards, beliefs and days, summed up attempt by attempt.

The same fold serves one answer and a million: the store loads the rows that an attempt touches,
folds it in and writes them back; a rebuild starts from nothing and folds the whole log.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from deskcheck.progress.attempt import Attempt, Result
from deskcheck.scheduling.beliefs import BeliefRecord
from deskcheck.scheduling.cards import LONGEST, Answer, Card, answered
from deskcheck.scheduling.memory import Rating

RULES = 1  # raise it when the fold changes: stores then make their tables again


class Day(NamedTuple):
    """One day's work, retries apart.

    Attributes:
        firsts: how many puzzles were met for the first time; ``firsts_right`` of them were
            answered right at once, without a hint.
    """

    day: date
    answers: int = 0
    right: int = 0
    firsts: int = 0
    firsts_right: int = 0
    seconds: float = 0.0


class Summary:
    """Cards, beliefs and days by their keys, with all attempts that were folded in."""

    def __init__(
        self,
        cards: dict[str, Card] | None = None,
        beliefs: dict[str, BeliefRecord] | None = None,
        days: dict[date, Day] | None = None,
    ) -> None:
        self.cards = cards or {}
        self.beliefs = beliefs or {}
        self.days = days or {}

    def take(self, number: int, attempt: Attempt, puzzle: str, rating: Rating) -> None:
        """Fold in one attempt.

        Args:
            number: its place in the log.
            puzzle: the present id of its puzzle.
            rating: the one that holds, which may have been given later.
        """
        if attempt.result is Result.SKIPPED:
            return
        day = attempt.at.date()
        before = self.cards.get(puzzle)
        self.cards[puzzle] = answered(before, puzzle, _answer(number, attempt, rating))
        if attempt.retry:  # the truth was on the screen: nothing is known about recall or beliefs
            return
        self._count(day, attempt, first=before is None)
        for belief in touched_beliefs(attempt):
            record = self.beliefs.get(belief, BeliefRecord(belief))
            self.beliefs[belief] = (
                record.showed(puzzle, day)
                if belief in attempt.misconceptions
                else record.exposed(puzzle, passed=attempt.result.passed)
            )

    def _count(self, day: date, attempt: Attempt, *, first: bool) -> None:
        passed = attempt.result.passed
        past = self.days.get(day, Day(day))
        self.days[day] = past._replace(
            answers=past.answers + 1,
            right=past.right + passed,
            firsts=past.firsts + first,
            firsts_right=past.firsts_right + (first and passed and not attempt.hints),
            seconds=round(past.seconds + min(attempt.seconds, LONGEST), 1),
        )


def touched_beliefs(attempt: Attempt) -> tuple[str, ...]:
    """Return the beliefs that an attempt says something about, each once."""
    return tuple(dict.fromkeys((*attempt.misconceptions, *attempt.exposes)))


def _answer(number: int, attempt: Attempt, rating: Rating) -> Answer:
    return Answer(
        number=number,
        day=attempt.at.date(),
        program=attempt.program,
        passed=attempt.result.passed,
        unaided=not attempt.hints,
        retry=attempt.retry,
        rating=rating,
        seconds=attempt.seconds,
    )
