"""What lies ahead: how much is due, how much is new, and when to come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from deskcheck.puzzle import Puzzle
from deskcheck.scheduling.learner import Learner


class Outlook(NamedTuple):
    """The work that waits.

    Attributes:
        due: puzzles due today, those of earlier days included.
        unseen: puzzles never answered.
        later: how many fall due on each later day, soonest first.
    """

    today: date
    due: int
    unseen: int
    later: tuple[tuple[date, int], ...]

    def next_day(self) -> tuple[date, int] | None:
        """Return the next day that has something due, with how much; None if none has."""
        return self.later[0] if self.later else None

    def on(self, day: date) -> int:
        """Return how many fall due on a day."""
        return self.due if day == self.today else dict(self.later).get(day, 0)

    def week(self) -> list[tuple[date, int]]:
        """Return today and the six days after it, with how many puzzles fall due."""
        days = [self.today + timedelta(days=n) for n in range(7)]
        return [(day, self.on(day)) for day in days]


def outlook(pool: Iterable[Puzzle], learner: Learner, today: date) -> Outlook:
    """Count what is due among some puzzles."""
    days: Counter[date] = Counter()
    unseen = 0
    for puzzle in pool:
        card = learner.cards.get(puzzle.id)
        if card is None:
            unseen += 1
        else:
            days[max(today, card.memory.due)] += 1
    later = tuple(sorted((day, count) for day, count in days.items() if day > today))
    return Outlook(today, days[today], unseen, later)
